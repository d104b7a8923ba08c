import { defineMessages, type Translator } from '@qunhai/kernel';

const messages = {
  title: { zh: '主要发现', en: 'Key findings' },
  'run.one': {
    zh: '从 {firms} 家企业出发，“{reference}”情景模拟了 {replications} 次，每次 {quarters} 个季度（{years}）。每一次模拟是一种可能的未来。{population}',
    en: 'Beginning with {firms} firms, “{reference}” was simulated {replications} times over {quarters} quarters ({years}). Every time is one possible future. {population}',
  },
  'run.many': {
    zh: '从 {firms} 家企业出发比较 {scenarios} 种情景，每种情景模拟 {replications} 次，每次 {quarters} 个季度（{years}）。每一次模拟是一种可能的未来。{population}',
    en: 'Beginning with {firms} firms, {scenarios} scenarios were compared, each simulated {replications} times over {quarters} quarters ({years}). Every time is one possible future. {population}',
  },
  'run.years': { zh: '{years} 年', en: '{years} years' },
  'run.year': { zh: '{years} 年', en: '{years} year' },
  'run.drawn': { zh: '每种未来的企业重新抽取。', en: 'The firms are drawn anew for every future.' },
  'run.measured': {
    zh: '每种未来都从调查测得的同一批企业出发。',
    en: 'Every future begins with the same firms, as measured.',
  },
  'reference.lead': {
    zh: '“{scenario}”情景下，从第 1 季度到第 {quarters} 季度（中位数；括号内为 90% 的未来所在的范围）：{items}。',
    en: 'Under “{scenario}”, from quarter 1 to quarter {quarters} (median; in brackets where 90 of 100 futures lie): {items}.',
  },
  'reference.item': {
    zh: '{outcome}由 {start} 变为 {end}（{low} 至 {high}）',
    en: '{outcome} from {start} to {end} ({low} to {high})',
  },
  'ranking.lead': {
    zh: '第 {quarter} 季度的{outcome}由高到低（中位数；括号内为 90% 的未来所在的范围）：{items}。',
    en: '{outcome} at quarter {quarter}, from most to least (median; in brackets where 90 of 100 futures lie): {items}.',
  },
  'ranking.item': {
    zh: '{scenario} {median}（{low} 至 {high}）',
    en: '{scenario} {median} ({low} to {high})',
  },
  'sources.lead': {
    zh: '企业之间成长的差异（{measure}），主要来源依次是：{items}。',
    en: 'Where differences in growth among firms come from ({measure}), the largest sources: {items}.',
  },
  'sources.item': {
    zh: '{part} {share}（{low} 至 {high}）',
    en: '{part} {share} ({low} to {high})',
  },
  'matters.lead': {
    zh: '对“{outcome}”影响最大的参数：{items}。括号内为参数走完合理范围时结果的平均变动及其区间。',
    en: 'What “{outcome}” hangs on most: {items}. In brackets: mean change of the outcome when the parameter goes through its plausible range, with its interval.',
  },
  'matters.lead-sobol': {
    zh: '对“{outcome}”影响最大的参数：{items}。括号内为该参数（连同交互）占方差的份额及其区间。',
    en: 'What “{outcome}” hangs on most: {items}. In brackets: share of variance, interactions included, with its interval.',
  },
  'matters.item': {
    zh: '{parameter}（{value}，{low} 至 {high}）',
    en: '{parameter} ({value}, {low} to {high})',
  },
  'scenario.against': {
    zh: '第 {quarter} 季度与“{reference}”相比：',
    en: 'At quarter {quarter}, compared with “{reference}”:',
  },
  'scenario.counts': {
    zh: '成长的 {all} 个结果中，{higher} 个更高，{lower} 个更低。',
    en: 'Of the {all} outcomes of growth {higher} end higher and {lower} lower.',
  },
  'scenario.higher': { zh: '更高', en: 'Higher' },
  'scenario.lower': { zh: '更低', en: 'Lower' },
  'scenario.turned': { zh: '先后相反', en: 'First one way, then the other' },
  'scenario.cost': { zh: '公共支出', en: 'Public money' },
  'scenario.item': {
    zh: '{outcome}：{mean}，对照为 {against}（平均差 {change}，{level} 区间 {lower} 至 {upper}）；{futures}',
    en: '{outcome}: {mean} instead of {against} (mean difference {change}, {level} interval {lower} to {upper}); {futures}',
  },
  'scenario.more': {
    zh: '另有 {n} 个结果也有差别，见“情景比较”',
    en: '{n} more outcomes differ: see the comparison',
  },
  'scenario.more-one': {
    zh: '另有 {n} 个结果也有差别，见“情景比较”',
    en: '{n} more outcome differs: see the comparison',
  },
  'scenario.turn': {
    zh: '{outcome}：第 {early} 季度的平均差 {before}（{level} 区间 {beforeLower} 至 {beforeUpper}），第 {late} 季度 {after}（{afterLower} 至 {afterUpper}）',
    en: '{outcome}: mean difference {before} at quarter {early} ({level} interval {beforeLower} to {beforeUpper}), {after} at quarter {late} ({afterLower} to {afterUpper})',
  },
  'scenario.cost-item': {
    zh: '{outcome}：{quarters} 个季度合计平均 {total}（“{reference}”为 {against}；抽样误差不超过 ±{error}）',
    en: '{outcome}: {total} in all over {quarters} quarters, on average ({against} under “{reference}”; sampling error at most ±{error})',
  },
  'scenario.open': { zh: '看不出差别：{outcomes}。', en: 'No clear difference: {outcomes}.' },
  'scenario.same': { zh: '没有一个结果看得出差别。', en: 'No outcome shows a clear difference.' },
  'reading.title': { zh: '怎样读这些数字', en: 'How to read these numbers' },
  'reading.bands-luck': {
    zh: '区间带包含偶然性：企业的运气、需求起伏和冲击。不包含参数的误差，也不包含模型本身可能有错，因此实际的不确定性更大。',
    en: 'Bands hold chance: the luck of firms, the cycle of demand, shocks. They do not hold errors of the parameters, nor that the model itself may be wrong, so what is really uncertain is more.',
  },
  'reading.bands-samples': {
    zh: '区间带包含偶然性（企业的运气、需求起伏和冲击）和估计误差（每种未来从 {samples} 组估计结果中抽取一组）。不包含未估计参数的误差，也不包含模型本身可能有错，因此实际的不确定性更大。',
    en: 'Bands hold chance (the luck of firms, the cycle of demand, shocks) and errors of estimation (every future draws one of {samples} samples of the estimates). They do not hold errors of parameters that were not estimated, nor that the model itself may be wrong, so what is really uncertain is more.',
  },
  'reading.error': {
    zh: '每种情景模拟了 {replications} 次，次数有限带来的误差：第 {quarter} 季度“{outcome}”均值的标准误不超过 {error}。把误差减半需要 4 倍的次数。',
    en: 'Each scenario was simulated {replications} times. The error of that limited number: the mean of “{outcome}” at quarter {quarter} has a standard error of at most {error}. Half the error takes four times the futures.',
  },
  'reading.no-error': {
    zh: '每种情景只模拟了 1 次：看不出偶然性有多大，不能据此下结论。',
    en: 'Each scenario was simulated once only: how much is chance cannot be seen, so nothing can be concluded.',
  },
  'reading.cost': {
    zh: '模型中的支出只有“{outcome}”一项，其他措施不计费用：各情景不是在同样的花费下比较的。',
    en: 'The only spending in the model is “{outcome}”; other measures cost nothing in it. Scenarios are not compared at equal cost.',
  },
  'reading.causes': {
    zh: '差别是模型按其假设推出的结果，不是现实中观察到的政策效果。它们说明如果理论和数值成立会怎样，不能证明理论成立。',
    en: 'Differences are what the model makes of its assumptions, not effects of policies seen in the world. They say what follows if the theory and the numbers hold; they do not prove that they do.',
  },
} as const;

export const t: Translator<keyof typeof messages> = defineMessages(
  'report/simulation-findings',
  messages,
);
