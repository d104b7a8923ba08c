import { defineMessages } from '@qunhai/kernel';

/** Net effect, necessity and sufficiency read together. */
export const comparisonWords = defineMessages('study/assess-comparison', {
  pair: { zh: '{conditions} → {outcome}', en: '{conditions} → {outcome}' },
  and: { zh: '与', en: ' and ' },
  'needed-without-effect': {
    zh: '{pair}：平均来看没有净效应{net}，却是必要条件{need}。再多也抬不高平均水平，但达不到最低水平，别的长处都用不上。先让企业都达到这一最低水平，再把钱花在别处。',
    en: '{pair}: no net effect{net}, yet necessary{need}. More of it does not raise the average, but below the minimum no other strength helps. See that firms have the minimum, then invest elsewhere.',
  },
  'against-in-way': {
    zh: '{pair}：净效应成立{net}，但路径 {against} 在{missing}的情况下也达到高水平。平均有益，并非人人需要；这类企业不必先补它。',
    en: '{pair}: the net effect holds{net}, yet way {against} gets to a high level with {missing}. It helps on average, not everybody; firms of that kind need not begin there.',
  },
  'combined-only': {
    zh: '{pair}：平均来看没有净效应{net}，却出现在 {ways} 条路径中的 {count} 条（{labels}）。它要和别的条件配合才起作用，平均值看不出来。应着眼于整个组合，而不是单独加强它。',
    en: '{pair}: no net effect{net}, yet part of {count} of {ways} ways to a high level ({labels}). It works together with other conditions, which an average hides. Look at the combination, not at it alone.',
  },
  joint: {
    zh: '{count} 组条件（{list}）的乘积没有净效应，却同在一条通向高水平的路径中。组态问的是两者是否同时具备，乘积问的是一个是否让另一个更管用，两者的答案可以不同。',
    en: '{count} pairs of conditions ({list}) have no effect of their product, yet stand in one way to a high level. A configuration asks whether both are there at once, a product whether one makes the other work better; the answers may differ.',
  },
  'joint.one': {
    zh: '两个条件（{list}）的乘积没有净效应，却同在一条通向高水平的路径中。组态问的是两者是否同时具备，乘积问的是一个是否让另一个更管用，两者的答案可以不同。',
    en: 'Two conditions ({list}) have no effect of their product, yet stand in one way to a high level. A configuration asks whether both are there at once, a product whether one makes the other work better; the answers may differ.',
  },
  'reversed-but-part': {
    zh: '{pair}：净效应与假设相反{net}，但它是必要条件或高水平路径的一部分{part}。企业之间差别很大，平均效应不能用来指导单个企业；先查清是哪类企业。',
    en: '{pair}: the net effect goes against the hypothesis{net}, yet it is necessary or part of a way to a high level{part}. Firms differ: the average guides none of them. Find out which kind of firm is which.',
  },
  'effect-alone': {
    zh: '{pair}：净效应成立{net}，但既不是必要条件，也不在任何一条高水平路径中。它能把平均水平抬高一些，却不决定谁能达到高水平。',
    en: '{pair}: the net effect holds{net}, yet it is neither necessary nor part of any way to a high level. It lifts the average a little and does not decide who gets to the top.',
  },
  'needed-and-part': {
    zh: '{pair}：净效应成立{net}，也是必要条件{need}{part}。各种看法一致：先补足最低水平，再继续提高。',
    en: '{pair}: the net effect holds{net}, and it is necessary{need}{part}. All views agree: first see to the minimum, then raise it further.',
  },
  'sufficient-alone': {
    zh: '{pair}：净效应成立{net}，单独也足以带来高水平，但并非必需。',
    en: '{pair}: the net effect holds{net}, and it is enough by itself for a high level, though not needed.',
  },
  'one-of-several': {
    zh: '{pair}：净效应成立{net}，单独既不必要也不充分，出现在 {ways} 条路径中的 {count} 条（{labels}）。它有用，但要与别的条件一起。',
    en: '{pair}: the net effect holds{net}; by itself it is neither necessary nor sufficient, and it is part of {count} of {ways} ways ({labels}). It helps, along with others.',
  },
  'no-role': {
    zh: '{pair}：净效应不成立{net}，也没有发现它是必要条件或高水平路径的一部分。各种看法一致。',
    en: '{pair}: the net effect does not hold{net}, and it is not found to be necessary nor part of a way to a high level. All views agree.',
  },
  'not-comparable': {
    zh: '{pair}：净效应、必要性、充分性没有都查到，不能对照。',
    en: '{pair}: not all of net effect, necessity and sufficiency could be looked at, so they cannot be compared.',
  },
  net: { zh: '（{figures}）', en: ' ({figures})' },
  beta: { zh: 'β = {value}', en: 'β = {value}' },
  need: { zh: '（d = {d}{required}）', en: ' (d = {d}{required})' },
  required: {
    zh: '，要达到 {outcome} 分至少需 {condition} 分',
    en: '; at least {condition} to reach {outcome}',
  },
  part: {
    zh: '，出现在 {ways} 条路径中的 {count} 条',
    en: ', part of {count} of {ways} ways',
  },
  'not-high': { zh: '{name}不高', en: 'not-high {name}' },
  high: { zh: '{name}高', en: 'high {name}' },
  summary: {
    zh: '直接效应中可对照的有 {count} 个：净效应、必要性与充分性一致的 {agreeing} 个，有出入的 {contradictory} 个。',
    en: '{count} effects could be looked at from more than one side: on {agreeing} of them net effect, necessity and sufficiency agree, on {contradictory} they do not.',
  },
  disagree: {
    zh: '{outcome}的看法有出入：{list}。',
    en: '{outcome}: {list}.',
  },
  'short.needed-without-effect': {
    zh: '没有净效应却必要：{names}',
    en: 'no net effect, yet necessary: {names}',
  },
  'short.against-in-way': {
    zh: '有净效应，但有的路径不要它：{names}',
    en: 'a net effect, yet a way goes without: {names}',
  },
  'short.combined-only': {
    zh: '没有净效应，但配合起来有用：{names}',
    en: 'no net effect, but part of a way: {names}',
  },
  'short.reversed-but-part': {
    zh: '净效应相反，却必要或在路径中：{names}',
    en: 'an opposite net effect, yet necessary or part of a way: {names}',
  },
  'short.effect-alone': {
    zh: '有净效应，但不必要也不在路径中：{names}',
    en: 'a net effect, but neither necessary nor part of a way: {names}',
  },
  'short.joint': {
    zh: '乘积没有净效应却同在一条路径中：{list}',
    en: 'no effect of the product, yet together in one way: {list}',
  },
  'none.views': {
    zh: '没有对照：需要先有必要条件分析或组态分析的结果（analysis.assessments 中的 necessity、configurations）。',
    en: 'Nothing was compared: it takes results on necessary conditions or configurations (necessity and configurations in analysis.assessments).',
  },
  'none.effects': {
    zh: '没有可以对照的效应：模型没有检验任何假设，或所涉构念没有得分。',
    en: 'There is no effect to compare: the model tested no hypothesis, or the constructs concerned have no scores.',
  },
});
