import { type Bilingual, defineErrors, type ErrorFactory } from '@qunhai/kernel';
import { formatTheoryIssue, type TheoryIssue } from '@qunhai/theory';
import { readingFixes, reasonText } from './system-reasons.ts';

/** One place of a file that is wrong: where, what, and what to do, in both languages. */
export interface StudyProblem {
  readonly line: number | null;
  readonly field: string;
  readonly zh: string;
  readonly en: string;
}

interface Details {
  'no-study': { folder: string };
  'file-not-found': { file: string };
  'cannot-read': { file: string; reason: string };
  'web-address': { file: string };
  'file-outside': { file: string };
  'not-a-file': { file: string };
  'too-large': { file: string; bytes: number; limit: number };
  'yaml-syntax': { file: string; line: number; column: number; problem: Bilingual };
  'override-not-found': { name: string; path: string };
  'too-deep': { file: string };
  'unknown-alias': { file: string; line: number; alias: string };
  'alias-limit': { file: string; limit: number };
  invalid: { file: string; problems: readonly StudyProblem[]; published: string };
  'theory-invalid': { file: string; issues: readonly TheoryIssue[] };
  'unknown-construct': { construct: string; known: readonly string[] };
  'unknown-grouping': { by: string; known: readonly string[] };
  'unknown-levels': { by: string; known: readonly string[] };
  'unknown-control': { fact: string; known: readonly string[] };
  'approach-needs-pls': { approach: string };
  'unknown-weights': { fact: string; known: readonly string[] };
  'unknown-condition': { setting: string; construct: string; known: readonly string[] };
  'weights-absent': { fact: string; firms: number };
  'weight-missing': WeightPlaces;
  'weight-negative': WeightPlaces;
  'weights-zero': { fact: string; firms: number };
  'unknown-override': { name: string; known: readonly string[] };
  'cannot-write': { file: string; reason: string };
  'cache-unusable': { folder: string; reason: string };
  'folder-taken': { folder: string; file: string };
  'inputs-changed': { study: string; files: readonly string[] };
  'not-simulable': { theory: string; constructs: readonly string[]; resources: number };
}

interface WeightPlaces {
  fact: string;
  count: number;
  places: readonly { firm: string; file: string; row: number }[];
}

const placesIn = ({ places, count }: WeightPlaces, language: 'zh' | 'en') => {
  const more = count - places.length;
  const named = places.map(({ firm, file, row }) =>
    language === 'zh' ? `${firm}（${file} 第 ${row} 行）` : `${firm} (${file}, row ${row})`,
  );
  if (more > 0) named.push(language === 'zh' ? `另有 ${more} 家` : `${more} more`);
  return named.join(language === 'zh' ? '、' : ', ');
};

const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);

const listed = (file: string, problems: readonly StudyProblem[], language: 'zh' | 'en') =>
  problems
    .map((p) => {
      const place = p.line === null ? file : `${file}:${p.line}`;
      return `  ${place}  ${p.field}${language === 'zh' ? '：' : ': '}${p[language]}`;
    })
    .join('\n');

/** What a study lacks to be simulated. */
function lacking(
  { constructs, resources }: Details['not-simulable'],
  language: 'zh' | 'en',
): string {
  const parts = constructs.map((id) => (language === 'zh' ? `构念 ${id}` : `construct ${id}`));
  if (resources === 0)
    parts.push(language === 'zh' ? '任何集群资源的题项' : 'an item of any cluster resource');
  return parts.join(language === 'zh' ? '、' : ' and ');
}

