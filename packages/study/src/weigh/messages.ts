import { defineMessages } from '@qunhai/kernel';

/** What is left out of a study whose firms are weighted, and what is computed without weights and why. */
export const weighWords = defineMessages('study/weigh', {
  obstacle: {
    zh: '原因可能在权重：按 {fact} 加权后，{firms} 家企业只相当于 {effective} 家权重相等的企业，其中一家就占总权重的 {most} %。请核对 {fact} 的数值，限制最大的权重，或去掉 analysis.weights。',
    en: 'The weights may be why: weighted by {fact}, {firms} firms are worth only {effective} of equal weight, and one firm has {most} % of all weight. Check the values of {fact}, limit the largest weights, or leave analysis.weights out.',
  },
  'before.left-out': {
    zh: '企业按 {fact} 加权，以下方法不接受权重，本次运行不做：{parts}。其余部分加权估计，不加权的会说明原因。如需这些结果，请去掉 analysis.weights 后另行运行。',
    en: 'Firms are weighted by {fact}; this run leaves out what takes no weights: {parts}. The rest is weighted, or says why it is not. Run the study once more without analysis.weights to have what is left out.',
  },
  'before.idle': {
    zh: '设置了 analysis.weights，以下设置因此不起作用：{settings}。',
    en: 'These settings have no effect together with analysis.weights: {settings}.',
  },
  'part.prediction': {
    zh: '样本外预测（PLSpredict、CVPAT）和模型比较',
    en: 'prediction (PLSpredict, CVPAT) and the comparison of models',
  },
  'part.robustness': {
    zh: 'RESET、高斯连接函数、FIMIX-PLS 和 CTA-PLS',
    en: 'RESET, Gaussian copulas, FIMIX-PLS and CTA-PLS',
  },
  'part.covariance': {
    zh: '基于协方差的模型（包括其估计方法、交互项和因子得分）、估计方法比较和测量不变性检验',
    en: 'the covariance-based model (with its estimator, interactions and factor scores), the comparison of estimators and measurement invariance',
  },
  'part.levels': { zh: '多层次分析', en: 'the analysis of levels' },
  'part.groups': { zh: '分组比较（含 MICOM）', en: 'the comparison of groups (with MICOM)' },
  'left-out.groups': {
    zh: '未比较：本研究按权重估计，而测量不变性检验（MICOM）和置换检验把各企业同等看待，两者不能相比。如需比较，请去掉 analysis.weights 后另行运行。',
    en: 'Not compared: the study is weighted, while measurement invariance (MICOM) and permutation tests count all firms alike. Run it once more without analysis.weights to compare groups.',
  },
  'left-out.prediction': {
    zh: '交叉验证把各企业同等看待，预测误差不是加权模型的误差。如需这些结果，请去掉 analysis.weights 后另行运行。',
    en: 'cross-validation counts all firms alike, and its errors would not be those of the weighted model. Run the study once more without analysis.weights to have them.',
  },
  'left-out.reset': {
    zh: 'RESET 未作：它的 F 检验假定各企业权重相同。下面的平方项是加权估计的。如需 RESET，请去掉 analysis.weights 后另行运行。',
    en: 'RESET was left out: its F test takes all firms to count alike. The squares below are estimated with weights. Run the study once more without analysis.weights to have RESET.',
  },
  'left-out.copula': {
    zh: '高斯连接函数检验未作：它对企业的经验分布和回归都不加权。如需检验内生性，请去掉 analysis.weights 后另行运行。',
    en: 'Gaussian copulas were left out: their empirical distributions and regressions know no weights. Run the study once more without analysis.weights to test for endogeneity.',
  },
  'left-out.segments': {
    zh: 'FIMIX-PLS 未作：它的似然函数把各企业同等看待。如需查找隐藏的分组，请去掉 analysis.weights 后另行运行。',
    en: 'FIMIX-PLS was left out: its likelihood counts all firms alike. Run the study once more without analysis.weights to look for hidden segments.',
  },
  'left-out.tetrads': {
    zh: '四元差检验（CTA-PLS）未作：它的协方差不加权。如需检验，请去掉 analysis.weights 后另行运行。',
    en: 'Tetrads (CTA-PLS) were left out: their covariances know no weights. Run the study once more without analysis.weights to test them.',
  },
  'left-out.covariance': {
    zh: '基于协方差的模型、估计方法比较和测量不变性检验未作：这里的协方差法估计不接受抽样权重，不加权的结果不能与加权的 PLS 估计并列。如需这些结果，请去掉 analysis.weights 后另行运行，或用导出的 lavaan.R 以 sampling.weights 估计。',
    en: 'The covariance-based model, the comparison of estimators and measurement invariance were left out: their estimation takes no sampling weights here, and unweighted figures cannot stand beside weighted PLS. Run the study once more without analysis.weights, or use the exported lavaan.R, which estimates with sampling.weights.',
  },
  'left-out.levels': {
    zh: '多层次分析未作：混合模型和整群抽样不接受企业权重，不加权的结果不能用来检验加权的结论。如需这些结果，请去掉 analysis.weights 后另行运行。',
    en: 'Levels were left out: mixed models and resamples of whole groups take no weights of firms, and unweighted figures cannot test weighted conclusions. Run the study once more without analysis.weights to have them.',
  },
  'unweighted.missing': {
    zh: '缺失情况和正态性是针对收到的答卷说的，不加权。',
    en: 'Missing answers and normality describe the answers that came in; they are not weighted.',
  },
  'unweighted.imputed': {
    zh: '多重插补的模型加权估计；填补本身不加权。',
    en: 'The model is estimated with weights from every imputed data set; the imputation itself is not weighted.',
  },
  'unweighted.necessity': {
    zh: '必要条件看的是逐家企业的上限，不加权；组合图中的重要性来自加权的模型。',
    en: 'Ceilings are drawn by single firms and are not weighted; importance in the combined map is that of the weighted model.',
  },
  'unweighted.configurations': {
    zh: '集合的校准、一致性和覆盖度按案例计算，每家企业算一个案例，不加权。',
    en: 'Calibration, consistency and coverage count cases: every firm is one, without weights.',
  },
  'unweighted.network': {
    zh: '网络由企业及其联系构成，各指标及其与成果的关联都不加权。',
    en: 'Networks consist of firms and their ties; neither their measures nor what positions go with is weighted.',
  },
  'unweighted.location': {
    zh: '是否构成集群看的是名单上的全部企业及其位置，不加权。',
    en: 'Whether a place is a cluster is judged by all firms on its list and where they are, without weights.',
  },
  'unweighted.comparison': {
    zh: '净效应是加权估计的，必要条件和条件组合不加权；两者不一致时，权重也可能是原因之一。',
    en: 'Net effects are weighted, necessary conditions and combinations are not: weights may be one reason where they disagree.',
  },
  'unweighted.quality': {
    zh: '数据质量检查看的是收到的答卷，不加权。',
    en: 'Checks of data quality look at the answers that came in, without weights.',
  },
});
