import type { Bilingual } from '@qunhai/kernel';
import type { ErrorCode } from 'yaml';

/** What a syntax error means and how to mend it. */
export interface SyntaxText {
  readonly reason: Bilingual;
  readonly remedy: Bilingual;
}

const mapping: SyntaxText = {
  reason: { zh: '一行中出现了不止一个“: ”', en: 'A line holds more than one “: ”' },
  remedy: {
    zh: '含有冒号的文字请加引号；逐项的内容请各占一行。',
    en: 'Quote text that contains a colon, and put each field on its own line.',
  },
};
const indentation: SyntaxText = {
  reason: { zh: '缩进不一致', en: 'The indentation is uneven' },
  remedy: {
    zh: '请让同一层的各行以相同数目的空格开头。',
    en: 'Start all lines of one level with the same number of spaces.',
  },
};
const alias: SyntaxText = {
  reason: { zh: '“&”或“*”用得不对', en: 'An “&” or “*” is misplaced' },
  remedy: {
    zh: '请给以 & 或 * 开头的文字加上引号。',
    en: 'Quote text that starts with & or *.',
  },
};
const anySyntax: SyntaxText = {
  reason: { zh: '此处不符合 YAML 语法', en: 'This is not valid YAML' },
  remedy: {
    zh: '请检查这一行及上一行的引号、括号、逗号与缩进。',
    en: 'Check quotes, brackets, commas and indentation of this line and the one before.',
  },
};

const texts: Partial<Record<ErrorCode, SyntaxText>> = {
  ALIAS_PROPS: alias,
  BAD_ALIAS: alias,
  MULTIPLE_ANCHORS: alias,
  BAD_INDENT: indentation,
  BLOCK_AS_IMPLICIT_KEY: mapping,
  MULTILINE_IMPLICIT_KEY: {
    reason: {
      zh: '字段名没有写在一行内，或缺少逗号',
      en: 'A field name spans lines, or a comma is missing',
    },
    remedy: {
      zh: '请补上前一行末尾的逗号，或把字段名写在一行内。',
      en: 'Add the comma at the end of the line before, or write the field name on one line.',
    },
  },
  BAD_SCALAR_START: {
    reason: {
      zh: '文字以 YAML 的保留字符开头',
      en: 'A text starts with a character reserved in YAML',
    },
    remedy: { zh: '请给这段文字加上引号。', en: 'Quote the text.' },
  },
  BAD_DQ_ESCAPE: {
    reason: { zh: '双引号中的“\\”转义无效', en: 'A “\\” escape in double quotes is not valid' },
    remedy: {
      zh: '请改用单引号，或把“\\”写成“\\\\”。',
      en: 'Use single quotes, or write “\\\\” for “\\”.',
    },
  },
  DUPLICATE_KEY: {
    reason: { zh: '同一处写了两个相同的字段', en: 'A field is given twice in one place' },
    remedy: { zh: '请删去其中一个。', en: 'Remove one of the two.' },
  },
  MISSING_CHAR: {
    reason: {
      zh: '缺少配对的引号、括号、逗号或空格',
      en: 'A quote, bracket, comma or space is missing',
    },
    remedy: { zh: '请在此处之前补上缺少的符号。', en: 'Add what is missing before this place.' },
  },
  MULTIPLE_DOCS: {
    reason: { zh: '文件中有不止一个 YAML 文档', en: 'The file holds more than one YAML document' },
    remedy: {
      zh: '请删去“---”及其后的内容，或分成几个文件。',
      en: 'Remove “---” and what follows, or split the file.',
    },
  },
  NON_STRING_KEY: {
    reason: { zh: '字段名不是文字', en: 'A field name is not a text' },
    remedy: {
      zh: '请用文字作字段名，必要时加引号。',
      en: 'Use a text as field name, quoted if need be.',
    },
  },
  TAB_AS_INDENT: {
    reason: { zh: '用制表符缩进', en: 'A tab is used as indentation' },
    remedy: { zh: '请把制表符换成空格。', en: 'Replace tabs by spaces.' },
  },
};

/** A parser's error code in words. */
export function syntaxText(code: ErrorCode): SyntaxText {
  return texts[code] ?? anySyntax;
}
