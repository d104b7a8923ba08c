import { defineMessages } from '@qunhai/kernel';

/** The views about moderation and about groups of firms. */
export const fullModelPageWords = defineMessages('web/full-model', {
  reviewer: { zh: '审稿人会问什么', en: 'What a reviewer wants to know' },
  'head.size': { zh: 'f² 的大小', en: 'Size of f²' },
  'head.permuted': { zh: '偶然范围', en: 'By chance' },
  'head.permuted.title': {
    zh: '随机重新分组时，差异有 {share} 落在这一范围内',
    en: 'Where {share} of the differences of random regroupings lie',
  },
  'head.quantile': { zh: '{share} 分位数', en: '{share} quantile' },
  'head.finding': { zh: '结论', en: 'Finding' },
  'group.means': { zh: '均值', en: 'Means' },
  'group.variances': { zh: '方差（对数）', en: 'Variances (log)' },
  'reason.unjudged': {
    zh: '还没有判定假设。',
    en: 'Hypotheses have not been judged.',
  },
  'reason.no-test': {
    zh: '置换检验没有给出结果。',
    en: 'The permutation test gave no result.',
  },
  'finding.differs': { zh: '有差异', en: 'Differs' },
  'finding.same': { zh: '未发现差异', en: 'No difference found' },
  'finding.not-compared': { zh: '不予比较', en: 'Not compared' },
  regions: {
    zh: '在什么范围内起作用（Johnson–Neyman 区域）',
    en: 'Where the effects hold (Johnson–Neyman regions)',
  },
  'slopes.of-run': {
    zh: '图中为第 {number} 次运行。',
    en: 'The figure shows run {number}.',
  },
  'moderation.none-estimated': {
    zh: '没有能够估计的调节效应',
    en: 'No moderated effect could be estimated',
  },
  'moderation.none-estimated.what': {
    zh: '原因见下表。补齐所缺的题项或企业后重新运行即可检验。',
    en: 'The table below says why. Add the items or firms that are missing and run again to test them.',
  },
  'groups.no-difference': { zh: '没有可以列出的路径。', en: 'There are no paths to list.' },
  'groups.no-micom': { zh: '没有可以检验的构念。', en: 'There are no constructs to test.' },
  'groups.micom-note': {
    zh: 'c：两组权重所得得分的相关；低于旁边的 {share} 分位数即不具备组成不变性。均值和方差的差异由同样的置换检验。',
    en: 'c: correlation of scores by both groups’ weights; below the {share} quantile beside it there is no compositional invariance. Differences of means and variances are tested by the same permutations.',
  },
  'groups.pair': { zh: '{pair}：', en: '{pair}:' },
  'groups.tally': {
    zh: '{comparable} 条路径可比较，其中 {different} 条校正后有差异。',
    en: 'Paths that can be compared: {comparable}; of these, different after correction: {different}.',
  },
  'absent.moderation': { zh: '没有检验调节效应', en: 'Moderation was not tested' },
  'absent.groups': { zh: '没有比较企业组', en: 'Groups of firms were not compared' },
  'why.waiting': {
    zh: '运行还在进行，基础模型的区间得出之后才轮到这一步。',
    en: 'The run is still under way; this comes after the intervals of the base model.',
  },
  'why.ended': {
    zh: '运行在这一步之前就结束了。请重新运行。',
    en: 'The run ended before it came to this. Run it again.',
  },
  'why.not-converged': {
    zh: '基础模型没有收敛，没有可以扩展或比较的估计。请先到“测量”检查指标。',
    en: 'The base model did not converge, so there is nothing to extend or compare. Look at the indicators under Measure first.',
  },
  'why.withheld': {
    zh: '基础模型超过 10% 的自助抽样失败，不再由它推断其他结果。请先到“测量”检查指标，或增加企业。',
    en: 'More than 10% of the base model’s resamples failed, so nothing further is inferred from it. Look at the indicators under Measure first, or add firms.',
  },
  'why.no-resamples': {
    zh: '这次运行没有做自助抽样，也就没有检验。请用默认的抽样次数重新运行。',
    en: 'This run took no resamples and so tested nothing. Run again with the usual number of resamples.',
  },
  'why.not-asked': {
    zh: '这次运行的设定关闭了这一步。要检验，请新建一次运行并打开它；默认的设定在 study.yaml 的 analysis 中。',
    en: 'The settings of this run leave this out. Start a new run with it switched on; the study’s own setting stands in study.yaml, under analysis.',
  },
  'why.moderation-not-claimed': {
    zh: '这次运行所用的理论没有提出调节或完整模型的假设。要检验，请在“理论”中加入这样的假设。',
    en: 'The theory of this run claims no moderation and nothing else beyond the base model. Add such a hypothesis under Theory to test it.',
  },
  'why.groups-not-claimed': {
    zh: '这次运行所用的理论没有说明按什么分组比较。要比较，请在“理论”中加入分组假设，并写明分组依据。',
    en: 'The theory of this run does not say by what to group firms. Add a hypothesis about groups under Theory, with what they are grouped by.',
  },
  'why.older': {
    zh: '这次运行早于这项检验，结果中没有它。其余结果照常可用；要得到它，请重新运行。',
    en: 'This run was made before there was such a test. Its other results stand; run again to have this one too.',
  },
});
