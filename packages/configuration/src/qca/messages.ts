import {
  type Bilingual,
  defineMessages,
  type MessageValues,
  type Translator,
} from '@qunhai/kernel';

const messages = {
  'data.excluded': {
    zh: '{count} 个案例因缺值未纳入分析：{cases}。',
    en: '{count} cases lack a value and are left out: {cases}.',
  },
  'set.skewed': {
    zh: '{set} 分布偏斜：{share}% 的案例隶属度高于 0.5（宜在 20% 至 80% 之间）。偏斜的集合容易产生虚假的充分或必要关系。',
    en: '{set} is skewed: {share}% of the cases are in it (20% to 80% would do). Skewed sets easily look sufficient or necessary.',
  },
  'set.ambiguous': {
    zh: '{set} 中有 {count} 个案例的隶属度恰为 0.5，无法归入任何组态：{cases}。请移动交叉点，或加上 0.001。',
    en: '{count} cases are exactly at 0.5 in {set} and belong to no configuration: {cases}. Move the crossover, or add 0.001.',
  },
  'set.constant': {
    zh: '{set} 对所有案例取值相同，无法区分任何案例。',
    en: '{set} is the same for all cases, so it tells none of them apart.',
  },
  'table.no-positive': {
    zh: '没有一行达到一致性门槛，因此没有解。',
    en: 'No row reaches the consistency cut-offs, so there is no solution.',
  },
  'table.no-rows': {
    zh: '没有一行达到案例数门槛 {frequency}。',
    en: 'No row has as many as {frequency} cases.',
  },
  'table.no-negative': {
    zh: '所有观察到的行都通向结果，没有可以对照的行；简约解为空话。',
    en: 'Every observed row leads to the outcome; with nothing to contrast it with, a parsimonious solution would say nothing.',
  },
  'table.contradictory': {
    zh: '第 {rows} 行中结果存在与不存在的案例并存。',
    en: 'Rows {rows} hold cases with the outcome and cases without it.',
  },
  'table.both-outcomes': {
    zh: '第 {rows} 行对结果的存在与不存在都足够一致（PRI 低于 0.5），不宜视为充分。请提高 PRI 门槛或将其排除。',
    en: 'Rows {rows} are consistent with the outcome and with its absence (PRI below 0.5). Raise the PRI cut-off or exclude them.',
  },
  'table.deviant': {
    zh: '第 {rows} 行被视为充分，但其中有结果隶属度低于 0.5 的案例：{cases}。',
    en: 'Rows {rows} count as sufficient although some of their cases lack the outcome: {cases}.',
  },
  'table.few-retained': {
    zh: '案例数门槛只保留了 {share}% 的案例（一般应不低于 80%）。',
    en: 'The frequency cut-off keeps only {share}% of the cases; 80% or more is usual.',
  },
  'table.limited-diversity': {
    zh: '{all} 种逻辑可能的组态中只观察到 {observed} 种；其余要靠假设。',
    en: 'Only {observed} of {all} possible configurations were observed; the rest is assumption.',
  },
  'table.low-cutoff': {
    zh: '一致性门槛 {cutoff} 低于通常的 0.8（至少 0.75）。',
    en: 'The consistency cut-off {cutoff} is below the usual 0.8 (at least 0.75).',
  },
  'solution.ambiguous': {
    zh: '{count} 个模型同样好地解释数据，不能只报告其中一个。',
    en: '{count} models explain the data equally well; reporting one alone would mislead.',
  },
  'solution.not-exhaustive': {
    zh: '模型过多，没有全部找出；所列者无法保证是最少项的。',
    en: 'The search stopped before all models were found; those listed may not have the fewest terms.',
  },
  'solution.not-all-listed': {
    zh: '共有 {count} 个模型，只列出 {listed} 个。',
    en: 'There are {count} models; {listed} are listed.',
  },
  'solution.pairs-not-listed': {
    zh: '复杂解与简约解的模型组合共 {count} 对，只求出 {listed} 对的中间解。',
    en: 'Of {count} pairs of complex and parsimonious models, {listed} were made into intermediate solutions.',
  },
  'solution.excluded-observed': {
    zh: '被排除的行中有观察到的行（{rows}），它们按不通向结果处理。',
    en: 'Among the excluded rows are observed ones ({rows}); they count as not leading to the outcome.',
  },
  'solution.low-coverage': {
    zh: '解只覆盖结果的 {share}%，其余案例走的是别的路。',
    en: 'The solution covers {share}% of the outcome; the other cases got there in other ways.',
  },
  'assumptions.contradictory': {
    zh: '第 {rows} 行既被假设通向结果，又被假设通向结果的不存在。请在增强标准分析中排除这些行。',
    en: 'Rows {rows} are assumed to lead to the outcome and to its absence. Exclude them (enhanced standard analysis).',
  },
  'assumptions.untenable': {
    zh: '第 {rows} 行缺少必要条件 {expression}，却被假设通向结果。请排除这些行。',
    en: 'Rows {rows} lack the necessary condition {expression} but are assumed to lead to the outcome. Exclude them.',
  },
  'necessity.trivial': {
    zh: '{count} 个表达式的必要性一致，但相关性 RoN 低于 0.5（几乎所有案例都具备），没有实际意义：{expressions}。',
    en: '{count} expressions are consistent as necessary but of little relevance (RoN below 0.5: nearly every case has them): {expressions}.',
  },
  'necessity.disjunction': {
    zh: '{count} 个析取式作为可互相替代的条件是必要的；只有理论上能把各项看作同一事物时才可这样解释：{expressions}。',
    en: '{count} sums are necessary as alternatives; read them so only if theory sees their parts as forms of one thing: {expressions}.',
  },
  'calibration.skewed': {
    zh: '校准后只有 {share}% 的案例隶属度高于 0.5（宜在 20% 至 80% 之间）。请检查交叉点。',
    en: 'After calibration {share}% of the cases are in the set (20% to 80% would do). Check the crossover.',
  },
  'calibration.at-crossover': {
    zh: '{count} 个案例（{share}%）恰在交叉点 0.5 上，不属于任何组态。请把交叉点移到两个取值之间，或加上 0.001。',
    en: '{count} cases ({share}%) lie exactly at 0.5 and belong to no configuration. Put the crossover between two values, or add 0.001.',
  },
  'calibration.outside': {
    zh: '锚点 {anchor} 在观察值范围 {low} 至 {high} 之外。',
    en: 'The anchor {anchor} lies outside the observed values, {low} to {high}.',
  },
  'calibration.percentiles': {
    zh: '锚点取自样本百分位数：隶属度因此是相对于本样本的。若有外部标准，请改用。',
    en: 'The anchors are percentiles of this sample, so membership is relative to it. Use an outside standard where there is one.',
  },
  'calibration.collapsed': {
    zh: '百分位数锚点相互重合（{anchors}）：取值过于集中。请改用量表上的点。',
    en: 'The percentile anchors coincide ({anchors}): too many values are alike. Use points of the scale instead.',
  },
  'calibration.constant': {
    zh: '所有案例的值相同，校准后无法区分。',
    en: 'All cases have the same value; calibration cannot tell them apart.',
  },
  'calibration.few-values': {
    zh: '只有 {count} 个不同的取值；请考虑清晰集或多值集。',
    en: 'There are only {count} different values; consider a crisp or multi-value set.',
  },
  'calibration.missing': {
    zh: '{count} 个案例缺值，未校准。',
    en: '{count} cases have no value and are not calibrated.',
  },
  'calibration.not-converged': {
    zh: '间接校准的拟合没有收敛，隶属度不可靠。',
    en: 'The fit of the indirect method did not converge; the memberships are unreliable.',
  },
  'robustness.fragile': {
    zh: '改变分析选择后，解的核心只保留了原解覆盖的 {share}%。',
    en: 'Under the changed choices the robust core keeps {share}% of the coverage.',
  },
  'robustness.shaky': {
    zh: '{count} 个案例在原解中，但不在所有替代解中：{cases}。',
    en: '{count} cases are in the solution but not in every alternative: {cases}.',
  },
  'robustness.possible': {
    zh: '{count} 个案例不在原解中，却在某个替代解中：{cases}。',
    en: '{count} cases are outside the solution but in some alternative: {cases}.',
  },
  'clusters.small': {
    zh: '群组 {cluster} 只有 {count} 个案例，其一致性仅供参考。',
    en: 'Group {cluster} has only {count} cases; its consistency is no more than a hint.',
  },
  'clusters.uneven': {
    zh: '各群组的一致性从 {low} 到 {high} 不等；总体一致性掩盖了差异。',
    en: 'Consistency ranges from {low} to {high} between groups; the pooled figure hides that.',
  },
  'asymmetry.mirror': {
    zh: '结果不存在的解是结果存在的解的镜像：因果对称。',
    en: 'The solution for the absence mirrors the one for the presence: causation looks symmetric.',
  },
  'asymmetry.found': {
    zh: '结果不存在的解不是结果存在的解的镜像：因果不对称，两者须分别解释。',
    en: 'The solution for the absence does not mirror the one for the presence: causation is asymmetric, explain each by itself.',
  },
  'asymmetry.one-sided': {
    zh: '只有一个方向有解，无法比较。',
    en: 'Only one of the two outcomes has a solution, so they cannot be compared.',
  },
  'asymmetry.overlap': {
    zh: '{count} 个案例同时在两个解中：{cases}。',
    en: '{count} cases are in both solutions: {cases}.',
  },
} as const;

export type QcaMessage = keyof typeof messages;

const text: Translator<QcaMessage> = defineMessages('qca', messages);

/** A note in both languages. */
export function noteText(note: {
  readonly code: QcaMessage;
  readonly values: MessageValues;
}): Bilingual {
  return text.both(note.code, note.values);
}
