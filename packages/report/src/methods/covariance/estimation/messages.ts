import { defineMessages } from '@qunhai/kernel';

/** What cards say of the estimator of the covariance-based model. */
export const estimationText = defineMessages('report/methods-covariance-estimation', {
  'estimator.ML': {
    zh: '以极大似然估计{ml}；标准误以多元正态为前提，χ² 未作校正',
    en: 'by maximum likelihood {ml}, with standard errors for normal data and a χ² that is not scaled',
  },
  'estimator.MLR': {
    zh: '以极大似然估计{ml}；标准误为稳健（夹心）标准误，χ² 按 Yuan–Bentler 校正（MLR）{yuan}',
    en: 'by maximum likelihood {ml} with robust (sandwich) standard errors and the Yuan–Bentler scaled χ² (MLR) {yuan}',
  },
  'estimator.MLM': {
    zh: '以极大似然估计{ml}；标准误为稳健标准误，χ² 按 Satorra–Bentler 校正（MLM）{satorra}',
    en: 'by maximum likelihood {ml} with robust standard errors and the Satorra–Bentler scaled χ² (MLM) {satorra}',
  },
  'estimator.MLMV': {
    zh: '以极大似然估计{ml}；标准误为稳健标准误{satorra}，χ² 按均值与方差校正（MLMV）{shifted}',
    en: 'by maximum likelihood {ml} with robust standard errors {satorra} and a χ² that is adjusted for mean and variance (MLMV) {shifted}',
  },
  'estimator.MLF': {
    zh: '以极大似然估计{ml}；标准误来自一阶信息（得分的叉积，MLF），χ² 未作校正',
    en: 'by maximum likelihood {ml} with standard errors from first-order information (crossproducts of scores, MLF) and a χ² that is not scaled',
  },
  'estimator.GLS': {
    zh: '以广义最小二乘（GLS）估计{ml}{gls}；标准误与 χ² 以多元正态为前提',
    en: 'by generalized least squares (GLS) {ml} {gls}, with standard errors and χ² for normal data',
  },
  'estimator.ULS': {
    zh: '以未加权最小二乘（ULS）由题项的协方差估计{ml}；没有稳健校正，因此只给出估计值，不作推断',
    en: 'by unweighted least squares (ULS) from covariances of items {ml}; without a robust correction, so that estimates are given and nothing is inferred',
  },
  'estimator.DWLS': {
    zh: '答案作为有序类别：由阈值与多分格相关{polychoric}以对角加权最小二乘（DWLS）估计{ml}；没有稳健校正，因此只给出估计值，不作推断',
    en: 'with answers as ordered categories: by diagonally weighted least squares (DWLS) of thresholds and polychoric correlations {polychoric} {ml}; without a robust correction, so that estimates are given and nothing is inferred',
  },
  'estimator.WLSMV': {
    zh: '答案作为有序类别：由阈值与多分格相关{polychoric}以对角加权最小二乘估计{ml}，标准误为稳健标准误，χ² 按均值与方差校正（WLSMV）{shifted}',
    en: 'with answers as ordered categories: by diagonally weighted least squares of thresholds and polychoric correlations {polychoric} {ml}, with robust standard errors and a χ² that is adjusted for mean and variance (WLSMV) {shifted}',
  },
  'estimator.ULSMV': {
    zh: '答案作为有序类别：由阈值与多分格相关{polychoric}以未加权最小二乘估计{ml}，标准误为稳健标准误，χ² 按均值与方差校正（ULSMV）{shifted}',
    en: 'with answers as ordered categories: by unweighted least squares of thresholds and polychoric correlations {polychoric} {ml}, with robust standard errors and a χ² that is adjusted for mean and variance (ULSMV) {shifted}',
  },
  method: {
    zh: '同一基础模型，各构念为公因子，{estimator}。{missing}。共 {rows} 家企业、{parameters} 个自由参数。间接效应为定义参数{delta}。拟合指标的界限见{cutoffs}；它们来自少数模拟条件，是惯例而不是检验。修正指数与残差只用来说明模型在哪里不合，不用来改模型{mi}。',
    en: 'The same base model with constructs as common factors, {estimator}. {missing}. {rows} firms, {parameters} free parameters. Indirect effects are defined parameters{delta}. Limits of measures of fit {cutoffs} come from few simulated conditions and are conventions, not tests. Modification indices and residuals show where the model misses; the model is not changed for them {mi}.',
  },
  delta: { zh: '，区间由 delta 法得到{delta}', en: ' with intervals by the delta method {delta}' },
  'method-none': {
    zh: '同一基础模型，各构念为公因子{ml}；未能估计，原因见本节的说明。',
    en: 'The same base model was to be estimated with constructs as common factors {ml}; the notes of this section say why it was not.',
  },
  'missing.complete': {
    zh: '没有缺失的答案',
    en: 'No answers are missing',
  },
  'missing.full-information': {
    zh: '缺失的答案以完全信息极大似然处理（{patterns} 种缺失情形）：使用全部已有答案，假定在给定已答内容后随机缺失{fiml}',
    en: 'Missing answers are treated by full-information maximum likelihood ({patterns} patterns): all answers there are enter, taken to be missing at random given these {fiml}',
  },
  'missing.listwise': {
    zh: '有缺失答案的 {leftOut} 家企业未使用（成列删除），假定答案完全随机缺失',
    en: 'The {leftOut} firms with missing answers were left out (listwise), which takes these to be missing completely at random',
  },
  'name.likelihood': { zh: '极大似然', en: 'maximum likelihood' },
  'short.likelihood': { zh: '极大似然', en: 'ML' },
  'beside.ML': {
    zh: '极大似然的标准误以多元正态为前提',
    en: 'Maximum likelihood has standard errors for normal data',
  },
  'beside.MLR': {
    zh: '极大似然的标准误为稳健标准误（MLR）',
    en: 'Maximum likelihood has robust standard errors (MLR)',
  },
  'beside.other': {
    zh: '协方差模型按研究设置以 {estimator} 估计',
    en: 'The covariance-based model is estimated by {estimator} as the study asks',
  },
  'thresholds.caption': { zh: '阈值', en: 'Thresholds' },
  'thresholds.head': { zh: '阈值（由低到高）', en: 'Thresholds, lowest first' },
  'thresholds.note': {
    zh: '以题项背后连续量的标准差为单位；方括号内为置信区间。',
    en: 'In standard deviations of what is behind an item; confidence intervals in brackets.',
  },
  'order.caption': {
    zh: '假设所涉及的效应：答案按连续变量与按有序类别',
    en: 'Effects that hypotheses speak of, with answers as continuous and as ordered',
  },
  'order.ordinal': { zh: '按有序类别（WLSMV）', en: 'As ordered (WLSMV)' },
  'order.numbers': { zh: '按连续变量（{estimator}）', en: 'As continuous ({estimator})' },
  'order.note': {
    zh: '标准化效应，方括号内为置信区间。按有序类别的一列来自答卷完整的 {rows} 家企业（共 {given} 家）。',
    en: 'Standardized effects with confidence intervals in brackets. The ordered column rests on the {rows} of {given} firms with complete answers.',
  },
  'reason.no-errors': {
    zh: '该估计方法没有成立的标准误。',
    en: 'This estimator has no standard errors that hold.',
  },
});
