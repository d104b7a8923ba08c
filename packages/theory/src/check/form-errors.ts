import type { Bilingual, ErrorCatalogue } from '@qunhai/kernel';

interface Field {
  readonly owner: Bilingual;
  readonly field: string;
}

/** What can be wrong with the form of a theory file, before its meaning. */
export interface FormErrors {
  'yaml-syntax': { reason: Bilingual; remedy: Bilingual };
  'too-large': { characters: number; limit: number };
  'too-many': { limit: number };
  'too-deep': Record<never, never>;
  'alias-bomb': { limit: number };
  'unknown-alias': { alias: string };
  'not-a-theory': { found: Bilingual };
  'missing-text': { owner: Bilingual; field: string; language: 'zh' | 'en' };
  'missing-field': Field & { expected: Bilingual };
  'wrong-type': Field & { expected: Bilingual; found: Bilingual };
  'empty-text': Field;
  'too-few': Field & { least: number };
  'bad-identifier': Field;
  'bad-format': Field & { example: string };
  'unknown-key': Field & { nearest: string | null; known: readonly string[] };
  'wrong-choice': Field & { value: string; choices: readonly string[]; nearest: string | null };
  'bad-number': Field & { rule: Bilingual };
}

const lines = (choices: readonly string[]) => choices.join(', ');

