import { type Bilingual, defineErrors, type ErrorFactory } from '@qunhai/kernel';

/** Where a statement of a model text stands; `source` is the file, or `--model` for a text on the command line. */
export interface ModelPlace {
  readonly source: string;
  readonly line: number;
  readonly column: number;
}

/** What can be wrong with a model text, or with what is asked of the model: code → details. */
interface ModelErrors {
  'bad-statement': ModelPlace & { reason: Bilingual };
  'no-statements': { source: string };
  'not-in-pls': ModelPlace & { found: string; reason: Bilingual };
  'bad-mode': ModelPlace & { found: string };
  'measured-both-ways': ModelPlace & { construct: string };
  'mixed-block': ModelPlace & { construct: string };
  'path-to-product': ModelPlace & { product: string };
  'groups-need-plain-model': { option: string };
  'bad-weight': { file: string; row: number; column: string };
  'composite-in-sem': ModelPlace & { construct: string };
  'product-not-latent': ModelPlace & { product: string };
  'ordered-stranger': { column: string; known: readonly string[] };
  'wlsmv-without-ordered': { estimator: string };
  'fiml-estimator': { estimator: string };
  'needs-group': { option: string };
}

const en = (d: ModelPlace) => `${d.source}, line ${d.line}, column ${d.column}`;
const zh = (d: ModelPlace) => `${d.source} 第 ${d.line} 行第 ${d.column} 列`;

