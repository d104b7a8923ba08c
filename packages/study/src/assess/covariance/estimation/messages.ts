import { defineMessages, type Translator } from '@qunhai/kernel';

const messages = {
  'name.likelihood': { zh: '极大似然', en: 'ML' },
  'ordinal.explained': {
    zh: '{constructs} 只有一个题项，又有前因：其答案作为有序类别时，残差方差无法确定。请改用 MLR，或为该构念增加题项。',
    en: '{constructs}: a single item with causes. With ordered categories its residual variance is not determined; choose MLR, or give it more items.',
  },
  'note.listwise': {
    zh: '{estimator} 只能使用完整的答卷：{given} 家企业中使用了 {rows} 家。答案若不是完全随机缺失，估计会有偏差；MLR 使用全部已有答案。',
    en: '{estimator} takes complete rows only: {rows} of {given} firms. Unless answers are missing completely at random, estimates are biased by that; MLR uses every answer there is.',
  },
  'note.ordinal': {
    zh: '答案按有序类别处理（阈值与多分格相关），假定每题背后是正态的连续量。这样的估计没有完全信息极大似然，也没有对数似然、AIC 与 BIC；稳健的 CFI、TLI、RMSEA 的公式对有序类别不成立（Savalei 2021），故不给出。',
    en: 'Answers are taken as ordered categories (thresholds and polychoric correlations) of something normal behind each item. Such estimates know no full-information likelihood, and no log-likelihood, AIC or BIC; the formulas of robust CFI, TLI and RMSEA do not hold for ordered categories (Savalei 2021), so that these are not given.',
  },
  'note.cutoffs': {
    zh: '拟合指标的界限是在极大似然下得到的；按有序类别估计时，同样的偏差会显得拟合更好（Xia & Yang 2019），判断时应更严格。',
    en: 'Limits of measures of fit were found for maximum likelihood; with ordered categories the same misfit looks better (Xia & Yang 2019), so be stricter.',
  },
  'note.small': {
    zh: '按有序类别估计时，{rows} 家企业偏少：少于 200 家时，检验和标准误往往不可靠（Flora & Curran 2004）。',
    en: '{rows} firms are few for ordered categories: below 200, tests and errors tend to be off (Flora & Curran 2004).',
  },
  'note.uncorrected': {
    zh: '{estimator} 没有稳健校正：它的标准误与 χ² 只有在权重正好是渐近协方差的逆时才成立，这里并非如此，因此不给出标准误、区间和 p，也不判断拟合。需要推断时请选择 {better}。',
    en: '{estimator} has no robust correction: its errors and χ² hold only when the weights are the inverse of the asymptotic covariances, which they are not. Errors, intervals and p are therefore not given and fit is not judged; for inference choose {better}.',
  },
  'note.least-squares': {
    zh: '{estimator} 没有对数似然，也就没有 AIC 与 BIC；标准误以多元正态为前提。',
    en: '{estimator} has no log-likelihood, and so no AIC or BIC; its errors rest on normality.',
  },
  'check.enough': {
    zh: '各题的答案有 {fewest} 至 {most} 级，多于 {limit} 级的界限，按连续变量以 {estimator} 估计是通行的做法，没有另按有序类别估计；需要时可把协方差模型的估计方法设为 WLSMV。',
    en: 'Items got {fewest} to {most} different answers. Above {limit} they are commonly taken as continuous and estimated by {estimator}, so that they were not estimated as ordered categories beside; to do so, set the estimator of the covariance-based model to WLSMV.',
  },
  'check.enough-same': {
    zh: '各题的答案都有 {most} 级，多于 {limit} 级的界限，按连续变量以 {estimator} 估计是通行的做法，没有另按有序类别估计；需要时可把协方差模型的估计方法设为 WLSMV。',
    en: 'All items got {most} different answers. Above {limit} they are commonly taken as continuous and estimated by {estimator}, so that they were not estimated as ordered categories beside; to do so, set the estimator of the covariance-based model to WLSMV.',
  },
  'check.agrees': {
    zh: '有题项只有 {fewest} 级答案，因此另按有序类别估计（WLSMV，{rows} 家答卷完整的企业）：假设所涉及的 {compared} 条路径和链中，方向与显著性结论全部一致，标准化效应最多相差 {largest}。',
    en: 'There are items with {fewest} different answers, so the model was also estimated for ordered categories (WLSMV, {rows} firms with complete answers): sign and significance agree on each of {compared} paths and chains that hypotheses speak of, and standardized effects differ by no more than {largest}.',
  },
  'check.differs': {
    zh: '有题项只有 {fewest} 级答案，因此另按有序类别估计（WLSMV，{rows} 家答卷完整的企业）：假设所涉及的 {compared} 条路径和链中，{effects} 与{estimator}不一致，标准化效应最多相差 {largest}。报告时应写明结论取决于答案按连续变量还是有序类别处理。',
    en: 'There are items with {fewest} different answers, so the model was also estimated for ordered categories (WLSMV, {rows} firms with complete answers): of {compared} paths and chains that hypotheses speak of, {effects} disagree with {estimator}; standardized effects differ by at most {largest}. Report that these conclusions depend on whether answers are taken as continuous or as ordered.',
  },
  'check.not': {
    zh: '有题项只有 {fewest} 级答案，但没有另按有序类别估计。{reason}',
    en: 'There are items with {fewest} different answers, but the model was not also estimated for ordered categories. {reason}',
  },
  'check.too-dear': {
    zh: '{items} 个题项的阈值与多分格相关过多，计算过久；可把协方差模型的估计方法设为 WLSMV 单独估计。',
    en: 'With {items} items there are too many thresholds and polychoric correlations to do so beside; set the estimator of the covariance-based model to WLSMV to have them.',
  },
  'check.too-few': {
    zh: '答卷完整的企业只有 {rows} 家，少于估计所需的 {required} 家。',
    en: 'Only {rows} firms answered everything, fewer than the {required} it takes.',
  },
  'check.unsolved': { zh: 'WLSMV 没有得到可用的解。', en: 'WLSMV gave no solution to use.' },
  'check.no-model': {
    zh: '按连续变量估计的模型没有可用的解，无从对照。',
    en: 'The model that takes answers as continuous has no solution to compare with.',
  },
  'check.why': {
    zh: '按有序类别估计用的是答案背后连续量的相关，不会因类别少而偏低。{listwise}',
    en: 'The estimate for ordered categories works with correlations of what is behind the answers, which few categories do not lower. {listwise}',
  },
  'check.why-listwise': {
    zh: '它又只用了 {given} 家中答卷完整的 {rows} 家，差异也可能出自所用的企业不同。',
    en: 'It also used only the {rows} of {given} firms with complete answers, so that differences may come from other firms.',
  },
} as const;

export type EstimationWord = keyof typeof messages;

/** What is said of the estimator of the covariance-based model. */
export const estimationWords: Translator<EstimationWord> = defineMessages(
  'study/assess-covariance-estimation',
  messages,
);
