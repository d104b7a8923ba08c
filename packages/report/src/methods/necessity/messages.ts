import { defineMessages } from '@qunhai/kernel';

/** What the card on necessary conditions says beside its findings. */
export const t = defineMessages('report/methods-necessity', {
  title: { zh: '必要条件分析', en: 'Necessary condition analysis' },
  question: {
    zh: '企业要成长到某一水平，少了哪些条件就不行，各需要多少？必要条件是门槛：不到门槛，别的条件再好也弥补不了；到了门槛，缺的就不再是它。',
    en: 'What can a firm not do without if it is to reach a certain growth, and how much of it is needed? A necessary condition is a threshold: below it nothing else makes up for it, and above it more of the same is no longer what is missing.',
  },
  method: {
    zh: '对构念得分作必要条件分析{dul}，与 PLS 路径模型结合使用{richter}。得分为本报告诊断部分所用得分：按模型的非标准化外部权重（不在模型中或有负权重的构念取等权）对答案加权平均，保留答卷量表的单位，缺失不作插补，所答题目不足 {answered} 的得分不用。得分近似连续，故以直线上限线 CR-FDH 为准，另列阶梯形上限线 CE-FDH；效应 d 为上限线以上空白区占观测范围的比例。p 来自 {permutations} 次置换（随机种子 {seed}）{test}，在同一结果的各条件之间按 {correction}校正；置换误差使其跨在显著性水平两侧时记为“未定”。稳健性以逐一剔除每家企业后的 d 表示。瓶颈表取观测到的结果范围的 50%、80%、100%，未达标比例的 {level} 区间按 Wilson 方法计算{wilson}。末表把必要性与重要性—表现图合并（cIPMA）{cipma}。必要性分析不排除其他解释，也受测量误差影响；某条件是否必要，首先要有理论依据。',
    en: 'Necessary condition analysis {dul} of construct scores, as it is used beside PLS path models {richter}. Scores are those of the diagnosis: averages of answers weighted by the model’s unstandardized outer weights (equal weights for constructs outside it or with a negative weight), in units of the answer scale, with no missing answer replaced and without scores that rest on fewer than {answered} of their items. As these scores are nearly continuous, the straight ceiling CR-FDH decides and the stepped CE-FDH stands beside it; d is the empty area above the ceiling as a share of the observed scope. p comes from {permutations} permutations (seed {seed}) {test}, corrected over the conditions of an outcome ({correction}), and is called undecided where its Monte Carlo error leaves it on both sides of the level. Sensitivity is the range of d when each firm in turn is left out. Bottlenecks are read at 50%, 80% and 100% of the observed range of the outcome; {level} intervals of the shares of firms that fall short are Wilson’s {wilson}. The last table sets necessity beside importance and performance (cIPMA) {cipma}. The analysis rules out no other explanation and suffers from measurement error; that a condition is necessary must first make sense in theory.',
  },
  'method.none': {
    zh: '必要条件分析考察散点图左上角的空白区{dul}，与 PLS 路径模型结合使用{richter}。',
    en: 'Necessary condition analysis looks at the empty upper left corner of scatter plots {dul}, and is used beside PLS path models {richter}.',
  },
  'correction.holm': { zh: 'Holm 法', en: 'Holm' },
  'correction.benjamini-hochberg': { zh: 'Benjamini–Hochberg 法', en: 'Benjamini–Hochberg' },
  'figure.caption': {
    zh: '{outcome}与其条件：上限线',
    en: 'Ceilings of {outcome} over its conditions',
  },
  'figure.firms': {
    zh: '左上角越空，条件越像门槛。每点为一家企业；只画必要条件，没有必要条件时画 d 最大的一个。单位为答卷量表的分。',
    en: 'The emptier the upper left corner, the more a condition is a threshold. Each point is a firm; drawn are the necessary conditions, or the one with the largest d where there is none, in points of the answer scales.',
  },
  'figure.bins': {
    zh: '左上角越空，条件越像门槛。相近的企业归在一起，圆越大企业越多；只画必要条件，没有必要条件时画 d 最大的一个。单位为答卷量表的分。',
    en: 'The emptier the upper left corner, the more a condition is a threshold. Firms near each other are put together, and larger circles are more firms; drawn are the necessary conditions, or the one with the largest d where there is none, in points of the answer scales.',
  },
  'figure.description': {
    zh: '{outcome}的条件：{conditions}',
    en: 'Conditions of {outcome}: {conditions}',
  },
  'figure.outcome': { zh: '纵轴：{outcome}', en: 'Upwards: {outcome}' },
  'legend.line': { zh: '直线上限线（CR-FDH）', en: 'Straight ceiling (CR-FDH)' },
  'legend.steps': { zh: '阶梯形上限线（CE-FDH）', en: 'Stepped ceiling (CE-FDH)' },
  'legend.firms': { zh: '企业', en: 'Firms' },
  'effects.caption': { zh: '必要性效应', en: 'Effects of necessity' },
  'effects.note': {
    zh: 'd：0.1 以下为小，0.1–0.3 为中，0.3–0.5 为大，0.5 以上为很大。方括号内为剔除任一家企业后 d 的最小值和最大值。准确率：位于上限线或其下的企业占比。',
    en: 'd: below 0.1 small, to 0.3 medium, to 0.5 large, above very large. In brackets the least and greatest d when any one firm is left out. Accuracy: share of firms on or below the ceiling.',
  },
  'effects.group': {
    zh: '{outcome}（{firms} 家企业）',
    en: '{outcome} ({firms} firms)',
  },
  'head.condition': { zh: '条件', en: 'Condition' },
  'head.accuracy': { zh: '准确率', en: 'Accuracy' },
  'head.adjusted': { zh: '校正后 p', en: 'Corrected p' },
  'head.verdict': { zh: '判断', en: 'Verdict' },
  'verdict.necessary': { zh: '必要', en: 'Necessary' },
  'verdict.trivial': { zh: '效应太小', en: 'Too small to matter' },
  'verdict.not-necessary': { zh: '与随机无异', en: 'No more than chance' },
  'verdict.undecided': { zh: '未定', en: 'Undecided' },
  'verdict.untested': { zh: '未检验', en: 'Not tested' },
  'verdict.undefined': { zh: '无法计算', en: 'Not defined' },
  'reason.undefined': { zh: '得分没有差异。', en: 'Scores do not vary.' },
  'purity.caption': {
    zh: '企业在直线上限线（CR-FDH）周围的情况',
    en: 'How firms lie about the straight ceiling (CR-FDH)',
  },
  'head.noise': { zh: '噪声', en: 'Noise' },
  'head.exceptions': { zh: '例外', en: 'Exceptions' },
  'head.support': { zh: '支撑', en: 'Support' },
  'head.spread': { zh: '均匀度', en: 'Spread' },
  'head.sharpness': { zh: '清晰度', en: 'Sharpness' },
  'purity.note': {
    zh: '噪声：有多少企业略高于上限线，可能只是测量误差。例外：有多少企业远高于线，说明门槛对它们不起作用。支撑：有多少企业在线上或紧靠线下，门槛就由它们显出来。均匀度：这些企业从条件的低分到高分是否都有，1 为间隔相等，接近 0 为挤在一处。清晰度：线附近但不在线上的企业中低于线的比例，1 表示没有企业略高于线。与 NCA 5.0.1 一致，高于线但未超出其两端的企业算在线上，所以准确率不到 100% 时，噪声和例外也常为 0，清晰度也就常为 1。这些数字只描述这批企业，没有抽样误差，也不影响判断。加粗的是必要条件。',
    en: 'Noise: how many firms are just above the ceiling, which may be no more than error of measurement. Exceptions: how many are far above it, so that the threshold did not hold them back. Support: how many are on it or just below, the firms that make the threshold visible. Spread: whether those firms are found from low to high levels of the condition, 1 at equal distances, near 0 where they crowd. Sharpness: of the firms near the ceiling but not on it, the share below, 1 where none is just above it. As in NCA 5.0.1, firms above the ceiling count as on it unless they lie beyond its ends, so noise and exceptions are often 0, and sharpness is 1, though accuracy is below 100%. These figures describe the firms at hand; they have no sampling uncertainty and no verdict rests on them. Necessary conditions are in bold.',
  },
  'purity.other-ceiling': {
    zh: '不适用于这种上限线。',
    en: 'Not defined for this ceiling.',
  },
  'purity.other-corner': {
    zh: '只适用于左上角的空白。',
    en: 'Defined for the upper left corner only.',
  },
  'purity.no-variation': { zh: '得分没有差异。', en: 'Scores do not vary.' },
  'purity.no-empty-zone': { zh: '左上角没有空白。', en: 'The upper left corner is not empty.' },
  'purity.no-support': {
    zh: '没有企业在线上或紧靠线下。',
    en: 'No firm is on the ceiling or just below it.',
  },
  'purity.no-case-near': {
    zh: '没有企业靠近线而又不在线上。',
    en: 'No firm is near the ceiling without being on it.',
  },
  'bottleneck.caption': {
    zh: '瓶颈表：{outcome}要达到某一水平，各条件至少需要多少',
    en: 'Bottlenecks: what {outcome} needs of each condition',
  },
  'bottleneck.level': {
    zh: '{level}%：{score} 分',
    en: '{level}%: {score}',
  },
  'bottleneck.any': { zh: '至少一项未达标', en: 'Short of any' },
  'head.required': { zh: '至少需要', en: 'Needed' },
  'head.short': { zh: '未达标企业', en: 'Firms short' },
  'bottleneck.note': {
    zh: '百分比指从样本最低到最高的路程，后为{outcome}的得分（量表 {min}–{max}）。“不需要”：这一水平对该条件没有要求。“达不到”：样本范围内没有足够的水平。方括号内为占比的 {level} 区间。加粗的是必要条件，其余各行的要求可能出于偶然。',
    en: 'Percentages are of the way from the lowest to the highest score observed, with that score of {outcome} (on {min}–{max}). “None”: this level asks nothing of the condition. “Out of reach”: no score observed is enough. In brackets the {level} interval of the share. Necessary conditions are in bold; what other rows ask may be chance.',
  },
  'code.NN': { zh: '不需要', en: 'None' },
  'code.NA': { zh: '达不到', en: 'Out of reach' },
  'combined.caption': {
    zh: '必要性与重要性—表现合并（cIPMA），结果取观测范围的 {level}%',
    en: 'Necessity beside importance and performance (cIPMA) at {level}% of the observed range',
  },
  'combined.note': {
    zh: '重要性：条件提高 1 分，结果提高的分数（总效应）。表现：平均得分，0–100。只列有重要性的条件；先后为轻重缓急。',
    en: 'Importance: points of the outcome per point of the condition (total effect). Performance: average score, 0–100. Conditions without an importance are not listed; the most pressing come first.',
  },
  'head.importance': { zh: '重要性', en: 'Importance' },
  'head.performance': { zh: '表现', en: 'Performance' },
  'head.advice': { zh: '怎么办', en: 'What to do' },
  'reason.none': { zh: '没有估计值。', en: 'There is no estimate.' },
});
