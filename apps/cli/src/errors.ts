import { type Bilingual, defineErrors, type ErrorFactory } from '@qunhai/kernel';

interface Details {
  usage: { problem: { zh: string; en: string }; command: string };
  'bad-number': { option: string; value: string; minimum: number; maximum: number };
  'bad-data-option': { value: string };
  'bad-resamples': { value: string };
  'bad-family': { value: string; known: readonly string[] };
  'port-taken': { port: number };
  'no-folder': { file: string; folder: string };
  'file-exists': { file: string };
  'firms-per-cluster': { firms: number; clusters: number };
  cancelled: { step: Bilingual };
  'size-with-truth': { option: string };
  'bad-share': { option: string; value: string; maximum: number };
  'study-or-default': { both: boolean };
  'needs-study': { option: string };
  'simulation-there': { file: string };
  'no-simulation': { file: string };
  'other-study': { study: string; other: string | null };
  'bad-list': { option: string; value: string };
  'bad-decimal': { option: string; value: string; minimum: number; maximum: number };
  'bad-range': { option: string; value: string };
  'bad-named-value': { option: string; value: string };
  'bad-calibration': { text: string };
  'one-model': { options: readonly string[] };
  'model-has-values': { option: string };
  'needs-option': { option: string; needed: string };
  'louvain-needs-modularity': Record<string, never>;
  'unknown-choice': { option: string; value: string; known: readonly string[] };
}

/** A number that people would write: the first positive whole one of a wide span, else one in its upper half. */
function exampleBetween({ minimum, maximum }: Details['bad-decimal']): number {
  const whole = Math.floor(Math.max(minimum, 0)) + 1;
  return whole < maximum ? whole : (minimum + 3 * maximum) / 4;
}

