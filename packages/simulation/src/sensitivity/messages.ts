import { defineMessages, type Translator } from '@qunhai/kernel';

/** How sensitivities were found and what a reader must know. */
const messages = {
  'morris.method': {
    zh: 'Morris 筛选法（Morris 1991；Campolongo 等 2007）：从 {candidates} 条随机路径中选出彼此相距最远的 {trajectories} 条，{parameters} 个参数在每条路径上各变动一次，都在其合理范围之内。μ* 是参数走完整个范围时结果平均变动多少（不分方向），μ 保留方向，σ 大说明影响不是线性的，或取决于其他参数。它用于排序，不能当作方差份额。',
    en: 'Morris screening (Morris 1991; Campolongo et al. 2007): of {candidates} random trajectories the {trajectories} that lie farthest apart; on each, every one of the {parameters} parameters moves once, within its plausible range. μ* is how much the outcome changes on average, up or down, when a parameter goes through its whole range; μ keeps the direction; a large σ says that the effect bends or depends on other parameters. It ranks parameters; it does not share out variance.',
  },
  'morris.luck': {
    zh: '同一路径上的各点运气相同，不同路径运气不同；每个值是 {replications} 次重复的平均。影响的均方中约有 {share}% 只是运气；一个毫无影响的参数单凭运气也会显示约 {floor} 的 μ*，在此值上下的排序不可信。',
    en: 'All points of a trajectory share their luck, and each trajectory has its own; every value is the mean of {replications} replications. About {share} % of the mean square of the effects is luck alone; a parameter without any effect would show a μ* of about {floor} by luck, so ranks at about that size or below mean little.',
  },
  'morris.luck-unknown': {
    zh: '同一路径上的各点运气相同，不同路径运气不同。每个点只运行一次，故无法说明其中有多少是运气；请至少重复两次。',
    en: 'All points of a trajectory share their luck, and each trajectory has its own. Every point was run once, so how much of the effects is luck is not known; use at least two replications.',
  },
  'morris.left-out': {
    zh: '有些参数组合下该结果没有数值（例如没有企业存活或出口），{missing} 个（共 {all} 个）影响因此略去。',
    en: 'The outcome has no value at some combinations of parameters (no firm is left, say, or none exports); {missing} of {all} effects are left out for it.',
  },
  'sobol.method': {
    zh: 'Sobol 指数：{parameters} 个参数在合理范围内均匀变动，{rows} 行样本取自拉丁超立方（不是 Sobol 序列）。一阶指数是参数单独解释的方差份额（Saltelli 等 2010），总指数还包括它与其他参数的一切交互（Jansen 1999）。各总指数之和可以超过 1。小于零的估计值表示看不出影响。',
    en: 'Sobol indices: {parameters} parameters vary evenly within their plausible ranges; {rows} rows are drawn by Latin hypercube (not a Sobol sequence). The first-order index is the share of variance that a parameter explains by itself (Saltelli et al. 2010); the total index adds all its interactions with others (Jansen 1999). Total indices may sum to more than 1. An estimate below zero means that no effect can be seen.',
  },
  'sobol.screened': {
    zh: '这些参数先由 Morris 筛选（{runs} 次运行）选出，是对所看结果中至少一个影响最大的参数。',
    en: 'These parameters were chosen by Morris screening ({runs} runs): they matter most to at least one of the outcomes looked at.',
  },
  'sobol.luck': {
    zh: '运气作为另一个因素一并计入（每个值由 {replications} 次重复得出）：运气单独占方差的 {first}%，连同它与参数的交互占 {total}%（{level}% 区间 {low}% 至 {high}%）。',
    en: 'Luck counts as one more factor (replications behind each value: {replications}): luck by itself makes up {first} % of the variance, and {total} % with its interactions with parameters ({level} % interval {low} % to {high} %).',
  },
  'sobol.left-out': {
    zh: '有些参数组合下该结果没有数值（例如没有企业存活或出口），{missing} 行（共 {all} 行）因此略去；指数只说明其余部分。',
    en: 'The outcome has no value at some combinations of parameters (no firm is left, say, or none exports); {missing} of {all} rows are left out for it, and the indices speak of the rest.',
  },
  'sobol.constant': {
    zh: '该结果在所有参数组合下都相同，或几乎都没有数值，故没有指数。',
    en: 'The outcome is the same at all combinations of parameters, or hardly ever has a value, so there are no indices.',
  },
  'both.per-firm': {
    zh: '该结果是所有企业的合计除以起步时的企业数：退出的企业计为零，新办的企业也计入。',
    en: 'The outcome is the sum over all firms divided by the number of firms at the start: firms that closed count as zero, and firms founded since count too.',
  },
  'both.interval': {
    zh: '区间为 {level}% 百分位自助区间（{resamples} 次重抽样），其中包含运气，不包含模型本身是否正确；少数参数组合的影响远大于其他组合时，区间偏窄。',
    en: 'Intervals are {level} % percentile intervals of {resamples} bootstrap resamples; they hold luck, not whether the model is right. Where a few combinations of parameters matter far more than others, they come out too narrow.',
  },
  'both.others': {
    zh: '只变动所选的 {chosen} 个参数，其余 {others} 个保持不变。',
    en: 'Only the {chosen} parameters chosen vary; the other {others} stay as they are.',
  },
  'both.drawn': {
    zh: '每次重复都重新抽取企业，故“运气”也包括有哪些企业。',
    en: 'Firms are drawn anew in every replication, so luck includes which firms there are.',
  },
  'both.samples': {
    zh: '每次重复从参数估计的样本中抽取一个，故“运气”中包含估计误差。',
    en: 'Every replication draws one sample of the estimates, so luck includes the error of estimation.',
  },
  'both.scenario': {
    zh: '结果是所有企业在情景“{scenario}”第 {quarter} 季度的数值；换一个情景或时间，排序可能不同。',
    en: 'The outcome is that of all firms in quarter {quarter} of the scenario “{scenario}”; another scenario or another time may rank parameters differently.',
  },
};

export const t: Translator<keyof typeof messages> = defineMessages('sensitivity', messages);
