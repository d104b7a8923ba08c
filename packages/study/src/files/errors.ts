import { type Bilingual, defineErrors, type ErrorFactory } from '@qunhai/kernel';

/** A cell of a file; rows count from 1, the header being row 1. */
interface Place {
  file: string;
  row: number;
  column: string;
}

/** What can be wrong with a plain file or with what is asked of it. */
export interface FileErrors {
  'column-twice': { column: string };
  'calibrated-stranger': { set: string; known: readonly string[] };
  'scope-stranger': { column: string; known: readonly string[] };
  'not-a-membership': Place;
  'not-positive': Place;
  'off-scale': Place & { least: number; most: number };
  'bad-count': Place;
  'no-name': Place;
  'region-twice': Place & { region: string };
  'one-total': Place & { region: string };
  'no-industries': { file: string };
  'unknown-path': { file: string; row: number; path: string; known: readonly string[] };
  'path-twice': { file: string; row: number; path: string };
  'no-value': Place;
  'not-a-coefficient': Place;
  'no-paths': { model: string };
  'second-order': { constructs: readonly string[] };
  'not-fixed': { file: string; line: number; parameter: string };
  'not-a-population': { file: string; line: number; parameter: string; reason: Bilingual };
  'measured-twice': { file: string; line: number; construct: string };
  'network-format': { file: string };
  'not-utf8': { file: string };
  'which-network': { file: string; names: readonly string[] };
  'no-such-network': { file: string; network: string; names: readonly string[] };
  'no-attribute': { file: string; attribute: string; known: readonly string[] };
  'no-kind': { file: string; kinds: readonly string[]; known: readonly string[] };
  'list-only': { file: string; option: string };
}

const en = (names: readonly string[]) => (names.length > 0 ? names.join(', ') : 'none');
const zh = (names: readonly string[]) => (names.length > 0 ? names.join('、') : '无');

const placeEn = (d: Place) => `${d.file}, row ${d.row}, column ${d.column}`;
const placeZh = (d: Place) => `${d.file} 第 ${d.row} 行 ${d.column} 列`;