export const failModel: ErrorFactory<ModelErrors> = defineErrors<ModelErrors>('files', {
  'bad-statement': {
    en: (d) => ({
      message: `${en(d)}: ${d.reason.en}`,
      fix: 'Write each statement as lavaan does, such as “f =~ x1 + x2”, “g <~ z1 + z2” or “y ~ x + m + x:m”.',
    }),
    zh: (d) => ({
      message: `${zh(d)}：${d.reason.zh}`,
      fix: '请按 lavaan 的写法书写，例如“f =~ x1 + x2”、“g <~ z1 + z2”或“y ~ x + m + x:m”。',
    }),
  },
  'no-statements': {
    en: (d) => ({
      message: `${d.source} holds no statement of a model.`,
      fix: 'Write what measures each construct and the paths, such as “f =~ x1 + x2; y ~ f”.',
    }),
    zh: (d) => ({
      message: `${d.source} 中没有任何模型语句。`,
      fix: '请写出各构念的测量和路径，例如“f =~ x1 + x2; y ~ f”。',
    }),
  },
  'not-in-pls': {
    en: (d) => ({
      message: `${en(d)}: ${d.found} cannot stand in a model for PLS. ${d.reason.en}`,
      fix: 'Write measurement (=~, <~) and paths (~) only; for everything else use `qunhai sem`.',
    }),
    zh: (d) => ({
      message: `${zh(d)}：PLS 模型中不能写 ${d.found}。${d.reason.zh}`,
      fix: '请只写测量（=~、<~）和路径（~）；其他写法请用 qunhai sem。',
    }),
  },
  'bad-mode': {
    en: (d) => ({
      message: `${en(d)}: ${d.found} is no way to weight indicators.`,
      fix: 'Write mode(A), mode(B) or mode(unit) before the first indicator, e.g. “f <~ mode(A)*x1 + x2”.',
    }),
    zh: (d) => ({
      message: `${zh(d)}：${d.found} 不是赋权方式。`,
      fix: '请在第一个指标前写 mode(A)、mode(B) 或 mode(unit)，例如“f <~ mode(A)*x1 + x2”。',
    }),
  },
  'measured-both-ways': {
    en: (d) => ({
      message: `${en(d)}: ${d.construct} is measured by =~ and by <~.`,
      fix: 'Measure a construct in one way.',
    }),
    zh: (d) => ({
      message: `${zh(d)}：${d.construct} 同时用了 =~ 和 <~。`,
      fix: '同一构念请只用一种测量方式。',
    }),
  },
  'mixed-block': {
    en: (d) => ({
      message: `${en(d)}: some of what stands for ${d.construct} are constructs, others columns.`,
      fix: 'List either columns, or constructs that the model measures (which makes it a second-order construct).',
    }),
    zh: (d) => ({
      message: `${zh(d)}：${d.construct} 的右侧既有构念又有数据列。`,
      fix: '请只列出数据列；或只列出模型中已测量的构念，即二阶构念。',
    }),
  },
  'path-to-product': {
    en: (d) => ({
      message: `${en(d)}: the product ${d.product} can explain, but not be explained or measured.`,
      fix: 'Write products on the right of ~ only.',
    }),
    zh: (d) => ({
      message: `${zh(d)}：乘积项 ${d.product} 只能作解释变量，不能被解释或被测量。`,
      fix: '乘积项请只写在 ~ 的右侧。',
    }),
  },
  'groups-need-plain-model': {
    en: (d) => ({
      message: `Groups are compared without ${d.option}.`,
      fix: `Leave ${d.option} or --groups out.`,
    }),
    zh: (d) => ({
      message: `比较各组时不能使用 ${d.option}。`,
      fix: `请去掉 ${d.option} 或 --groups。`,
    }),
  },
  'bad-weight': {
    en: (d) => ({
      message: `${d.file}, row ${d.row}, column ${d.column}: not a weight of 0 or more.`,
      fix: 'Give every row a weight, 0 to leave it out.',
    }),
    zh: (d) => ({
      message: `${d.file} 第 ${d.row} 行 ${d.column} 列不是大于等于 0 的权重。`,
      fix: '请为每一行填写权重；不使用的行填 0。',
    }),
  },
  'composite-in-sem': {
    en: (d) => ({
      message: `${en(d)}: the composite ${d.construct} (<~) is not estimated by covariances.`,
      fix: 'Measure it by =~, or use `qunhai pls`, which estimates composites.',
    }),
    zh: (d) => ({
      message: `${zh(d)}：协方差法不估计组合型构念 ${d.construct}（<~）。`,
      fix: '请改用 =~ 测量，或用 qunhai pls 估计组合型构念。',
    }),
  },
  'product-not-latent': {
    en: (d) => ({
      message: `${en(d)}: the product ${d.product} can only explain, and only latent variables can be multiplied.`,
      fix: 'Write f:g on the right of ~, with f and g measured by =~; multiply columns in the table itself.',
    }),
    zh: (d) => ({
      message: `${zh(d)}：乘积项 ${d.product} 只能作解释变量，且只能由潜变量构成。`,
      fix: '请把 f:g 写在 ~ 的右侧，f 与 g 须用 =~ 测量；数据列的乘积请在表中先算好。',
    }),
  },
  'ordered-stranger': {
    en: (d) => ({
      message: `The column ${d.column} is declared as ordered, but the model does not observe it.`,
      fix: `Name columns of the model: ${d.known.join(', ')}; or write --ordered all.`,
    }),
    zh: (d) => ({
      message: `${d.column} 列被声明为有序变量，但它不在模型的观测变量之中。`,
      fix: `请从模型的观测变量中选择：${d.known.join('、')}；或写 --ordered all。`,
    }),
  },
  'wlsmv-without-ordered': {
    en: (d) => ({
      message: `${d.estimator} is for ordered variables, and none is declared.`,
      fix: 'Add --ordered all, or choose MLR for answers that are taken as metric.',
    }),
    zh: (d) => ({
      message: `${d.estimator} 用于有序变量，但没有声明任何有序变量。`,
      fix: '请加 --ordered all；如把作答当作数值处理，请改用 MLR。',
    }),
  },
  'fiml-estimator': {
    en: (d) => ({
      message: `Full information is a matter of likelihood; ${d.estimator} has none.`,
      fix: 'Choose --estimator ML or MLR, or --missing-values listwise.',
    }),
    zh: (d) => ({
      message: `完全信息法（fiml）属于极大似然估计，${d.estimator} 不适用。`,
      fix: '请改用 --estimator ML 或 MLR，或用 --missing-values listwise。',
    }),
  },
  'needs-group': {
    en: (d) => ({
      message: `${d.option} compares groups, and no column of groups is named.`,
      fix: 'Add --group COLUMN.',
    }),
    zh: (d) => ({
      message: `${d.option} 用于比较各组，但没有指定分组列。`,
      fix: '请加 --group 列名。',
    }),
  },
});
