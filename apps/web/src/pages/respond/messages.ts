import { defineMessages } from '@qunhai/kernel';

/** What a respondent reads around the questions. */
export const respondWords = defineMessages('web/respond', {
  'title.form': { zh: '企业问卷', en: 'Firm questionnaire' },
  for: { zh: '填写企业：{firm}', en: 'Answering for {firm}' },
  loading: { zh: '正在打开问卷…', en: 'Opening the questionnaire…' },
  'simulated.title': { zh: '这是一项模拟研究', en: 'This is a simulated study' },
  'simulated.what': {
    zh: '它用来试用或演示这套软件，不是真实的调查。请不要填写真实的企业情况。',
    en: 'It is for trying out or showing this software; it is no real survey. Please do not enter facts about a real firm.',
  },

  'intro.minutes': {
    zh: '共 {questions} 题，大约需要 {minutes} 分钟。可以随时停下，之后用同一链接接着填写，换一台设备也可以。',
    en: '{questions} questions, about {minutes} minutes. You can stop at any time and go on later with the same link, also on another device.',
  },
  'intro.who.title': { zh: '谁能看到您的回答', en: 'Who sees what you answer' },
  'intro.who.team': {
    zh: '调查方（有权进入这项研究的人）能看到您提交的每一个答案，并知道它来自贵企业；提交之前，他们能看到填写进度。',
    en: 'The survey team, that is the people with access to this study, see every answer you submit and that it comes from your firm. Until you submit they see how far you are.',
  },
  'intro.who.firms': {
    zh: '其他企业打不开您的问卷，也看不到您的答案。',
    en: 'Other firms cannot open your questionnaire and do not see your answers.',
  },
  'intro.who.figures': {
    zh: '集群的平均值在企业少于 5 家时不公布。由答案算出的各企业指标，以企业编号列出；交给谁看，由调查方决定。',
    en: 'Averages of a cluster are withheld when fewer than five firms stand behind them. Figures computed for single firms are listed under firm codes; the survey team decides who is given them.',
  },
  'intro.saved': {
    zh: '边填边存：答案会自动保存到服务器，未提交的答案不进入分析。断网时先留在这台设备上，联网后自动送出。',
    en: 'Answers are saved to the server as you go; what you have not submitted is not analysed. Without a network they stay on this device and are sent when it is back.',
  },
  'intro.withdraw': {
    zh: '随时可以退出：用这个链接即可删除本轮全部答案，以及此前分析中贵企业本轮的单独结果；之后的分析不再包含贵企业。此前算出的集群和全体企业的数据，以及只含这些数据的报告，会照原样保留。已经下载的文件和服务器的备份无法从这里收回。',
    en: 'You can withdraw with this link at any time. Your answers of this wave are then deleted, and so is what earlier analyses say of your firm alone in it; later ones leave your firm out. Figures of clusters and of all firms computed before stay as they are, and so do reports that hold only such figures. Files downloaded before and backups of the server cannot be called back from here.',
  },
  'intro.start': { zh: '开始填写', en: 'Start' },
  'intro.continue': { zh: '继续填写', en: 'Continue' },

  progress: { zh: '已答 {answered} / {questions} 题', en: '{answered} of {questions} answered' },
  'page.of': { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
  back: { zh: '上一页', en: 'Back' },
  next: { zh: '下一页', en: 'Next' },
  submit: { zh: '提交问卷', en: 'Submit' },
  'submit.again': { zh: '提交修改', en: 'Submit changes' },
  'where.preview': { zh: '预览，不保存', en: 'Preview; nothing is stored' },
  'where.saved': { zh: '已保存', en: 'Saved' },
  'where.saving': { zh: '正在保存…', en: 'Saving…' },
  'where.waiting': {
    zh: '网络不通。答案已留在这台设备上，联网后自动送出。',
    en: 'No connection. Your answers are kept on this device and sent when it is back.',
  },
  'where.unsent': {
    zh: '修改只在这台设备上，提交后才会生效。',
    en: 'Your changes are on this device only. They count once you submit.',
  },
  'where.refused': { zh: '未能保存。', en: 'Could not be saved.' },
  merged: {
    zh: '已并入您在其他设备上填写的答案。',
    en: 'Answers you gave on another device were put in.',
  },
  'invalid.page': {
    zh: '本页有答案需要修改，请看标出的问题。',
    en: 'Some answers on this page need a change; see the marked questions.',
  },
  whole: { zh: '请填写整数。', en: 'Please enter a whole number.' },
  'partner.add': { zh: '添加伙伴', en: 'Add a partner' },
  empty: {
    zh: '还没有回答任何问题。请至少回答一题再提交。',
    en: 'Nothing has been answered yet. Answer at least one question before you submit.',
  },

  'sending.title': { zh: '正在提交…', en: 'Submitting…' },
  'sending.waiting.title': { zh: '等待网络', en: 'Waiting for the network' },
  'sending.waiting': {
    zh: '问卷还没有送达。答案已留在这台设备上，联网后会自动提交；也可以关闭本页，之后用同一设备再打开链接。',
    en: 'The questionnaire has not arrived yet. Your answers are kept on this device and are submitted when the network is back. You may also close this page and open the link on this device later.',
  },
  'sending.retry': { zh: '立即重试', en: 'Try now' },
  'sending.back': { zh: '返回修改', en: 'Back to the form' },

  'thanks.title': { zh: '已收到，谢谢！', en: 'Received. Thank you!' },
  'thanks.what': {
    zh: '贵企业的问卷已于 {time} 提交。',
    en: 'Your firm’s questionnaire was submitted on {time}.',
  },
  'thanks.edit': {
    zh: '调查结束前，可以用同一链接修改后再次提交。',
    en: 'Until the survey closes you can change your answers with this link and submit again.',
  },
  'thanks.closed': {
    zh: '调查已经结束，答案不能再修改。',
    en: 'The survey has closed; answers can no longer be changed.',
  },
  'thanks.unsent.title': {
    zh: '这台设备上有未提交的修改',
    en: 'There are changes on this device that were not submitted',
  },
  'thanks.unsent': {
    zh: '问卷已从其他设备提交，或您修改后尚未提交。打开查看后可以提交或放弃这些修改。',
    en: 'The form was submitted from another device, or you changed it and have not submitted. Open it to submit the changes or to drop them.',
  },
  'thanks.change': { zh: '修改答案', en: 'Change answers' },
  'thanks.open': { zh: '打开查看', en: 'Open' },
  discard: { zh: '放弃修改', en: 'Drop the changes' },
  'thanks.report': { zh: '查看本企业报告', en: 'See your firm’s report' },
  'thanks.report.none': {
    zh: '本企业的报告会在调查方完成分析后出现在这里，请保存好这个链接。',
    en: 'Your firm’s report will be here once the survey team has analysed the answers. Keep this link.',
  },

  'withdraw.button': { zh: '退出并删除答案', en: 'Withdraw and delete the answers' },
  'withdraw.question': { zh: '退出并删除全部答案？', en: 'Withdraw and delete all answers?' },
  'withdraw.consequence': {
    zh: '贵企业本轮的全部答案（包括未提交的）会立即永久删除，无法恢复。一并删除的还有：此前分析中贵企业本轮的单独结果、本企业报告，以及用到这些答案、列出各家企业的分享报告。此前算出的集群和全体企业的数据，以及只含这些数据的报告，会照原样保留；已经下载的文件和服务器的备份无法收回。调查方会知道贵企业已退出。之后这个链接不能再用来填写。',
    en: 'All answers of your firm in this wave, unsubmitted ones too, are deleted at once and for good. So are what earlier analyses say of your firm alone in this wave, your report, and shared reports that list firms and rest on these answers. Figures of clusters and of all firms computed before stay as they are, and so do reports that hold only such figures; files downloaded before and backups of the server cannot be called back. The survey team will see that your firm withdrew. This link can then no longer be used to answer.',
  },
  'withdraw.deed': { zh: '退出并删除', en: 'Withdraw and delete' },
  'withdrawn.title': { zh: '贵企业已退出', en: 'Your firm has withdrawn' },
  'withdrawn.what': {
    zh: '本轮的答案已全部删除。如希望重新参加，请向调查方索取新链接。',
    en: 'All answers of this wave were deleted. If you want to take part after all, ask the survey team for a new link.',
  },
  'closed.title': { zh: '调查已经结束', en: 'The survey has closed' },
  'closed.what': {
    zh: '贵企业有未提交的答案，它们不进入分析。您可以将其删除。',
    en: 'Your firm has answers that were not submitted; they are not analysed. You can delete them.',
  },

  'report.title': { zh: '本企业报告', en: 'Your firm’s report' },
  'report.lead': {
    zh: '{firm} · 第 {wave} 轮 · 分析于 {date}',
    en: '{firm} · wave {wave} · analysed on {date}',
  },
  'report.simulated': {
    zh: '由模拟研究的答案算出，不描述任何真实企业。',
    en: 'Computed from the answers of a simulated study; it describes no real firm.',
  },
  'report.back': { zh: '返回', en: 'Back' },
  'report.scores': { zh: '各项得分', en: 'Scores' },
  'report.scores.note': {
    zh: '得分在作答量尺上；方括号内为区间。“低于本企业的同伴”指得分低于本企业的同伴企业所占百分比，同伴少于 5 家时不计算。',
    en: 'Scores are on the answer scale, intervals in brackets. “Peers below” is the percentage of peer firms that score lower; it is not computed for fewer than five peers.',
  },
  'report.construct': { zh: '方面', en: 'Aspect' },
  'report.score': { zh: '得分', en: 'Score' },
  'report.peers': { zh: '低于本企业的同伴（%）', en: 'Peers below (%)' },
  'report.unanswered': { zh: '作答的题目不足', en: 'Too few questions were answered' },
  'report.no-interval': { zh: '无法给出区间', en: 'No interval can be given' },
  'report.no-peers': { zh: '同伴企业少于 5 家', en: 'Fewer than five peer firms' },
  'report.stage': { zh: '成长阶段', en: 'Stage of growth' },
  'report.stage.is': {
    zh: '最符合“{stage}”（隶属度 {membership}，1 为完全符合）。',
    en: 'Fits “{stage}” best (membership {membership}; 1 is a full fit).',
  },
  'report.stage.none': {
    zh: '现有答案不足以判断阶段，或几个阶段同样符合。',
    en: 'The answers do not tell one stage from the others.',
  },
  'report.constraints': { zh: '最值得提升的方面', en: 'What holds growth back most' },
  'report.constraint': { zh: '方面', en: 'Aspect' },
  'report.target': { zh: '影响', en: 'Acts on' },
  'report.gain': { zh: '预计提升', en: 'Expected gain' },
  'report.gain.note': {
    zh: '“预计提升”：该方面达到同伴企业的上四分位时，目标得分预计变化多少（量尺分）。',
    en: '“Expected gain”: by how many scale points the target would rise if the aspect reached the peers’ upper quartile.',
  },
  'report.lock-ins': { zh: '锁定风险', en: 'Signs of lock-in' },
  'report.lock-in': { zh: '风险', en: 'Sign' },
  'report.lock-in.score': { zh: '得分', en: 'Score' },
  'report.lock-in.raised': { zh: '提示', en: 'Raised' },
  'report.raised': { zh: '需要留意', en: 'Yes' },
  'report.not-raised': { zh: '未提示', en: 'No' },
  'report.cluster': { zh: '所在集群的资源', en: 'Resources of your cluster' },
  'report.resource': { zh: '资源', en: 'Resource' },
  'report.level': { zh: '水平', en: 'Level' },
  'report.firms': { zh: '企业数', en: 'Firms' },
  'report.withheld': {
    zh: '为保护企业而隐去：企业不足 5 家，或公开它会让别的隐去值被推算出来',
    en: 'Withheld to protect firms: fewer than five of them, or showing it would reveal another withheld value',
  },
  'report.cluster.withheld': {
    zh: '为保护企业，不公布该集群的结果：参加的企业不足 5 家，或公布后会让别的隐去值被推算出来。',
    en: 'The results of your cluster are withheld to protect firms: fewer than five took part, or showing them would reveal other withheld values.',
  },
});
