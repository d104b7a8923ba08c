import { defineMessages } from '@qunhai/kernel';

/** Findings and notes on necessary conditions. */
export const necessityWords = defineMessages('study/assess-necessity', {
  construct: { zh: '{name}（{id}）', en: '{name} ({id})' },
  'found.some': {
    zh: '{outcome}：所查 {conditions} 个条件中，{count} 个是必要条件。{list}',
    en: '{outcome}: {count} necessary conditions among {conditions} examined. {list}',
  },
  'found.one': {
    zh: '{outcome}：所查 {conditions} 个条件中，1 个是必要条件。{list}',
    en: '{outcome}: one necessary condition among {conditions} examined. {list}',
  },
  'found.none': {
    zh: '{outcome}：所查 {conditions} 个条件中没有必要条件（效应最大的是{largest}）。哪一项不足，都可以靠别的条件弥补。',
    en: '{outcome}: no necessary condition among {conditions} examined (the largest effect is that of {largest}). A firm that is weak in one respect can make up for it in others.',
  },
  'found.undecided': {
    zh: '{outcome}：还不能确定有没有必要条件。{names}的 p 值在显著性水平附近，置换次数不足以判断。',
    en: '{outcome}: whether it has necessary conditions is not settled. p of {names} lies too close to the level for this number of permutations.',
  },
  'found.nothing': {
    zh: '{outcome}：结果或条件的得分没有差异，无法分析。',
    en: '{outcome}: its score or those of its conditions do not vary, so nothing can be said.',
  },
  needs: {
    zh: '{condition}不到{required}的企业，没有一家达到{score}；有 {share} 的企业不到这一水平{figures}。',
    en: 'Without at least {required} in {condition} no firm reaches {score}; {share} of firms have less {figures}.',
  },
  'needs.exceptions': {
    zh: '达到{score}的 {reaching} 家企业，除 {exceptions} 家外，{condition}都不低于{required}；全部企业中有 {share} 不到这一水平{figures}。',
    en: 'The {reaching} firms that reach {score} have, but for {exceptions}, at least {required} in {condition}; {share} of all firms have less {figures}.',
  },
  'needs.secure': {
    zh: '要达到{score}，{condition}至少需要{required}；所有企业都已具备{figures}。',
    en: 'To reach {score}, at least {required} in {condition} is needed; every firm has that much {figures}.',
  },
  'needs.nowhere': {
    zh: '{condition}是必要条件，但不在所查的水平上{figures}。',
    en: '{condition} is necessary, though not at the levels looked at {figures}.',
  },
  figures: { zh: '（d = {d}，校正后 {p}）', en: '(d = {d}, corrected {p})' },
  points: { zh: '{value} 分（满分 {max}）', en: '{value} of {max}' },
  largest: { zh: '{condition}，d = {d}', en: '{condition}, d = {d}' },
  'sensitive.case': {
    zh: '{condition}的 d 为 {d}，去掉某一家企业后为 {without}',
    en: 'd of {condition} is {d} and becomes {without} without a certain firm',
  },
  'sensitive.ceiling': {
    zh: '{condition}按阶梯形上限线（CE-FDH）不算必要条件',
    en: '{condition} is not necessary by the stepped ceiling (CE-FDH)',
  },
  sensitive: {
    zh: '{outcome}：有的必要条件把握不大。{list}。',
    en: '{outcome}: not all of its necessary conditions are firm. {list}.',
  },
  'none.scores': {
    zh: '没有做必要条件分析：至少要有 {required} 家企业在同一结果及其条件上都有得分。请补充答卷，或检查题目与数据列的对应。',
    en: 'Necessary conditions were not analysed: at least {required} firms need a score of one outcome and of its conditions. Collect more answers, or check which columns hold which items.',
  },
  'none.outcome': {
    zh: '{outcome} 未作分析：结果和条件都有得分的企业只有 {firms} 家，至少需要 {required} 家。',
    en: '{outcome} was not analysed: {firms} firms have a score of it and of its conditions, and at least {required} are needed.',
  },
  missing: {
    zh: '缺少某项得分（所答题目不足一半）而未计入的企业数：{list}。',
    en: 'Firms left out for want of a score, having answered fewer than half of its items: {list}.',
  },
  'few-firms': {
    zh: '{outcome} 只有 {firms} 家企业，上限线由少数企业决定。',
    en: 'With {firms} firms the ceilings for {outcome} rest on a few of them.',
  },
});