export const fail: ErrorFactory<Details> = defineErrors<Details>('study', {
  'no-study': {
    en: (d) => ({
      message: `${d.folder} holds no study.yaml.`,
      fix: 'Name a study folder, or make one with `npm run qunhai -- init DIR`.',
    }),
    zh: (d) => ({
      message: `${d.folder} 中没有 study.yaml。`,
      fix: '请指定一个研究文件夹，或用 `npm run qunhai -- init 文件夹` 新建一个。',
    }),
  },
  'file-not-found': {
    en: (d) => ({
      message: `File not found: ${d.file}.`,
      fix: `Put it at ${d.file} in the study folder, or pass --data ${d.file}=PATH.`,
    }),
    zh: (d) => ({
      message: `找不到文件：${d.file}。`,
      fix: `请把它放到研究文件夹中的 ${d.file}，或用 --data ${d.file}=路径 指明其位置。`,
    }),
  },
  'override-not-found': {
    en: (d) => ({
      message: `File not found: ${d.path}, which --data gives for ${d.name}.`,
      fix: `Correct the path: --data ${d.name}=PATH.`,
    }),
    zh: (d) => ({
      message: `找不到文件：${d.path}（由 --data 为 ${d.name} 指定）。`,
      fix: `请改正路径：--data ${d.name}=路径。`,
    }),
  },
  'cannot-read': {
    en: (d) => ({
      message: `Cannot read ${d.file}: ${reasonText(d.reason).en}.`,
      fix: readingFixes[d.reason]?.en ?? 'Copy the file anew, and check the disk it is on.',
    }),
    zh: (d) => ({
      message: `无法读取 ${d.file}：${reasonText(d.reason).zh}。`,
      fix: readingFixes[d.reason]?.zh ?? '请重新复制该文件，并检查它所在的磁盘。',
    }),
  },
  'web-address': {
    en: (d) => ({
      message: `${d.file} is an address, not a file name; only files are read.`,
      fix: 'Download it into the study folder first, then write its file name.',
    }),
    zh: (d) => ({
      message: `${d.file} 是网址，不是文件名；只能读取文件。`,
      fix: '请先把它下载到研究文件夹中，再填写文件名。',
    }),
  },
  'file-outside': {
    en: (d) => ({
      message: `${d.file} is outside the study folder; a study may read only files of its own folder.`,
      fix: 'Copy the file into the study folder and name it without `..`, or pass --data NAME=PATH.',
    }),
    zh: (d) => ({
      message: `${d.file} 位于研究文件夹之外；研究只能读取自己文件夹中的文件。`,
      fix: '请把文件复制到研究文件夹中并去掉路径中的 `..`，或用 --data 名称=路径 指明。',
    }),
  },
  'not-a-file': {
    en: (d) => ({
      message: `${d.file} is not a regular file.`,
      fix: 'Name a file, not a folder or a device.',
    }),
    zh: (d) => ({ message: `${d.file} 不是普通文件。`, fix: '请指定文件，而不是文件夹或设备。' }),
  },
  'too-large': {
    en: (d) => ({
      message: `${d.file} has ${megabytes(d.bytes)} MB; at most ${megabytes(d.limit)} MB are read.`,
      fix: 'Keep only the rows and columns that the study needs.',
    }),
    zh: (d) => ({
      message: `${d.file} 有 ${megabytes(d.bytes)} MB，超过可读取的上限 ${megabytes(d.limit)} MB。`,
      fix: '请只保留研究所需的行和列。',
    }),
  },
  'yaml-syntax': {
    en: (d) => ({
      message: `${d.file}:${d.line}:${d.column} is not valid YAML: ${d.problem.en}`,
      fix: 'Correct the line: indent with spaces, and quote texts that contain `: ` or `#`.',
    }),
    zh: (d) => ({
      message: `${d.file}:${d.line}:${d.column} 处不符合 YAML 语法：${d.problem.zh}。`,
      fix: '请检查该行及上一行的引号、括号、逗号与缩进；只用空格缩进，并给含有 `: ` 或 `#` 的文字加上引号。',
    }),
  },
  'too-deep': {
    en: (d) => ({
      message: `${d.file} is nested too deeply.`,
      fix: 'Check that every bracket is closed.',
    }),
    zh: (d) => ({ message: `${d.file} 的嵌套层数过多。`, fix: '请检查括号是否配对。' }),
  },
  'unknown-alias': {
    en: (d) => ({
      message: `${d.file}:${d.line} refers to *${d.alias}, but nothing before it is marked &${d.alias}.`,
      fix: `Quote a text that begins with \`*\`; to repeat a part, mark it with &${d.alias} first.`,
    }),
    zh: (d) => ({
      message: `${d.file}:${d.line} 引用了 *${d.alias}，但前文没有以 &${d.alias} 标记的内容。`,
      fix: `以 \`*\` 开头的文字请加引号；如要重复前文的内容，请先用 &${d.alias} 标记。`,
    }),
  },
  'alias-limit': {
    en: (d) => ({
      message: `${d.file} expands its YAML aliases more than ${d.limit} times.`,
      fix: 'Write the repeated parts out instead of using anchors and aliases.',
    }),
    zh: (d) => ({
      message: `${d.file} 中 YAML 别名的展开超过 ${d.limit} 次。`,
      fix: '请把重复的内容直接写出，不要使用锚点和别名。',
    }),
  },
  invalid: {
    en: (d) => ({
      message: `${d.file} has ${d.problems.length === 1 ? 'a problem' : `${d.problems.length} problems`}:\n${listed(d.file, d.problems, 'en')}`,
      fix: `Correct the lines named above; ${d.published} lists every field.`,
    }),
    zh: (d) => ({
      message: `${d.file} 有 ${d.problems.length} 处问题：\n${listed(d.file, d.problems, 'zh')}`,
      fix: `请修改上述各行；全部字段见 ${d.published}。`,
    }),
  },
  'theory-invalid': {
    en: (d) => ({
      message: `${d.file} is no valid theory:\n${d.issues.map((i) => `  ${formatTheoryIssue(i, 'en')}`).join('\n')}`,
      fix: 'Correct the lines named above; `npm run qunhai -- theory export` writes an example.',
    }),
    zh: (d) => ({
      message: `${d.file} 不是有效的理论：\n${d.issues.map((i) => `  ${formatTheoryIssue(i, 'zh')}`).join('\n')}`,
      fix: '请修改上述各行；可用 `npm run qunhai -- theory export` 得到一份范例。',
    }),
  },
  'unknown-construct': {
    en: (d) => ({
      message: `study.yaml names the construct ${d.construct}, which the theory does not have.`,
      fix: `Use constructs of the theory: ${d.known.join(', ')}.`,
    }),
    zh: (d) => ({
      message: `study.yaml 中的构念 ${d.construct} 在理论中不存在。`,
      fix: `请使用理论中的构念：${d.known.join('、')}。`,
    }),
  },
  'unknown-grouping': {
    en: (d) => ({
      message: `study.yaml compares groups by ${d.by} (analysis.groups.by), by which firms cannot be grouped.`,
      fix: `Use some of: ${d.known.join(', ')}.`,
    }),
    zh: (d) => ({
      message: `study.yaml 要求按 ${d.by} 分组比较（analysis.groups.by），但企业不能按它分组。`,
      fix: `可用的分组方式：${d.known.join('、')}。`,
    }),
  },
  'unknown-levels': {
    en: (d) => ({
      message: `study.yaml takes firms together by ${d.by} (analysis.levels.by), by which firms cannot be grouped.`,
      fix: `Use one of: ${d.known.join(', ')}.`,
    }),
    zh: (d) => ({
      message: `study.yaml 要求按 ${d.by} 把企业归组（analysis.levels.by），但企业不能按它归组。`,
      fix: `可用的分组方式：${d.known.join('、')}。`,
    }),
  },
  'unknown-control': {
    en: (d) => ({
      message: `study.yaml controls for ${d.fact} (analysis.controls), which is no numeric fact of the theory.`,
      fix:
        d.known.length > 0
          ? `Use some of: ${d.known.join(', ')}.`
          : 'The theory has no numeric facts: add one, or leave controls out.',
    }),
    zh: (d) => ({
      message: `study.yaml 要求控制 ${d.fact}（analysis.controls），但理论中没有这个数值事实。`,
      fix:
        d.known.length > 0
          ? `可用的数值事实：${d.known.join('、')}。`
          : '理论中没有数值事实：请添加一个，或删去 controls。',
    }),
  },
  'approach-needs-pls': {
    en: (d) => ({
      message: `The study estimates interactions by ${d.approach} (analysis.moderationApproach), for which PLSc (analysis.estimator) has no valid correction: products that share an item have errors that correlate.`,
      fix: 'Write moderationApproach: two-stage to keep PLSc, or estimator: pls to keep the products of items.',
    }),
    zh: (d) => ({
      message: `研究要求用 ${d.approach} 估计交互项（analysis.moderationApproach），而 PLSc（analysis.estimator）对它没有有效的校正：含有同一题项的乘积，误差彼此相关。`,
      fix: '要保留 PLSc，请写 moderationApproach: two-stage；要用题项的乘积，请写 estimator: pls。',
    }),
  },
  'unknown-weights': {
    en: (d) => ({
      message: `The study weights firms by ${d.fact} (analysis.weights), which is no numeric fact of the theory.`,
      fix:
        d.known.length > 0
          ? `Use one of: ${d.known.join(', ')}; or add the weight to the facts of the theory as a number.`
          : 'The theory has no numeric facts: add the weight to its facts as a number, or leave weights out.',
    }),
    zh: (d) => ({
      message: `研究要求按 ${d.fact} 加权（analysis.weights），但理论中没有这个数值事实。`,
      fix:
        d.known.length > 0
          ? `可用的数值事实：${d.known.join('、')}；也可以在理论的 facts 中把权重添加为数值事实。`
          : '理论中没有数值事实：请在 facts 中把权重添加为数值事实，或删去 weights。',
    }),
  },
  'unknown-condition': {
    en: (d) => ({
      message: `study.yaml names ${d.construct} (analysis.configurations.${d.setting}), which is no construct of the theory.`,
      fix: `Use constructs of the theory: ${d.known.join(', ')}.`,
    }),
    zh: (d) => ({
      message: `study.yaml 中的 ${d.construct}（analysis.configurations.${d.setting}）不是理论中的构念。`,
      fix: `请使用理论中的构念：${d.known.join('、')}。`,
    }),
  },
  'weights-absent': {
    en: (d) => ({
      message: `None of the ${d.firms} firms has a value of ${d.fact}, by which the study weights them (analysis.weights).`,
      fix: `Map a column of the firms or responses table to ${d.fact}, or leave analysis.weights out.`,
    }),
    zh: (d) => ({
      message: `研究要求按 ${d.fact} 加权（analysis.weights），但 ${d.firms} 家企业都没有这个数值。`,
      fix: `请把企业表或答卷表的一列对应到 ${d.fact}，或删去 analysis.weights。`,
    }),
  },
  'weight-missing': {
    en: (d) => ({
      message: `${d.count === 1 ? 'A firm has' : `${d.count} firms have`} no weight: ${d.fact} is empty or no number for ${placesIn(d, 'en')}.`,
      fix: 'Give every firm a weight, 0 where it shall have no part in the estimates.',
    }),
    zh: (d) => ({
      message: `${d.count} 家企业没有权重：${placesIn(d, 'zh')} 的 ${d.fact} 为空或不是数值。`,
      fix: '请为每家企业填写权重；不参与估计的填 0。',
    }),
  },
  'weight-negative': {
    en: (d) => ({
      message: `Weights must not be negative: ${d.fact} is below 0 for ${placesIn(d, 'en')}.`,
      fix: 'Correct these values; 0 leaves a firm out of the estimates.',
    }),
    zh: (d) => ({
      message: `权重不能为负：${placesIn(d, 'zh')} 的 ${d.fact} 小于 0。`,
      fix: '请更正这些数值；不参与估计的填 0。',
    }),
  },
  'weights-zero': {
    en: (d) => ({
      message: `${d.fact}, by which the study weights firms (analysis.weights), is 0 for all ${d.firms} of them.`,
      fix: 'Give the firms that count a weight above 0, or leave analysis.weights out.',
    }),
    zh: (d) => ({
      message: `研究要求按 ${d.fact} 加权（analysis.weights），但 ${d.firms} 家企业的数值都是 0。`,
      fix: '请为应计入的企业填写大于 0 的权重，或删去 analysis.weights。',
    }),
  },
  'unknown-override': {
    en: (d) => ({
      message: `--data names ${d.name}, which is no data file of this study.`,
      fix: `Use one of: ${d.known.join(', ')}.`,
    }),
    zh: (d) => ({
      message: `--data 指定的 ${d.name} 不是本研究的数据文件。`,
      fix: `请使用下列名称之一：${d.known.join('、')}。`,
    }),
  },
  'cannot-write': {
    en: (d) => ({
      message: `Cannot write ${d.file}: ${reasonText(d.reason).en}.`,
      fix: 'Name a place that you may write to, or give yourself permission to write there.',
    }),
    zh: (d) => ({
      message: `无法写入 ${d.file}：${reasonText(d.reason).zh}。`,
      fix: '请改用可以写入的位置，或为自己加上该处的写入权限。',
    }),
  },
  'cache-unusable': {
    en: (d) => ({
      message: `The cache ${d.folder} cannot be used: ${reasonText(d.reason).en}. The study is run without it.`,
      fix: 'Name a folder you may write to with --cache-dir, or pass --no-cache.',
    }),
    zh: (d) => ({
      message: `缓存文件夹 ${d.folder} 不可用：${reasonText(d.reason).zh}。本次运行不使用缓存。`,
      fix: '请用 --cache-dir 指定一个可以写入的文件夹，或使用 --no-cache。',
    }),
  },
  'folder-taken': {
    en: (d) => ({
      message: `${d.folder} already holds ${d.file}; nothing was written.`,
      fix: 'Name a new or empty folder.',
    }),
    zh: (d) => ({
      message: `${d.folder} 中已有 ${d.file}，没有写入任何文件。`,
      fix: '请指定一个新的或空的文件夹。',
    }),
  },
  'inputs-changed': {
    en: (d) => ({
      message: `Files of the study ${d.study} changed since it was run: ${d.files.join(', ')}.`,
      fix: 'Run the study again.',
    }),
    zh: (d) => ({
      message: `研究 ${d.study} 运行之后，下列文件有改动：${d.files.join('、')}。`,
      fix: '请重新运行该研究。',
    }),
  },
  'not-simulable': {
    en: (d) => ({
      message: `The study cannot be simulated: its data lack ${lacking(d, 'en')}.`,
      fix: 'Measure them with the theory clustered-firms or one that names its constructs likewise, or simulate the default model.',
    }),
    zh: (d) => ({
      message: `该研究无法模拟：数据中没有${lacking(d, 'zh')}。`,
      fix: '请用 clustered-firms 理论（或构念标识与它相同的理论）测量，或改为模拟默认模型。',
    }),
  },
});
