import { defineMessages } from '@qunhai/kernel';

/** Options of a run: the fields of the form, and what two runs were given. */
export const optionWords = defineMessages('web/run-options', {
  'options.default': { zh: '默认', en: 'default' },
  'option.estimator': { zh: '估计方法', en: 'Estimator' },
  'option.estimator.plsc': { zh: '一致 PLS（PLSc）', en: 'Consistent PLS (PLSc)' },
  'option.estimator.plsc.why': {
    zh: '校正反映型构念的测量误差，路径系数不被低估。',
    en: 'Corrects reflective constructs for measurement error, so that paths are not underestimated.',
  },
  'option.estimator.pls': { zh: '传统 PLS', en: 'Traditional PLS' },
  'option.estimator.pls.why': {
    zh: '不作校正：总能得到解，但系数偏向 0。用于复现既有的 PLS 研究。',
    en: 'No correction: there is always a solution, biased towards zero. For matching published PLS studies.',
  },
  'option.scheme': { zh: '内部加权', en: 'Inner weighting' },
  'option.scheme.path': { zh: '路径', en: 'Path' },
  'option.scheme.path.why': {
    zh: '利用结构模型中路径的方向。',
    en: 'Uses the direction of the paths of the model.',
  },
  'option.scheme.factorial': { zh: '因子', en: 'Factorial' },
  'option.scheme.factorial.why': {
    zh: '相邻构念按相关加权，不看方向。',
    en: 'Weighs neighbouring constructs by their correlation, whatever the direction.',
  },
  'option.scheme.centroid': { zh: '重心', en: 'Centroid' },
  'option.scheme.centroid.why': {
    zh: '只看相邻构念相关的正负号。',
    en: 'Uses only the signs of the correlations with neighbours.',
  },
  'option.controls': { zh: '控制变量', en: 'Control variables' },
  'option.controls.why': {
    zh: '在基础模型的每个结果上保持不变的事实。规模一类相差很多倍的，取对数更合适。',
    en: 'Facts that are held constant on every outcome of the base model. Take the logarithm of sizes, which differ many times over.',
  },
  'option.controls.log': { zh: '取自然对数', en: 'Take its natural logarithm' },
  'option.controls.log-of': {
    zh: '取 {fact} 的自然对数',
    en: 'Take the natural logarithm of {fact}',
  },
  'option.controls.wrong': { zh: '最多 10 个控制变量。', en: 'Choose at most 10.' },
  'option.weights': { zh: '企业权重', en: 'Weights of firms' },
  'option.weights.why': {
    zh: '抽样概率不等时，按一个数值事实（抽样权重）给企业加权。以下方法不接受权重，届时不做并说明原因：分组比较、样本外预测和模型比较、RESET、高斯连接函数、FIMIX-PLS、CTA-PLS、基于协方差的模型、估计方法比较、测量不变性检验、多层次分析。',
    en: 'Weights firms by a number, such as a sampling weight, where they were not drawn with equal chances. What takes no weights is then left out, and says so: comparisons of groups, prediction and the comparison of models, RESET, Gaussian copulas, FIMIX-PLS, CTA-PLS, the covariance-based model, the comparison of estimators, measurement invariance and levels.',
  },
  'option.weights.none': { zh: '不加权', en: 'All count alike' },
  'option.effective': { zh: '有效样本量', en: 'Effective sample size' },
  'option.effective.value': {
    zh: '{effective}（设计效应 {effect}）',
    en: '{effective} (design effect {effect})',
  },
  'option.levels': {
    zh: '企业可能在什么之内彼此相似',
    en: 'Within what firms may resemble one another',
  },
  'option.levels.why': {
    zh: '“两个层次”按它分组：通常是集群；没有集群数据时可用地区或行业等事实。',
    en: 'What “Two levels” groups firms by: clusters as a rule; a fact such as region or industry where there are no clusters.',
  },
  'option.levels.cluster': { zh: '集群', en: 'Clusters' },
  'option.automatic': { zh: '自动', en: 'auto' },
  'option.configurations': { zh: '条件组态的设定', en: 'Settings of configurations' },
  'option.conditions': { zh: '条件组态：条件', en: 'Configurations: conditions' },
  'option.conditions.why': {
    zh: '一项都不选就按理论取与结果最近的几个，条件数随企业数而定。自选时请考虑：每多一个条件，可能的组合就翻一倍。',
    en: 'Tick none to take those that theory puts nearest to the outcome, as many as the firms allow. If you choose: each condition more doubles the possible combinations.',
  },
  'option.conditions.wrong': {
    zh: '请选择 2 至 10 个条件，或一个都不选。',
    en: 'Choose from 2 to 10 conditions, or none.',
  },
  'option.consistency': { zh: '条件组态：一致性下限', en: 'Configurations: least consistency' },
  'option.consistency.why': {
    zh: '低于它的组合不算充分；留空为 0.80。',
    en: 'A combination below it is not sufficient; .80 if left empty.',
  },
  'option.consistency.wrong': {
    zh: '请填 0.5 至 1 之间的数。',
    en: 'Enter a number from .5 to 1.',
  },
  'option.pri': { zh: '条件组态：PRI 下限', en: 'Configurations: least PRI' },
  'option.pri.why': {
    zh: '排除同时也是结果缺失之充分条件的组合；留空为 0.60。',
    en: 'Excludes combinations that are sufficient for the absence of the outcome as well; .60 if left empty.',
  },
  'option.pri.wrong': { zh: '请填 0 至 1 之间的数。', en: 'Enter a number from 0 to 1.' },
  'option.frequency': { zh: '条件组态：企业数下限', en: 'Configurations: fewest firms' },
  'option.frequency.why': {
    zh: '企业更少的组合视为没有观测到；留空时约为百分之一的企业。',
    en: 'A combination with fewer firms counts as not observed; about one firm in a hundred if left empty.',
  },
  'option.frequency.wrong': {
    zh: '请填 1 至 10,000 之间的整数。',
    en: 'Enter a whole number from 1 to 10,000.',
  },
  'option.anchors.kept': {
    zh: '校准的锚点仍按 study.yaml。',
    en: 'Anchors of the calibration stay as in study.yaml.',
  },
  'option.configurations.conditions': { zh: '条件 {list}', en: 'conditions {list}' },
  'option.configurations.consistency': { zh: '一致性 {value}', en: 'consistency {value}' },
  'option.configurations.pri': { zh: 'PRI {value}', en: 'PRI {value}' },
  'option.configurations.frequency': { zh: '企业数 {value}', en: 'firms {value}' },
  'option.configurations.anchors': { zh: '自定锚点', en: 'own anchors' },
  'option.missing': { zh: '缺失答案', en: 'Missing answers' },
  'option.missing.mean': { zh: '以题项均值替换', en: 'Replace by the item’s mean' },
  'option.missing.mean.why': {
    zh: '保留每家企业；替换了多少会写在结果里。',
    en: 'Keeps every firm; the results say how many answers were replaced.',
  },
  'option.missing.listwise': { zh: '删去整份答卷', en: 'Leave out the whole answer sheet' },
  'option.missing.listwise.why': {
    zh: '只用答全的答卷；样本变小。',
    en: 'Uses complete answer sheets only; the sample gets smaller.',
  },
  'option.resamples': { zh: '自助抽样次数', en: 'Bootstrap resamples' },
  'option.resamples.why': {
    zh: '越多，区间越稳定，耗时越长。0 表示不计算区间，也就没有检验与结论；否则至少 50，最多 100,000。',
    en: 'More make intervals steadier and take longer. 0 gives no intervals, and so no tests and verdicts; otherwise 50 to 100,000.',
  },
  'option.resamples.wrong': {
    zh: '请填 0，或 50 至 100,000 之间的整数。',
    en: 'Enter 0, or a whole number from 50 to 100,000.',
  },
  'option.interval': { zh: '区间类型', en: 'Interval' },
  'option.interval.bca': { zh: 'BCa', en: 'BCa' },
  'option.interval.bca.why': {
    zh: '校正偏差与偏斜；小样本下更可靠，耗时略长。',
    en: 'Corrects bias and skew; holds what it promises in small samples, for a little more time.',
  },
  'option.interval.percentile': { zh: '百分位', en: 'Percentile' },
  'option.interval.percentile.why': {
    zh: '直接取抽样分布的分位数；最常见，但会重复估计的偏差。',
    en: 'Takes quantiles of the resamples as they are; common, but repeats the bias of the estimate.',
  },
  'option.level': { zh: '置信水平', en: 'Confidence level' },
  'option.level.why': {
    zh: '假设按此水平双侧判定。',
    en: 'Hypotheses are judged at this level, two-sided.',
  },
  'option.wave': { zh: '分析哪一轮', en: 'Wave' },
  'option.wave.latest': { zh: '最新一轮', en: 'Latest' },
  'option.wave.number': { zh: '第 {wave} 轮', en: 'Wave {wave}' },
  'option.wave.why': {
    zh: '模型与诊断只用这一轮的答卷。',
    en: 'Model and diagnosis use the answers of this wave only.',
  },
  'options.further': {
    zh: '控制变量、调节、分组、校正与评估',
    en: 'Controls, moderation, groups, correction and assessments',
  },
  'option.moderation': { zh: '完整模型的假设（调节等）', en: 'Hypotheses of the full model' },
  'option.moderation.true': { zh: '检验', en: 'Test them' },
  'option.moderation.true.why': {
    zh: '每条假设各用一个模型：在基础模型上加入它所需的构念、路径和交互项。',
    en: 'Each in a model of its own: the base model with the constructs, paths and interactions it needs.',
  },
  'option.moderation.false': { zh: '不检验', en: 'Leave them out' },
  'option.moderation.false.why': {
    zh: '只检验基础模型，耗时较短；这些假设没有结论。',
    en: 'Tests the base model only, which takes less time; these hypotheses get no verdict.',
  },
  'option.moderationApproach': { zh: '交互项的估计方法', en: 'How interactions are estimated' },
  'option.moderationApproach.two-stage': { zh: '两阶段法', en: 'Two-stage' },
  'option.moderationApproach.two-stage.why': {
    zh: '先得到构念得分，再把得分相乘；各类构念都适用，PLSc 会校正乘积的测量误差。',
    en: 'Multiplies the scores of constructs; for every kind of construct, and corrected for measurement error by PLSc.',
  },
  'option.moderationApproach.product-indicator': {
    zh: '乘积指标法',
    en: 'Product indicators',
  },
  'option.moderationApproach.product-indicator.why': {
    zh: '题项两两相乘作为交互项的指标。只能与传统 PLS 合用，不适用于形成型和二阶构念；区间用百分位法。',
    en: 'Multiplies items pair by pair. With traditional PLS only, not for formative and second-order constructs; with percentile intervals.',
  },
  'option.moderationApproach.orthogonalizing': { zh: '正交化法', en: 'Orthogonalizing' },
  'option.moderationApproach.orthogonalizing.why': {
    zh: '同上，再从乘积中剔除题项自身的部分，使交互项与主效应不相关；没有简单斜率。',
    en: 'The same, with what the items themselves explain taken out, so that interaction and main effects do not correlate; without simple slopes.',
  },
  'option.moderationApproach.wrong': {
    zh: 'PLSc 对题项的乘积没有有效的校正。请在上面选择“传统 PLS”，或改用两阶段法。',
    en: 'PLSc has no valid correction for products of items. Choose traditional PLS above, or two-stage here.',
  },
  'option.moderationResamples': {
    zh: '完整模型的抽样次数',
    en: 'Resamples of each full model',
  },
  'option.moderationResamples.why': {
    zh: '完整模型有好几个，次数因此单独设定；不会多于上面的自助抽样次数。',
    en: 'There are several such models, so their number is set apart; never more than the bootstrap resamples above.',
  },
  'option.moderationResamples.wrong': {
    zh: '请填 50 至 100,000 之间的整数。',
    en: 'Enter a whole number from 50 to 100,000.',
  },
  'option.groups': { zh: '比较哪些企业组', en: 'Groups of firms to compare' },
  'option.groups.why': {
    zh: '先检验测量是否可比（MICOM），再比较路径。企业太少的组不参与；一项都不选就不比较。',
    en: 'First whether the groups are measured alike (MICOM), then their paths. Groups with too few firms are left out; tick none to compare none.',
  },
  'option.groups.clustered': {
    zh: '集群企业与非集群企业',
    en: 'clustered and non-clustered firms',
  },
  'option.groups.cluster': { zh: '不同集群', en: 'clusters' },
  'option.groups.stage': { zh: '不同阶段', en: 'stages' },
  'option.permutations': { zh: '置换次数', en: 'Permutations' },
  'option.permutations.why': {
    zh: '每两组随机重新分组的次数；越多，p 值越精细，耗时越长。',
    en: 'How often each pair of groups is regrouped at random; more make p finer and take longer.',
  },
  'option.permutations.wrong': {
    zh: '请填 100 至 100,000 之间的整数。',
    en: 'Enter a whole number from 100 to 100,000.',
  },
  'option.covariance': {
    zh: '协方差模型的估计方法',
    en: 'Estimator of the covariance-based model',
  },
  'option.covariance.weighed': {
    zh: '本次运行按权重估计，协方差模型不做，这里的设置不起作用。',
    en: 'Firms are weighted in this run: the covariance-based model is left out, and these settings have no effect.',
  },
  'option.covariance.short': { zh: '协方差模型', en: 'Covariance-based model' },
  'option.covariance.ML': { zh: '极大似然', en: 'maximum likelihood' },
  'option.covariance.ML.why': {
    zh: '使用全部已有答案；标准误与 χ² 以多元正态为前提。',
    en: 'Uses every answer there is; errors and χ² rest on normality.',
  },
  'option.covariance.MLR': { zh: '稳健极大似然', en: 'robust maximum likelihood' },
  'option.covariance.MLR.why': {
    zh: '使用全部已有答案，标准误与 χ² 对不正态作校正；题项很多时校正过慢，会改用 ML 并说明。',
    en: 'Uses every answer there is and corrects errors and χ² for answers that are not normal; with very many items the correction takes too long, and ML is used and said.',
  },
  'option.covariance.MLM': { zh: 'Satorra–Bentler 校正', en: 'Satorra–Bentler' },
  'option.covariance.MLM.why': {
    zh: '只用完整的答卷；标准误与 χ² 对不正态作校正。',
    en: 'Complete rows only; errors and χ² are corrected for answers that are not normal.',
  },
  'option.covariance.MLMV': { zh: '均值与方差校正', en: 'mean- and variance-adjusted' },
  'option.covariance.MLMV.why': {
    zh: '只用完整的答卷；χ² 按均值与方差校正，小样本下更可靠。',
    en: 'Complete rows only; χ² is adjusted for mean and variance, which holds better in small samples.',
  },
  'option.covariance.MLF': { zh: '一阶信息的标准误', en: 'first-order errors' },
  'option.covariance.MLF.why': {
    zh: '只用完整的答卷；标准误来自得分的叉积。',
    en: 'Complete rows only; errors from crossproducts of scores.',
  },
  'option.covariance.GLS': { zh: '广义最小二乘', en: 'generalized least squares' },
  'option.covariance.GLS.why': {
    zh: '只用完整的答卷；以多元正态为前提，企业少而题项多时常不收敛。',
    en: 'Complete rows only; rests on normality, and seldom converges with many items and few firms.',
  },
  'option.covariance.ULS': { zh: '未加权最小二乘', en: 'unweighted least squares' },
  'option.covariance.ULS.why': {
    zh: '只用完整的答卷；只有估计值，没有成立的标准误与检验。',
    en: 'Complete rows only; estimates alone, as no errors or tests hold.',
  },
  'option.covariance.DWLS': {
    zh: '有序类别，对角加权',
    en: 'ordered categories, diagonal weights',
  },
  'option.covariance.DWLS.why': {
    zh: '答案作为有序类别，只用完整的答卷；只有估计值，推断请用 WLSMV。',
    en: 'Answers as ordered categories, complete rows only; estimates alone, take WLSMV for inference.',
  },
  'option.covariance.WLSMV': { zh: '有序类别，稳健', en: 'ordered categories, robust' },
  'option.covariance.WLSMV.why': {
    zh: '答案作为有序类别（阈值与多分格相关），只用完整的答卷；适合五级及以下的题目。',
    en: 'Answers as ordered categories (thresholds and polychoric correlations), complete rows only; for items with five or fewer categories.',
  },
  'option.covariance.ULSMV': {
    zh: '有序类别，未加权，稳健',
    en: 'ordered categories, unweighted, robust',
  },
  'option.covariance.ULSMV.why': {
    zh: '同 WLSMV，但各矩权重相同；企业少时更稳定。',
    en: 'As WLSMV, but all moments weigh alike; steadier with few firms.',
  },
  'option.covariance.extras': {
    zh: '协方差模型另外计算',
    en: 'Also from the covariance-based model',
  },
  'option.covariance.interactions': { zh: '潜变量交互', en: 'Latent interactions' },
  'option.covariance.interactions.why': {
    zh: '以题项乘积再估计每条调节假设，与 PLS 并列；每个模型需数秒。',
    en: 'Estimates every moderation hypothesis once more by products of items, beside PLS; some seconds for each model.',
  },
  'option.covariance.scores': { zh: '因子得分', en: 'Factor scores' },
  'option.covariance.scores.why': {
    zh: '得分能否代表构念，与 PLS 得分相差多少；命令行 run 另写出各企业的得分。',
    en: 'Whether scores may stand for constructs, and how they go with those of PLS; run on the command line also writes the scores of firms.',
  },
  'option.correction': { zh: '多重检验校正', en: 'Correction for many hypotheses' },
  'option.correction.none': { zh: '不校正', en: 'None' },
  'option.correction.none.why': {
    zh: '每条假设按自己的区间判定，这类研究通常如此。',
    en: 'Each hypothesis is judged by its own interval, as is usual.',
  },
  'option.correction.holm': { zh: 'Holm 法', en: 'Holm' },
  'option.correction.holm.why': {
    zh: '把出现哪怕一个假阳性的概率控制在显著性水平以内；最严格。',
    en: 'Keeps the chance of even one false finding within the significance level; the strictest.',
  },
  'option.correction.benjamini-hochberg': {
    zh: 'Benjamini–Hochberg 法',
    en: 'Benjamini–Hochberg',
  },
  'option.correction.benjamini-hochberg.why': {
    zh: '控制显著结果中假阳性所占的平均比例；假设多时较不易漏掉真实效应。',
    en: 'Limits the expected share of false findings among the significant ones; misses fewer true effects when there are many hypotheses.',
  },
  'option.assessments': { zh: '补充评估', en: 'Assessments' },
  'option.assessments.why': {
    zh: '审稿人常问的检验；估计本身不因此改变，少选则运行更快。',
    en: 'What reviewers ask for; they change no estimate, and fewer of them take less time.',
  },
  'option.assessments.necessity': { zh: '必要条件', en: 'Necessary conditions' },
  'option.assessments.necessity.why': {
    zh: '没有它就达不到高水平的条件，以及需要达到的程度。',
    en: 'Conditions without which a high outcome is not reached, and how much of them is needed.',
  },
  'option.assessments.configurations': { zh: '条件组态', en: 'Configurations' },
  'option.assessments.configurations.why': {
    zh: '哪些条件组合带来高水平的成长，哪些组合对应其缺失。',
    en: 'Which combinations of conditions go with high growth, and which with its absence.',
  },
  'option.assessments.network': { zh: '企业网络', en: 'Networks' },
  'option.assessments.network.why': {
    zh: '集群内外的联系：企业位置、网络结构及其与成长的关系。需要企业联系数据。',
    en: 'Ties within the cluster and abroad: positions of firms, structure, and what goes with them. Needs data on ties.',
  },
  'option.assessments.levels': { zh: '两个层次', en: 'Two levels' },
  'option.assessments.levels.why': {
    zh: '同一集群的企业看法是否一致，差异有多少属于集群。需要多个集群。',
    en: 'How far firms of a cluster agree, and how much of the differences belongs to clusters. Needs several clusters.',
  },
  'option.assessments.location': { zh: '是不是产业集群', en: 'Is it a cluster?' },
  'option.assessments.location.why': {
    zh: '地理集中程度与本地网络。需要坐标、地区数据或联系数据。',
    en: 'Concentration in space and local network. Needs coordinates, regional data or ties.',
  },
  'option.assessments.comparison': { zh: '三种视角对照', en: 'Side by side' },
  'option.assessments.comparison.why': {
    zh: '每个假设的净效应、必要性与充分性并列，并指出矛盾。',
    en: 'Net effect, necessity and sufficiency of every hypothesis beside one another, contradictions flagged.',
  },
  'option.assessments.prediction': { zh: '预测与拟合', en: 'Prediction and fit' },
  'option.assessments.prediction.why': {
    zh: '模型能否预测未见过的企业，拟合得如何，与其他模型相比怎样。',
    en: 'How well the model predicts firms it has not seen, how closely it fits, and how it does beside other models.',
  },
  'option.assessments.robustness': { zh: '稳健性检验', en: 'Robustness' },
  'option.assessments.robustness.why': {
    zh: '非线性、内生性、未观测到的异质性，以及题项是否真是反映型。',
    en: 'Bent relations, endogenous predictors, hidden groups, and blocks that are not reflective.',
  },
  'option.assessments.data': { zh: '数据能支撑什么', en: 'What the data can carry' },
  'option.assessments.data.why': {
    zh: '缺失答案的规律、正态性、样本量与检验力。',
    en: 'Missing answers, normality, and whether the sample is large enough.',
  },
  'option.assessments.covariance': {
    zh: '协方差结构方程',
    en: 'Covariance-based SEM',
  },
  'option.assessments.covariance.why': {
    zh: '用另一种估计方法检验同一模型，各估计方法并排比较，并检验组间测量等值。',
    en: 'The same model by another estimator, the estimators side by side, and invariance between groups.',
  },
  'option.none': { zh: '无', en: 'None' },
  'option.theory': { zh: '理论版本', en: 'Version of the theory' },
  'option.data': { zh: '输入内容', en: 'Inputs' },
  'option.data.other': { zh: '不同', en: 'other data or theory' },
  'option.observations': { zh: '观测数', en: 'Observations' },
  'option.seed': { zh: '随机种子', en: 'Random seed' },
  'option.engine': { zh: '群海版本', en: 'Version of Qunhai' },
  list: { zh: '、', en: ', ' },
  'short.bca': { zh: 'BCa ', en: 'BCa' },
  'short.percentile': { zh: '百分位', en: 'percentile' },
  'short.none': { zh: '{estimator}，没有区间', en: '{estimator}, no intervals' },
  'short.inferred': {
    zh: '{estimator}，{level} {interval}区间，抽样 {resamples} 次',
    en: '{estimator}, {level} {interval} intervals, {resamples} resamples',
  },
});
