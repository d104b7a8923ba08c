import { defineMessages, type Translator } from '@qunhai/kernel';

const messages = {
  'quality.title': { zh: '数据质量', en: 'Data quality' },
  'quality.lead': {
    zh: '第 {wave} 轮有 {responses} 份答卷，其中 {analysed} 份进入分析。以下只是提请核查，没有因此剔除任何数据；被剔除的见“剔除”一节。',
    en: 'Wave {wave} has {responses} responses; {analysed} were analysed. What follows asks to be looked at; nothing was removed because of it. Removed rows and cells are in the section “Exclusions”.',
  },
  'quality.withdrawn': {
    zh: '第 {wave} 轮有 {firms} 家企业撤回了答卷，数据中已不含这些答卷。',
    en: '{firms} firms withdrew their answers of wave {wave}; they are not in the data.',
  },
  'quality.one-withdrawn': {
    zh: '第 {wave} 轮有 1 家企业撤回了答卷，数据中已不含该答卷。',
    en: '1 firm withdrew its answers of wave {wave}; they are not in the data.',
  },
  'quality.items': { zh: '题项的缺失与分布', en: 'Missing answers and distribution of items' },
  'quality.firms': { zh: '各企业的缺失答案', en: 'Missing answers by firm' },
  'quality.firms-open': {
    zh: '显示 {n} 家有缺失答案的企业',
    en: 'Show the firms with missing answers: {n}',
  },
  'quality.suspects': { zh: '需要核查的答卷', en: 'Responses to look at' },
  'quality.firms-count': {
    zh: '有缺失答案的企业：{n} 家。本报告不列出单个企业。',
    en: 'Firms with missing answers: {n}. This report names no firm.',
  },
  'quality.suspects-none': { zh: '没有需要特别核查的答卷。', en: 'No response stands out.' },
  'quality.suspects-open': { zh: '显示 {n} 条需要核查的答卷', en: 'Show {n} responses to look at' },
  'quality.full-collinearity': { zh: '完全共线性 VIF', en: 'Full collinearity VIF' },
  'quality.common-method': {
    zh: '共同方法偏差：未旋转首个主成分占方差的 {share}（Harman 单因子检验{cite}；该检验灵敏度有限）。',
    en: 'Common method: the first unrotated component holds {share} of the variance (Harman’s single-factor check {cite}, which is insensitive).',
  },
  'quality.vif-note': {
    zh: '每个构念对其余全部构念的 VIF{cite}；常用参照 3.3 只作参考。',
    en: 'VIF of each construct on all others {cite}; the customary mark of 3.3 is no substitute for the figure.',
  },
  'quality.no-harman': {
    zh: '没有计算 Harman 单因子占比。',
    en: 'Harman’s share was not computed.',
  },
  'head.item': { zh: '题项', en: 'Item' },
  'head.n': { zh: 'n', en: 'n' },
  'head.missing': { zh: '缺失', en: 'Missing' },
  'head.missing-share': { zh: '缺失率', en: 'Share' },
  'head.out-of-range': { zh: '超出范围', en: 'Out of range' },
  'head.skewness': { zh: '偏度', en: 'Skewness' },
  'head.kurtosis': { zh: '峰度', en: 'Kurtosis' },
  'head.firm': { zh: '企业', en: 'Firm' },
  'head.wave': { zh: '轮次', en: 'Wave' },
  'head.row': { zh: '行', en: 'Row' },
  'head.kind': { zh: '类别', en: 'Kind' },
  'head.value': { zh: '数值', en: 'Value' },
  'head.threshold': { zh: '界限', en: 'Threshold' },
  'head.reason': { zh: '理由', en: 'Reason' },
  'head.file': { zh: '文件', en: 'File' },
  'head.column': { zh: '列', en: 'Column' },
  'head.scope': { zh: '范围', en: 'Scope' },
  'head.code': { zh: '代码', en: 'Code' },
  'head.count': { zh: '数量', en: 'Count' },
  'head.role': { zh: '用途', en: 'Role' },
  'head.hash': { zh: 'SHA-256', en: 'SHA-256' },
  'head.construct': { zh: '构念', en: 'Construct' },
  'head.proxy': { zh: '实际测量的是什么', en: 'What is measured instead' },
  'head.limit': { zh: '局限', en: 'Limit' },
  'reason.too-few': { zh: '有效答案太少，无法计算。', en: 'Too few answers to compute it.' },
  'suspect.duplicate': { zh: '重复', en: 'duplicate' },
  'suspect.straight-lining': { zh: '直线作答', en: 'straight-lining' },
  'suspect.speeder': { zh: '作答过快', en: 'speeder' },
  'suspect.outlier': { zh: '多元离群', en: 'outlier' },
  'suspect.missing': { zh: '缺失过多', en: 'much missing' },
  'exclusions.title': { zh: '剔除', en: 'Exclusions' },
  'exclusions.none': {
    zh: '没有剔除任何行或单元格：数据全部进入分析。',
    en: 'No row or cell was excluded: all data entered the analysis.',
  },
  'exclusions.lead': {
    zh: '共 {rows} 行、{cells} 个单元格没有使用，逐条列出理由。行号为源文件中的行，表头为第 1 行。',
    en: '{rows} rows and {cells} cells were not used, each for the reason given. Row numbers are those of the source file; the header is row 1.',
  },
  'exclusions.lead-counts': {
    zh: '共 {rows} 行、{cells} 个单元格没有使用。',
    en: '{rows} rows and {cells} cells were not used.',
  },
  'exclusions.counts': { zh: '剔除的数量（按代码）', en: 'Exclusions by code' },
  'exclusions.caption': { zh: '没有使用的行与单元格', en: 'Rows and cells that were not used' },
  'scope.row': { zh: '行', en: 'row' },
  'scope.cell': { zh: '单元格', en: 'cell' },
  'methods.title': { zh: '方法', en: 'Methods' },
  'methods.estimator-pls': {
    zh: '结构方程以偏最小二乘（PLS）估计{cite}。',
    en: 'The structural equations were estimated by partial least squares (PLS) {cite}.',
  },
  'methods.estimator-plsc': {
    zh: '结构方程以一致偏最小二乘（PLSc）估计：先做 PLS，再以{rho}对反映型构念校正衰减{cite}；合成型构念不校正。',
    en: 'The structural equations were estimated by consistent partial least squares (PLSc): PLS followed by a correction of reflective constructs for attenuation by {rho} {cite}; composites are not corrected.',
  },
  'methods.not-estimated': {
    zh: '结构方程没有估计，因此没有系数、标准误、检验和区间，也没有假设结论。',
    en: 'The structural equations were not estimated, so there are no coefficients, standard errors, tests, intervals or verdicts.',
  },
  'methods.scheme-path': {
    zh: '内部加权采用路径方案：前因取回归系数，后果取相关{cite}。',
    en: 'Inner weights follow the path scheme: regression coefficients for predecessors, correlations for successors {cite}.',
  },
  'methods.scheme-factorial': {
    zh: '内部加权采用因子方案：取相邻构念得分的相关{cite}。',
    en: 'Inner weights follow the factorial scheme: correlations of the scores of adjacent constructs {cite}.',
  },
  'methods.scheme-centroid': {
    zh: '内部加权采用重心方案：取相邻构念得分相关的符号{cite}。',
    en: 'Inner weights follow the centroid scheme: signs of the correlations of adjacent constructs {cite}.',
  },
  'methods.convergence': {
    zh: '外部权重绝对变化之和小于 {tolerance} 时停止，至多 {max} 次；本次迭代 {iterations} 次，状态：{status}。',
    en: 'Iterations stop when the absolute changes of the outer weights sum to less than {tolerance}, after {max} at most; this run took {iterations}, status: {status}.',
  },
  'methods.sign': {
    zh: '符号约定：每个构念的方向使其指标载荷之和不为负；在每次自助抽样的样本中，构念方向取与全样本权重所得分数正相关的一侧。',
    en: 'Sign convention: each construct is oriented so that the loadings of its indicators do not sum to less than zero; in every resample it is oriented to correlate positively with the score the full-sample weights give.',
  },
  'methods.modes': { zh: '权重方式：{modes}。', en: 'Weighting: {modes}.' },
  'methods.mode-A': {
    zh: '模式 A（相关权重）{constructs}',
    en: 'mode A (correlation weights) {constructs}',
  },
  'methods.mode-B': {
    zh: '模式 B（回归权重）{constructs}',
    en: 'mode B (regression weights) {constructs}',
  },
  'methods.mode-unit': { zh: '等权重 {constructs}', en: 'equal weights {constructs}' },
  'methods.second-order': {
    zh: '二阶构念 {constructs} 由其组成构念构成{cite}。',
    en: 'Second-order constructs, {constructs}, are formed by their components {cite}.',
  },
  'methods.missing-mean': {
    zh: '缺失的答案以题项均值替代，因此保留了全部企业；均值替代会压低方差与相关。',
    en: 'Missing answers were replaced by the mean of their item, which keeps every firm but shrinks variances and correlations.',
  },
  'methods.missing-listwise': {
    zh: '有任何缺失的企业不进入模型估计（成列删除）。',
    en: 'Firms with any missing answer were left out of the model (listwise deletion).',
  },
  'methods.controls': {
    zh: '基础模型中每个结果变量都控制了 {names}；扩展模型、分组比较和各项评估没有。',
    en: 'In the base model every outcome was controlled for {names}; extended models, comparisons of groups and assessments were not.',
  },
  'methods.weights': {
    zh: '企业按 {fact} 加权（除以均值）：均值、方差和相关系数都是加权的，由它们得出的全部估计因此也是{cite}；自助抽样时企业的权重随企业一起抽取。{firms} 家企业相当于 {effective} 家等权企业，设计效应 1 + CV² = {effect}{kish}。单家企业和集群的诊断、数据检查、网络、集群判定、必要条件和条件组合描述作答的企业，不加权；不接受权重的方法没有做，各处都有说明。',
    en: 'Firms were weighted by {fact}, divided by its mean: means, variances and correlations are weighted, and with them all that is estimated from them {cite}; in resamples each firm kept its weight. The {firms} firms are worth {effective} firms of equal weight, design effect 1 + CV² = {effect} {kish}. The diagnosis of firms and clusters, checks of the data, networks, the test of being a cluster, necessary conditions and configurations describe the firms that answered, without weights; methods that take no weights were left out, and each place says so.',
  },
  'methods.weights-alike': {
    zh: '研究要求按 {fact} 加权，但各企业的权重都相同，结果与不加权一样。',
    en: 'The study asks to weight firms by {fact}; all of them have the same weight, so that results are those without weights.',
  },
  'quality.weights': {
    zh: '权重',
    en: 'Weights of firms',
  },
  'quality.weights-note': {
    zh: '最小和最大权重以均值的倍数表示。有效样本量 (Σw)²/Σw²，设计效应 1 + CV²{cite}：权重与所测内容无关时，均值的方差增大到这么多倍；对路径系数只是一个参考。数据检查本身不加权。',
    en: 'Smallest and largest weight as multiples of the mean. Effective sample size (Σw)²/Σw², design effect 1 + CV² {cite}: so much larger is the variance of a mean when weights have nothing to do with what is measured; for a path it is a guide. The checks of the data are not weighted.',
  },
  'quality.weights-uneven': {
    zh: '权重差别很大（设计效应超过 {limit}）：结果可能取决于少数企业。请核对最大的权重，必要时截断，并与不加权的结果比较。',
    en: 'The weights differ much (design effect above {limit}): a few firms may decide the results. Check the largest weights, trim them where they cannot be trusted, and compare with a run without weights.',
  },
  'head.weights-fact': { zh: '权重', en: 'Weight' },
  'head.weights-firms': { zh: '加权的企业', en: 'Firms weighted' },
  'head.weights-zero': { zh: '权重为 0', en: 'Of weight 0' },
  'head.weights-effective': { zh: '有效样本量', en: 'Effective sample size' },
  'head.weights-effect': { zh: '设计效应', en: 'Design effect' },
  'head.weights-least': { zh: '最小权重', en: 'Smallest weight' },
  'head.weights-most': { zh: '最大权重', en: 'Largest weight' },
  'methods.interactions-two-stage': {
    zh: '扩展模型中的交互项用两阶段法估计。',
    en: 'Interactions of the extended models were estimated in two stages.',
  },
  'methods.interactions-product-indicator': {
    zh: '扩展模型中的交互项用乘积指标法估计。',
    en: 'Interactions of the extended models were estimated by product indicators.',
  },
  'methods.interactions-orthogonalizing': {
    zh: '扩展模型中的交互项用正交化法估计。',
    en: 'Interactions of the extended models were estimated by orthogonalized product indicators.',
  },
  'methods.bootstrap': {
    zh: '推断以自助抽样进行{cite}：设定 {requested} 次，其中 {used} 次收敛且估计可用；区间为 {level} {method}{methodCite}。',
    en: 'Inference is by bootstrap {cite}: of {requested} resamples, {used} converged to admissible estimates and were used; intervals are {level} {method} intervals {methodCite}.',
  },
  'methods.interval-percentile': { zh: '百分位区间', en: 'percentile' },
  'methods.interval-bca': {
    zh: '偏差校正加速（BCa）区间',
    en: 'bias-corrected and accelerated (BCa)',
  },
  'methods.withheld': {
    zh: '设定 {requested} 次自助抽样，其中 {failed} 次没有得到估计。失败超过 10% 时，余下的抽样不能代表抽样变异，因此没有标准误、检验和区间，也没有假设结论。',
    en: 'Of {requested} bootstrap resamples, {failed} gave no estimates. When more than 10% fail, those left do not show how samples vary, so there are no standard errors, tests, intervals or verdicts.',
  },
  'methods.no-bootstrap': {
    zh: '没有做自助抽样，因此没有标准误、检验和区间，也没有假设结论。',
    en: 'No resamples were drawn, so there are no standard errors, tests, intervals or verdicts.',
  },
  'methods.tests': {
    zh: 't 为估计值与自助抽样标准误之比，p 为自由度 n − 1 的 t 分布的双侧概率；标准误为各次自助抽样估计值的标准差。',
    en: 't is the estimate over its bootstrap standard error, p is its two-sided probability under Student’s t with n − 1 degrees of freedom, and the standard error is the standard deviation of the resampled estimates.',
  },
  'methods.random': {
    zh: '随机数种子 {seed}；随机数由计数器式生成器产生{cite}，因此每次自助抽样与所用线程数无关，同样的输入和种子得到同样的结果。',
    en: 'Seed {seed}. Random numbers come from a counter-based generator {cite}, so a resample does not depend on the number of threads, and the same inputs and seed give the same results.',
  },
  'methods.disclosure': {
    zh: '少于 5 家企业的分组数字不公布，并隐去可据以推算它们的其他数字{cite}；共隐去 {n} 处。',
    en: 'Figures of groups of fewer than five firms are withheld, and others by which they could be found {cite}; {n} entries were withheld.',
  },
  'methods.numbers': {
    zh: '数字按 APA 第 7 版书写：不可能超过 1 的统计量（载荷、信度、AVE、相关、R²、p、隶属度）小数点前不写 0；可能超过 1 的（β、权重、HTMT、f²、SE、t、VIF）写 0。“—”表示没有该数字，理由见表注。',
    en: 'Numbers follow APA 7: no zero before the decimal point of statistics that cannot exceed 1 (loadings, reliabilities, AVE, correlations, R², p, memberships), a zero for those that can (β, weights, HTMT, f², SE, t, VIF). A dash marks a figure that cannot be had; the note of its table says why.',
  },
  'methods.software': {
    zh: '软件：群海 {version}；完整结果在同目录的 results.json（格式 {schema}）。',
    en: 'Software: Qunhai {version}. Full results are in results.json beside this file (format {schema}).',
  },
  'methods.assessments': {
    zh: '对模型的进一步检验不改变上述估计和假设结论；所用方法、判断依据与出处见各节：{links}。',
    en: 'Further assessments of the model change neither these estimates nor the verdicts on hypotheses; how each was done, the rule it goes by and its sources stand in its section: {links}.',
  },
  'methods.diagnosis': { zh: '诊断说明', en: 'Notes on the diagnosis' },
  'methods.quality': { zh: '数据质量检查的说明', en: 'Notes on the data checks' },
  'methods.checks': {
    zh: '多元离群以马氏距离判断{cite}。',
    en: 'Multivariate outliers are judged by Mahalanobis distance {cite}.',
  },
  'inputs.title': { zh: '输入文件', en: 'Inputs' },
  'inputs.lead': {
    zh: '以下文件的内容决定了全部结果；散列值相同即为同一内容。',
    en: 'The contents of these files determine every result; an equal hash means equal content.',
  },
  'inputs.reproduce': {
    zh: '对含有这些文件的研究文件夹运行 {command}，可得到逐字节相同的结果，并另存复现脚本：命令行、TypeScript，以及用别的程序核对的 R 脚本（seminr、lavaan）。',
    en: 'Run {command} on the study folder with these files to get the same results, byte for byte, and scripts that reproduce them: for the shell, in TypeScript, and in R (seminr, lavaan) to check them with other programs.',
  },
  'inputs.caption': { zh: '输入文件及其散列值', en: 'Input files and their hashes' },
  'limitations.title': { zh: '局限', en: 'Limitations' },
  'limitations.lead': {
    zh: '结论只在以下条件下成立。',
    en: 'What is found holds within these limits.',
  },
  'limitations.cross-section': {
    zh: '模型以一轮调查的答卷估计：系数描述企业之间的关联，单凭它们不能证明因果方向。',
    en: 'The model was estimated on the answers of one wave: coefficients describe how firms differ and alone do not prove the direction of cause.',
  },
  'limitations.simulated': {
    zh: '数据是模拟的：数字只说明方法能否找回设定的真值，对真实企业没有任何意义。',
    en: 'The data are simulated: the figures show whether the method finds what was put in and say nothing of real firms.',
  },
  'limitations.assessments': {
    zh: '进一步的检验中有未通过或无法判断的，会限制结论能用到哪里：{links}。',
    en: 'Some further assessments are not in order or remain open, which limits how far conclusions reach: {links}.',
  },
  'limitations.constructs': { zh: '构念的局限', en: 'Limits of constructs' },
  'limitations.proxies': { zh: '替代指标', en: 'Stand-ins' },
  'limitations.proxies-note': {
    zh: '这些题项只能近似理论所指的内容。',
    en: 'These items only stand in for what the theory means.',
  },
  'limitations.unmeasured': { zh: '完全没有测量的内容', en: 'What is not measured at all' },
  'limitations.not-in-run': {
    zh: '理论中的下列构念没有进入本次模型估计：{constructs}。',
    en: 'These constructs of the theory did not enter the estimated model: {constructs}.',
  },
  'limitations.absent-parts': {
    zh: '该理论没有定义{parts}，因此没有相应的章节。',
    en: 'The theory defines no {parts}, so the report has no such sections.',
  },
  'part.resources': { zh: '资源', en: 'resources' },
  'part.stages': { zh: '阶段', en: 'stages' },
  'part.coupling': { zh: '耦合', en: 'coupling' },
  'part.lock-ins': { zh: '锁定', en: 'lock-ins' },
  'part.targets': { zh: '诊断的结果变量', en: 'outcomes to diagnose' },
  'citation.title': { zh: '如何引用', en: 'How to cite' },
  'citation.lead': {
    zh: '引用本研究结果时，请写明理论、软件版本和种子，使他人能够重算。',
    en: 'When you cite these results, name the theory, the version of the software and the seed, so that others can run it again.',
  },
  'citation.results': {
    zh: '{study}［{kind}］。理论：{theory}（版本 {theoryVersion}）。群海 {version} 计算，种子 {seed}。',
    en: '{study} [{kind}]. Theory: {theory} (version {theoryVersion}). Computed with Qunhai {version}, seed {seed}.',
  },
  'citation.kind-simulated': { zh: '模拟数据的研究结果', en: 'Results on simulated data' },
  'citation.kind-real': { zh: '研究结果', en: 'Study results' },
  'citation.software': {
    zh: '{authors}. (2026). 群海（Qunhai，版本 {version}）［计算机软件］。',
    en: '{authors}. (2026). Qunhai (Version {version}) [Computer software].',
  },
  'citation.source': { zh: '理论出处：{source}', en: 'Source of the theory: {source}' },
  'references.title': { zh: '参考文献', en: 'References' },
  'references.theory': { zh: '理论所依据的文献', en: 'Works the theory rests on' },
  'references.methods': { zh: '方法文献', en: 'Works on method' },
} as const;

export const t: Translator<keyof typeof messages> = defineMessages('report/record', messages);
