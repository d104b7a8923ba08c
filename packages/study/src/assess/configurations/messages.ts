import { defineMessages } from '@qunhai/kernel';

/** Findings and notes on configurations. */
export const configurationWords = defineMessages('study/assess-configurations', {
  construct: { zh: '{name}（{id}）', en: '{name} ({id})' },
  'high.none': {
    zh: '{outcome}：没有一种条件组合达到门槛，找不到通向高水平的路径。要么条件不在所查之列，要么靠运气。',
    en: '{outcome}: no combination of conditions reaches the cut-offs, so no way to a high level was found. It takes something not looked at here, or luck.',
  },
  'high.one': {
    zh: '{outcome}：有 1 条路径通向高水平，可解释其中的 {coverage}（一致性 {consistency}）。{ways}',
    en: '{outcome}: one way leads to a high level and accounts for {coverage} of it (consistency {consistency}). {ways}',
  },
  'high.some': {
    zh: '{outcome}：有 {count} 条路径通向高水平，合计可解释其中的 {coverage}（一致性 {consistency}）。{ways}',
    en: '{outcome}: {count} ways lead to a high level; together they account for {coverage} of it (consistency {consistency}). {ways}',
  },
  'not-high.none': {
    zh: '{outcome}不高：没有一种条件组合达到门槛。什么导致它不高，数据没有说明。',
    en: '{outcome} not high: no combination of conditions reaches the cut-offs, so the data do not tell what keeps it down.',
  },
  'not-high.one': {
    zh: '{outcome}不高：有 1 条路径，可解释其中的 {coverage}（一致性 {consistency}）。{ways}{mirror}',
    en: '{outcome} not high: one way leads there and accounts for {coverage} of it (consistency {consistency}). {ways}{mirror}',
  },
  'not-high.some': {
    zh: '{outcome}不高：有 {count} 条路径，合计可解释其中的 {coverage}（一致性 {consistency}）。{ways}{mirror}',
    en: '{outcome} not high: {count} ways lead there; together they account for {coverage} of it (consistency {consistency}). {ways}{mirror}',
  },
  'mirror.yes': {
    zh: '这正是高水平路径的反面。',
    en: ' They are the ways to a high level turned round.',
  },
  'mirror.no': {
    zh: '这并非高水平路径的反面：不成功另有原因。',
    en: ' They are not the ways to a high level turned round: what keeps a firm down has causes of its own.',
  },
  way: { zh: '（{label}）{text}', en: '({label}) {text}' },
  'way.present': { zh: '高{names}', en: 'high {names}' },
  'way.absent': { zh: '非高{names}', en: 'not-high {names}' },
  'way.both': { zh: '{present}、{absent}', en: '{present} with {absent}' },
  and: { zh: '{first}和{last}', en: '{first} and {last}' },
  'necessary.some': {
    zh: '{outcome}高的企业几乎都具备：{list}。缺了它，任何组合都难以弥补。',
    en: '{outcome}: nearly every firm with a high level has {list}. No combination makes up for its lack.',
  },
  'necessary.one': {
    zh: '{condition}（一致性 {consistency}，RoN {relevance}）',
    en: '{condition} (consistency {consistency}, RoN {relevance})',
  },
  ties: {
    zh: '{outcome}：有 {count} 个模型同样好地解释高水平，表中只是第一个；各模型都列在下面，不能只信其一。',
    en: '{outcome}: {count} models explain a high level equally well. The table shows the first; all are listed, and none is better than the others.',
  },
  'ties.core': {
    zh: '{outcome}：有 {count} 个简约模型同样好，哪些条件算核心条件尚不能定；表中按第一个标出。',
    en: '{outcome}: {count} parsimonious models are equally good, so which conditions are core is not settled; the table goes by the first.',
  },
  'robust.yes': {
    zh: '{outcome}：逐一改变门槛与锚点（{alternatives} 次），各解共有的部分仍占原解覆盖度的 {share}。',
    en: '{outcome}: with each cut-off and anchor moved in turn ({alternatives} times), what all solutions share keeps {share} of the coverage.',
  },
  'robust.no': {
    zh: '{outcome}：路径取决于门槛与锚点的选择。逐一改变后（{alternatives} 次），各解共有的部分只占原解覆盖度的 {share}。',
    en: '{outcome}: the ways depend on where cut-offs and anchors lie. With each moved in turn ({alternatives} times), what all solutions share keeps only {share} of the coverage.',
  },
  'robust.empty': {
    zh: '{outcome}：路径取决于门槛与锚点的选择。逐一改变后（{alternatives} 次），有 {empty} 次根本没有解。',
    en: '{outcome}: the ways depend on where cut-offs and anchors lie. With each moved in turn ({alternatives} times), there is no solution at all in {empty} of them.',
  },
  'clusters.uneven': {
    zh: '{outcome}：路径在各集群的一致性从 {low} 到 {high} 不等，不能一概而论。',
    en: '{outcome}: the ways are not equally reliable in all clusters; consistency ranges from {low} to {high}.',
  },
  skewed: {
    zh: '{outcome}：{list}分布偏斜，高于交叉点的企业不到五分之一或超过五分之四，容易看似充分或必要。',
    en: '{outcome}: fewer than a fifth or more than four fifths of the firms are in {list}; such sets easily look sufficient or necessary.',
  },
  none: {
    zh: '没有做组态分析：至少要有 {required} 家企业在同一结果及两个以上条件上都有得分。请补充答卷，或检查题目与数据列的对应。',
    en: 'Configurations were not analysed: at least {required} firms need a score of one outcome and of two or more conditions. Collect more answers, or check which columns hold which items.',
  },
  'none.outcome': {
    zh: '{outcome} 未作组态分析：结果和条件都有得分的企业只有 {firms} 家，至少需要 {required} 家。',
    en: 'Configurations for {outcome} were not analysed: {firms} firms have a score of it and of its conditions, and at least {required} are needed.',
  },
  'none.sets': {
    zh: '{outcome} 未作组态分析：它本身或它的条件没有得分，或得分没有差异。',
    en: 'Configurations for {outcome} were not analysed: it or its conditions have no scores, or the scores do not vary.',
  },
  'none.conditions': {
    zh: '{outcome} 未作组态分析：study.yaml 的 analysis.configurations.conditions 中，除结果本身以外，有得分且得分有差异的条件不足两个。请写出两个以上不同的条件。',
    en: 'Configurations for {outcome} were not analysed: of analysis.configurations.conditions in study.yaml, fewer than two are conditions of it whose scores vary. Name two or more different ones.',
  },
});
