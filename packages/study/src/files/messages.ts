import { defineMessages, type Translator } from '@qunhai/kernel';

/** Notes on analyses of plain files. */
const messages = {
  'levels.no-scale': {
    zh: '没有给出量表范围，因此没有计算 r_wg(j) 等组内一致性；请用 --scale 1:7 这样的形式给出。',
    en: 'Without the answer scale, agreement within groups (r_wg(j) and its kin) is left out; state it, e.g. --scale 1:7.',
  },
  'location.totals': {
    zh: '{names} 等于其余各项之和，视为合计，未计入。',
    en: 'Left out as totals, being the sum of all others: {names}.',
  },
  'location.independent': {
    zh: '区间假定各计数单位相互独立，只对企业数成立；就业人数按企业成群分布，请用 --design-effect 给出大致的企业平均规模。',
    en: 'Intervals take units to be independent, which holds for firms. Employees come in firms: state about the mean size of a firm by --design-effect.',
  },
  'location.no-firms': {
    zh: '没有逐个企业的数据，无法区分产业集聚与个别大企业的影响，因此没有 Ellison–Glaeser 指数；每行一家企业的长表请加 --firms。',
    en: 'Without a row for each firm, agglomeration cannot be told from a few large firms, so there is no Ellison–Glaeser index; pass --firms with a long table of one row a firm.',
  },
  'location.total-for-agglomeration': {
    zh: '各地区总数只用于 Ellison–Glaeser 指数；区位商以表中各产业之和为整体。',
    en: 'Totals of the regions are used for the Ellison–Glaeser index; quotients compare with the industries of the table.',
  },
  'pls.bca-of-products': {
    zh: '乘积指标的权重会迎合偶然，BCa 会把它当作路径的偏差而矫枉过正；交互项请看 --interval percentile 的区间。',
    en: 'Weights of product indicators fit chance, which BCa takes for bias and corrects too far; for interactions read the intervals of --interval percentile.',
  },
  'pls.imputed': {
    zh: '有 {cells} 个缺失值以该列均值代替；如只用完整的行，请加 --missing-values listwise。',
    en: '{cells} missing values were replaced by the mean of their column; --missing-values listwise keeps complete rows only.',
  },
  'pls.no-resamples': {
    zh: '没有重抽样，因此没有区间和检验。',
    en: 'Nothing was resampled, so there are no intervals and no tests.',
  },
  'pls.not-converged': {
    zh: '算法没有收敛，以下数字不能使用。请检查模型是否过大、构念之间是否几乎没有关系。',
    en: 'The algorithm did not converge; do not use these figures. See whether the model is too large or constructs are all but unrelated.',
  },
  'pls.orthogonalizing': {
    zh: '正交化的乘积项不含一阶部分，因此没有简单斜率；需要时请用 --moderation two-stage。',
    en: 'Orthogonalized products lack their linear part, so there are no simple slopes; --moderation two-stage gives them.',
  },
  'network.no-interval': {
    zh: '以下指标没有区间：{figures}。网络中只有 {ties} 条联系，这些指标在网络和全部自助网络中都是 0，联系太少，无法说明有多大把握。',
    en: 'No interval: {figures}. With {ties} ties these are 0 in the network and in every bootstrap network; there are too few ties to tell how sure that is.',
  },
  'sem.left-out': {
    zh: '有 {rows} 行因缺失值未使用；--missing-values fiml 可利用全部已有数据（ML、MLR）。',
    en: '{rows} rows were left out for missing values; --missing-values fiml uses all that is there (ML and MLR).',
  },
  'sem.no-group': {
    zh: '有 {rows} 行没有分组，未使用。',
    en: '{rows} rows are in no group and were left out.',
  },
  'sem.unpaired': {
    zh: '乘积指标逐对构造，{indicators} 没有配对，未用于乘积。',
    en: 'Products pair indicators one by one; {indicators} have no partner and enter no product.',
  },
  'sem.not-converged': {
    zh: '估计没有收敛，以下数字不能使用。请检查模型设定，或简化模型。',
    en: 'The estimation did not converge; do not use these figures. Check the model, or simplify it.',
  },
  'sem.no-start': {
    zh: '数据的协方差矩阵奇异，无法开始估计。请检查是否有变量可由其他变量推出，或行数太少。',
    en: 'The covariance matrix of the data is singular, so nothing could be estimated. See whether variables determine one another, or rows are too few.',
  },
  'sem.no-start-groups': {
    zh: '以下各组数据的协方差矩阵奇异，无法开始估计：{groups}。请检查组内是否有变量可由其他变量推出，或行数太少；也可以用 --where 去掉这样的组，或把小组合并。',
    en: 'The covariance matrix of the data is singular in these groups, so nothing could be estimated: {groups}. See whether variables determine one another there, or rows are too few; leave such a group out by --where, or join small groups.',
  },
  'sem.small-groups': {
    zh: '行数少于 {required} 的组：{groups}。这么小的组只能发现很大的组间差异：没有发现差异，不等于各组等值（Kock 与 Hadaya 2018：单独一组要发现 0.3 的路径约需 69 行；以 {required} 为界是我们的惯例）。',
    en: 'Groups with fewer than {required} rows: {groups}. In so small a group only large differences show: none found does not mean that groups are alike (Kock & Hadaya 2018 ask for 69 rows to find a path of 0.3 in one group; the limit of {required} is a convention of ours).',
  },
  'sem.failed': {
    zh: '{requested} 次重抽样中有 {failed} 次没有得到估计，未计入。',
    en: '{failed} of {requested} resamples gave no estimates and are left out.',
  },
  'sem.nothing-defined': {
    zh: '模型没有用 := 定义任何量，自助区间只为所定义的量计算，因此没有重抽样。',
    en: 'The model defines nothing by :=, and bootstrap intervals are for what it defines, so nothing was resampled.',
  },
  'power.composites': {
    zh: '{constructs} 在总体中是合成构念，而 {estimator} 把它们当作共同因子来估计；偏差由此而来。',
    en: '{constructs} are composites in the population, and {estimator} estimates them as common factors; bias includes what comes of that.',
  },
  'power.pls-bias': {
    zh: 'PLS 对反映型构念的路径估计偏小，这是方法本身的性质，会表现为偏差和覆盖率不足；plsc 会加以修正。',
    en: 'PLS estimates paths of reflective constructs too small by design, which shows as bias and low coverage; plsc corrects for it.',
  },
  'power.single-items': {
    zh: '{constructs} 只有一个题项，按没有测量误差处理。',
    en: '{constructs} have one item each, taken as measured without error.',
  },
  'power.other-effects': {
    zh: '间接效应的检验力也一并列出（X → … → Y），但“最小样本量”只看直接路径。',
    en: 'Indirect effects (X → … → Y) are listed too; the smallest size looks at the direct paths alone.',
  },
  'power.failed': {
    zh: 'n = {rows} 时有 {failed} 次模拟没有得到估计，未计入。',
    en: 'At n = {rows}, {failed} simulated studies gave no estimates and are left out.',
  },
  'power.normal': {
    zh: '模拟数据为正态分布且无缺失值；真实数据若偏态或有缺失，需要更多样本。',
    en: 'Data are drawn as normal and complete; skewed or incomplete data need more rows.',
  },
} as const;

export const fileMessage: Translator<keyof typeof messages> = defineMessages('files', messages);
