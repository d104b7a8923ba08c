import { defineMessages } from '@qunhai/kernel';

/** What the cards that set three views side by side say beside their findings. */
export const t = defineMessages('report/methods-comparison', {
  'views.title': {
    zh: '每条假设的三种看法：净效应、必要性、充分性',
    en: 'Every hypothesis in three views: net effect, necessity, sufficiency',
  },
  'views.question': {
    zh: '一个条件平均来看有没有用，缺了它行不行，和哪些条件配合才够？三个问题不同，答案也可以不同；并排着看，才知道该普遍加强、先补短板，还是找对组合。',
    en: 'Does a condition help on average, can a firm do without it, and what must it come together with to be enough? These are three questions, and their answers may differ; side by side they tell whether to raise it everywhere, to mend a lack first, or to look for the right combination.',
  },
  'views.method': {
    zh: '净效应取自结构方程模型对假设的判断；必要性取自必要条件分析（直线上限线，校正后的 p）{dul}；充分性看条件是否出现在 fsQCA 高水平解的各条路径中，以及是否为核心条件{fiss}。三者互补：净效应说平均，必要性（程度）说少了不行{vis}，充分性说怎样组合足够{richter}。调节假设看两个条件是否同时出现；中介假设看起点与终点；链式假设看各环节；方向为负的假设看条件缺失是否有利，不作必要性分析。对照只是把结果并列，不是新的检验，也不改变假设的判断。',
    en: 'Net effects are the model’s verdicts on the hypotheses; necessity is that of necessary condition analysis (straight ceiling, corrected p) {dul}; sufficiency asks whether the condition is part of the ways to a high level that fsQCA finds, and whether as a core condition {fiss}. The three complement each other: a net effect speaks of the average, necessity in degree of what cannot be lacking {vis}, sufficiency of what is enough together {richter}. Of a moderation it is asked whether both conditions come together, of a mediation about where it starts and ends, of a chain about its links; where a hypothesis is negative, whether absence helps, and no necessity is examined. Setting results side by side is no further test and changes no verdict.',
  },
  'views.caption': { zh: '假设对照表', en: 'Hypotheses side by side' },
  'views.note': {
    zh: '方括号内为净效应的 {level} 区间。“未考察”：该结果或条件不在相应分析之内。',
    en: 'In brackets {level} intervals of net effects. “Not examined”: the outcome or the condition is not part of that analysis.',
  },
  'head.hypothesis': { zh: '假设', en: 'Hypothesis' },
  'head.effect': { zh: '关系', en: 'Effect' },
  'head.net': { zh: '净效应（β）', en: 'Net effect (β)' },
  'head.necessity': { zh: '必要性（d）', en: 'Necessity (d)' },
  'head.sufficiency': { zh: '充分性', en: 'Sufficiency' },
  'head.reading': { zh: '怎样理解', en: 'What to make of it' },
  'net.supported': { zh: '支持', en: 'Supported' },
  'net.partly-supported': { zh: '部分支持', en: 'Partly supported' },
  'net.not-supported': { zh: '未获支持', en: 'Not supported' },
  'net.contradicted': { zh: '方向相反', en: 'Contradicted' },
  'net.not-tested': { zh: '未检验', en: 'Not tested' },
  'net.figure': { zh: '{verdict}，{beta}', en: '{verdict}, {beta}' },
  'necessity.necessary': { zh: '必要，{d}（{p}）', en: 'Necessary, {d} ({p})' },
  'necessity.trivial': { zh: '效应太小，{d}', en: 'Too small, {d}' },
  'necessity.not-necessary': { zh: '不必要，{d}（{p}）', en: 'Not necessary, {d} ({p})' },
  'necessity.undecided': { zh: '未定，{d}', en: 'Undecided, {d}' },
  'necessity.required': {
    zh: '至少 {condition} 分才能到 {outcome} 分',
    en: 'at least {condition} to reach {outcome}',
  },
  'necessity.count': {
    zh: '{pairs} 对中 {count} 对必要',
    en: '{count} of {pairs} pairs necessary',
  },
  'p.equal': { zh: 'p = {p}', en: 'p = {p}' },
  'p.other': { zh: 'p {p}', en: 'p {p}' },
  'none.examined': { zh: '未考察', en: 'Not examined' },
  'sufficiency.alone': { zh: '单独即充分', en: 'Enough by itself' },
  'sufficiency.part': {
    zh: '{ways} 条路径中的 {count} 条（核心 {core} 条）',
    en: 'In {count} of {ways} ways (core in {core})',
  },
  'sufficiency.only': { zh: '在唯一的路径中', en: 'In the only way' },
  'sufficiency.only-core': { zh: '在唯一的路径中（核心）', en: 'In the only way (core)' },
  'sufficiency.not-only': { zh: '不在唯一的路径中', en: 'Not in the only way' },
  'sufficiency.none': { zh: '{ways} 条路径中都没有', en: 'In none of {ways} ways' },
  'sufficiency.against': {
    zh: '{count} 条路径中为反向',
    en: 'its opposite in {count}',
  },
  'sufficiency.consistency': {
    zh: '解的一致性 {value}',
    en: 'consistency of the solution {value}',
  },
  'sufficiency.count': {
    zh: '{pairs} 对中 {count} 对出现在路径中',
    en: '{count} of {pairs} pairs part of a way',
  },
  'reading.count': { zh: '{reading}：{count} 对', en: '{reading}: {count}' },
  'reading.needed-without-effect': {
    zh: '无净效应却必要',
    en: 'No net effect, yet necessary',
  },
  'reading.against-in-way': {
    zh: '有净效应，但有的路径恰恰不要它',
    en: 'Net effect, yet a way goes without',
  },
  'reading.combined-only': {
    zh: '无净效应，但配合起来有用',
    en: 'No net effect, but works in combination',
  },
  'reading.reversed-but-part': {
    zh: '净效应相反，却必要或在路径中',
    en: 'Opposite net effect, yet necessary or part of a way',
  },
  'reading.effect-alone': {
    zh: '有净效应，但不必要也不在路径中',
    en: 'Net effect, but neither necessary nor part of a way',
  },
  'reading.needed-and-part': { zh: '有净效应，也必要', en: 'Net effect and necessary' },
  'reading.sufficient-alone': { zh: '有净效应，单独即充分', en: 'Net effect, enough by itself' },
  'reading.one-of-several': {
    zh: '有净效应，单独既不必要也不充分',
    en: 'Net effect, by itself neither necessary nor sufficient',
  },
  'reading.no-role': { zh: '各方面都没有作用', en: 'No part in any view' },
  'reading.not-comparable': { zh: '不能对照', en: 'Cannot be compared' },
  'firms.title': { zh: '离最近的成功路径还差什么', en: 'How far from the nearest way that works' },
  'firms.question': {
    zh: '还没有达到高水平的企业，离哪一条成功路径最近，还缺哪些条件？缺得最少的路径通常是最省力的起点。',
    en: 'Which way that works is nearest to a firm that is not there yet, and what does it lack? The way that lacks least is usually the easiest to begin with.',
  },
  'firms.method': {
    zh: '对每家企业，最近的路径是其中未满足的条件最少者，并列时取差距合计最小者；条件的隶属度不超过 0.5 即为未满足。路径见 fsQCA 的主解{ragin}；并列的模型会给出别的路径。路径要求某个条件“不高”，意思是没有它也能成功，不是要把它降下来。补齐所缺条件不保证成功：路径描述的是横截面上的组合，不是干预的效果。',
    en: 'For every firm the nearest way is the one with the fewest conditions unmet, among those the one with the smallest shortfall in all; a condition is unmet at a membership of .5 or less. The ways are those of the main fsQCA solution {ragin}; tied models give other ways. That a way has a condition absent says that firms succeed without it, not that it should be reduced. Making up for what is lacking is no promise of success: ways describe combinations in a cross-section, not effects of an intervention.',
  },
  'firms.caption': { zh: '企业与高水平路径的距离', en: 'Firms and the ways to a high level' },
  'firms.note': {
    zh: '“缺一项”等只计尚未达到高水平、也不在任何路径中的企业。',
    en: 'Those that lack one condition or more are firms without a high level that are in no way.',
  },
  'head.outcome': { zh: '结果', en: 'Outcome' },
  'head.firms': { zh: '企业数', en: 'Firms' },
  'group.high': { zh: '高水平', en: 'High' },
  'group.other': { zh: '尚未达到', en: 'Not high' },
  'head.inside': { zh: '在路径中', en: 'in a way' },
  'head.outside': { zh: '另有来路', en: 'otherwise' },
  'head.one': { zh: '缺一项', en: 'lacks one' },
  'head.two': { zh: '缺两项', en: 'lacks two' },
  'head.more': { zh: '缺三项以上', en: 'lacks more' },
  'lacked.caption': {
    zh: '最近的路径所缺的条件',
    en: 'What firms lack in the way nearest to them',
  },
  'lacked.note': {
    zh: '尚未达到高水平、也不在任何路径中的企业里，缺这一条件的家数；一家企业可缺几项。',
    en: 'Firms that lack the condition, of those without a high level that are in no way; a firm may lack several.',
  },
  'head.condition': { zh: '条件', en: 'Condition' },
  'lacked.present': { zh: '高{name}', en: 'High {name}' },
  'lacked.absent': { zh: '{name}不高', en: '{name} not high' },
  'rows.caption': {
    zh: '逐家企业：所在的路径，或最近的路径与所缺条件',
    en: 'Firm by firm: the way it is in, or the nearest one and what it lacks',
  },
  'rows.short': {
    zh: '至少有一个结果尚未达到高水平（{count} 家）',
    en: 'Short of a high level in one outcome or more ({count})',
  },
  'rows.there': {
    zh: '所列结果均已达到高水平，供对照（{count} 家）',
    en: 'At a high level in every outcome already, for comparison ({count})',
  },
  'rows.note': {
    zh: '路径编号见“通向高水平的路径”。每个条件后为企业得分，括号内为须越过的分界（>：高于；≤：不高于）。',
    en: 'Ways are numbered as under “Ways to a high level”. Each condition has the firm’s score and in parentheses the line to be passed (>: above; ≤: no higher than).',
  },
  'rows.unscored': {
    zh: '没有得分，无法比较（{count} 家）',
    en: 'Without scores to compare ({count})',
  },
  'head.firm': { zh: '企业', en: 'Firm' },
  'way.in': { zh: '{state}；在路径 {way} 中', en: '{state}; in way {way}' },
  'way.near': {
    zh: '{state}；离路径 {way} 最近，还缺 {lacks}',
    en: '{state}; nearest to way {way}, lacks {lacks}',
  },
  'way.other': {
    zh: '高；另有来路（最近的是路径 {way}）',
    en: 'high; got there otherwise (nearest: way {way})',
  },
  'reason.no-score': {
    zh: '该结果或其条件没有得分。',
    en: 'There is no score of the outcome or of one of its conditions.',
  },
  'state.high': { zh: '高', en: 'high' },
  'state.other': { zh: '不高', en: 'not high' },
  'lack.present': { zh: '{id} {score}（> {line}）', en: '{id} {score} (> {line})' },
  'lack.absent': { zh: '{id} {score}（≤ {line}）', en: '{id} {score} (≤ {line})' },
});
