import { defineErrors, type ErrorFactory } from '@qunhai/kernel';

/** What can be wrong with a declared truth: code → details. Fields are paths in the truth, e.g. `paths[2].to`. */
export interface DrawErrors {
  'invalid-truth': {
    file: string;
    field: string;
    problem: { zh: string; en: string };
    others: number;
  };
  'other-theory': { file: string; declared: string; theory: string };
  'unknown-name': { file: string; field: string; name: string; near: readonly string[] };
  'declared-twice': { file: string; field: string; name: string };
  'cyclic-paths': { file: string; construct: string };
  unmeasured: { file: string; construct: string };
  'implied-correlation': { file: string; field: string; construct: string };
  'shift-on-outcome': { file: string; field: string; construct: string };
  'product-of-product': { file: string; field: string; construct: string };
  'product-without-path': { file: string; field: string; construct: string };
  'no-residual': { file: string; construct: string; explained: number };
  'impossible-correlations': { file: string; field: string };
  'shifts-too-large': { file: string };
  'drivers-too-strong': { file: string; field: string; explained: number };
  'too-few-firms': { file: string; field: string; needed: number; firms: number };
}

const atEn = (file: string, field: string) => `${file}, ${field || 'top level'}`;
const atZh = (file: string, field: string) => `${file} 的 ${field || '顶层'}`;