export const formErrors: ErrorCatalogue<FormErrors> = {
  'yaml-syntax': {
    zh: (d) => ({ message: `${d.reason.zh}，无法读取。`, fix: d.remedy.zh }),
    en: (d) => ({ message: `${d.reason.en}, so the file cannot be read.`, fix: d.remedy.en }),
  },
  'too-large': {
    zh: (d) => ({
      message: `理论文件有 ${d.characters} 个字符，超过上限 ${d.limit}。`,
      fix: '请确认这是理论文件，并删去其中与理论无关的内容。',
    }),
    en: (d) => ({
      message: `The theory file has ${d.characters} characters; the limit is ${d.limit}.`,
      fix: 'Check that this is a theory file and remove what does not belong to the theory.',
    }),
  },
  'too-many': {
    zh: (d) => ({
      message: `问题超过 ${d.limit} 个，其余未列出。`,
      fix: '请先解决已列出的问题，再重新检查。',
    }),
    en: (d) => ({
      message: `There are more than ${d.limit} issues; the others are not listed.`,
      fix: 'Solve those listed first, then check again.',
    }),
  },
  'too-deep': {
    zh: () => ({ message: '理论文件的嵌套层数过多。', fix: '请检查括号是否配对。' }),
    en: () => ({
      message: 'The theory file is nested too deeply.',
      fix: 'Check that every bracket is closed.',
    }),
  },
  'alias-bomb': {
    zh: (d) => ({
      message: `YAML 别名展开后超过 ${d.limit} 处，已停止读取。`,
      fix: '请把别名（*名称）换成直接写出的内容。',
    }),
    en: (d) => ({
      message: `YAML aliases expand to more than ${d.limit} copies; reading stopped.`,
      fix: 'Write the content out instead of using aliases (*name).',
    }),
  },
  'unknown-alias': {
    zh: (d) => ({
      message: `YAML 别名“*${d.alias}”没有对应的锚点。`,
      fix: `请在它之前用“&${d.alias}”定义锚点，或给以 * 开头的文字加上引号。`,
    }),
    en: (d) => ({
      message: `The YAML alias “*${d.alias}” has no anchor.`,
      fix: `Define “&${d.alias}” before it, or quote text that starts with *.`,
    }),
  },
  'not-a-theory': {
    zh: (d) => ({
      message: `理论文件的最外层应是“字段: 内容”，实际是${d.found.zh}。`,
      fix: '请以“schema: qunhai-theory/1”开头，再写 id、version、constructs 等字段。',
    }),
    en: (d) => ({
      message: `A theory file consists of “field: content” at the top; this one is ${d.found.en}.`,
      fix: 'Start with “schema: qunhai-theory/1”, then id, version, constructs and so on.',
    }),
  },
  'missing-text': {
    zh: (d) => ({
      message: `${d.owner.zh}的 ${d.field} 缺少${d.language === 'zh' ? '中文' : '英文'}文本。`,
      fix: `请在 ${d.field} 下补上“${d.language}: …”。`,
    }),
    en: (d) => ({
      message: `The field ${d.field} of ${d.owner.en} has no ${d.language === 'zh' ? 'Chinese' : 'English'} text.`,
      fix: `Add “${d.language}: …” under ${d.field}.`,
    }),
  },
  'missing-field': {
    zh: (d) => ({
      message: `${d.owner.zh}缺少字段 ${d.field}。`,
      fix: `请补上“${d.field}”，内容应为${d.expected.zh}。`,
    }),
    en: (d) => ({
      message: `The field ${d.field} of ${d.owner.en} is missing.`,
      fix: `Add “${d.field}” with ${d.expected.en}.`,
    }),
  },
  'wrong-type': {
    zh: (d) => ({
      message: `${d.owner.zh}的 ${d.field} 应是${d.expected.zh}，实际是${d.found.zh}。`,
      fix: `请把 ${d.field} 改写为${d.expected.zh}。`,
    }),
    en: (d) => ({
      message: `The field ${d.field} of ${d.owner.en} should be ${d.expected.en} but is ${d.found.en}.`,
      fix: `Write ${d.expected.en} as ${d.field}.`,
    }),
  },
  'empty-text': {
    zh: (d) => ({
      message: `${d.owner.zh}的 ${d.field} 是空的。`,
      fix: `请填写 ${d.field}，或在它可以省略时删去这一行。`,
    }),
    en: (d) => ({
      message: `The field ${d.field} of ${d.owner.en} is empty.`,
      fix: `Fill in ${d.field}, or remove the line where it may be left out.`,
    }),
  },
  'too-few': {
    zh: (d) => ({
      message: `${d.owner.zh}的 ${d.field} 至少要有 ${d.least} 项。`,
      fix: `请在 ${d.field} 中补足 ${d.least} 项。`,
    }),
    en: (d) => ({
      message: `The field ${d.field} of ${d.owner.en} needs at least ${d.least} ${d.least === 1 ? 'entry' : 'entries'}.`,
      fix: `Add entries to ${d.field} until there ${d.least === 1 ? 'is 1' : `are ${d.least}`}.`,
    }),
  },
  'bad-identifier': {
    zh: (d) => ({
      message: `${d.owner.zh}的 ${d.field} 不是有效的标识符。`,
      fix: '请以字母或汉字开头，只用字母、数字、“_”和“-”，不超过 40 个字符。',
    }),
    en: (d) => ({
      message: `The field ${d.field} of ${d.owner.en} is not a valid identifier.`,
      fix: 'Start with a letter and use only letters, digits, “_” and “-”, at most 40 characters.',
    }),
  },
  'bad-format': {
    zh: (d) => ({
      message: `${d.owner.zh}的 ${d.field} 格式不对。`,
      fix: `请按“${d.example}”这样的格式填写。`,
    }),
    en: (d) => ({
      message: `The field ${d.field} of ${d.owner.en} has the wrong format.`,
      fix: `Write it like “${d.example}”.`,
    }),
  },
  'unknown-key': {
    zh: (d) => ({
      message: `${d.owner.zh}中有无法识别的字段 ${d.field}。`,
      fix: d.nearest
        ? `请改为“${d.nearest}”。`
        : `请删去它，或改用以下字段之一：${lines(d.known)}。`,
    }),
    en: (d) => ({
      message: `Unknown field ${d.field} in ${d.owner.en}.`,
      fix: d.nearest
        ? `Write “${d.nearest}” instead.`
        : `Remove it or use one of: ${lines(d.known)}.`,
    }),
  },
  'wrong-choice': {
    zh: (d) => ({
      message: `${d.owner.zh}的 ${d.field} 不能是“${d.value}”。`,
      fix: `请改为${d.nearest ? `“${d.nearest}”；可选值有` : '以下之一'}：${lines(d.choices)}。`,
    }),
    en: (d) => ({
      message: `The field ${d.field} of ${d.owner.en} cannot be “${d.value}”.`,
      fix: `Write ${d.nearest ? `“${d.nearest}”; the choices are` : 'one of'}: ${lines(d.choices)}.`,
    }),
  },
  'bad-number': {
    zh: (d) => ({
      message: `${d.owner.zh}的 ${d.field} 应${d.rule.zh}。`,
      fix: `请更正 ${d.field} 的数值。`,
    }),
    en: (d) => ({
      message: `The field ${d.field} of ${d.owner.en} must be ${d.rule.en}.`,
      fix: `Correct the number given as ${d.field}.`,
    }),
  },
};