export const fail: ErrorFactory<FileErrors> = defineErrors<FileErrors>('files', {
  'column-twice': {
    en: (d) => ({
      message: `The column ${d.column} is named twice.`,
      fix: 'Name every column once, the outcome not among the conditions.',
    }),
    zh: (d) => ({
      message: `${d.column} 列指定了两次。`,
      fix: '请让每一列只出现一次，结果不要同时作为条件。',
    }),
  },
  'calibrated-stranger': {
    en: (d) => ({
      message: `${d.set} is calibrated but neither a condition nor the outcome.`,
      fix: `Calibrate one of ${en(d.known)}.`,
    }),
    zh: (d) => ({
      message: `为 ${d.set} 指定了校准，但它既不是条件也不是结果。`,
      fix: `请只校准：${zh(d.known)}。`,
    }),
  },
  'scope-stranger': {
    en: (d) => ({
      message: `A scope is given for ${d.column}, which is not analysed.`,
      fix: `Give a scope for ${en(d.known)}.`,
    }),
    zh: (d) => ({
      message: `为 ${d.column} 指定了取值范围，但它不在分析之列。`,
      fix: `请只为以下各列指定：${zh(d.known)}。`,
    }),
  },
  'not-a-membership': {
    en: (d) => ({
      message: `${placeEn(d)}: not a membership from 0 to 1 (nor, for a condition, a level 0, 1, 2 …).`,
      fix: `Calibrate it, e.g. --calibrate '${d.column}=logistic(1,3.5,6)': full exclusion, crossover, full inclusion.`,
    }),
    zh: (d) => ({
      message: `${placeZh(d)}不是 0 到 1 的隶属度（条件也可以是 0、1、2…的类别）。`,
      fix: `请先校准，例如 --calibrate '${d.column}=logistic(1,3.5,6)'，依次为完全不隶属、交叉点、完全隶属。`,
    }),
  },
  'not-positive': {
    en: (d) => ({
      message: `${placeEn(d)}: indirect calibration needs values above 0.`,
      fix: 'Use logistic, powered or cumulative calibration for this column.',
    }),
    zh: (d) => ({
      message: `${placeZh(d)}：间接校准要求数值大于 0。`,
      fix: '请对该列改用 logistic、powered 或 cumulative 校准。',
    }),
  },
  'off-scale': {
    en: (d) => ({
      message: `${placeEn(d)}: outside ${d.least} to ${d.most}.`,
      fix: 'Correct the cell, name it as a missing code (--missing), or state the right range.',
    }),
    zh: (d) => ({
      message: `${placeZh(d)}超出 ${d.least} 至 ${d.most} 的范围。`,
      fix: '请更正该单元格，或用 --missing 注明其为缺失，或改正范围。',
    }),
  },
  'bad-count': {
    en: (d) => ({
      message: `${placeEn(d)}: not a number of 0 or more.`,
      fix: 'Write 0 where there is none; leave out rows that are not known.',
    }),
    zh: (d) => ({
      message: `${placeZh(d)}应为大于等于 0 的数。`,
      fix: '没有请填 0；情况不明的行请删除。',
    }),
  },
  'no-name': {
    en: (d) => ({
      message: `${placeEn(d)}: there is no name.`,
      fix: 'Name it, or delete the row.',
    }),
    zh: (d) => ({ message: `${placeZh(d)}没有名称。`, fix: '请填写名称，或删除该行。' }),
  },
  'region-twice': {
    en: (d) => ({
      message: `${placeEn(d)}: ${d.region} stands in an earlier row already.`,
      fix: 'Keep one row for every region; a table with a row for each region and industry needs --industry and --count.',
    }),
    zh: (d) => ({
      message: `${placeZh(d)}：${d.region} 在前面的行中已经出现。`,
      fix: '请让每个地区只占一行；如果每行是一个地区的一个产业，请加上 --industry 和 --count。',
    }),
  },
  'one-total': {
    en: (d) => ({
      message: `${placeEn(d)}: ${d.region} has another total in an earlier row.`,
      fix: 'Give the same total in every row of a region.',
    }),
    zh: (d) => ({
      message: `${placeZh(d)}：${d.region} 的总数与前面的行不一致。`,
      fix: '同一地区各行的总数请保持一致。',
    }),
  },
  'no-industries': {
    en: (d) => ({
      message: `${d.file} has no column of an industry beside the regions.`,
      fix: 'Give one column an industry, or name the columns of a long table with --industry and --count.',
    }),
    zh: (d) => ({
      message: `${d.file} 除地区外没有产业列。`,
      fix: '请每个产业一列；如果是长表，请用 --industry 和 --count 指明各列。',
    }),
  },
  'unknown-path': {
    en: (d) => ({
      message: `${d.file}, row ${d.row}: the model has no path ${d.path}.`,
      fix: `Write one of its paths: ${en(d.known)}.`,
    }),
    zh: (d) => ({
      message: `${d.file} 第 ${d.row} 行：模型中没有路径 ${d.path}。`,
      fix: `请改用模型中的路径：${zh(d.known)}。`,
    }),
  },
  'path-twice': {
    en: (d) => ({
      message: `${d.file}, row ${d.row}: the path ${d.path} has a value already.`,
      fix: 'Give every path one row.',
    }),
    zh: (d) => ({
      message: `${d.file} 第 ${d.row} 行：路径 ${d.path} 已经有值。`,
      fix: '请每条路径只写一行。',
    }),
  },
  'no-value': {
    en: (d) => ({ message: `${placeEn(d)}: empty.`, fix: 'Fill the cell in, or delete the row.' }),
    zh: (d) => ({ message: `${placeZh(d)}为空。`, fix: '请填写，或删除该行。' }),
  },
  'not-a-coefficient': {
    en: (d) => ({
      message: `${placeEn(d)}: a standardized coefficient lies between −1 and 1.`,
      fix: 'Correct the cell.',
    }),
    zh: (d) => ({
      message: `${placeZh(d)}：标准化系数应在 −1 与 1 之间。`,
      fix: '请更正该单元格。',
    }),
  },
  'no-paths': {
    en: (d) => ({
      message: `${d.model} has no path whose power could be asked for.`,
      fix: 'Give a model with at least one path between two measured constructs.',
    }),
    zh: (d) => ({
      message: `${d.model} 中没有可以计算检验力的路径。`,
      fix: '请给出至少含有一条路径的模型，且两端构念均有题项。',
    }),
  },
  'second-order': {
    en: (d) => ({
      message: `Populations with second-order constructs are not simulated: ${en(d.constructs)}.`,
      fix: 'Write the population as text in which their components stand for them, and pass it by --model.',
    }),
    zh: (d) => ({
      message: `不能模拟含二阶构念的总体：${zh(d.constructs)}。`,
      fix: '请以其一阶构念代替，写成模型文本，用 --model 给出。',
    }),
  },
  'not-fixed': {
    en: (d) => ({
      message: `${d.file}, line ${d.line}: ${d.parameter} has no value.`,
      fix: 'Give every parameter of a population its standardized value, e.g. Y ~ 0.3*X.',
    }),
    zh: (d) => ({
      message: `${d.file} 第 ${d.line} 行：${d.parameter} 没有给出数值。`,
      fix: '总体的每个参数都须给出标准化的值，例如 Y ~ 0.3*X。',
    }),
  },
  'not-a-population': {
    en: (d) => ({
      message: `${d.file}, line ${d.line}: ${d.parameter} cannot stand here. ${d.reason.en}`,
      fix: 'Write loadings (=~), weights (<~), paths (~), and correlations (~~) of constructs that nothing explains.',
    }),
    zh: (d) => ({
      message: `${d.file} 第 ${d.line} 行：此处不能写 ${d.parameter}。${d.reason.zh}`,
      fix: '请只写载荷（=~）、权重（<~）、路径（~）和外生构念之间的相关（~~）。',
    }),
  },
  'measured-twice': {
    en: (d) => ({
      message: `${d.file}, line ${d.line}: ${d.construct} has both loadings and weights.`,
      fix: 'Measure a construct by =~ or by <~, not by both.',
    }),
    zh: (d) => ({
      message: `${d.file} 第 ${d.line} 行：${d.construct} 同时有载荷和权重。`,
      fix: '同一构念请只用 =~ 或只用 <~。',
    }),
  },
  'network-format': {
    en: (d) => ({
      message: `The ending of ${d.file} names no format of networks.`,
      fix: 'Give it the ending of what it holds: .graphml, .gexf, .net (Pajek), .dl (UCINET), .csv, .tsv or .xlsx (list of ties).',
    }),
    zh: (d) => ({
      message: `无法从 ${d.file} 的扩展名判断网络格式。`,
      fix: '请使用与内容一致的扩展名：.graphml、.gexf、.net（Pajek）、.dl（UCINET）、.csv、.tsv 或 .xlsx（关系列表）。',
    }),
  },
  'not-utf8': {
    en: (d) => ({
      message: `${d.file} is not in UTF-8.`,
      fix: 'Save it again with the encoding UTF-8.',
    }),
    zh: (d) => ({ message: `${d.file} 不是 UTF-8 编码。`, fix: '请另存为 UTF-8 编码。' }),
  },
  'which-network': {
    en: (d) => ({
      message: `${d.file} holds ${d.names.length} networks: ${en(d.names)}.`,
      fix: 'Choose one with --network NAME.',
    }),
    zh: (d) => ({
      message: `${d.file} 中有 ${d.names.length} 个网络：${zh(d.names)}。`,
      fix: '请用 --network 名称 选择其一。',
    }),
  },
  'no-such-network': {
    en: (d) => ({
      message: `${d.file} holds no network ${d.network}.`,
      fix: d.names.length > 0 ? `Choose one of ${en(d.names)}.` : 'Leave --network out.',
    }),
    zh: (d) => ({
      message: `${d.file} 中没有名为 ${d.network} 的网络。`,
      fix: d.names.length > 0 ? `请选择：${zh(d.names)}。` : '请去掉 --network。',
    }),
  },
  'no-attribute': {
    en: (d) => ({
      message: `The nodes of ${d.file} have no attribute ${d.attribute}; there are: ${en(d.known)}.`,
      fix: 'Name one of the attributes, or give the nodes theirs with --nodes FILE.',
    }),
    zh: (d) => ({
      message: `${d.file} 的节点没有属性 ${d.attribute}；现有：${zh(d.known)}。`,
      fix: '请改用现有属性，或用 --nodes 文件 给出节点属性。',
    }),
  },
  'no-kind': {
    en: (d) => ({
      message: `${d.file} has no tie of the kind ${en(d.kinds)}; kinds there are: ${en(d.known)}.`,
      fix: 'Name one of these kinds; they stand in the column kind, relation or type.',
    }),
    zh: (d) => ({
      message: `${d.file} 中没有 ${zh(d.kinds)} 类关系；现有种类：${zh(d.known)}。`,
      fix: '请改用现有的种类；种类写在 kind、relation 或 type 列中。',
    }),
  },
  'list-only': {
    en: (d) => ({
      message: `${d.file} says itself what ${d.option} would say; it goes with a list of ties only.`,
      fix: `Leave ${d.option} out.`,
    }),
    zh: (d) => ({
      message: `${d.file} 自带 ${d.option} 所要说明的内容；该选项只用于关系列表。`,
      fix: `请去掉 ${d.option}。`,
    }),
  },
});
