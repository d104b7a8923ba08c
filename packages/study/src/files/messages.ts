import { defineMessages, type Translator } from '@qunhai/kernel';

/** Notes on analyses of plain files. */
const messages = {
  'levels.no-scale': {
    zh: '没有给出量表范围，因此没有计算 r_wg(j) 等组内一致性；请用 --scale 1:7 这样的形式给出。',
    en: 'Without the answer scale, agreement within groups (r_wg(j) and its kin) is left out; state it, e.g. --scale 1:7.',
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
