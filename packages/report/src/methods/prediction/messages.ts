import { defineMessages, type Translator } from '@qunhai/kernel';

const messages = {
  'predict.title': {
    zh: '对未见过的企业的预测（PLSpredict）',
    en: 'Prediction of firms the model has not seen (PLSpredict)',
  },
  'predict.question': {
    zh: '模型能说清已有企业的差异，对没有参与估计的企业是否也说得准？预测得准，结论才有望用到其他企业身上；预测不如简单平均，就只是在描述这批样本。',
    en: 'The model accounts for the firms it was estimated from; does it also tell what a firm it has never seen will answer? Only if it does can its conclusions be hoped to hold for other firms; a model that does no better than a simple average describes this sample and nothing else.',
  },
  'predict.method': {
    zh: 'PLSpredict{predict}，按其使用指南判断{guidelines}：企业随机分为 {folds} 份，轮流留出一份，用其余企业估计模型并预测留出的企业，重复 {repeats} 次（种子 {seed}，n = {rows}），各次预测取平均后再算误差。Q²predict = 1 − 模型误差平方和／训练样本均值的误差平方和；线性基准把各题项对其预测构念的全部题项作回归，不受模型结构约束。预测用未校正的 PLS 得分（PLSc 没有自己的得分）。分别由直接前因的实际得分（SmartPLS 的 CVPAT）和仅由外生构念、经模型逐级推算（SmartPLS 的 PLSpredict）预测{mediators}。{level} 区间用 delta 法，以已得预测为条件，视企业相互独立，不含重新估计模型的不确定性；“重复间 SD” 是随机分组带来的波动。',
    en: 'PLSpredict {predict}, judged by its guidelines {guidelines}: firms are split into {folds} random folds; each is held out in turn and predicted by the model estimated from the rest, {repeats} times over (seed {seed}, n = {rows}); predictions are averaged over repeats before errors are taken. Q²predict is 1 − the model’s sum of squared errors / that of the training average; the linear benchmark regresses every indicator on all indicators of the constructs that predict it, free of the structure of the model. Predictions use PLS scores without correction (PLSc has none of its own), both from observed scores of direct antecedents (as SmartPLS in CVPAT) and from the exogenous constructs alone, all between being predicted in turn (as SmartPLS in PLSpredict) {mediators}. {level} intervals are by the delta method given the predictions, firms taken as independent; they leave out what estimating the model anew would add. “SD over repeats” is what the random split makes of a figure.',
  },
  'predict.method-none': {
    zh: 'PLSpredict{predict}{guidelines}：用不含留出企业的样本估计模型并预测这些企业。',
    en: 'PLSpredict {predict} {guidelines}: the model is estimated without some firms, which it then predicts.',
  },
  'constructs.caption': {
    zh: '各内生构念的样本外预测',
    en: 'Out-of-sample prediction of endogenous constructs',
  },
  'constructs.note': {
    zh: 'Q² 为构念得分的预测；括号内为 {level} 区间。预测力按误差小于线性基准的题项数判断，只与线性基准相比；Q² 的区间含 0 时，预测并不比均值可靠，预测力再“高”也没有用处。',
    en: 'Q² is of the construct’s score; in brackets the {level} interval. Predictive power goes by the number of indicators with a smaller error than the linear benchmark and compares with nothing else: where the interval of Q² holds 0, a prediction is no better than the average, however “high” its power.',
  },
  'indicators.caption': {
    zh: '各题项的样本外预测（由直接前因）',
    en: 'Out-of-sample prediction of indicators (from direct antecedents)',
  },
  'indicators.note': {
    zh: 'RMSE、MAE 以题项原单位计。RMSE 差 = 模型 − 线性基准，负值表示模型更准；括号内为 {level} 区间。',
    en: 'RMSE and MAE in the units of the item. RMSE difference: model − linear benchmark, negative where the model is closer; in brackets the {level} interval.',
  },
  'q2.figure': {
    zh: '构念得分的 Q²predict：大于 0 即优于均值',
    en: 'Q²predict of construct scores: above 0 is better than the average',
  },
  'q2.figure-note': {
    zh: '点为估计值，线为 {level} 区间。两组点相差越大，说明越要靠中间环节的实际水平才能预测。',
    en: 'Points are estimates, lines {level} intervals. The further the two points are apart, the more a prediction needs to know the constructs in between.',
  },
  'approach.direct': { zh: '由直接前因', en: 'From direct antecedents' },
  'approach.earliest': { zh: '仅由外生构念', en: 'From exogenous constructs alone' },
  'power.high': { zh: '高', en: 'High' },
  'power.medium': { zh: '中等', en: 'Medium' },
  'power.low': { zh: '低', en: 'Low' },
  'power.none': { zh: '无', en: 'None' },
  'power.of': {
    zh: '{better} / {compared}（{statistic}）',
    en: '{better} of {compared} ({statistic})',
  },
  'head.construct': { zh: '构念', en: 'Construct' },
  'head.indicator': { zh: '题项', en: 'Indicator' },
  'head.spread': { zh: '重复间 SD', en: 'SD over repeats' },
  'head.power': { zh: '预测力', en: 'Predictive power' },
  'head.compared': { zh: '误差小于线性基准的题项', en: 'Indicators closer than linear' },
  'head.model': { zh: '模型', en: 'Model' },
  'head.linear': { zh: '线性', en: 'Linear' },
  'head.average': { zh: '均值', en: 'Average' },
  'head.rmse-difference': { zh: 'RMSE 差', en: 'RMSE difference' },
  'head.skewness': { zh: '误差偏度', en: 'Skewness of errors' },
  'reason.no-linear': {
    zh: '没有线性基准，原因见说明。',
    en: 'There is no linear benchmark; the notes say why.',
  },
  'reason.no-q2': {
    zh: '均值没有误差，Q² 无定义。',
    en: 'The average makes no error, so there is no Q².',
  },
  'reason.no-interval': {
    zh: '误差没有差异，没有区间。',
    en: 'Errors do not differ, so there is no interval.',
  },
  'reason.one-repeat': { zh: '只有一次重复。', en: 'There was one repeat only.' },
  'cvpat.title': {
    zh: '预测力检验（CVPAT）',
    en: 'Test of predictive ability (CVPAT)',
  },
  'cvpat.question': {
    zh: '模型的预测误差是不是比两种不懂理论的做法小，而且不是碰巧？是这样，才能说理论对预测有用。',
    en: 'Are the model’s errors smaller than those of two predictions that know nothing of the theory, and by more than chance? Only then does the theory add something to prediction.',
  },
  'cvpat.method': {
    zh: '交叉验证预测力检验{cvpat}，按其对基准的扩展{benchmarks}：每家企业的损失是其题项预测误差平方的均值，模型与基准（题项均值、线性模型）的平均损失之差用配对 t 检验（双侧，自由度 n − 1，未作多重校正）；区间为 {level}。预测来自上面的交叉验证（由直接前因），检验视企业相互独立。',
    en: 'Cross-validated predictive ability test {cvpat}, extended to benchmarks {benchmarks}: a firm’s loss is the mean squared error over its indicators; average losses of the model and of a benchmark (the indicators’ averages, the linear model) are compared by a paired t test (two-sided, n − 1 degrees of freedom, not corrected for the number of constructs), with {level} intervals. Predictions are those of the cross-validation above (from direct antecedents); the test takes firms as independent.',
  },
  'cvpat.caption': { zh: '模型与基准的平均损失', en: 'Average losses of model and benchmarks' },
  'cvpat.note': {
    zh: '差 = 模型 − 基准，负值表示模型更准；括号内为 {level} 区间。',
    en: 'Difference: model − benchmark, negative where the model is closer; in brackets the {level} interval.',
  },
  'cvpat.figure': {
    zh: '模型与基准的损失之差：小于 0 即模型更准',
    en: 'Loss of the model less that of the benchmark: below 0 the model is closer',
  },
  'cvpat.whole': { zh: '整个模型', en: 'Whole model' },
  'benchmark.average': { zh: '与题项均值相比', en: 'Against the indicators’ averages' },
  'benchmark.linear': { zh: '与线性基准相比', en: 'Against the linear benchmark' },
  'head.loss': { zh: '模型损失', en: 'Loss of the model' },
  'head.benchmark-loss': { zh: '基准损失', en: 'Loss of the benchmark' },
  'head.difference': { zh: '差', en: 'Difference' },
  'reason.equal': {
    zh: '两者的损失没有差异，无从检验。',
    en: 'Losses do not differ, so there is nothing to test.',
  },
  'fit.title': { zh: '精确拟合检验', en: 'Test of exact fit' },
  'fit.question': {
    zh: '题项之间的相关与模型所说的相比，差距是否只是抽样的偶然？差距太大，说明有题项或路径与模型不符；不过企业很多时，无关紧要的小差距也会被查出来。',
    en: 'Are correlations of the items what the model says they are, but for the chance of sampling? If they are too far off, some items or paths are not as the model has them; in large samples even trifling deviations are found.',
  },
  'fit.method': {
    zh: '自助法精确拟合检验{composite}：先把数据变换成模型恰好成立的样子{transformation}，再抽样 {resamples} 次（种子 {seed}）并重新估计，得到模型成立时 SRMR、d_ULS（欧氏距离的平方）与 d_G（测地距离）的分布；样本的距离超过其 95% 或 99% 分位数，即在 5% 或 1% 水平拒绝。共同因子的载荷按 PLSc 校正{plsc}。饱和模型中构念自由相关，只检验测量；估计模型中构念按路径相关，连结构一并检验。失败或不可接受的抽样不计入。',
    en: 'Bootstrap test of exact fit {composite}: the data are transformed to be as they would if the model were true {transformation}, resampled {resamples} times (seed {seed}) and estimated again, which gives the distribution of SRMR, d_ULS (squared Euclidean) and d_G (geodesic distance) under the model; a sample beyond its 95% or 99% quantile rejects exact fit at 5% or 1%. Loadings of common factors are corrected (PLSc) {plsc}. In the saturated model constructs correlate freely, so that measurement alone is tested; in the estimated model they correlate as the paths imply. Resamples that fail or are inadmissible are left out.',
  },
  'fit.method-none': {
    zh: '自助法精确拟合检验{composite}{transformation}{plsc}。',
    en: 'Bootstrap test of exact fit {composite} {transformation} {plsc}.',
  },
  'fit.caption': {
    zh: '样本与模型的距离，及模型成立时的分位数',
    en: 'Distances between sample and model, and their quantiles if the model is true',
  },
  'fit.note': {
    zh: 'p 为距离不小于样本的抽样所占比例。',
    en: 'p is the share of resamples at least as far from the model as the sample.',
  },
  'fit.saturated': { zh: '饱和模型', en: 'Saturated model' },
  'fit.estimated': { zh: '估计模型', en: 'Estimated model' },
  'head.distance': { zh: '距离', en: 'Distance' },
  'head.value': { zh: '样本', en: 'Sample' },
  'head.hi95': { zh: '95% 分位数', en: '95% quantile' },
  'head.hi99': { zh: '99% 分位数', en: '99% quantile' },
  'head.used': { zh: '可用抽样', en: 'Resamples used' },
  'reason.no-distance': { zh: '无法计算。', en: 'It could not be computed.' },
  'compare.title': { zh: '与其他模型比较', en: 'Comparison with other models' },
  'compare.question': {
    zh: '同样的数据，换一种说法会不会更好？如果另一个模型更简洁或预测更准，基础模型中相应的路径就要谨慎解读。',
    en: 'Would another account of the same data do better? Where another model is leaner or predicts better, the base model’s paths to that construct are to be read with care.',
  },
  'compare.method': {
    zh: '对每个内生构念，比较各模型方程的 BIC（由 PLS 得分的 R² 计算，越小越好）{criteria}，并换算为 Akaike 权重，即在这些候选中各自所占的证据{weights}；再用 CVPAT 比较模型对该构念题项的预测（差 = 基础模型 − 备选模型，负值表示基础模型更准；配对 t 检验，按同一构念的备选数作 Holm 校正{holm}，区间为 {level}、未校正）{cvpat}。全部模型用同样的 {rows} 家企业、同样的分组（种子 {seed}）。只列方程不同的构念；得分随模型重新估计，因此同一构念在各模型中只是近似相同的结果变量。权重只在列出的模型之间分配，不说明其中有正确的。',
    en: 'For every endogenous construct, models’ equations are compared by BIC (from R² of PLS scores; smaller is better) {criteria}, also as Akaike weights, the share of the evidence that each has among these candidates {weights}; and CVPAT compares how models predict the construct’s indicators (difference: base model − alternative, negative where the base model is closer; paired t test with Holm’s correction for the alternatives of a construct {holm}, {level} intervals not corrected) {cvpat}. All models use the same {rows} firms and the same folds (seed {seed}). Constructs are listed where equations differ; scores are estimated anew in every model, so that the outcome is the same only nearly. Weights are shared among the models listed and do not say that any of them is right.',
  },
  'compare.method-none': {
    zh: '模型比较：BIC{criteria}、Akaike 权重{weights}与 CVPAT{cvpat}{holm}。',
    en: 'Comparison by BIC {criteria}, Akaike weights {weights} and CVPAT {cvpat} {holm}.',
  },
  'models.caption': {
    zh: '备选模型及其理由',
    en: 'Alternative models, and why they are considered',
  },
  'models.note': {
    zh: '损失之差 = 基础模型 − 备选模型，按全部内生构念的题项；负值表示基础模型更准。括号内为 {level} 区间，p 经 Holm 校正。',
    en: 'Difference of losses: base model − alternative, over indicators of all endogenous constructs; negative where the base model is closer. In brackets the {level} interval; p by Holm’s correction.',
  },
  'equations.caption': {
    zh: '各构念的候选方程',
    en: 'Equations of each construct in the models',
  },
  'equations.note': {
    zh: '每组首行为基础模型；方程与它相同的模型不再列出，其余方程相同的并为一行。ΔBIC 为与最小者之差。',
    en: 'The base model is the first of each group; models with its equation are not listed, others with the same equation share a row. ΔBIC is the difference from the smallest.',
  },
  'head.why': { zh: '为何比较', en: 'Why' },
  'head.change': { zh: '与基础模型的差别', en: 'Change from the base model' },
  'change.none': { zh: '无', en: 'None' },
  'change.added': { zh: '加入 {paths}', en: 'Adds {paths}' },
  'change.removed': { zh: '去掉 {paths}', en: 'Drops {paths}' },
  'head.predictors': { zh: '自变量', en: 'Predictors' },
  'head.weight': { zh: 'Akaike 权重', en: 'Akaike weight' },
  'head.losses': { zh: '损失之差', en: 'Difference of losses' },
  'head.corrected': { zh: '校正 p', en: 'Corrected p' },
  'reason.is-base': { zh: '基础模型本身。', en: 'The base model itself.' },
  'reason.not-compared': { zh: '未能比较。', en: 'It could not be compared.' },
} as const;

/** What cards of prediction, fit and comparison say. */
export const t: Translator<keyof typeof messages> = defineMessages('report/prediction', messages);
