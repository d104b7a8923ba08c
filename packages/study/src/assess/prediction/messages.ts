import {
  type Bilingual,
  defineMessages,
  type Language,
  type MessageValues,
  type Translator,
} from '@qunhai/kernel';

const messages = {
  'none.estimate': {
    zh: '基础模型没有可用的估计，预测力、拟合检验与模型比较均未计算；原因见模型说明，先解决那里的问题。',
    en: 'The base model has no estimates to use, so prediction, exact fit and model comparison were not computed. The notes on the model say why; mend that first.',
  },
  'none.predict': {
    zh: '未计算样本外预测：{reason}',
    en: 'Prediction of unseen firms was not computed: {reason}',
  },
  'none.cvpat': { zh: '未作 CVPAT 检验：{reason}', en: 'CVPAT was not computed: {reason}' },
  'none.fit': { zh: '未作精确拟合检验：{reason}', en: 'Exact fit was not tested: {reason}' },
  'none.compare': { zh: '未比较模型：{reason}', en: 'Models were not compared: {reason}' },
  'reason.no-resamples': {
    zh: '本次分析不作自助抽样（resamples: 0）。要检验，请设为 50 或更多。',
    en: 'the analysis asks for no resamples (resamples: 0). Ask for 50 or more to test it.',
  },
  'reason.no-prediction': {
    zh: '它依赖的样本外预测没有结果。',
    en: 'it rests on the prediction of unseen firms, of which there is none.',
  },
  'reason.no-alternative': {
    zh: '既没有尚未纳入的直接路径，也没有可估计的扩展模型，无可比较。',
    en: 'there is no direct path to add and no extended model with estimates to compare with.',
  },
  'reason.failed-folds': {
    zh: '{total} 个训练样本中有 {failed} 个没有估计结果（例如某题在其中没有差异），其余的已不能代表全部企业。可检查几乎人人答案相同的题项。',
    en: '{failed} of {total} training samples gave no estimates (an item that does not vary in them, for example), and the rest no longer stands for all firms. Look for items that nearly everyone answers alike.',
  },
  'note.failed-folds': {
    zh: '{total} 个训练样本中有 {failed} 个没有估计结果；其留出企业在该次重复中没有预测值。',
    en: '{failed} of {total} training samples gave no estimates; the firms held out from them have no prediction in that repeat.',
  },
  'note.circular': {
    zh: '{constructs} 的题项也用来测量其前因，预测就成了用自己预测自己，故未纳入。',
    en: '{constructs} left out: they share items with what would predict them, and would be predicted by themselves.',
  },
  'note.no-linear': {
    zh: '{indicators} 没有线性基准：其预测题项共线，或题项数不少于训练样本的企业数。企业更多时才能比较。',
    en: 'No linear benchmark for {indicators}: the items it regresses on are collinear, or as many as the firms to learn from. More firms make it possible.',
  },
  'note.no-linear-test': {
    zh: '线性基准没有估计出全部预测值，因此未与之作 CVPAT 检验：{constructs}。',
    en: 'The linear benchmark did not predict every firm, so that CVPAT has no comparison with it: {constructs}.',
  },
  'note.whole-model': { zh: '整个模型', en: 'the whole model' },
  'note.pls-plan': {
    zh: '本次分析用未校正的 PLS 估计；精确拟合检验仍按 PLSc 校正共同因子的载荷，因为未校正的载荷推算不出因子模型的相关矩阵。',
    en: 'This analysis estimates by PLS without correction; the test of exact fit corrects loadings of common factors (PLSc) all the same, because uncorrected ones do not imply the correlations of a factor model.',
  },
  'note.less-rows': {
    zh: '各模型只用 {rows} 家都能用于全部模型的企业比较；基础模型本身用了 {all} 家。',
    en: 'Models are compared on the {rows} firms that all of them can use; the base model itself uses {all}.',
  },
  'note.too-few-answers': {
    zh: '只有 {rows} 家企业答全了该模型所需的题项（基础模型为 {all} 家），少于九成，未纳入比较。',
    en: 'Only {rows} firms have the answers this model needs ({all} for the base model), less than nine in ten; not compared.',
  },
  'note.not-converged': {
    zh: '该模型的迭代没有收敛，未纳入比较。',
    en: 'The iterations of this model did not converge; not compared.',
  },
  'fit.too-few': {
    zh: '{requested} 次抽样中只有 {used} 次得到该距离，不足九成，不作检验；其余失败或不可接受，常因校正后的载荷或构念间的相关接近 1。',
    en: 'Only {used} of {requested} resamples gave this distance, less than nine in ten, so it is not tested; the others failed or were inadmissible, often because corrected loadings or correlations of constructs come close to 1.',
  },
  'fit.undefined.inadmissible': {
    zh: '模型推算的相关矩阵不是正定的，没有该距离或其分布。检查载荷超过 1 的题项。',
    en: 'The correlations that the model implies are not positive definite, so there is no such distance, or no distribution of it. Look for loadings above 1.',
  },
  'fit.undefined.collinear': {
    zh: '题项之间完全共线，无法把数据变换成模型成立时的样子。去掉重复的题项。',
    en: 'Items are exactly collinear, so that the data cannot be transformed to what they would be if the model were true. Drop items that repeat others.',
  },
  'fit.undefined.other': {
    zh: '无法计算该距离的分布。',
    en: 'The distribution of this distance could not be computed.',
  },
  'model.base': { zh: '基础模型', en: 'Base model' },
  'model.direct': { zh: '加入直接路径', en: 'With direct paths' },
  'model.unmediated': { zh: '去掉中介', en: 'Without mediators' },
  'model.extension': { zh: '加入 {id}', en: 'With {id}' },
  'model.full': { zh: '同时加入全部扩展', en: 'With all extensions' },
  'why.base': {
    zh: '本研究估计并检验假设的模型。',
    en: 'The model that this study estimates and tests hypotheses in.',
  },
  'why.direct': {
    zh: '前因也可能不经中介而直接起作用；若加入直接路径后明显更好，说明中介不完全。',
    en: 'Causes may act directly as well as through mediators; if this model does clearly better, mediation is not all there is.',
  },
  'why.direct-unclaimed': {
    zh: '理论没有提出外生构念的直接作用；若加入后明显更好，说明模型漏掉了路径。',
    en: 'The theory claims no direct effects of the exogenous constructs; if this model does clearly better, paths are missing.',
  },
  'why.unmediated': {
    zh: '与理论竞争的说法：前因直接决定结果，中介构念多余。它若不如基础模型，中介才有意义。',
    en: 'The rival of the theory: causes determine outcomes directly and the mediators are superfluous. Mediators mean something only if this model does worse.',
  },
  'why.extension': {
    zh: '完整模型的 {hypotheses}：若基础模型漏掉了它，这里应当更好。',
    en: '{hypotheses} of the full model: if the base model misses it, this model should do better.',
  },
  'why.full': {
    zh: '同时加入全部扩展；参数最多，样本外预测若不更好，多出的部分就是在拟合噪声。',
    en: 'Everything that the extended models add at once. It has the most parameters; unless it predicts unseen firms better, these fit noise.',
  },
  'predict.q2': {
    zh: '{above}/{all} 个题项的 Q²predict 大于 0（{lowest} 至 {highest}），即预测优于训练样本的均值；其中 {clear} 个的 {level}% 区间整个大于 0。',
    en: 'Q²predict is above 0 for {above} of {all} indicators (from {lowest} to {highest}): they are predicted better than by the average of the firms learned from. For {clear} of them the {level}% interval lies above 0.',
  },
  'predict.earliest': {
    zh: '只凭外生构念（{sources}）预测时，{above}/{all} 个题项的 Q²predict 大于 0，其中 {clear} 个的 {level}% 区间整个大于 0；构念得分的 Q²（{level}% 区间）：{constructs}。',
    en: 'From the exogenous constructs alone ({sources}), Q²predict is above 0 for {above} of {all} indicators, with the {level}% interval above 0 for {clear}; of construct scores, with {level}% intervals: {constructs}.',
  },
  'predict.power': {
    zh: '与线性基准相比（误差更小的题项数）：{constructs}。',
    en: 'Against the linear benchmark (indicators with a smaller error): {constructs}.',
  },
  'predict.power-of': {
    zh: '{construct} {power}（{better}/{compared}）',
    en: '{construct} {power} ({better} of {compared})',
  },
  'power.high': { zh: '预测力高', en: 'high' },
  'power.medium': { zh: '中等', en: 'medium' },
  'power.low': { zh: '低', en: 'low' },
  'power.none': { zh: '无预测力', en: 'none' },
  'power.open': { zh: '无线性基准', en: 'no benchmark' },
  'predict.symmetric': {
    zh: '预测误差大体对称（偏度 {lowest} 至 {highest}），比较均方根误差（RMSE）。',
    en: 'Prediction errors are roughly symmetric (skewness from {lowest} to {highest}), so that root mean squared errors are compared.',
  },
  'predict.asymmetric': {
    zh: '{indicators} 的预测误差明显不对称（偏度超出 ±1），所属构念 {constructs} 改为比较平均绝对误差（MAE）。',
    en: 'Errors of {indicators} are highly asymmetric (skewness beyond ±1), so that mean absolute errors are compared for {constructs}.',
  },
  'cvpat.average': {
    zh: '整个模型的平均损失（预测误差的平方）为 {loss}，用题项均值预测为 {other}：{test}。{constructs}',
    en: 'The average loss (squared error) of the whole model is {loss}, that of the indicators’ averages {other}: {test}. {constructs}',
  },
  'cvpat.linear': {
    zh: '整个模型的平均损失为 {loss}，线性基准为 {other}：{test}。{constructs}',
    en: 'The average loss of the whole model is {loss}, that of the linear benchmark {other}: {test}. {constructs}',
  },
  'cvpat.test': {
    zh: '差 {difference}，{level}% 区间 [{lower}, {upper}]，{p}',
    en: 'difference {difference}, {level}% CI [{lower}, {upper}], {p}',
  },
  'cvpat.equal': { zh: '两者没有差别', en: 'no difference' },
  'cvpat.all-better': {
    zh: '{all} 个内生构念的损失都显著更低。',
    en: 'Significantly lower for all {all} endogenous constructs.',
  },
  'cvpat.some-better': {
    zh: '{all} 个内生构念中有 {better} 个显著更低，以下不显著：{others}。',
    en: 'Significantly lower for {better} of {all} endogenous constructs; no significant difference for {others}.',
  },
  'cvpat.some-worse': { zh: '显著更高的有：{worse}。', en: 'Significantly higher for {worse}.' },
  'fit.saturated': {
    zh: '饱和模型（构念自由相关，只检验测量）：{measures}。{decision}',
    en: 'Saturated model (constructs correlate freely, only measurement is tested): {measures}. {decision}',
  },
  'fit.estimated': {
    zh: '估计模型（构念按路径相关，测量与结构一并检验）：{measures}。{decision}',
    en: 'Estimated model (constructs correlate as the paths imply, so that structure is tested too): {measures}. {decision}',
  },
  'fit.measure': {
    zh: '{name} = {value}（95% 分位数 {hi95}，{p}）',
    en: '{name} = {value} (95% quantile {hi95}, {p})',
  },
  'fit.measure-untested': {
    zh: '{name} = {value}（未检验）',
    en: '{name} = {value} (not tested)',
  },
  'fit.measure-none': { zh: '没有 {name}', en: 'no {name}' },
  'fit.not-rejected': {
    zh: '没有一个距离超过 95% 分位数，精确拟合未被拒绝。',
    en: 'No distance exceeds its 95% quantile: exact fit is not rejected.',
  },
  'fit.rejected': {
    zh: '{names} 超过 95% 分位数，精确拟合在 5% 水平被拒绝；查看偏差来自哪些题项，再判断是否要紧。',
    en: '{names} beyond the 95% quantile: exact fit is rejected at 5%. See which items deviate before judging how much it matters.',
  },
  'fit.rejected-clearly': {
    zh: '{names} 超过 99% 分位数，精确拟合在 1% 水平被拒绝；查看偏差来自哪些题项，再判断是否要紧。',
    en: '{names} beyond the 99% quantile: exact fit is rejected at 1%. See which items deviate before judging how much it matters.',
  },
  'fit.untested': { zh: '无法判断。{reason}', en: 'Nothing can be said. {reason}' },
  'compare.base': {
    zh: '{construct}：在 {equations} 个候选方程中，基础模型的 BIC 最小（Akaike 权重 {weight}）。',
    en: '{construct}: of {equations} equations the base model’s has the smallest BIC (Akaike weight {weight}).',
  },
  'compare.other': {
    zh: '{construct}：“{model}”的 BIC 比基础模型小 {delta}（在 {equations} 个候选方程中的 Akaike 权重：前者 {weight}，基础模型 {base}）。',
    en: '{construct}: “{model}” has a BIC smaller by {delta} than the base model (Akaike weights among {equations} equations: {weight} against {base}).',
  },
  'compare.none-predicts-better': {
    zh: '没有备选模型对其题项的预测显著更好（CVPAT，Holm 校正）。',
    en: 'No alternative predicts its indicators significantly better (CVPAT, Holm’s correction).',
  },
  'compare.predicts-better': {
    zh: '对其题项预测显著更好的有：{models}。',
    en: 'Its indicators are predicted significantly better by {models}.',
  },
  'compare.beaten': {
    zh: '解读基础模型中作用于 {construct} 的路径时，应与该模型的结果对照。',
    en: 'Read the base model’s effects on {construct} beside those of that model.',
  },
  'compare.better-by': {
    zh: '“{model}”（损失低 {difference}，校正后 {p}）',
    en: '“{model}” (loss lower by {difference}, corrected {p})',
  },
} as const;

export type PredictionKey = keyof typeof messages;

/** What the assessment of prediction says. */
export const t: Translator<PredictionKey> = defineMessages('study/assess-prediction', messages);

/** A message whose values are written differently in the two languages. */
export function told(key: PredictionKey, values: (language: Language) => MessageValues): Bilingual {
  return { zh: t('zh', key, values('zh')), en: t('en', key, values('en')) };
}

/** A list within a sentence. */
export function listed(language: Language, entries: readonly string[]): string {
  return entries.join(language === 'zh' ? '、' : ', ');
}

/** A number that can exceed 1: the leading zero stays in both languages. */
export function plainNumber(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** `95`, `99.5`: a level in percent. */
export function percentOf(level: number): number {
  return Number((100 * level).toFixed(1));
}
