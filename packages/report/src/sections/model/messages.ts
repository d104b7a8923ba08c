import { defineMessages, type Translator } from '@qunhai/kernel';

const messages = {
  'verdict.supported': { zh: '支持', en: 'Supported' },
  'verdict.partly-supported': { zh: '部分支持', en: 'Partly supported' },
  'verdict.not-supported': { zh: '未获支持', en: 'Not supported' },
  'verdict.contradicted': { zh: '方向相反', en: 'Contradicted' },
  'verdict.not-tested': { zh: '未检验', en: 'Not tested' },
  'verdict.count': { zh: '{verdict} {n} 条', en: '{n} {verdict}' },
  'role.resource': { zh: '资源', en: 'Resources' },
  'role.mechanism': { zh: '机制', en: 'Mechanisms' },
  'role.driver': { zh: '动力', en: 'Drivers' },
  'role.outcome': { zh: '结果', en: 'Outcomes' },
  'role.context': { zh: '情境', en: 'Context' },
  'role.risk': { zh: '风险', en: 'Risks' },
  'estimate.interval': { zh: '{level} CI {interval}', en: '{level} CI {interval}' },
  'reason.no-resamples': {
    zh: '本研究没有做自助抽样，因此没有标准误、检验和区间。',
    en: 'No resamples were drawn, so there are no standard errors, tests or intervals.',
  },
  'reason.resampling': {
    zh: '自助抽样的结果不足以算出这个数。',
    en: 'The resamples did not allow this figure.',
  },
  'reason.withheld': {
    zh: '超过 10% 的自助抽样没有得到估计，因此不给出标准误、检验和区间。',
    en: 'More than 10% of the resamples gave no estimates, so standard errors, tests and intervals are withheld.',
  },
  'reason.single-predictor': {
    zh: '只有一个预测变量，共线性无从谈起。',
    en: 'There is a single predictor, so collinearity has no meaning.',
  },
  'reason.no-f': { zh: '没有计算该效应量。', en: 'This effect size was not computed.' },
  'head.estimate': { zh: '估计值', en: 'Estimate' },
  'head.path': { zh: '路径', en: 'Path' },
  'head.from': { zh: '来自', en: 'From' },
  'head.to': { zh: '指向', en: 'To' },
  'head.interval': { zh: '{level} CI', en: '{level} CI' },
  'head.plot': { zh: '区间图', en: 'Interval plot' },
  'head.hypothesis': { zh: '假设', en: 'Hypothesis' },
  'head.statement': { zh: '陈述', en: 'Statement' },
  'head.verdict': { zh: '结论', en: 'Verdict' },
  'head.evidence': { zh: '依据', en: 'Evidence' },
  'head.construct': { zh: '构念', en: 'Construct' },
  'head.adjusted': { zh: '调整后 R²', en: 'Adjusted R²' },
  'head.direct': { zh: '直接效应', en: 'Direct' },
  'head.indirect': { zh: '间接效应', en: 'Indirect' },
  'head.total-indirect': { zh: '总间接效应', en: 'Total indirect' },
  'head.total': { zh: '总效应', en: 'Total' },
  'head.through': { zh: '中介', en: 'Through' },
  'head.mediation': { zh: '判断', en: 'Verdict' },
  'head.meaning': { zh: '含义', en: 'In words' },
  'head.share': { zh: '间接占比', en: 'Indirect share' },
  'summary.title': { zh: '摘要', en: 'Summary' },
  'summary.data': {
    zh: '第 {wave} 轮有 {responses} 份答卷，其中 {analysed} 份进入分析。',
    en: 'Wave {wave} has {responses} responses; {analysed} were analysed.',
  },
  'summary.estimated': {
    zh: '模型以 {observations} 个观测估计。',
    en: 'The model was estimated on {observations} observations.',
  },
  'summary.excluded': {
    zh: '全部输入文件中有 {rows} 行、{cells} 个单元格没有使用，理由见“剔除”一节。',
    en: 'Across all input files, rows left out: {rows}, cells: {cells}; the section “Exclusions” gives the reasons.',
  },
  'summary.not-estimated': {
    zh: '模型没有估计，因此没有系数、检验和假设结论。',
    en: 'The model was not estimated, so there are no coefficients, tests or verdicts.',
  },
  'summary.failed': {
    zh: '{requested} 次自助抽样中有 {failed} 次（{share}）没有得到可用的估计；区间只反映其余各次，须谨慎解读。',
    en: 'Of {requested} bootstrap resamples, {failed} ({share}) gave no usable estimates; intervals reflect the others only and should be read with caution.',
  },
  'summary.not-converged': {
    zh: '估计的迭代没有收敛，以下系数不可解释。',
    en: 'The estimation did not converge; the coefficients below must not be interpreted.',
  },
  'summary.hypotheses': {
    zh: '{total} 条假设中，{counts}。',
    en: 'Hypotheses: of {total}, {counts}.',
  },
  'summary.strongest': {
    zh: '{total} 条直接路径中有 {clear} 条的 {level} 置信区间不含 0。最强的是{strongest}，最弱的是{weakest}。',
    en: 'Of {total} direct paths, {clear} have a {level} interval that excludes zero. The strongest is {strongest}; the weakest is {weakest}.',
  },
  'summary.strongest-no-interval': {
    zh: '{total} 条直接路径都没有置信区间。系数绝对值最大的是{strongest}，最小的是{weakest}。',
    en: 'None of the {total} direct paths has a confidence interval. The largest coefficient is {strongest}; the smallest is {weakest}.',
  },
  'summary.only-path': {
    zh: '唯一的直接路径是{strongest}。',
    en: 'The only direct path is {strongest}.',
  },
  'summary.r-squared': {
    zh: '模型对{most}解释得最多（{mostValue}），对{least}解释得最少（{leastValue}）。',
    en: 'The model explains most of {most} ({mostValue}) and least of {least} ({leastValue}).',
  },
  'summary.mediation': {
    zh: '在 {total} 组中介关系中，{clear} 组间接效应的置信区间不含 0：{counts}。',
    en: 'Of {total} mediations, {clear} have an indirect effect whose interval excludes zero: {counts}.',
  },
  'summary.mediation-none': {
    zh: '{total} 组中介关系的间接效应都无法与零区分。',
    en: 'None of {total} indirect effects can be told from zero.',
  },
  'summary.mediation-full': { zh: '完全中介 {n} 组', en: 'full in {n}' },
  'summary.mediation-partial': { zh: '部分中介 {n} 组', en: 'partial in {n}' },
  'summary.mediation-assumed': {
    zh: '{n} 组的直接路径未入模，不能区分完全与部分中介',
    en: 'undecided between full and partial in {n}, where the model has no direct path',
  },
  'summary.stages': {
    zh: '{total} 家企业的国际化阶段：{counts}。',
    en: 'Stages of {total} firms: {counts}.',
  },
  'summary.stage-count': { zh: '{stage} {n} 家', en: '{stage} {n}' },
  'summary.stage-open': { zh: '未定', en: 'undecided' },
  'summary.constraints': {
    zh: '最常排在首位的制约是{construct}：{n} 家企业（共 {total} 家有排序）。',
    en: 'The constraint that most often ranks first is {construct}: {n} of {total} ranked firms.',
  },
  'summary.withheld': {
    zh: '为保护企业，{n} 个分组单元格没有公布。',
    en: 'Entries of group tables withheld to protect firms: {n}.',
  },
  'summary.all-untested': {
    zh: '{total} 条假设均未检验；理由见“假设”一节。',
    en: 'None of {total} hypotheses was tested; the section “Hypotheses” says why.',
  },
  'summary.untested': {
    zh: '{ids} 未检验；理由见“假设”一节。',
    en: 'Not tested: {ids}; the section “Hypotheses” says why.',
  },
  'summary.assessments': {
    zh: '对模型的进一步检验共得出 {total} 项结论：{counts}。',
    en: 'Further assessments of the model came to {total} findings: {counts}.',
  },
  'framework.title': { zh: '理论框架与估计结果', en: 'Framework and estimates' },
  'framework.lead': {
    zh: '图中是进入估计的结构模型。方框为构念，框内 R² 为被解释的方差；箭头上的数为标准化路径系数 β。',
    en: 'The figure shows the structural model as estimated. Boxes are constructs, with the variance explained (R²) inside; the figure on an arrow is the standardized path coefficient β.',
  },
  'framework.caption': {
    zh: '结构模型的估计系数',
    en: 'Structural model with estimated coefficients',
  },
  'framework.note': {
    zh: '线宽与 |β| 成正比；蓝线为正，橙线为负；虚线表示 {level} 置信区间包含 0。*p < .05，**p < .01，***p < .001。确切数值见“{section}”一节的表。',
    en: 'Line width is proportional to |β|; blue is positive, orange negative; dashed lines have a {level} interval that includes zero. *p < .05, **p < .01, ***p < .001. The exact figures are in the table of the section “{section}”.',
  },
  'framework.note-no-interval': {
    zh: '线宽与 |β| 成正比；蓝线为正，橙线为负。没有置信区间，因此线型不区分系数能否与 0 区分。确切数值见“{section}”一节的表。',
    en: 'Line width is proportional to |β|; blue is positive, orange negative. There are no intervals, so no line tells whether its coefficient differs from zero. The exact figures are in the table of the section “{section}”.',
  },
  'framework.outside': {
    zh: '已测量但不在该结构模型中的构念：{constructs}。',
    en: 'Measured but not part of this structural model: {constructs}.',
  },
  'framework.none': {
    zh: '没有可画的路径：模型没有估计。',
    en: 'There are no paths to draw: the model was not estimated.',
  },
  'hypotheses.title': { zh: '假设', en: 'Hypotheses' },
  'hypotheses.lead': {
    zh: '单个效应：{level} 置信区间不含 0 且符号与假设一致为“支持”，不含 0 而符号相反为“方向相反”，含 0 为“未获支持”。由多个效应构成的假设，全部成立为“支持”，部分成立为“部分支持”，无一成立而有相反者为“方向相反”。“未获支持”不等于证明没有效应。',
    en: 'A single effect is supported when its {level} interval excludes zero on the hypothesized side, contradicted when it excludes zero on the other side, and not supported when it includes zero. A hypothesis of several effects is supported when all of them are, partly supported when some are, and contradicted when none is and some go the other way. “Not supported” does not prove that there is no effect.',
  },
  'hypotheses.caption': {
    zh: '假设、结论及其依据',
    en: 'Hypotheses, verdicts and the figures they rest on',
  },
  'hypotheses.several': { zh: '{n} 个效应：{counts}', en: '{n} effects: {counts}' },
  'hypotheses.corrected': {
    zh: '（按检验个数校正后 p：{p}）',
    en: '(p corrected for the number of tests: {p})',
  },
  'hypotheses.correction': {
    zh: '按研究设置，全部假设的检验一起作了 {name} 校正{cite}：校正后的 p 值也须低于 {significance} 才算显著。',
    en: 'As the study asks, the tests of all hypotheses are corrected together ({name}) {cite}: a corrected p must be below {significance} as well.',
  },
  'hypotheses.opposite': {
    zh: '显著，但符号与假设相反。',
    en: 'Significant, with the opposite sign.',
  },
  'hypotheses.second-model': {
    zh: '中介假设与“{section}”一节的中介判断出自同一模型：基础模型没有直接路径的，取自加入直接路径的第二个模型；其余假设取自基础模型。',
    en: 'Mediation hypotheses and the verdicts on mediation in the section “{section}” come from one model: the second one, with direct paths added, where the base model has no direct path. All other hypotheses are tested in the base model.',
  },
  'hypotheses.absent': { zh: '该理论没有提出假设。', en: 'The theory states no hypotheses.' },
  'structure.title': { zh: '结构模型', en: 'Structural model' },
  'structure.caption': { zh: '路径系数', en: 'Path coefficients' },
  'structure.note': {
    zh: 'β 为标准化系数；SE、t、p 与区间来自自助抽样（设定 {requested} 次，{used} 次可用），区间类型：{method}。VIF 为该预测变量在同一结果变量的各预测变量中的方差膨胀因子；f² 为效应量，常用参照 0.02、0.15、0.35{cohen}只作参考，请看数值本身。',
    en: 'β is the standardized coefficient; SE, t, p and intervals come from {used} usable resamples of {requested}; interval type: {method}. VIF is the variance inflation of a predictor among the predictors of the same outcome; f² is the effect size, for which 0.02, 0.15 and 0.35 are customary marks {cohen}, no substitute for the figure.',
  },
  'structure.group': { zh: '结果变量：{construct}', en: 'Outcome: {construct}' },
  'structure.controls': {
    zh: '控制变量的路径系数（没有相应的假设）',
    en: 'Path coefficients of control variables (no hypothesis is about them)',
  },
  'head.control': { zh: '控制变量', en: 'Control' },
  'structure.r-squared': { zh: '解释方差', en: 'Variance explained' },
  'structure.fit': {
    zh: '近似拟合：饱和模型 SRMR = {saturated}，估计模型 SRMR = {estimated}{cite}。常用参照 .08 只作参考。',
    en: 'Approximate fit: SRMR = {saturated} for the saturated and {estimated} for the estimated model {cite}. The customary mark of .08 is no substitute for the figure.',
  },
  'structure.note-no-interval': {
    zh: 'β 为标准化系数。VIF 为该预测变量在同一结果变量的各预测变量中的方差膨胀因子；f² 为效应量，常用参照 0.02、0.15、0.35{cohen}只作参考，请看数值本身。',
    en: 'β is the standardized coefficient. VIF is the variance inflation of a predictor among the predictors of the same outcome; f² is the effect size, for which 0.02, 0.15 and 0.35 are customary marks {cohen}, no substitute for the figure.',
  },
  'structure.not-estimated': {
    zh: '模型没有估计，原因如下。',
    en: 'The model was not estimated, for these reasons.',
  },
  'structure.status': {
    zh: '估计状态：{status}，迭代 {iterations} 次，样本量 {n}。',
    en: 'Status of the estimation: {status} after {iterations} iterations, {n} observations.',
  },
  'status.converged': { zh: '已收敛', en: 'converged' },
  'status.not-converged': { zh: '未收敛', en: 'not converged' },
  'status.not-estimated': { zh: '未估计', en: 'not estimated' },
  'method.percentile': { zh: '自助抽样百分位区间', en: 'bootstrap percentile' },
  'method.bca': { zh: '自助抽样 BCa 区间', en: 'bootstrap BCa' },
  'effects.title': { zh: '间接效应与中介', en: 'Indirect effects and mediation' },
  'effects.lead': {
    zh: '间接效应是一条链上各系数的乘积。中介的判断依据间接效应与直接效应各自的区间{cite}。',
    en: 'An indirect effect is the product of the coefficients along a chain. Verdicts on mediation rest on the intervals of the indirect and the direct effect {cite}.',
  },
  'effects.mediation': { zh: '中介判断', en: 'Verdicts on mediation' },
  'effects.specific': { zh: '特定间接效应', en: 'Specific indirect effects' },
  'effects.specific-note': {
    zh: '间接效应是系数之积，抽样分布往往偏斜；表中 p 值由 t 分布近似得出，只作参考，与区间不一致时以区间为准。',
    en: 'An indirect effect is a product, and its sampling distribution is often skewed: p, had from Student’s t, is approximate, and where it disagrees with the interval, the interval decides.',
  },
  'effects.decomposition': { zh: '效应分解', en: 'Direct, total indirect and total effects' },
  'effects.decomposition-note': {
    zh: '每格为标准化效应，括号内为 {level} 置信区间。',
    en: 'Standardized effects with their {level} intervals.',
  },
  'effects.share-note': {
    zh: '间接占比 = 该链的间接效应 ÷ 同一模型的总效应（直接效应与全部间接链之和），仅当各部分符号相同时给出。',
    en: 'Indirect share = effect of this chain over the total effect (direct and all chains) in the same model, given only where all parts have one sign.',
  },
  'effects.multiplicity': {
    zh: '这 {n} 个判断各以 {level} 的水平作出，没有校正多重比较；“完全”是指直接效应的区间包含 0，不是证明它为 0。',
    en: 'These verdicts ({n}) are each made at {level} and not corrected for multiplicity; “full” means that the interval of the direct effect includes zero, not that the effect is zero.',
  },
  'effects.second-model': {
    zh: '带“+”的各行取自加入直接路径的第二个模型，该行的直接、间接效应与占比都是那个模型的；其余各行与{tables}取自基础模型。',
    en: 'Rows marked + come from the second model, with direct paths added: direct effect, indirect effect and share are of that model. The other rows and {tables} come from the base model.',
  },
  'effects.tables-below': { zh: '下面两张表', en: 'the two tables below' },
  'effects.none': { zh: '模型中没有间接效应。', en: 'The model has no indirect effects.' },
  'reason.no-direct': { zh: '模型中没有这条直接路径。', en: 'The model has no such direct path.' },
  'reason.no-indirect': { zh: '模型中没有间接路径。', en: 'The model has no indirect path.' },
  'reason.no-mediation': {
    zh: '没有可与 0 区分的间接效应，占比没有意义。',
    en: 'No indirect effect can be told from zero, so a share has no meaning.',
  },
  'reason.no-share': {
    zh: '模型没有直接路径，或总效应的各部分符号不同，比例没有意义。',
    en: 'The model has no direct path, or parts of the total effect differ in sign, so a share has no meaning.',
  },
  'mediation.no-effect': { zh: '无效应', en: 'No effect' },
  'mediation.direct-only': { zh: '仅有直接效应（无中介）', en: 'Direct only (no mediation)' },
  'mediation.indirect-only': {
    zh: '仅有间接效应（完全中介）',
    en: 'Indirect only (full mediation)',
  },
  'mediation.complementary': { zh: '互补（部分中介）', en: 'Complementary (partial mediation)' },
  'mediation.competitive': { zh: '竞争（部分中介）', en: 'Competitive (partial mediation)' },
  'mediation.assumed': {
    zh: '有间接效应（直接路径未入模）',
    en: 'Indirect effect (no direct path modelled)',
  },
  'mediation.words-assumed': {
    zh: '{from}经由{through}作用于{to}。模型没有二者之间的直接路径，因此完全中介是模型的设定，不是发现。',
    en: '{from} acts on {to} through {through}. The model has no direct path between them, so full mediation is assumed, not found.',
  },
  'mediation.words-no-effect': {
    zh: '间接效应与直接效应都无法与 0 区分。',
    en: 'Neither the indirect nor the direct effect can be told from zero.',
  },
  'mediation.words-direct-only': {
    zh: '{from}直接作用于{to}；经由{through}的间接效应无法与 0 区分。',
    en: '{from} acts on {to} directly; the effect through {through} cannot be told from zero.',
  },
  'mediation.words-indirect-only': {
    zh: '{from}对{to}的作用经由{through}传递；除此之外的直接效应无法与 0 区分。',
    en: '{from} acts on {to} through {through}; a direct effect beside it cannot be told from zero.',
  },
  'mediation.words-complementary': {
    zh: '{through}传递了{from}对{to}的一部分作用；直接效应方向相同，依然存在。',
    en: '{through} carries part of the effect of {from} on {to}; a direct effect of the same sign remains.',
  },
  'mediation.words-competitive': {
    zh: '经由{through}的间接效应与{from}对{to}的直接效应方向相反，二者部分抵消。',
    en: 'The effect through {through} runs against the direct effect of {from} on {to}; the two partly cancel.',
  },
} as const;

export const t: Translator<keyof typeof messages> = defineMessages('report/model', messages);
