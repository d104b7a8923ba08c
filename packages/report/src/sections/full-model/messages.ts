import { defineMessages, type Translator } from '@qunhai/kernel';

const messages = {
  'moderation.title': {
    zh: '调节效应与其他原因（完整模型）',
    en: 'Moderation and further causes (full model)',
  },
  'moderation.plain': {
    zh: '这里回答“在什么条件下，一项因素更管用”：例如动态能力强时，竞争优势对国际化市场知识的作用是否更大。每个假设都在基础模型之上单独加入它所需的内容来检验，其他章节的数字不受影响。',
    en: 'This answers under which conditions something works better: for example, whether advantage yields more market knowledge in firms with strong dynamic capability. Each hypothesis is tested by adding to the base model just what it needs, so that figures of the other sections stay as they are.',
  },
  'moderation.stages': {
    zh: '调节作用用两阶段法估计{twoStage}：第一阶段得到构念得分，第二阶段加入调节变量与自变量得分的乘积及二者各自的效应。',
    en: 'Moderation is estimated in two stages {twoStage}: the first gives construct scores, the second adds the product of the scores of moderator and predictor beside the effects of both.',
  },
  'moderation.products': {
    zh: '交互项由题项的乘积测量{products}：调节变量的每个题项与自变量的每个题项相乘，所得乘积按模式 A 加权，与二者各自的效应一同进入模型。',
    en: 'Interactions are measured by products of items {products}: every item of the moderator times every item of the predictor, weighted in mode A, beside the effects of both.',
  },
  'moderation.residuals': {
    zh: '乘积先对两个构念的全部题项作回归，只用残差{residuals}，交互项因此与主效应不相关，主效应的系数也与没有交互项时相同；但由其系数得不出简单斜率。',
    en: 'Of each product only the residual of a regression on all items of both constructs is used {residuals}, so that interactions do not correlate with main effects, which stay as they are without; simple slopes do not follow from such coefficients.',
  },
  'moderation.percentile': {
    zh: '含题项乘积的模型给出百分位区间而不是 BCa：乘积的权重会迎合偶然，BCa 会矫枉过正。',
    en: 'Models with products of items have percentile intervals, not BCa: weights of products fit chance, which BCa corrects too far.',
  },
  'mediated.method': {
    zh: '中介假设的链条若有一条路径受调节，则给出有调节的中介指数，即调节变量每升高一个标准差，间接效应改变多少{index}。理论没有就这些指数提出假设，因此它们是探索性的：区间不含 0 只是留待新数据检验的线索，不等于得到证实；不含 0 的区间是否多于凭偶然会出现的个数，按二项分布的上尾概率判断（以 .05 为界，为近似值，因为各指数并不相互独立）。指数是路径系数的乘积，其 p 值只是近似，不足以用来作多重检验校正。',
    en: 'Where a path of a hypothesised mediation is moderated, the index of moderated mediation is given: the change of the indirect effect for one standard deviation of the moderator {index}. The theory claims none of these indices, so that they are exploratory: an interval that excludes 0 is a lead for new data, not a claim confirmed. Whether more intervals exclude 0 than chance alone would bring is judged by the upper tail of a binomial distribution (limit .05; approximate, as the indices depend on one another). An index is a product of paths, whose p is too rough an approximation to be corrected for multiplicity.',
  },
  'mediated.caption': {
    zh: '有调节的中介：间接效应如何随调节变量而变',
    en: 'Moderated mediation: how indirect effects change with moderators',
  },
  'mediated.note': {
    zh: '指数下方及各水平的间接效应下方为 {level} 置信区间。列出终点为该假设结果的链条；假设涉及前段路径时，列出终点为模型末端的链条。各假设之内按指数大小排列。{exploratory}p 值由 t 分布近似得出，只作参考，与区间不一致时以区间为准。',
    en: 'Below the index and the indirect effects stands the {level} confidence interval. Chains are those that end in an outcome of the hypothesis or, where it is about an earlier path, where the model ends; largest index first within a hypothesis. {exploratory} p is approximate (t distribution); where it disagrees with the interval, the interval counts.',
  },
  'mediated.exploratory.open': {
    zh: '没有可供判断的指数。',
    en: 'No index has an interval to judge by.',
  },
  'mediated.exploratory.none': {
    zh: '{count} 个指数是探索性的，理论没有就其提出假设；没有一个区间不含 0（即使全无调节，凭偶然也会有约 {expected} 个）。',
    en: 'All indices ({count}) are exploratory, as the theory claims none of them; no interval excludes 0 (were there no moderation at all, about {expected} would by chance).',
  },
  'mediated.exploratory.within-chance': {
    zh: '{count} 个指数是探索性的，理论没有就其提出假设，也没有作多重检验校正。{found} 个区间不含 0；即使全无调节，凭偶然也会有约 {expected} 个，出现 {found} 个或更多的概率为 {probability}（近似值，按各指数相互独立计算）：不多于凭偶然会出现的个数，不宜据此认为中介受到调节。',
    en: 'All indices ({count}) are exploratory, as the theory claims none of them, and not corrected for their number. Intervals that exclude 0: {found}. Were there no moderation at all, chance would bring about {expected}, and {found} or more with probability {probability} (approximate, as if indices were independent): no more than chance alone would bring, and no reason to call mediation moderated.',
  },
  'mediated.exploratory.beyond-chance': {
    zh: '{count} 个指数是探索性的，理论没有就其提出假设，也没有作多重检验校正。{found} 个区间不含 0；即使全无调节，凭偶然也会有约 {expected} 个，出现 {found} 个或更多的概率为 {probability}（近似值，按各指数相互独立计算）：多于凭偶然会出现的个数，但其中哪些成立，要由新的数据检验。',
    en: 'All indices ({count}) are exploratory, as the theory claims none of them, and not corrected for their number. Intervals that exclude 0: {found}. Were there no moderation at all, chance would bring about {expected}, and {found} or more with probability {probability} (approximate, as if indices were independent): more than chance alone would bring, but which of them hold is for new data to tell.',
  },
  'mediated.rises': {
    zh: '探索性：随 {moderator} 上升',
    en: 'Exploratory: rises with {moderator}',
  },
  'mediated.falls': {
    zh: '探索性：随 {moderator} 下降',
    en: 'Exploratory: falls with {moderator}',
  },
  'mediated.within-chance': {
    zh: '{finding}（总数不多于偶然）',
    en: '{finding} (in all no more than chance would bring)',
  },
  'mediated.not-found': { zh: '未发现变化', en: 'No change found' },
  'mediated.open': { zh: '没有区间，不作判断', en: 'No interval to judge by' },
  'mediated.several': {
    zh: '不止一条路径随之而变',
    en: 'Several paths change',
  },
  'head.mediated': { zh: '间接效应', en: 'Indirect effect' },
  'head.moderator': { zh: '调节变量', en: 'Moderator' },
  'head.index': { zh: '指数', en: 'Index' },
  'reason.several-paths': {
    zh: '链条中不止一条路径随调节变量而变，没有单一的指数。',
    en: 'Several paths of the chain change with the moderator, so that there is no single index.',
  },
  'words.no-slopes': {
    zh: '正交化的乘积没有简单斜率。',
    en: 'An orthogonalized product has no simple slopes.',
  },
  'moderation.plsc': {
    zh: '反映型构念（连同其乘积）按 PLSc 校正测量误差，未能校正的构念在下表注明。',
    en: 'Reflective constructs, and products of them, are corrected for measurement error by PLSc; those that could not be are named below.',
  },
  'moderation.coefficient': {
    zh: 'β 是乘积的系数：调节变量每升高一个标准差，自变量的标准化效应改变多少。',
    en: 'β is the coefficient of the product: how much the predictor’s standardized effect changes when the moderator rises by one standard deviation.',
  },
  'moderation.resamples': {
    zh: '区间由 {requested} 次自助抽样得出。',
    en: 'Intervals come from {requested} bootstrap resamples.',
  },
  'moderation.size': {
    zh: 'f² 是乘积在其他自变量之外增加的解释力，从 0.005、0.01、0.025 起分别为小、中、大{size}；三十年文献的平均值为 0.009{published}。f² 不会为负，偏大，区间通常不含 0：有没有调节作用只看 β 的区间，没有显著调节时 f² 的大小没有意义。',
    en: 'f² is what the product explains beyond all other predictors: small from 0.005, medium from 0.01, large from 0.025 {size}; 0.009 on average in thirty years of research {published}. It cannot be negative and tends to be too large, so that its interval seldom holds 0: whether there is moderation is for the interval of β to say, and without it the size of f² means nothing.',
  },
  'moderation.probing': {
    zh: '简单斜率给出调节变量在均值及上下一个标准差处的效应{slopes}，Johnson–Neyman 区域给出效应与 0 有显著差异的取值范围{regions}；区域逐点判断，边缘处易把偶然当成显著{pointwise}。',
    en: 'Simple slopes give the effect with the moderator at its mean and one standard deviation below and above {slopes}; Johnson–Neyman regions tell for which values of the moderator the effect differs from 0 {regions}. Regions are judged point by point, so that edges of significance are found too often {pointwise}.',
  },
  'moderation.caption': { zh: '调节效应', en: 'Moderated effects' },
  'moderation.group': { zh: '{hypothesis}：以 {to} 为结果', en: '{hypothesis}: outcome {to}' },
  'moderation.note': {
    zh: 'A × B → C：A 调节 B 对 C 的效应。VIF 为乘积与其他自变量的共线性。最后一列是同时纳入全部交互项时的同一效应：只在单独模型中显著的效应，可能其实属于另一个与之相关的调节变量。',
    en: 'A × B → C: A moderates the effect of B on C. VIF is the collinearity of the product with the other predictors. The last column has the same effect with all interactions in one model: an effect that is significant only alone may belong to another moderator that goes with this one.',
  },
  'size.below-small': { zh: '不足小', en: 'below small' },
  'size.small': { zh: '小', en: 'small' },
  'size.medium': { zh: '中', en: 'medium' },
  'size.large': { zh: '大', en: 'large' },
  'head.moderation': { zh: '调节效应', en: 'Moderated effect' },
  'head.together': { zh: '全部同时纳入', en: 'All at once' },
  'reason.no-joint': {
    zh: '全部同时纳入的模型没有可用的估计。',
    en: 'The model with all additions at once has no estimates to use.',
  },
  'models.joint': { zh: '全部', en: 'All' },
  'head.low': { zh: '−1 SD', en: '−1 SD' },
  'head.mean': { zh: '均值', en: 'Mean' },
  'head.high': { zh: '+1 SD', en: '+1 SD' },
  'head.words': { zh: '含义', en: 'In words' },
  'reason.no-f': { zh: '没有计算该效应量。', en: 'This effect size was not computed.' },
  'slopes.caption': {
    zh: '简单斜率：调节变量取不同水平时，自变量对结果的效应',
    en: 'Simple slopes: effect of the predictor at levels of the moderator',
  },
  'slopes.note': {
    zh: '方括号内为 {level} 置信区间。±1 SD 指高于或低于均值一个标准差。',
    en: 'In brackets the {level} confidence interval. ±1 SD is one standard deviation above or below the mean.',
  },
  'slopes.figure': {
    zh: '调节变量低、中、高时，结果随自变量的变化',
    en: 'How outcomes change with predictors where the moderator is low, average and high',
  },
  'slopes.figure-note': {
    zh: '纵轴为结果的标准化预测值，其余变量取均值；各小图同一刻度。线越陡，自变量的作用越大；三条线平行表示没有调节作用。各效应的区间见上表。',
    en: 'Up the side: the outcome as predicted, standardized, all else at the mean; all panels have one scale. The steeper a line, the larger the effect; three parallel lines mean no moderation. The table above has the intervals.',
  },
  'slopes.at-low': { zh: '调节变量低（−1 SD）', en: 'Moderator low (−1 SD)' },
  'slopes.at-mean': { zh: '调节变量居中', en: 'Moderator average' },
  'slopes.at-high': { zh: '调节变量高（+1 SD）', en: 'Moderator high (+1 SD)' },
  'slopes.panel': { zh: '{moderator} 调节 {predictor}', en: '{moderator} moderates {predictor}' },
  'slopes.outcome': { zh: '结果：{to}', en: 'Outcome: {to}' },
  'words.grows': {
    zh: '{moderator}越高，{predictor}对{to}的作用越偏正（显著）。',
    en: 'The higher {moderator}, the more positive the effect of {predictor} on {to} (significant).',
  },
  'words.shrinks': {
    zh: '{moderator}越高，{predictor}对{to}的作用越偏负（显著）。',
    en: 'The higher {moderator}, the more negative the effect of {predictor} on {to} (significant).',
  },
  'words.same': {
    zh: '没有发现{predictor}对{to}的作用随{moderator}而变。',
    en: 'No change of the effect of {predictor} on {to} with {moderator} was found.',
  },
  'words.untested': { zh: '没有区间，不作判断。', en: 'Without intervals nothing is said.' },
  'region.positive': { zh: '{where}：作用为正{share}', en: 'It is positive {where}{share}' },
  'region.negative': { zh: '{where}：作用为负{share}', en: 'It is negative {where}{share}' },
  'region.not-significant': {
    zh: '{where}：与 0 无法区分{share}',
    en: 'It cannot be told from 0 {where}{share}',
  },
  'region.share': { zh: '（{share} 的企业）', en: ' ({share} of firms)' },
  'region.everywhere': {
    zh: '{moderator} 在 −3 到 3 SD 的任何水平',
    en: 'at every level of {moderator} from −3 to 3 SD',
  },
  'region.below': { zh: '{moderator} 低于 {to} SD', en: 'where {moderator} is below {to} SD' },
  'region.above': { zh: '{moderator} 高于 {from} SD', en: 'where {moderator} is above {from} SD' },
  'region.between': {
    zh: '{moderator} 在 {from} 到 {to} SD 之间',
    en: 'where {moderator} is between {from} and {to} SD',
  },
  'causes.caption': {
    zh: '完整模型加入的其他原因（锁定等）',
    en: 'Further causes that the full model adds (lock-in and others)',
  },
  'models.caption': { zh: '各假设的扩展模型', en: 'The extended model of each hypothesis' },
  'models.added': { zh: '在基础模型上加入', en: 'Added to the base model' },
  'models.resamples': { zh: '可用抽样', en: 'Resamples used' },
  'models.notes': { zh: '说明', en: 'Notes' },
  'models.withheld': {
    zh: '超过 10% 的抽样失败，不作推断。',
    en: 'More than 10% of the resamples failed; nothing is inferred.',
  },
  'models.not-estimated': { zh: '没有估计。', en: 'Not estimated.' },
  'groups.title': { zh: '企业组之间的比较', en: 'Comparison of groups of firms' },
  'groups.plain': {
    zh: '这里比较不同企业组里“资源如何转化为成长”是否一样。先检查各组是否以同样方式构成同一概念（不然比较没有意义），再检查路径的差异是否超出偶然。',
    en: 'This compares whether resources turn into growth in the same way in different groups of firms. First it is checked that the groups form the same concepts in the same way, without which a comparison means nothing; then whether paths differ by more than chance.',
  },
  'groups.method': {
    zh: '先做合成变量的测量不变性检验（MICOM）{micom}：构型不变性由同样的指标、数据处理和算法保证；组成不变性检验两组权重所得得分的相关是否低于置换分布的 {quantile} 分位数；再检验均值和方差是否相等。只有构成相同的构念，其路径才予比较。路径之差用置换检验{permutation}（{permutations} 次随机重新分组，双侧），同一分组方式下全部可比较的路径与组对一起作 Holm 校正{holm}。少于 {required} 家企业的组不参加比较（这一界限是本软件的约定）。',
    en: 'Measurement invariance of composites is tested first (MICOM) {micom}: configural invariance holds by using the same indicators, data treatment and algorithm; compositional invariance asks whether scores by both groups’ weights correlate less than the {quantile} quantile of permuted groups; then means and variances are compared. Only paths between constructs that are composed alike are compared. Differences of paths are tested by permutation {permutation} ({permutations} random regroupings, two-sided), with Holm’s correction over all comparable paths and pairs of one way of grouping {holm}. Groups of fewer than {required} firms are not compared (a convention of ours).',
  },
  'groups.sizes': { zh: '参加比较：{list}。', en: 'Compared: {list}.' },
  'groups.left-out': { zh: '未参加：{list}。', en: 'Left out: {list}.' },
  'groups.size': { zh: '{name} {firms} 家', en: '{name} ({firms} firms)' },
  'groups.micom': {
    zh: '测量不变性（MICOM）：{title}',
    en: 'Measurement invariance (MICOM): {title}',
  },
  'groups.micom-note': {
    zh: 'c：两组权重所得得分的相关；低于括号内的 {quantile} 分位数即不具备组成不变性。',
    en: 'c: correlation of scores by both groups’ weights; below the {quantile} quantile in brackets there is no compositional invariance.',
  },
  'groups.differences': { zh: '路径差异：{title}', en: 'Differences of paths: {title}' },
  'groups.differences-note': {
    zh: '“校正 p” 为 Holm 校正后的 p 值；构成不同的构念之间的路径只列数字，不作比较。',
    en: '“Corrected p” is by Holm’s method. Paths between constructs that are not composed alike are shown but not compared.',
  },
  'groups.pair': { zh: '{first}与{second}', en: '{first} and {second}' },
  'invariance.untested': { zh: '未能检验', en: 'untested' },
  'invariance.none': { zh: '不具备', en: 'none' },
  'invariance.partial': { zh: '部分', en: 'partial' },
  'invariance.full': { zh: '完全', en: 'full' },
  'head.construct': { zh: '构念', en: 'Construct' },
  'head.path': { zh: '路径', en: 'Path' },
  'head.model': { zh: '模型', en: 'Model' },
  'head.first': { zh: '前一组', en: 'First group' },
  'head.second': { zh: '后一组', en: 'Second group' },
  'head.difference': { zh: '差', en: 'Difference' },
  'head.corrected': { zh: '校正 p', en: 'Corrected p' },
  'head.means': { zh: '均值差（p）', en: 'Means differ by (p)' },
  'head.variances': { zh: '方差对数差（p）', en: 'Log variances differ by (p)' },
  'head.invariance': { zh: '不变性', en: 'Invariance' },
  'reason.no-estimate': { zh: '该组没有估计结果。', en: 'A group has no estimate.' },
  'reason.incomparable': {
    zh: '构念在两组中的构成方式不同，不能比较。',
    en: 'Constructs are composed differently in the two groups, so the paths cannot be compared.',
  },
} as const;

export const t: Translator<keyof typeof messages> = defineMessages('report/full-model', messages);
