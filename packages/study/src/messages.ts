import { defineMessages, type Translator } from '@qunhai/kernel';

const messages = {
  'issue.unknown-key': {
    zh: '没有这个字段：{keys}；请删除或改正',
    en: 'no such field: {keys}; remove or correct it',
  },
  'issue.not-one-of': { zh: '应为下列值之一：{values}', en: 'must be one of: {values}' },
  'issue.wrong-kind': {
    zh: '缺失或类型不对，应为{expected}',
    en: 'missing or of the wrong kind; must be {expected}',
  },
  'issue.did-you-mean': { zh: '是否指 {near}？', en: 'did you mean {near}?' },
  'issue.not-below': { zh: '不得小于 {limit}', en: 'must be at least {limit}' },
  'issue.above': { zh: '必须大于 {limit}', en: 'must be greater than {limit}' },
  'issue.not-above': { zh: '不得大于 {limit}', en: 'must be at most {limit}' },
  'issue.below': { zh: '必须小于 {limit}', en: 'must be less than {limit}' },
  'issue.empty': { zh: '不能为空', en: 'must not be empty' },
  'issue.too-few': { zh: '至少需要 {limit} 项', en: 'needs at least {limit} entries' },
  'issue.too-short': { zh: '至少需要 {limit} 个字符', en: 'needs at least {limit} characters' },
  'issue.too-long': { zh: '不得超过 {limit} 个字符', en: 'must have at most {limit} characters' },
  'issue.length': { zh: '长度须为 {limit} 个字符', en: 'its length must be {limit}' },
  'issue.other': {
    zh: '无法识别，请对照 schema 检查',
    en: 'not understood; compare it with the schema',
  },
  'expected.other-id': {
    zh: '已有情景使用这个标识，请换一个',
    en: 'another scenario has this id; choose a different one',
  },
  'expected.resource': {
    zh: '只有 invest 需要写明 resource（资源），其他政策不能写',
    en: 'belongs to the policy invest, which needs it, and to no other policy',
  },
  'expected.id': {
    zh: '请写一个由小写字母、数字和连字符组成的标识，以字母或数字开头，不超过 64 个字符，例如 my-study',
    en: 'write lower-case letters, digits and hyphens, beginning with a letter or digit, at most 64 in all, e.g. my-study',
  },
  'expected.theory': {
    zh: '应为 clustered-firms（自带的理论），或本研究文件夹中的理论文件（以 .yaml、.yml 或 .json 结尾），例如 theory.yaml',
    en: 'must be clustered-firms (the built-in theory) or a theory file of the study folder that ends in .yaml, .yml or .json, e.g. theory.yaml',
  },
  'expected.mapping': {
    zh: '应写明数据表，例如 mapping: { responses: { file: responses.csv } }；或给出本研究文件夹中的映射文件（以 .yaml、.yml 或 .json 结尾）',
    en: 'must name the data tables, e.g. mapping: { responses: { file: responses.csv } }, or a mapping file of the study folder that ends in .yaml, .yml or .json',
  },
  'expected.responses': {
    zh: '必须写明存放答卷的文件，例如 responses: { file: responses.csv }；每轮一个文件时写成列表',
    en: 'is needed; name the file of the responses, e.g. responses: { file: responses.csv }, or list several files, one for each wave',
  },
  'expected.reason': {
    zh: '必须写明剔除的理由：一段文字，或 { zh: …, en: … }',
    en: 'must say why the answers are left out: a text, or { zh: …, en: … }',
  },
  'expected.control': {
    zh: '应为一个数值事实的标识，例如 employees；取对数时写成 { fact: employees, log: true }',
    en: 'must be the id of a numeric fact, e.g. employees, or { fact: employees, log: true } for its logarithm',
  },
  'expected.controls': {
    zh: '每个事实只能写一次',
    en: 'must name each fact once only',
  },
  'expected.weights': {
    zh: '应为一个数值事实的标识，例如 sampling_weight；不加权时删去此行',
    en: 'must be the id of a numeric fact, e.g. sampling_weight; leave it out where all firms count alike',
  },
  'expected.resamples': {
    zh: '应为 0（不作自助抽样），或 50 到 100000 之间的整数',
    en: 'must be 0 (no bootstrap) or a whole number from 50 to 100000',
  },
  'expected.anchors': {
    zh: 'exclusion 应小于 crossover，crossover 应小于 inclusion',
    en: 'exclusion must be below crossover, and crossover below inclusion',
  },
  'expected.wave': {
    zh: '应为 latest（最近一轮），或某一轮的编号，例如 2',
    en: 'must be latest or the number of a wave, e.g. 2',
  },
  'controls.held': {
    zh: '控制变量：{names}，对每个结果变量都加以控制；解释方差包含它们的贡献。中介检验和诊断所用的总效应也在控制之后。调节与其他扩展模型、分组比较和各项评估使用不含控制变量的模型，数值因此可能不同。',
    en: 'Held constant on every outcome: {names}; variance explained includes what they explain. The test of mediation and the total effects used by the diagnosis are those of the model with controls. Moderation and other extended models, comparisons of groups and all assessments use the model without them, so their figures may differ.',
  },
  'controls.missing': {
    zh: '控制变量 {fact}：{firms} 家企业中有 {absent} 家没有数值，按缺失值处理。',
    en: 'Control {fact}: {absent} of {firms} firms have no value; they are treated like missing answers.',
  },
  'controls.no-logarithm': {
    zh: '控制变量 {fact}：{firms} 家企业中有 {withoutLog} 家的数值为 0 或更小，没有对数，按缺失值处理。',
    en: 'Control {fact}: {withoutLog} of {firms} firms have 0 or less, which has no logarithm; they are treated like missing answers.',
  },
  'weights.used': {
    zh: '{firms} 家企业按 {fact} 加权（权重除以其均值）：均值、相关系数和一切由此得出的估计都是加权的，自助抽样时权重随企业一起抽取。就精度而言，这些企业相当于 {effective} 家等权企业（Kish 有效样本量，设计效应 {effect}）。',
    en: 'The {firms} firms are weighted by {fact} (divided by its mean): means, correlations and all that is estimated from them are weighted, and in resamples each firm keeps its weight. For precision they are worth {effective} firms of equal weight (Kish’s effective sample size; design effect {effect}).',
  },
  'weights.uneven': {
    zh: '权重差别很大：最小为均值的 {least} 倍，最大为 {most} 倍，设计效应 {effect} 超过 {limit}。结果可能取决于少数企业；请核对最大的权重，必要时截断，并与不加权的结果比较。',
    en: 'The weights differ much: from {least} to {most} times their mean, design effect {effect}, above {limit}. A few firms may decide the results: check the largest weights, trim them where they cannot be trusted, and compare with a run without weights.',
  },
  'weights.without': {
    zh: '{count} 家企业的权重为 0，不参与估计（仍进入诊断）。',
    en: '{count} firms have weight 0 and no part in the estimates (the diagnosis still uses them).',
  },
  'data.positions': {
    zh: '题项 {items} 不是问卷题，取自同一轮联系算出的网络位置：作答而没有任何联系的企业，计数类位置为 0，其余缺失；没有联系数据的轮次全部缺失。',
    en: 'Items {items} were not asked: they are positions in the network of the same wave’s ties. For firms that answered and have no ties, counts are 0 and other positions missing; in waves without ties all are missing.',
  },
  'data.positions-without-ties': {
    zh: '题项 {items} 是网络位置，但研究没有联系数据，因此没有数值。请提供 ties.csv。',
    en: 'Items {items} are positions in the network, and the study has no ties: they have no values. Give ties.csv.',
  },
  'data.empty-table': {
    zh: '{file} 只有表头，没有数据行，视同未提供该表。',
    en: '{file} has a header but no data rows; the study was analysed as if it were not given.',
  },
  'data.withdrawn': {
    zh: '第 {wave} 轮有 {firms} 家企业撤回了答卷，数据中已不含这些答卷。',
    en: '{firms} firms withdrew their answers of wave {wave}; they are not in the data.',
  },
  'data.one-withdrawn': {
    zh: '第 {wave} 轮有 1 家企业撤回了答卷，数据中已不含该答卷。',
    en: '1 firm withdrew its answers of wave {wave}; they are not in the data.',
  },
  'model.unmeasured': {
    zh: '构念 {construct} 在本轮没有可用题项，未纳入模型。',
    en: 'Construct {construct} has no usable item in this wave and is left out of the model.',
  },
  'model.off-path': {
    zh: '二阶构念 {construct} 不在基础模型的任何路径上，未估计。',
    en: 'Second-order construct {construct} stands on no path of the base model and is not estimated.',
  },
  'model.absent-items': {
    zh: '构念 {construct} 的题项 {items} 在本轮没有答案或答案全部相同，未使用。',
    en: 'Items {items} of construct {construct} have no answers in this wave, or the same from everyone, and are not used.',
  },
  'estimate.too-few-rows': {
    zh: '可用答卷只有 {rows} 份；该模型至少需要 {required} 份（最大的回归有 {predictors} 个自变量，另留 10 个残差自由度）。',
    en: 'Only {rows} usable responses; this model needs at least {required}: its largest regression has {predictors} predictors, and ten residual degrees of freedom are kept.',
  },
  'estimate.few-rows': {
    zh: '答卷 {rows} 份，少于最大回归自变量数（{predictors}）的十倍；估计可能不稳定（Barclay et al., 1995）。',
    en: '{rows} responses are fewer than ten times the predictors of the largest regression ({predictors}); estimates may be unstable (Barclay et al., 1995).',
  },
  'estimate.no-paths': {
    zh: '数据没有测量任何一条路径的两端，没有可以估计的模型。',
    en: 'The data measure both ends of no path, so there is no model to estimate.',
  },
  'inadmissible.reliability': {
    zh: 'PLSc 的解不可接受：构念 {construct} 的信度 ρA 为 {value}，不在 0 到 1 之间，无法据以校正，估计值不予报告。请检查 {construct} 的题项，或把 analysis.estimator 改为 pls。',
    en: 'The PLSc solution is inadmissible: the reliability ρA of construct {construct} is {value}, not between 0 and 1, so nothing can be corrected by it, and no estimates are reported. Look at the items of {construct}, or set analysis.estimator to pls.',
  },
  'inadmissible.loading': {
    zh: 'PLSc 的解不可接受：构念 {construct} 的题项 {indicator} 校正后的载荷为 {value}，绝对值大于 1，估计值不予报告。请检查 {construct} 的题项（各题载荷是否悬殊），或把 analysis.estimator 改为 pls。',
    en: 'The PLSc solution is inadmissible: the corrected loading of item {indicator} on construct {construct} is {value}, beyond 1 in absolute value, and no estimates are reported. Look at the items of {construct}, whose loadings may be far apart, or set analysis.estimator to pls.',
  },
  'inadmissible.correlations': {
    zh: 'PLSc 的解不可接受：校正后的构念相关不构成相关矩阵；其中 {construct} 与 {other} 的相关最强，为 {value}，二者区分效度不足，估计值不予报告。请合并二者或删去其一，或把 analysis.estimator 改为 pls。',
    en: 'The PLSc solution is inadmissible: the corrected construct correlations are no correlation matrix. The strongest is {value}, between {construct} and {other}, which lack discriminant validity. No estimates are reported. Merge the two or leave one out, or set analysis.estimator to pls.',
  },
  'estimate.mixed-signs': {
    zh: '反映型构念 {construct} 的题项 {items} 与其余题项方向相反，各题不能反映同一个因子，信度与系数不可信。若为反向题，请在理论中写明 reversed: true 或重新编码；否则请剔除。',
    en: 'Items {items} of the reflective construct {construct} run against its other items, so they cannot all show one factor, and its reliability and coefficients cannot be trusted. Recode them (reversed: true in the theory) if they are worded the other way round; otherwise leave them out.',
  },
  'estimate.uncorrected': {
    zh: '二阶构念 {construct} 由各维度的得分合成，PLSc 不校正这些得分中的测量误差，与它相连的系数因此偏向 0。',
    en: 'The second-order construct {construct} is formed from scores of its components, whose measurement error PLSc does not correct: coefficients to and from it are biased towards 0.',
  },
  'estimate.not-converged': {
    zh: '迭代 {iterations} 次后仍未收敛，估计值不可使用。',
    en: 'Not converged after {iterations} iterations; do not use the estimates.',
  },
  'estimate.imputed': {
    zh: '{cells} 个缺失答案（占模型所用答案的 {share}%）以题项均值替换；标准误与区间把它们当作实际答案，没有计入替换带来的不确定性。',
    en: '{cells} missing answers ({share}% of those the model uses) were replaced by the mean of their item; standard errors and intervals take them for answers given and leave the uncertainty of the replacement out.',
  },
  'estimate.much-imputed': {
    zh: '以下题项有超过 {limit}% 的答案是以均值替换的：{items}。这会压低其变异与相关；请改用 analysis.missing: listwise 作对照，或剔除这些题项。',
    en: 'Items with more than {limit} % of their answers replaced by the mean: {items}. This shrinks their variance and correlations; compare with analysis.missing: listwise, or leave the items out.',
  },
  'resamples.failed': {
    zh: '{requested} 次自助抽样中有 {failed} 次没有得到估计，未使用：{reasons}。',
    en: '{failed} of {requested} resamples gave no estimates and were not used: {reasons}.',
  },
  'resamples.where': { zh: '（{list}）', en: ' ({list})' },
  'resamples.not-converged': { zh: '没有收敛，{count} 次', en: '{count} not converged' },
  'resamples.collinear-indicators': {
    zh: '构念的指标共线{where}，{count} 次',
    en: '{count} with collinear indicators of a construct{where}',
  },
  'resamples.collinear-predictors': {
    zh: '结果构念的自变量共线{where}，{count} 次',
    en: '{count} with collinear predictors of a construct{where}',
  },
  'resamples.unrelated-construct': {
    zh: '构念与模型其余部分不相关{where}，{count} 次',
    en: '{count} with a construct unrelated to the rest of the model{where}',
  },
  'resamples.constant-indicator': {
    zh: '题项答案全部相同{where}，{count} 次',
    en: '{count} with one answer from everyone to an item{where}',
  },
  'resamples.inadmissible-reliability': {
    zh: '信度 ρA 不在 0 到 1 之间{where}，{count} 次',
    en: '{count} with a reliability ρA outside 0 to 1{where}',
  },
  'resamples.inadmissible-loading': {
    zh: '校正后的载荷大于 1{where}，{count} 次',
    en: '{count} with a corrected loading beyond 1{where}',
  },
  'resamples.loading-kept': {
    zh: '{requested} 次自助抽样中有 {count} 次出现校正后大于 1 的载荷；其余部分可接受，予以保留，因为剔除会从一侧截断抽样分布。',
    en: 'In {count} of {requested} resamples a corrected loading exceeds 1; they are proper otherwise and were kept, because leaving them out would cut the sampling distribution on one side.',
  },
  'resamples.inadmissible-correlations': {
    zh: '校正后的构念相关不构成相关矩阵{where}，{count} 次',
    en: '{count} with corrected construct correlations that are no correlation matrix{where}',
  },
  'resamples.near-constant': {
    zh: '题项 {items} 几乎没有变异：部分抽样中所有答案都相同。请考虑剔除。',
    en: 'Items {items} hardly vary: in some resamples everyone gives the same answer. Consider leaving them out.',
  },
  'resamples.withheld': {
    zh: '失败的抽样超过 {limit}%，余下的抽样不能代表抽样变异，因此不给出标准误、p 值与区间，也不判断任何假设。可剔除上述题项或构念；解不可接受时可把 analysis.estimator 改为 pls；或增加答卷。',
    en: 'More than {limit} % of the resamples failed, and those left do not show how samples vary: no standard errors, p values or intervals are given and no hypothesis is judged. Leave out the items or constructs named, set analysis.estimator to pls where solutions are inadmissible, or collect more responses.',
  },
  'mediation.second-model': {
    zh: '为区分部分中介与完全中介，另估计了一个加入 {count} 条直接路径的模型；中介判断以它为准，其余结果均来自基础模型。',
    en: 'To tell partial from full mediation, a second model with {count} direct paths added was estimated; verdicts on mediation rest on it, everything else on the base model.',
  },
  'mediation.no-second-model': {
    zh: '加入直接路径的第二个模型没有得到可接受的解，因此无法区分部分中介与完全中介。',
    en: 'The second model with direct paths added gave no admissible solution, so partial and full mediation cannot be told apart.',
  },
  'mediation.unstable-second-model': {
    zh: '加入直接路径的第二个模型在 {requested} 次自助抽样中有 {failed} 次没有得到估计，不能用于推断，因此无法区分部分中介与完全中介。',
    en: 'The second model with direct paths added gave no estimates in {failed} of {requested} resamples and cannot be inferred from, so partial and full mediation cannot be told apart.',
  },
  'mediation.too-many-chains': {
    zh: '加入直接路径的第二个模型有 {chains} 条间接链，超过 {limit} 条，未逐条列出，因此无法区分部分中介与完全中介。',
    en: 'The second model with direct paths added has {chains} indirect chains, more than the {limit} that are listed one by one, so partial and full mediation cannot be told apart.',
  },
  'effects.too-many-chains': {
    zh: '模型有 {chains} 条间接链，超过 {limit} 条，不逐条列出特定间接效应，也不判断中介；总间接效应与总效应照常给出。',
    en: 'The model has {chains} indirect chains. More than {limit} are not listed one by one, so specific indirect effects and verdicts on mediation are left out; total indirect and total effects are given.',
  },
  'excluded.listwise': {
    zh: '模型所用题项有缺失，按列表删除不进入估计（仍进入诊断）。',
    en: 'An item of the model is missing; left out of the estimation by listwise deletion (the diagnosis still uses it).',
  },
  'excluded.zero-weight': {
    zh: '权重为 0，不进入估计（仍进入诊断）。',
    en: 'Its weight is 0; left out of the estimation (the diagnosis still uses it).',
  },
  'excluded.no-model-answers': {
    zh: '模型所用题项全部缺失，不进入估计。',
    en: 'All items of the model are missing; left out of the estimation.',
  },
  'wave.others': {
    zh: '模型只使用第 {wave} 轮的答卷；其他各轮（{others}）未进入估计与诊断。',
    en: 'Only responses of wave {wave} are analysed; other waves ({others}) enter neither the estimation nor the diagnosis.',
  },
  'estimate.fewer-rows-than-indicators': {
    zh: '可用答卷只有 {rows} 份，少于构念 {construct} 的 {indicators} 个指标，无法估计。请收集更多答卷，或减少指标。',
    en: 'There are fewer rows ({rows}) than indicators of {construct} ({indicators}), so the model cannot be estimated. Collect more responses or use fewer indicators.',
  },
  'warning.not-estimable': {
    zh: 'run 将不会估计模型：{reason}',
    en: '`run` would not estimate the model: {reason}',
  },
  'warning.empty-items': {
    zh: '模型的题项 {items} 在本轮没有任何可用答案，不进入模型。',
    en: 'Items of the model without any usable answer in this wave, left out of it: {items}.',
  },
  'warning.constant-items': {
    zh: '模型的题项 {items} 在本轮的答案全部相同，不进入模型。',
    en: 'Items of the model to which everyone gave the same answer in this wave, left out of it: {items}.',
  },
  'warning.no-cluster': {
    zh: '数据没有集群列（或集群列全部为空）：不作集群诊断与比较。',
    en: 'The data have no cluster column (or an empty one): clusters are neither diagnosed nor compared.',
  },
  'warning.short-scale': {
    zh: '量表 {scale}（{min} 至 {max}）的全部答案都在 {min} 至 {highest} 之间：所用问卷的量表是否点数较少？如是，请在理论中改正量表，或用 recode 换算。',
    en: 'All answers on the scale {scale} ({min} to {max}) lie within {min} to {highest}: was a shorter scale asked? If so, correct the scale in the theory, or convert with recode.',
  },
  'warning.foreign-scale': {
    zh: '题项 {item} 有 {share}% 的答案超出 {min} 至 {max}：该题项的量表是否正确？',
    en: '{share} % of the answers to {item} lie outside {min} to {max}: is the scale of this item right?',
  },
  'evidence.effect': { zh: '{effect}：{figures}。', en: '{effect}: {figures}.' },
  'evidence.interval': {
    zh: '{level}% 置信区间 [{lower}, {upper}]',
    en: '{level}% CI [{lower}, {upper}]',
  },
  'evidence.contradicted': {
    zh: '显著，但符号与假设相反。',
    en: 'Significant, but of the opposite sign to the hypothesis.',
  },
  'evidence.corrected': {
    zh: '按全部检验个数校正后 {p}。',
    en: 'Corrected for the number of tests, {p}.',
  },
  'evidence.direct-path-added': {
    zh: '（取自加入直接路径的模型。）',
    en: '(From the model with the direct path added.)',
  },
  'untested.switched-off': {
    zh: '按研究设置（analysis.moderation: false）未检验完整模型的假设。',
    en: 'Not tested: the study switches hypotheses of the full model off (analysis.moderation: false).',
  },
  'untested.group': {
    zh: '未检验：本次分析没有按该假设所说的方式比较企业组（理论中的 by，study.yaml 中的 analysis.groups.by）。',
    en: 'Not tested: this analysis compares no groups that the hypothesis speaks of (`by` in the theory, analysis.groups.by in study.yaml).',
  },
  'groups.clustered': { zh: '集群企业与非集群企业', en: 'clustered and non-clustered firms' },
  'groups.cluster': { zh: '不同集群', en: 'different clusters' },
  'groups.stage': { zh: '不同阶段', en: 'different stages' },
  'groups.chain_step': { zh: '不同价值链环节', en: 'different steps of the value chain' },
  'groups.gvc_function': {
    zh: '国际业务中的不同角色',
    en: 'different roles in international business',
  },
  'groups.key_technology': {
    zh: '掌握与未掌握关键核心技术',
    en: 'different holds on key technology',
  },
  'groups.in-cluster': { zh: '集群企业', en: 'Clustered firms' },
  'groups.no-cluster': { zh: '非集群企业', en: 'Firms of no cluster' },
  'groups.unknown': { zh: '未分组（不详）', en: 'No group known' },
  'groups.too-few': {
    zh: '未比较：企业数达到 {required} 家的组不足两个（{sizes}）。每组至少需要 50 家企业，并且不少于模型最大的回归所需。',
    en: 'Not compared: fewer than two groups have {required} firms ({sizes}). A group needs 50, and as many as the largest regression of the model.',
  },
  'groups.size': { zh: '{name} {firms} 家', en: '{name}: {firms}' },
  'groups.nobody': { zh: '没有可分组的企业', en: 'no firm could be grouped' },
  'groups.not-estimable': {
    zh: '未比较：有的组无法估计模型。{reason}',
    en: 'Not compared: the model cannot be estimated in some group. {reason}',
  },
  'groups.inadmissible': {
    zh: '“{name}”组的 PLSc 解有不妥之处（{construct} 的题项 {indicator} 校正后载荷为 {value}）；其余估计照常使用，但该组企业数偏少，请谨慎解读。',
    en: 'The PLSc solution of {name} is improper in one place (corrected loading {value} of {indicator} on {construct}); the rest is used, but the group is small, so read its figures with care.',
  },
  'groups.without-estimate': {
    zh: '“{name}”组没有可接受的 PLSc 解，涉及该组的差异未检验。可改用 analysis.estimator: pls。',
    en: '{name} has no admissible PLSc solution, so differences that involve it are not tested. Consider analysis.estimator: pls.',
  },
  'groups.selected': {
    zh: '企业所处阶段部分依据模型中的 {constructs} 判定，等于按结果挑选企业，会使组内系数偏小，也可能造成或掩盖组间差异；这里的差异只能作描述，不能当作机制不同的证据。',
    en: 'Stages are told partly from {constructs}, which are in the model: grouping by them selects firms by their outcomes, shrinks coefficients within groups and can make or hide differences. Take differences between stages as description, not as evidence that mechanisms differ.',
  },
  'groups.evidence': {
    zh: '{title}：{compared} 个可比较的路径差异中，{found} 个显著（置换检验，Holm 校正）。{figures}{micom}',
    en: '{title}: {found} of {compared} path differences that can be compared significant (permutation test, Holm’s correction). {figures}{micom}',
  },
  'groups.strongest': {
    zh: '差异最显著的是 {effect}：“{first}”组为 {a}，“{second}”组为 {b}，校正后 {p}。',
    en: 'The most significant is {effect}: {a} in {first}, {b} in {second}, corrected {p}. ',
  },
  'groups.incomparable': {
    zh: '另有 {count} 个差异因相关构念在两组中的构成方式不同（MICOM 第二步）而不能比较。',
    en: '{count} more cannot be compared, because constructs are formed differently in the two groups (MICOM, step 2).',
  },
  'groups.nothing-comparable': {
    zh: '{title}：没有可以比较的路径（构念的构成方式不同，或某组没有估计），未检验。',
    en: '{title}: no path can be compared (constructs are formed differently, or a group has no estimate); not tested.',
  },
  'groups.obstacle': { zh: '{title}：{reason}', en: '{title}: {reason}' },
  'untested.full-model': {
    zh: '该假设属于完整模型；完整模型中的中介与链式假设本版本尚不检验。',
    en: 'The hypothesis belongs to the full model, of which this version tests no mediations and chains.',
  },
  'untested.unmeasured': {
    zh: '未检验：本轮数据没有测量 {constructs}。',
    en: 'Not tested: the data of this wave do not measure {constructs}.',
  },
  'untested.cycle': {
    zh: '未检验：加入该假设的路径后，模型会出现循环。',
    en: 'Not tested: with the paths of this hypothesis the model would run in a circle.',
  },
  'untested.extension': {
    zh: '未检验：加入该假设后的模型没有可用的估计。{reason}',
    en: 'Not tested: the model with this hypothesis added has no estimates to use. {reason}',
  },
  'extension.uncorrected': {
    zh: 'PLSc 无法在足够多的抽样中校正 {constructs} 的测量误差（与模型其余部分的相关太弱，信度无从判断），因此直接使用其得分；与它们有关的系数因此偏向 0。',
    en: 'PLSc could not correct {constructs} for measurement error in enough resamples: they go too little with the rest of the model for their reliability to be told. Their scores are used as they are, so that coefficients that involve them are biased towards 0.',
  },
  'extension.no-products.product-indicator': {
    zh: '{constructs} 没有可以两两相乘的题项：题项由回归加权（形成型）或等权合成的构念，以及二阶构念，不能用乘积指标法估计交互项。请把 analysis.moderationApproach 改为 two-stage。',
    en: '{constructs} have no items to multiply: a construct whose items are weighted by regression (formative) or alike, and a second-order construct, cannot have product indicators. Set analysis.moderationApproach to two-stage.',
  },
  'extension.no-products.orthogonalizing': {
    zh: '{constructs} 没有可以两两相乘的题项：题项由回归加权（形成型）或等权合成的构念，以及二阶构念，不能用正交化法估计交互项。请把 analysis.moderationApproach 改为 two-stage。',
    en: '{constructs} have no items to multiply: a construct whose items are weighted by regression (formative) or alike, and a second-order construct, cannot have orthogonalized products. Set analysis.moderationApproach to two-stage.',
  },
  'warning.no-products': {
    zh: '{hypothesis} 将不检验：{reason}',
    en: '{hypothesis} will not be tested: {reason}',
  },
  'extension.percentile': {
    zh: '百分位区间，而不是 BCa：BCa 对题项的乘积会矫枉过正。',
    en: 'Percentile intervals, not BCa, which corrects too far for products of items.',
  },
  'extension.orthogonalized': {
    zh: '正交化的乘积没有简单斜率和有调节的中介指数；需要时请用 moderationApproach: two-stage。',
    en: 'Orthogonalized products have no simple slopes and no index of moderated mediation; moderationApproach: two-stage gives them.',
  },
  'mediated.rises': {
    zh: '探索性：{moderator} 越高，{chain} 的间接效应越偏正：{figures}',
    en: 'Exploratory: the higher {moderator}, the more positive the indirect effect {chain}: {figures}',
  },
  'mediated.falls': {
    zh: '探索性：{moderator} 越高，{chain} 的间接效应越偏负：{figures}',
    en: 'Exploratory: the higher {moderator}, the more negative the indirect effect {chain}: {figures}',
  },
  'mediated.not-found': {
    zh: '没有发现 {chain} 的间接效应随 {moderator} 而变：{figures}',
    en: 'No change of the indirect effect {chain} with {moderator} was found: {figures}',
  },
  'mediated.open': {
    zh: '{chain} 的间接效应是否随 {moderator} 而变没有区间可判：{figures}',
    en: 'Whether the indirect effect {chain} changes with {moderator} has no interval to be judged by: {figures}',
  },
  'mediated.several': {
    zh: '{chain} 中有几条路径随 {moderator} 而变，间接效应不是它的线性函数，没有单一的指数；请比较调节变量取不同水平时的间接效应。',
    en: 'Several paths of {chain} change with {moderator}, so that the indirect effect is no line in it and has no single index; compare it at levels of the moderator.',
  },
  'mediated.index': {
    zh: '有调节的中介指数 {figures}。',
    en: 'index of moderated mediation {figures}.',
  },
  'evidence.together': {
    zh: '在同时纳入全部交互项的模型中结论不同：{figures}',
    en: 'With all interactions in one model it comes out differently: {figures}',
  },
  'evidence.uncorrected': {
    zh: '（{constructs} 的测量误差未校正，系数偏向 0。）',
    en: '({constructs} not corrected for measurement error: biased towards 0.)',
  },
  'untested.not-estimated': {
    zh: '模型没有估计，原因见说明。',
    en: 'The model was not estimated; the notes say why.',
  },
  'untested.not-converged': {
    zh: '迭代没有收敛，估计值不能用于检验。',
    en: 'The iterations did not converge, so the estimates cannot be tested.',
  },
  'reliability.negative-alpha': {
    zh: 'α 为负：题项之间的协方差总和为负，很可能有反向题未重新编码。',
    en: 'α is negative: the items covary negatively on the whole; an item worded the other way round was probably not recoded.',
  },
  'untested.failed-resamples': {
    zh: '{requested} 次自助抽样中有 {failed} 次失败，无法检验；原因见模型的说明。',
    en: 'Not tested: {failed} of {requested} resamples failed; the notes on the model say why.',
  },
  'untested.absent': {
    zh: '所估计的模型中没有 {effect}，未检验。',
    en: '{effect} is not in the estimated model and was not tested.',
  },
  'untested.too-many-chains': {
    zh: '模型的间接链过多，没有逐条估计，{effect} 未检验。',
    en: 'The model has too many indirect chains to estimate them one by one; {effect} was not tested.',
  },
  'untested.no-resamples': {
    zh: '未作自助抽样（resamples: 0），没有置信区间，未检验。',
    en: 'Not tested: without resamples (resamples: 0) there is no interval.',
  },
  'untested.no-interval': {
    zh: '无法计算置信区间，未检验。',
    en: 'Not tested: no interval could be computed.',
  },
} as const;

export type MessageKey = keyof typeof messages;
export const message: Translator<MessageKey> = defineMessages('study', messages);

/** Whether a text is a key of the catalogue. */
export function isMessage(text: string): text is MessageKey {
  return Object.hasOwn(messages, text);
}
