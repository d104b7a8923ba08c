import { defineMessages } from '@qunhai/kernel';

/** The network of one possible future, quarter by quarter. */
export const networkWords = defineMessages('web/simulate/network', {
  lead: {
    zh: '这是 {replications} 种可能的未来中的一种，一家企业一个点。它让人看清过程；要判断差别，请看“比较”。',
    en: 'One of {replications} possible futures, a mark for every firm. It shows how things go; for what differs, see Compared.',
  },
  scenario: { zh: '情景', en: 'Scenario' },
  future: { zh: '第几种未来', en: 'Which future' },
  'too-many.title': { zh: '企业太多，无法逐家画出', en: 'Too many firms to draw each' },
  'too-many.what': {
    zh: '本模型有 {firms} 家企业；超过 {most} 家时，图上只剩一团。网络的变化请看“走势”中的“网络”各项。',
    en: 'This model has {firms} firms; beyond {most} a picture is a blot. See the outcomes on the network under Over time.',
  },
  loading: { zh: '正在推演这一种未来…', en: 'Simulating this future…' },
  caption: {
    zh: '本地与全球网络：{scenario}，{when}',
    en: 'Local and global network: {scenario}, {when}',
  },
  description: {
    zh: '各集群的企业按所处阶段着色，细线为本地伙伴关系，粗线为进入国外市场的企业，越粗越多；数字见数据表。',
    en: 'Firms by cluster, coloured by stage; thin lines are local ties, broad lines lead to the foreign markets firms are in, the broader the more; the table has the figures.',
  },
  note: {
    zh: '一个点是一家企业，越大出口越多；细线为本地伙伴关系。外圈为国外市场，越远心理距离越大，数字为在那里的企业数。',
    en: 'A mark is a firm, larger when it exports more; thin lines are local ties. Foreign markets stand around, further out the greater their psychic distance, with the number of firms there.',
  },
  'note.again': {
    zh: '网络按模型现在的样子重新算出；如果研究在此之后有新的运行，可能与保存的结果略有不同。',
    en: 'The network is computed anew from the model as it is now; if the study was run again since, it may differ from the results kept.',
  },
  start: { zh: '起点', en: 'start' },
  quarter: { zh: '第 {quarter} 季', en: 'quarter {quarter}' },
  'quarter.year': { zh: '第 {quarter} 季（{years} 年）', en: 'quarter {quarter} (year {years})' },
  play: { zh: '播放', en: 'Play' },
  again: { zh: '从头播放', en: 'Play again' },
  pause: { zh: '暂停', en: 'Pause' },
  back: { zh: '上一季', en: 'Previous quarter' },
  forth: { zh: '下一季', en: 'Next quarter' },
  slider: { zh: '季度', en: 'Quarter' },
  controls: { zh: '播放', en: 'Playback' },
  cluster: { zh: '集群', en: 'Cluster' },
  outside: { zh: '集群之外', en: 'Outside clusters' },
  all: { zh: '合计', en: 'All' },
  firms: { zh: '企业', en: 'Firms' },
  founded: { zh: '其中新办', en: 'Founded since' },
  ties: { zh: '本地关系', en: 'Local ties' },
  abroad: { zh: '进入的市场（家次）', en: 'Markets entered, all firms' },
  'firm.one': { zh: '企业 {number}', en: 'Firm {number}' },
  'firm.market': { zh: '{market}：{count} 家企业', en: '{market}: {count} firms' },
  'firm.stage': { zh: '阶段：{stage}', en: 'Stage: {stage}' },
  'firm.abroad': { zh: '国外市场：{markets}', en: 'Foreign markets: {markets}' },
  'firm.none': { zh: '无', en: 'none' },
  'now.title': { zh: '这一季', en: 'In this quarter' },
});