/** Errors of declared truths. */
export const fail: ErrorFactory<DrawErrors> = defineErrors<DrawErrors>('draw', {
  'invalid-truth': {
    en: (d) => ({
      message: `${atEn(d.file, d.field)}: ${d.problem.en}${d.others > 0 ? ` (and ${d.others} more)` : ''}.`,
      fix: 'Correct the field as described in docs/schemas/truth.schema.json.',
    }),
    zh: (d) => ({
      message: `${atZh(d.file, d.field)}：${d.problem.zh}${d.others > 0 ? `（另有 ${d.others} 处）` : ''}。`,
      fix: '请按 docs/schemas/truth.schema.json 的说明更正该字段。',
    }),
  },
  'other-theory': {
    en: (d) => ({
      message: `${d.file} declares a truth for the theory ${d.declared}, not for ${d.theory}.`,
      fix: 'Name the same theory in both places.',
    }),
    zh: (d) => ({
      message: `${d.file} 声明的是理论 ${d.declared} 的真值，而非 ${d.theory}。`,
      fix: '请使两处的理论一致。',
    }),
  },
  'unknown-name': {
    en: (d) => ({
      message: `${atEn(d.file, d.field)}: ${d.name} is not known here.${d.near.length > 0 ? ` Did you mean ${d.near.join(' or ')}?` : ''}`,
      fix: 'Use an id that the theory or the truth declares.',
    }),
    zh: (d) => ({
      message: `${atZh(d.file, d.field)}：此处没有 ${d.name}。${d.near.length > 0 ? `是否指 ${d.near.join(' 或 ')}？` : ''}`,
      fix: '请使用理论或真值文件中已声明的标识。',
    }),
  },
  'declared-twice': {
    en: (d) => ({
      message: `${atEn(d.file, d.field)}: ${d.name} is declared twice.`,
      fix: 'Delete one of the two.',
    }),
    zh: (d) => ({
      message: `${atZh(d.file, d.field)}：${d.name} 重复声明。`,
      fix: '请删除其中一个。',
    }),
  },
  'cyclic-paths': {
    en: (d) => ({
      message: `${d.file}: the paths lead from ${d.construct} back to itself.`,
      fix: 'Remove one path of the cycle.',
    }),
    zh: (d) => ({
      message: `${d.file}：路径从 ${d.construct} 又回到其自身。`,
      fix: '请删除环路中的一条路径。',
    }),
  },
  unmeasured: {
    en: (d) => ({
      message: `${d.file}: ${d.construct} has paths or correlations but no measurement.`,
      fix: `Declare the loadings or weights of ${d.construct} under measurement.`,
    }),
    zh: (d) => ({
      message: `${d.file}：${d.construct} 有路径或相关，却没有测量设定。`,
      fix: `请在 measurement 中声明 ${d.construct} 的载荷或权重。`,
    }),
  },
  'implied-correlation': {
    en: (d) => ({
      message: `${atEn(d.file, d.field)}: the correlations of ${d.construct} follow from the paths that lead to it.`,
      fix: 'Delete this correlation, or the paths.',
    }),
    zh: (d) => ({
      message: `${atZh(d.file, d.field)}：${d.construct} 的相关由指向它的路径决定。`,
      fix: '请删除该相关，或删除这些路径。',
    }),
  },
  'shift-on-outcome': {
    en: (d) => ({
      message: `${atEn(d.file, d.field)}: the mean of ${d.construct} follows from the paths that lead to it.`,
      fix: 'Shift a construct that no path leads to.',
    }),
    zh: (d) => ({
      message: `${atZh(d.file, d.field)}：${d.construct} 的均值由指向它的路径决定。`,
      fix: '请只移动没有路径指向的构念的均值。',
    }),
  },
  'product-of-product': {
    en: (d) => ({
      message: `${atEn(d.file, d.field)}: ${d.construct} depends on an interaction itself, so that its product has no known variance.`,
      fix: 'Let interactions be of constructs that no other interaction leads to.',
    }),
    zh: (d) => ({
      message: `${atZh(d.file, d.field)}：${d.construct} 本身受交互项影响，其乘积的方差无从得知。`,
      fix: '交互项的两个构念都不应受其他交互项影响。',
    }),
  },
  'product-without-path': {
    en: (d) => ({
      message: `${atEn(d.file, d.field)}: no path leads to ${d.construct}, so that an interaction cannot add to it.`,
      fix: `Declare the paths to ${d.construct}, or name another outcome.`,
    }),
    zh: (d) => ({
      message: `${atZh(d.file, d.field)}：没有路径指向 ${d.construct}，交互项不能作用于它。`,
      fix: `请声明指向 ${d.construct} 的路径，或改用其他结果构念。`,
    }),
  },
  'no-residual': {
    en: (d) => ({
      message: `${d.file}: the paths to ${d.construct} explain ${(d.explained * 100).toFixed(0)} % of its variance; nothing is left to chance.`,
      fix: `Lower the coefficients of the paths to ${d.construct}.`,
    }),
    zh: (d) => ({
      message: `${d.file}：指向 ${d.construct} 的路径解释了其方差的 ${(d.explained * 100).toFixed(0)}%，没有留下随机部分。`,
      fix: `请减小指向 ${d.construct} 的路径系数。`,
    }),
  },
  'impossible-correlations': {
    en: (d) => ({
      message: `${atEn(d.file, d.field)}: no variables can have these correlations (the matrix is not positive definite).`,
      fix: 'Move the largest correlations towards zero.',
    }),
    zh: (d) => ({
      message: `${atZh(d.file, d.field)}：不存在具有这些相关的变量（矩阵非正定）。`,
      fix: '请将绝对值最大的相关向零调整。',
    }),
  },
  'shifts-too-large': {
    en: (d) => ({
      message: `${d.file}: the differences between clusters leave no variance within them.`,
      fix: 'Lower the shifts of the clusters.',
    }),
    zh: (d) => ({
      message: `${d.file}：集群间的差异过大，集群内已没有方差。`,
      fix: '请减小各集群的均值移动。',
    }),
  },
  'drivers-too-strong': {
    en: (d) => ({
      message: `${atEn(d.file, d.field)}: the drivers explain ${(d.explained * 100).toFixed(0)} % of the variance; nothing is left to chance.`,
      fix: 'Lower the drivers.',
    }),
    zh: (d) => ({
      message: `${atZh(d.file, d.field)}：驱动因素解释了 ${(d.explained * 100).toFixed(0)}% 的方差，没有留下随机部分。`,
      fix: '请减小驱动系数。',
    }),
  },
  'too-few-firms': {
    en: (d) => ({
      message: `${atEn(d.file, d.field)}: needs ${d.needed} firms, but there are ${d.firms}.`,
      fix: 'Lower the counts or add firms.',
    }),
    zh: (d) => ({
      message: `${atZh(d.file, d.field)}：需要 ${d.needed} 家企业，但只有 ${d.firms} 家。`,
      fix: '请减小数量或增加企业。',
    }),
  },
});
