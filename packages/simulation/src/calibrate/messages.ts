import { defineMessages } from '@qunhai/kernel';

const messages = {
  'statistic.exporters': { zh: '有国外市场的企业占比', en: 'share of firms in a foreign market' },
  'statistic.competing': { zh: '竞争阶段占比', en: 'share at the competing stage' },
  'statistic.cooperating': { zh: '合作阶段占比', en: 'share at the cooperating stage' },
  'statistic.markets': { zh: '企业平均国外市场数', en: 'foreign markets per firm' },
  'statistic.advantage': { zh: '竞争优势均值', en: 'mean of advantage' },
  'statistic.advantage-spread': { zh: '竞争优势标准差', en: 'standard deviation of advantage' },
  'statistic.capability': { zh: '动态能力均值', en: 'mean of capability' },
  'statistic.capability-spread': { zh: '动态能力标准差', en: 'standard deviation of capability' },
  'statistic.knowledge': { zh: '市场知识均值', en: 'mean of market knowledge' },
  'statistic.knowledge-spread': {
    zh: '市场知识标准差',
    en: 'standard deviation of market knowledge',
  },
  'statistic.change': { zh: '第 {wave} 轮：{name}的变化', en: 'Wave {wave}: change of the {name}' },
  'note.method': {
    zh: '用近似贝叶斯计算（序贯蒙特卡罗）校准 {rates} 个速率：先验在各自的合理范围内均匀，模型从第一轮调查出发，比较此后各轮与模型在 {statistics} 个统计量上的变化；统计量以模拟的绝对中位差为单位。搜索分两轮，第二轮在第一轮所得的范围内重做，并重定统计量的尺度。',
    en: '{rates} rates were calibrated by approximate Bayesian computation (sequential Monte Carlo). Priors are uniform on the plausible ranges; the model starts as the first wave found the firms, and {statistics} changes since then are compared with those of the later waves, each in units of its median absolute deviation over simulations. The search was made twice, the second time within the range that the first found and with scales of its own.',
  },
  'note.adjusted': {
    zh: '最后一代粒子经局部线性回归调整，以消除容差带来的展宽。',
    en: 'The last population was adjusted by local linear regression, which takes away the width that the tolerance adds.',
  },
  'note.not-adjusted': {
    zh: '调查中的变化落在模型以任何速率都能给出的范围之外，因此没有作回归调整：后验只表示相对最接近的速率，区间不可当作其真值的范围。',
    en: 'The changes in the survey lie outside what the model gives with any rates, so no regression adjustment was made: the posterior holds the rates that come closest, and its intervals are not ranges of true values.',
  },
  'note.panel': {
    zh: '只比较两轮都作答的企业（{panel}）。',
    en: 'Compared are the firms that answered both waves ({panel}).',
  },
  'note.panel-wave': { zh: '第 {wave} 轮 {firms} 家', en: '{firms} in wave {wave}' },
  'note.learned-little': {
    zh: '两轮数据对以下速率几乎没有提供信息，其后验与先验相近：{list}。',
    en: 'The waves say little of these rates, whose posterior is about as wide as the prior: {list}.',
  },
  'note.not-reproduced': {
    zh: '校准后的模型没有再现以下变化（观测值落在 95% 的预测之外，且与预测均值相差超过 0.005）：{list}。模型在这些方面与调查不符，预测应谨慎使用。',
    en: 'The calibrated model does not reproduce these changes, which lie outside 95 % of its predictions and off their mean by more than 0.005: {list}. There the model is at odds with the survey; use its forecasts with care.',
  },
  'note.predictive': {
    zh: '后验预测检验用了校准所用的同一批统计量，因此偏于乐观：它能发现模型明显不符之处，不能证明模型正确。',
    en: 'The posterior-predictive check uses the same statistics as the calibration and so is lenient: it finds where the model clearly fails and cannot prove that it is right.',
  },
  'note.few-simulations': {
    zh: '模拟次数用尽，未达到预定的代数；后验可能偏宽。',
    en: 'The simulations were used up before the planned number of populations; the posterior may be too wide.',
  },
} as const;

export const say = defineMessages('simulation.calibrate', messages);
