import { defineMessages } from '@qunhai/kernel';

/** The page Simulate: what it is for, how long and how often, running here and on the server. */
export const simulateWords = defineMessages('web/simulate', {
  title: { zh: '模拟推演', en: 'Simulate' },
  lead: {
    zh: '如果这样做，几年之后集群里的企业会怎样？把几种做法放进模型，让同一批企业各走一遍，再看差别和把握。',
    en: 'What happens to the firms of a cluster if we do this? Let the model play several courses of action with the same luck, and see what differs and how sure that is.',
  },
  settings: { zh: '推演设定', en: 'How to run' },
  model: { zh: '哪些企业', en: 'Which firms' },
  'model.study': { zh: '本研究的企业', en: 'Firms of this study' },
  'model.default': { zh: '默认模型（虚构的集群）', en: 'Default model (invented clusters)' },
  'model.study.what': {
    zh: '从调查测得的企业和估计结果出发。',
    en: 'Begins with the firms as measured and the estimates of the newest run.',
  },
  'model.default.what': {
    zh: '三个虚构的集群，参数多为假定；用来弄清理论怎样运转。',
    en: 'Three invented clusters, most parameters assumed; shows how the theory works.',
  },
  'model.use-default': { zh: '改用默认模型', en: 'Use the default model' },
  horizon: { zh: '推演多少季度', en: 'Quarters' },
  'horizon.years_one': { zh: '= {years} 年', en: '= {years} year' },
  'horizon.years_other': { zh: '= {years} 年', en: '= {years} years' },
  replications: { zh: '多少种可能的未来', en: 'Futures' },
  'replications.help': {
    zh: '每种未来换一份运气。次数越多，差别看得越准。',
    en: 'Each has luck of its own. The more, the surer the differences.',
  },
  more: { zh: '更多设定', en: 'More settings' },
  seed: { zh: '随机数种子', en: 'Seed' },
  'seed.help': {
    zh: '同样的设定和种子，在这里和在服务器上得到完全相同的数字。',
    en: 'The same settings and seed give exactly the same numbers, here and on the server.',
  },
  sensitivity: { zh: '敏感性（仅服务器）', en: 'Sensitivity (server only)' },
  'sensitivity.none': { zh: '不分析', en: 'None' },
  'sensitivity.morris': {
    zh: '哪些参数要紧（Morris，较快）',
    en: 'Which parameters matter (Morris, faster)',
  },
  'sensitivity.sobol': { zh: '方差份额（Sobol，很慢）', en: 'Shares of variance (Sobol, slow)' },
  decomposition: {
    zh: '分解企业之间的成长差异（仅服务器）',
    en: 'Decompose differences among firms (server only)',
  },
  here: { zh: '在此试算', en: 'Try it here' },
  server: { zh: '在服务器上运行', en: 'Run on the server' },
  'server.why': {
    zh: '服务器上的结果随研究保存，附报告和 Parquet 文件。',
    en: 'Results on the server are kept with the study, with a report and a Parquet file.',
  },
  'server.viewer': {
    zh: '在服务器上运行需由分析者或所有者进行。',
    en: 'Running on the server takes an analyst or the owner.',
  },
  'effort.moment': { zh: '在此浏览器中只需片刻。', en: 'Takes a moment in this browser.' },
  'effort.minute': {
    zh: '在此浏览器中约需一分钟上下。',
    en: 'Takes about a minute in this browser.',
  },
  'effort.long': {
    zh: '在此浏览器中要很久，建议在服务器上运行。',
    en: 'Takes long in this browser; better run it on the server.',
  },
  'too-large.title': { zh: '对浏览器来说太大了', en: 'Too large for a browser' },
  'too-large.what': {
    zh: '请减少未来的数目、季度或情景，或在服务器上运行。',
    en: 'Take fewer futures, quarters or scenarios, or run it on the server.',
  },
  'too-large.server': {
    zh: '对服务器来说也太大了。请减少未来的数目、季度或情景。',
    en: 'Too large for the server as well. Take fewer futures, quarters or scenarios.',
  },
  nameless: { zh: '有情景没有名称，请先填写。', en: 'A scenario has no name. Give it one first.' },
  'unknown-parts': {
    zh: '有情景提到当前模型没有的集群或资源，请在编辑中重新选择。',
    en: 'A scenario names clusters or resources that the chosen model does not have. Choose again while editing it.',
  },

  'progress.preparing': { zh: '正在准备模型…', en: 'Preparing the model…' },
  'progress.here': { zh: '正在此浏览器中推演', en: 'Simulating in this browser' },
  'progress.counts': { zh: '{done}/{total} 种未来', en: '{done} of {total} futures' },
  'progress.summary': { zh: '正在汇总…', en: 'Putting the results together…' },
  cancel: { zh: '取消', en: 'Cancel' },
  'cancelled.title': { zh: '已取消', en: 'Cancelled' },
  'cancelled.what': {
    zh: '没有得出新的结果；可以改动后再试。',
    en: 'There are no new results. Change something and try again.',
  },
  'server.queued': { zh: '第 {number} 次推演排队中', en: 'Simulation {number} is waiting' },
  'server.running': { zh: '第 {number} 次推演', en: 'Simulation {number}' },
  'server.failed': { zh: '第 {number} 次推演失败', en: 'Simulation {number} failed' },
  'server.cancelled': { zh: '第 {number} 次推演已取消', en: 'Simulation {number} was cancelled' },
  'step.simulate': { zh: '推演各情景', en: 'Simulating the scenarios' },
  'step.summarise': { zh: '汇总结果', en: 'Putting the results together' },
  'step.other': { zh: '进行中', en: 'Under way' },
  'step.morris': { zh: '检查哪些参数要紧', en: 'Finding which parameters matter' },
  'step.sobol': { zh: '计算方差份额', en: 'Sharing out the variance' },
  'step.decompose': { zh: '分解企业之间的差异', en: 'Decomposing differences among firms' },
  'cancel.question': { zh: '取消第 {number} 次推演？', en: 'Cancel simulation {number}?' },
  'cancel.what': {
    zh: '已算的部分不会保留。',
    en: 'What it has computed so far is not kept.',
  },
  'cancel.deed': { zh: '取消推演', en: 'Cancel the simulation' },

  earlier: { zh: '服务器上的推演', en: 'Simulations on the server' },
  'earlier.count_one': { zh: '{count} 次', en: '{count}' },
  'earlier.count_other': { zh: '{count} 次', en: '{count}' },
  'earlier.show': { zh: '查看', en: 'Show' },
  'earlier.shown': { zh: '正在显示', en: 'Shown' },
  'earlier.name': { zh: '第 {number} 次 · {title}', en: '{number} · {title}' },
  'earlier.what': {
    zh: '{time}；{model}；{replications} 种未来 × {quarters} 季；{state}',
    en: '{time}; {model}; {replications} futures × {quarters} quarters; {state}',
  },
  'earlier.outdated': {
    zh: '数据或理论在此之后有改动',
    en: 'data or theory were changed since',
  },
  'earlier.delete': { zh: '删除第 {number} 次推演', en: 'Delete simulation {number}' },
  'earlier.delete.question': {
    zh: '删除第 {number} 次推演？',
    en: 'Delete simulation {number}?',
  },
  'earlier.delete.what': {
    zh: '结果和文件一并删除，不能恢复。',
    en: 'Its results and files are deleted for good.',
  },
  'earlier.delete.deed': { zh: '删除', en: 'Delete' },
  'state.queued': { zh: '排队中', en: 'waiting' },
  'state.running': { zh: '运行中', en: 'under way' },
  'state.done': { zh: '已完成', en: 'done' },
  'state.failed': { zh: '失败', en: 'failed' },
  'state.cancelled': { zh: '已取消', en: 'cancelled' },
  withdrawn_one: {
    zh: '所用的 {count} 份答卷后来被企业撤回；以下走势仍含有它们，网络图已删除。',
    en: '{count} answer it used was withdrawn by its firm since: the paths below still rest on it, the pictures of the network are deleted.',
  },
  withdrawn_other: {
    zh: '所用的 {count} 份答卷后来被企业撤回；以下走势仍含有它们，网络图已删除。',
    en: '{count} answers it used were withdrawn by their firms since: the paths below still rest on them, the pictures of the network are deleted.',
  },
});
