import { defineMessages } from '@qunhai/kernel';

/** Findings and notes on necessary conditions. */
export const necessityWords = defineMessages('study/assess-necessity', {
  construct: { zh: '{name}（{id}）', en: '{name} ({id})' },
  'found.some': {
    zh: '{outcome}：所查 {conditions} 个条件中，{count} 个是必要条件：{names}。缺口最大的一个：{need}',
    en: '{outcome}: {count} of {conditions} conditions examined are necessary: {names}. The one that most firms lack: {need}',
  },
  'found.one': {
    zh: '{outcome}：所查 {conditions} 个条件中，1 个是必要条件。{need}',
    en: '{outcome}: one necessary condition among {conditions} examined. {need}',
  },
  'found.doubtful': {
    zh: '把握不大的：{names}。',
    en: ' Not to be relied on: {names}.',
  },
  'found.none': {
    zh: '{outcome}：所查 {conditions} 个条件中没有发现必要条件（效应最大的是{largest}）。在这批企业中，看不出哪一项不足就无法靠别的条件弥补。',
    en: '{outcome}: no necessary condition found among {conditions} examined (the largest effect is that of {largest}). Nothing shows that a firm weak in one of them could not make up for it in others.',
  },
  'found.undecided': {
    zh: '{outcome}：还不能确定有没有必要条件。{names}的 p 值太靠近显著性水平，置换次数不足以判断。',
    en: '{outcome}: whether it has necessary conditions is not settled. Too close to the level for this number of permutations: {names}.',
  },
  'found.nothing': {
    zh: '{outcome}：结果或条件的得分没有差异，无法分析。',
    en: '{outcome}: its score or those of its conditions do not vary, so nothing can be said.',
  },
  needs: {
    zh: '{condition}不到 {required}的企业，没有一家达到 {score}；有 {share} 的企业不到这一水平{figures}。',
    en: 'Of these firms none reaches {score} without at least {required} in {condition}; {share} of firms have less {figures}.',
  },
  'needs.exceptions': {
    zh: '达到 {score}的 {reaching} 家企业，除 {exceptions} 家外，{condition}都不低于 {required}；全部企业中有 {share} 不到这一水平{figures}。',
    en: 'The {reaching} firms that reach {score} have, but for {exceptions}, at least {required} in {condition}; {share} of all firms have less {figures}.',
  },
  'needs.secure': {
    zh: '要达到 {score}，{condition}至少需要 {required}；所有企业都已具备{figures}。',
    en: 'To reach {score}, at least {required} in {condition} is needed; every firm has that much {figures}.',
  },
  'needs.nowhere': {
    zh: '{condition}是必要条件，但不在所查的水平上{figures}。',
    en: '{condition} is necessary, though not at the levels looked at {figures}.',
  },
  figures: { zh: '（d = {d}{p}）', en: '(d = {d}{p})' },
  'undecided.case': { zh: '{condition}（d = {d}{p}）', en: '{condition} (d = {d}{p})' },
  points: { zh: '{value} 分（满分 {max} 分）', en: '{value} of {max}' },
  largest: { zh: '{condition}，d = {d}{p}', en: '{condition}, d = {d}{p}' },
  corrected: { zh: '，校正后 {p}', en: ', corrected {p}' },
  'sensitive.case': {
    zh: '{condition}的 d 为 {d}，去掉其中一家企业就变为 {without}',
    en: 'd of {condition} is {d} and becomes {without} when one firm is left out',
  },
  'sensitive.ceiling': {
    zh: '{condition}按阶梯形上限线（CE-FDH）不算必要条件{figures}',
    en: '{condition} is not necessary by the stepped ceiling, CE-FDH {figures}',
  },
  'sensitive.undecided': {
    zh: '{condition}按阶梯形上限线（CE-FDH）是否必要尚不能确定{figures}',
    en: 'whether {condition} is necessary by the stepped ceiling, CE-FDH, is not settled {figures}',
  },
  sensitive: {
    zh: '{outcome}：有的必要条件把握不大。{list}。',
    en: '{outcome}: not all of its necessary conditions can be relied on. {list}.',
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