export const fail: ErrorFactory<Details> = defineErrors<Details>('cli', {
  usage: {
    en: (d) => ({ message: d.problem.en, fix: `See \`${d.command} --help\`.` }),
    zh: (d) => ({ message: d.problem.zh, fix: `请参阅 \`${d.command} --help\`。` }),
  },
  'bad-number': {
    en: (d) => ({
      message: `${d.option} ${d.value} is not a whole number between ${d.minimum} and ${d.maximum}.`,
      fix: `Give a whole number, e.g. ${d.option} ${d.minimum}.`,
    }),
    zh: (d) => ({
      message: `${d.option} ${d.value} 不是 ${d.minimum} 到 ${d.maximum} 之间的整数。`,
      fix: `请给出整数，例如 ${d.option} ${d.minimum}。`,
    }),
  },
  'bad-data-option': {
    en: (d) => ({
      message: `--data ${d.value} is not of the form NAME=PATH.`,
      fix: 'Write the name used in study.yaml, an equals sign and where the file is: --data mobi.csv=/data/mobi.csv.',
    }),
    zh: (d) => ({
      message: `--data ${d.value} 不符合“名称=路径”的格式。`,
      fix: '请依次写出 study.yaml 中的文件名、等号和文件位置：--data mobi.csv=/data/mobi.csv。',
    }),
  },
  'size-with-truth': {
    en: (d) => ({
      message: `${d.option} cannot be combined with --truth, which states the sizes itself.`,
      fix: `Remove ${d.option}, or change the truth file.`,
    }),
    zh: (d) => ({
      message: `${d.option} 不能与 --truth 同时使用：样本规模由真值文件规定。`,
      fix: `请去掉 ${d.option}，或修改真值文件。`,
    }),
  },
  'bad-share': {
    en: (d) => ({
      message: `${d.option} ${d.value} is not a share between 0 and ${d.maximum}.`,
      fix: `Give a decimal number, e.g. ${d.option} 0.05.`,
    }),
    zh: (d) => ({
      message: `${d.option} ${d.value} 不是 0 到 ${d.maximum} 之间的比例。`,
      fix: `请给出小数，例如 ${d.option} 0.05。`,
    }),
  },
  'study-or-default': {
    en: (d) => ({
      message: d.both
        ? 'Both a study and --default were given.'
        : 'Neither a study nor --default was given.',
      fix: 'Name the folder of a study, or pass --default for the default model, which needs no data.',
    }),
    zh: (d) => ({
      message: d.both
        ? '同时给出了研究文件夹和 --default。'
        : '没有给出研究文件夹，也没有给出 --default。',
      fix: '请给出研究文件夹；或使用 --default，即不需要数据的默认模型。',
    }),
  },
  'bad-list': {
    en: (d) => ({
      message: `${d.option} ${d.value} is no list: a name between two commas is missing.`,
      fix: `Separate names by single commas: ${d.option} a,b,c.`,
    }),
    zh: (d) => ({
      message: `${d.option} ${d.value} 不是有效的列表：逗号之间缺少内容。`,
      fix: `请用半角逗号分隔：${d.option} a,b,c。`,
    }),
  },
  'bad-decimal': {
    en: (d) => ({
      message: `${d.option} ${d.value} is not a number between ${d.minimum} and ${d.maximum}.`,
      fix: `Give a decimal number between the two, e.g. ${d.option} ${exampleBetween(d)}.`,
    }),
    zh: (d) => ({
      message: `${d.option} ${d.value} 不是 ${d.minimum} 与 ${d.maximum} 之间的数。`,
      fix: `请给出介于两者之间的小数，例如 ${d.option} ${exampleBetween(d)}。`,
    }),
  },
  'bad-range': {
    en: (d) => ({
      message: `${d.option} ${d.value} is no range.`,
      fix: 'Write the least value, a colon and the greatest, e.g. 1:7.',
    }),
    zh: (d) => ({
      message: `${d.option} ${d.value} 不是有效的范围。`,
      fix: '请依次写出最小值、冒号、最大值，例如 1:7。',
    }),
  },
  'bad-named-value': {
    en: (d) => ({
      message: `${d.option} ${d.value} is not of the form COLUMN=VALUE.`,
      fix: `Write the column, an equals sign and its value, in quotes if there are parentheses.`,
    }),
    zh: (d) => ({
      message: `${d.option} ${d.value} 不符合“列名=值”的格式。`,
      fix: '请依次写出列名、等号和值；含括号时请加引号。',
    }),
  },
  'bad-calibration': {
    en: (d) => ({
      message: `The calibration ${d.text} is not understood.`,
      fix: 'Write logistic(1,3.5,6) (full exclusion, crossover, full inclusion), powered(…) or cumulative(…) likewise, crisp(4), indirect(2,4,6), scale(1,7) or percentiles(5,50,95).',
    }),
    zh: (d) => ({
      message: `无法识别校准方式 ${d.text}。`,
      fix: '请写成 logistic(1,3.5,6)（依次为完全不隶属、交叉点、完全隶属；powered、cumulative 相同）、crisp(4)、indirect(2,4,6)、scale(1,7) 或 percentiles(5,50,95)。',
    }),
  },
  'one-model': {
    en: (d) => ({
      message: `More than one model was given: ${d.options.join(', ')}.`,
      fix: 'Give a study, --theory or --model, or none of them for the built-in base model.',
    }),
    zh: (d) => ({
      message: `给出了不止一个模型：${d.options.join('、')}。`,
      fix: '请只给出研究文件夹、--theory、--model 之一；都不给出则使用自带的基础模型。',
    }),
  },
  'model-has-values': {
    en: (d) => ({
      message: `${d.option} cannot be combined with --model, which states all values itself.`,
      fix: `Remove ${d.option}, or change the model file.`,
    }),
    zh: (d) => ({
      message: `${d.option} 不能与 --model 同时使用：各参数的值由模型文件规定。`,
      fix: `请去掉 ${d.option}，或修改模型文件。`,
    }),
  },
  'unknown-choice': {
    en: (d) => ({
      message: `${d.option} knows no ${d.value}.`,
      fix: `Choose among ${d.known.join(', ')}.`,
    }),
    zh: (d) => ({
      message: `${d.option} 没有 ${d.value} 这个选项。`,
      fix: `请从以下选择：${d.known.join('、')}。`,
    }),
  },
  'needs-option': {
    en: (d) => ({
      message: `${d.option} needs ${d.needed}.`,
      fix: `Add ${d.needed}, or remove ${d.option}.`,
    }),
    zh: (d) => ({
      message: `${d.option} 需要同时给出 ${d.needed}。`,
      fix: `请加上 ${d.needed}，或去掉 ${d.option}。`,
    }),
  },
  'louvain-needs-modularity': {
    en: () => ({
      message: '--communities louvain maximizes modularity only, not --quality cpm.',
      fix: 'Remove --communities louvain, or --quality cpm.',
    }),
    zh: () => ({
      message: '--communities louvain 只能最大化模块度，不能与 --quality cpm 同用。',
      fix: '请去掉 --communities louvain，或去掉 --quality cpm。',
    }),
  },
  'no-simulation': {
    en: (d) => ({
      message: `${d.file} is not the simulation.json that \`simulate\` writes.`,
      fix: 'Name that file, or make it anew with `npm run qunhai -- simulate`.',
    }),
    zh: (d) => ({
      message: `${d.file} 不是 \`simulate\` 写出的 simulation.json。`,
      fix: '请给出该文件，或用 `npm run qunhai -- simulate` 重新生成。',
    }),
  },
  'other-study': {
    en: (d) => ({
      message: `The simulation is of ${d.other === null ? 'the default model' : `the study ${d.other}`}, the run of the study ${d.study}.`,
      fix: 'Simulate this study, or leave --simulation out.',
    }),
    zh: (d) => ({
      message: `模拟结果属于${d.other === null ? '默认模型' : `研究 ${d.other}`}，而本次分析的是研究 ${d.study}。`,
      fix: '请模拟本研究，或去掉 --simulation。',
    }),
  },
  'simulation-there': {
    en: (d) => ({
      message: `${d.file} exists already; nothing was simulated.`,
      fix: 'Name another folder with --out, or pass --force to replace what is there.',
    }),
    zh: (d) => ({
      message: `${d.file} 已存在，没有开始模拟。`,
      fix: '请用 --out 指定另一个文件夹，或使用 --force 覆盖原有文件。',
    }),
  },
  'needs-study': {
    en: (d) => ({
      message: `${d.option} needs a study; the default model has no data.`,
      fix: `Name the folder of a study, or remove ${d.option}.`,
    }),
    zh: (d) => ({
      message: `${d.option} 需要一个研究：默认模型没有数据。`,
      fix: `请给出研究文件夹，或去掉 ${d.option}。`,
    }),
  },
  'bad-resamples': {
    en: (d) => ({
      message: `--resamples ${d.value} is neither 0 nor a whole number from 50 to 100000.`,
      fix: 'Give --resamples 5000, or --resamples 0 for no bootstrap.',
    }),
    zh: (d) => ({
      message: `--resamples ${d.value} 既不是 0，也不是 50 到 100000 之间的整数。`,
      fix: '请给出例如 --resamples 5000；不作自助抽样请写 --resamples 0。',
    }),
  },
  'bad-family': {
    en: (d) => ({
      message: `There are no assessments “${d.value}”.`,
      fix: `Name some of ${d.known.join(', ')}, separated by commas, or none.`,
    }),
    zh: (d) => ({
      message: `没有“${d.value}”这类评估。`,
      fix: `请从 ${d.known.join('、')} 中选择，用逗号分隔；不作评估请写 none。`,
    }),
  },
  'no-folder': {
    en: (d) => ({
      message: `Cannot write ${d.file}: there is no folder ${d.folder}.`,
      fix: 'Make the folder first, or correct the path.',
    }),
    zh: (d) => ({
      message: `无法写入 ${d.file}：文件夹 ${d.folder} 不存在。`,
      fix: '请先建立该文件夹，或改正路径。',
    }),
  },
  'file-exists': {
    en: (d) => ({
      message: `${d.file} exists already; nothing was written.`,
      fix: 'Name another file, or pass --force to replace it.',
    }),
    zh: (d) => ({
      message: `${d.file} 已存在，没有写入。`,
      fix: '请换一个文件名，或使用 --force 覆盖。',
    }),
  },
  'firms-per-cluster': {
    en: (d) => ({
      message: `--firms ${d.firms} is too few for --clusters ${d.clusters}: every cluster needs a firm.`,
      fix: 'Raise --firms or lower --clusters.',
    }),
    zh: (d) => ({
      message: `--firms ${d.firms} 不足以分到 --clusters ${d.clusters} 个集群：每个集群至少需要一家企业。`,
      fix: '请增大 --firms 或减小 --clusters。',
    }),
  },
  cancelled: {
    en: (d) => ({
      message: `Cancelled during the step “${d.step.en}”; nothing was written.`,
      fix: 'Run the command again to start over.',
    }),
    zh: (d) => ({
      message: `在“${d.step.zh}”这一步取消，没有写入任何文件。`,
      fix: '重新运行命令即可重新开始。',
    }),
  },
  'port-taken': {
    en: (d) => ({
      message: `Port ${d.port} is in use by another program.`,
      fix: 'Set PORT to a free port, or unset it and let one be chosen.',
    }),
    zh: (d) => ({
      message: `端口 ${d.port} 已被其他程序占用。`,
      fix: '请把 PORT 设为空闲端口，或取消该变量由程序自动选择。',
    }),
  },
});
