import { defineMessages } from '@qunhai/kernel';

/** What the card on invariance says of the search for parameters to leave free. */
export const t = defineMessages('report/methods-covariance-partial', {
  'freed.caption': {
    zh: '{title}：搜索放开的参数，按放开的先后',
    en: 'Parameters freed by the search, in their order: {title}',
  },
  'freed.note': {
    zh: '得分检验（拉格朗日乘数），自由度为 1，假定多元正态；预期改变为该组参数高出其余各组的量（方括号内为区间），因子以第一组的方差定尺度。参数是搜索挑出来的：p 和区间都不是事先计划的检验，偏乐观。',
    en: 'Score (Lagrange multiplier) tests with one degree of freedom, for normal data; the expected change is how much the parameter of the group would be above that of the others (interval in brackets), with the factor in units of its standard deviation in the first group. The search picked these parameters: p and intervals are not those of planned tests, and flatter.',
  },
  'steps.caption': {
    zh: '{title}：放开参数后的各级',
    en: 'Steps with these parameters free: {title}',
  },
  'steps.note': {
    zh: '每级与前一级（含已放开的参数）比较；χ² 均为校正值，p 未按构念个数校正。CFI 下降超过 {limit} 且 p 小于 0.05 才判为未通过。',
    en: 'Each step beside the one before with what is free there; χ² are scaled, p is not corrected for the number of constructs. A step fails when the CFI drops by more than {limit} and p is below .05.',
  },
  'head.partial': { zh: '放开部分参数后', en: 'With some parameters free' },
  'head.parameter': { zh: '参数', en: 'Parameter' },
  'head.group': { zh: '组', en: 'Group' },
  'head.change': { zh: '预期改变', en: 'Expected change' },
  'kind.loading': { zh: '载荷', en: 'loading' },
  'kind.intercept': { zh: '截距', en: 'intercept' },
  'kind.residual': { zh: '残差方差', en: 'residual variance' },
  'reason.along': {
    zh: '题项的载荷已放开，其截距随之放开，不作检验。',
    en: 'Free because the loading of its item is; not tested.',
  },
  'method.text': {
    zh: '某一级未通过时，另作部分等值的后向搜索{partial}：每次放开单变量得分检验最大（且 p 小于 0.05）的一个相等约束，直到该级按同一规则不再未通过；各因子至少保留 {fewest} 个在各组完全等值的题项，载荷放开的题项其截距随之放开。因子以第一组的方差定尺度，使第一个题项的载荷也受检验{scale}。这是搜索：放开的参数应有理论解释，并在新数据上检验。',
    en: 'Where a step fails, a backward search for partial invariance follows {partial}: the equality with the largest univariate score test (if p is below .05) is given up, one at a time, until the step by the same rule no longer fails; at least {fewest} items of a factor stay alike throughout, and the intercept of an item whose loading is free is free with it. The factor is scaled by its variance in the first group, so that the loading of the first item is tested too {scale}. It is a search: have a reason in theory for what is free, and test it on new data.',
  },
});
