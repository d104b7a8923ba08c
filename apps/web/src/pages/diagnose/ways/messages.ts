import { defineMessages } from '@qunhai/kernel';

/** Words on where a firm stands to the combinations of conditions that go with a high level. */
export const wayWords = defineMessages('web/diagnose-ways', {
  title: {
    zh: '离最近的成功路径还差什么',
    en: 'The nearest way that works, and what the firm lacks',
  },
  lead: {
    zh: '路径是这批企业中与高水平相伴的条件组合（fsQCA），说的是怎样的企业做到了，不是照做就能成功。隶属度从 0（完全不在）到 1（完全在），高于 .50 才算在其中。',
    en: 'Ways are combinations of conditions that go with a high level among these firms (fsQCA). They say what firms that got there are like; they are no promise to those that follow. Membership runs from 0 (fully out) to 1 (fully in); above .50 counts as in.',
  },
  'not-asked.title': {
    zh: '这次运行没有分析条件组态',
    en: 'This run did not look at configurations',
  },
  'not-asked.what': {
    zh: '要知道企业离哪条路径最近，请重新运行，并在评估中选择“条件组态”。',
    en: 'To see which way the firm is nearest to, run again and choose “Configurations” among the assessments.',
  },
  'no-outcome.title': { zh: '没有可以对照的路径', en: 'There is no way to compare with' },
  'no-outcome.what': {
    zh: '条件组态分析没有得到任何结果变量的路径。请补充答卷，或检查题目与数据列的对应。',
    en: 'The analysis of configurations has no outcome. Collect more answers, or check which columns hold which items.',
  },
  'no-way': {
    zh: '没有哪种条件组合达到判定标准，因此没有通向高{outcome}的路径可以比较。可以增加企业数，或在 study.yaml 的 analysis.configurations 中另选条件、锚点或临界值后重新运行；在此之前，请看上面的制约。',
    en: 'No combination of conditions reaches the cut-offs, so there is no way to a high level of {outcome} to compare with. More firms may bring one, or other conditions, anchors or cut-offs (analysis.configurations in study.yaml) in a new run; until then go by the constraints above.',
  },
  unscored: {
    zh: '无法比较：这家企业对以下构念所答题目太少，没有可用的得分：{names}。补答后重新运行即可。',
    en: 'It cannot be compared: the firm answered too few items of {names} for a score. Ask for these answers and run again.',
  },
  unplaced: {
    zh: '无法比较：分析中没有这家企业在这一轮的得分。',
    en: 'It cannot be compared: the analysis has no scores of the firm in this wave.',
  },
  'near.one': {
    zh: '企业还不在这次运行找到的唯一一条路径中。这条路径是 {label}：{way}。',
    en: 'The firm is not in the only way this run found, which is way {label}: {way}.',
  },
  'near.some': {
    zh: '企业还不在这次运行找到的 {found} 条路径中。最近的是路径 {label}：{way}。',
    en: 'The firm is in none of the {found} ways this run found. The nearest is way {label}: {way}.',
  },
  'near.ties': {
    zh: '同样近的还有：{ways}。',
    en: 'Exactly as near: {ways}.',
  },
  lacks: {
    zh: '它在该路径中的隶属度为 {membership}；{conditions} 项条件中缺 {lacking} 项，缺得最多的在前：{names}。',
    en: 'Its membership there is {membership}. Of {conditions} conditions it lacks {lacking}, the largest lack first: {names}.',
  },
  'lacks.only': {
    zh: '它在该路径中的隶属度为 {membership}；这条路径只有一项条件，企业正缺这一项：{names}。',
    en: 'Its membership there is {membership}. The way has one condition, and the firm lacks it: {names}.',
  },
  inside: {
    zh: '企业已在路径 {label} 中：{way}（隶属度 {membership}）。',
    en: 'The firm is already in way {label}: {way} (membership {membership}).',
  },
  'inside.some': {
    zh: '企业已同时在几条路径中：{ways}（合计隶属度 {membership}）。',
    en: 'The firm is already in several ways: {ways} (membership in them together {membership}).',
  },
  'way.named': { zh: '路径 {label}（{way}）', en: 'way {label} ({way})' },
  'near.high': {
    zh: '不过它的{outcome}已经是高水平（隶属度 {membership}）：它走的是这里没有找到的路。',
    en: 'Its level of {outcome} is high all the same (membership {membership}): it got there in a way not found here.',
  },
  'near.other': {
    zh: '它的{outcome}还不是高水平（隶属度 {membership}）。',
    en: 'Its level of {outcome} is not high yet (membership {membership}).',
  },
  'inside.high': {
    zh: '它的{outcome}也是高水平（隶属度 {membership}）。',
    en: 'Its level of {outcome} is high, too (membership {membership}).',
  },
  'inside.other': {
    zh: '但它的{outcome}还不是高水平（隶属度 {membership}）：条件已经具备，差的不在这几项之中。',
    en: 'Yet its level of {outcome} is not high (membership {membership}): the conditions are there, and what is missing is not among them.',
  },
  sure: {
    zh: '有多可靠：路径 {label} 的一致性为 {consistency}，即在其中的程度有多大部分伴随高水平；其中的 {firms} 家企业里，{deviant} 家没有达到高水平。',
    en: 'How sure: the consistency of way {label} is {consistency}, the part of being in it that goes along with a high level; of the {firms} firms in it {deviant} are not at a high level.',
  },
  'sure.none': {
    zh: '有多可靠：路径 {label} 中的 {firms} 家企业里，{deviant} 家没有达到高水平。',
    en: 'How sure: of the {firms} firms in way {label} {deviant} are not at a high level.',
  },
  'sure.interval': {
    zh: '{value}，{level} 置信区间 {interval}',
    en: '{value}, {level} CI {interval}',
  },
  'sure.robust': {
    zh: '把临界值与锚点逐一移动 {alternatives} 次，有 {unchanged} 次路径不变。',
    en: 'With cut-offs and anchors moved in turn, the ways stayed the same in {unchanged} of {alternatives} trials.',
  },
  'sure.alternatives': {
    zh: '还有 {others} 组路径同样成立，按它们可能是别的条件。',
    en: 'Other sets of ways are as good ({others}) and may name other conditions.',
  },
  high: { zh: '高{name}', en: 'high {name}' },
  'not-high': { zh: '{name}不高', en: 'not-high {name}' },
  caption: {
    zh: '路径 {label} 的条件与企业的得分：{outcome}',
    en: 'Conditions of way {label} and the firm’s scores: {outcome}',
  },
  'head.condition': { zh: '条件', en: 'Condition' },
  'head.needed': { zh: '要求', en: 'Asked for' },
  'head.membership': { zh: '隶属度', en: 'Membership' },
  'head.reading': { zh: '判断', en: 'Reading' },
  core: { zh: '核心条件', en: 'core' },
  peripheral: { zh: '边缘条件', en: 'peripheral' },
  'needed.above': { zh: '> {line}', en: '> {line}' },
  'needed.full-above': { zh: '{full} 起完全符合', en: 'fully from {full}' },
  'needed.below': { zh: '< {line}', en: '< {line}' },
  'needed.full-below': { zh: '{full} 及以下完全符合', en: 'fully at {full} or less' },
  lacking: { zh: '缺', en: 'Lacks' },
  'lacking.unsure': { zh: '缺，但在测量误差之内', en: 'Lacks, within its error' },
  has: { zh: '具备', en: 'Has' },
  'has.unsure': { zh: '具备，但在测量误差之内', en: 'Has, within its error' },
  'membership.has': {
    zh: '具备的条件隶属度高于 .50。',
    en: 'Membership in what the firm has is above .50.',
  },
  'has.some': { zh: '已具备的条件（{count} 项）', en: 'What it has ({count})' },
  'table.note': {
    zh: '得分以答题量表为单位，区间反映测量误差；“要求”是分界点，另附完全符合的得分。区间跨过分界点时，缺与不缺都说不准。',
    en: 'Scores are on the answer scale, with intervals for measurement error. “Asked for” is the line to be passed, with the score from which the condition is fully met. Where the interval holds the line, the firm may as well be on the other side.',
  },
  'table.absent': {
    zh: '“不高”说的是没有它也有企业成功，不是要把它降下来。',
    en: '“Not-high” says that firms succeed without it, not that it should be reduced.',
  },
  figures: {
    zh: '得分 {score}；要求 {needed}（{full}）',
    en: 'Score {score}; asked for {needed} ({full})',
  },
  'figures.lacking': {
    zh: '得分 {score}；要求 {needed}（{full}）；隶属度 {membership}',
    en: 'Score {score}; asked for {needed} ({full}); membership {membership}',
  },
});
