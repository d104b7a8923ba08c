import { defineMessages, type Translator } from '@qunhai/kernel';

const messages = {
  'group.all': { zh: '全部企业', en: 'All firms' },
  'when.one': { zh: '第 {first} 季度', en: 'Quarter {first}' },
  'when.some': { zh: '第 {first}–{last} 季度', en: 'Quarters {first}–{last}' },
  'when.on': { zh: '从第 {first} 季度起', en: 'From quarter {first} on' },
  'when.never': {
    zh: '第 {first} 季度起（本次只模拟 {steps} 个季度，不会发生）',
    en: 'From quarter {first} on (after the {steps} quarters of this run, so it does not happen)',
  },
  'where.all-firms': { zh: '全部企业', en: 'all firms' },
  'where.all-clusters': { zh: '所有集群', en: 'all clusters' },
  'where.firms-of': { zh: '{clusters}的企业', en: 'firms of {clusters}' },
  'policy.invest': {
    zh: '{when}：在{where}建设“{resource}”，力度 {size}%（每季度把它与满值之间的差距缩小 {amount}%）',
    en: '{when}: investment in “{resource}” in {where} at {size} % of full size (each quarter closes {amount} % of the gap to its fullest)',
  },
  'policy.entry-support': {
    zh: '{when}：补贴{where}进入国外市场的费用，力度 {size}%（为企业承担 {amount}% 的进入费用）',
    en: '{when}: entry-cost support for {where} at {size} % of full size (pays {amount} % of what entering a foreign market costs)',
  },
  'policy.joint-brand': {
    zh: '{when}：打造{where}的区域共同品牌，力度 {size}%（每季度把形象、声誉与满值之间的差距缩小 {amount}%）',
    en: '{when}: a joint brand for {where} at {size} % of full size (each quarter closes {amount} % of the gap between image and reputation and their fullest)',
  },
  'policy.platform': {
    zh: '{when}：为{where}搭建知识共享平台，力度 {size}%（渠道畅通度提高 {amount}，满值为 1）',
    en: '{when}: a knowledge platform for {where} at {size} % of full size (adds {amount} to the openness of channels, whose fullest is 1)',
  },
  'policy.training': {
    zh: '{when}：对{where}开展培训，力度 {size}%（每季度把转移能力、整合能力与满值之间的差距缩小 {amount}%）',
    en: '{when}: training for {where} at {size} % of full size (each quarter closes {amount} % of the gap between the abilities to transfer and to integrate and their fullest)',
  },
  'policy.subsidy': {
    zh: '{when}：对{where}发放直接补贴，力度 {size}%（每家企业每季度得到 {amount} 个资金单位）',
    en: '{when}: a subsidy for {where} at {size} % of full size ({amount} units of money a quarter to each firm)',
  },
  'policy.lead-firm': {
    zh: '{when}：为{where}引入一家国外主导企业，带动它们进入该企业所在的市场，力度 {size}%',
    en: '{when}: a foreign lead firm invited for {where}, which draws them into its market, at {size} % of full size',
  },
  'policy.open-outward': {
    zh: '{when}：组织{where}结识国外的新伙伴，力度 {size}%（自主搜寻的比例提高 {amount}）',
    en: '{when}: the network opened outward for {where} at {size} % of full size (adds {amount} to the share of own search)',
  },
  'shock.demand-lower': {
    zh: '{when}：所有国外市场的需求下降 {size}%',
    en: '{when}: demand of all foreign markets is {size} % lower',
  },
  'shock.demand-higher': {
    zh: '{when}：所有国外市场的需求上升 {size}%',
    en: '{when}: demand of all foreign markets is {size} % higher',
  },
  'shock.structural': {
    zh: '{when}：发生结构性冲击，动态能力为零的企业失去 {size}% 的竞争优势，动态能力越强损失越小',
    en: '{when}: a structural shock takes {size} % of the competitive advantage of firms without dynamic capability, and less the more of it a firm has',
  },
  'change.parameter': {
    zh: '参数 {name} 改为 {value}（模型原值 {usual}）：{meaning}',
    en: 'Parameter {name} is {value} instead of {usual}: {meaning}',
  },
  'change.switched-off': { zh: '关闭机制：{name}', en: 'Mechanism switched off: {name}' },
  'change.nothing': {
    zh: '不采取任何政策，也没有外来冲击',
    en: 'No policy and no shock from outside',
  },
  'note.bands-luck': {
    zh: '区间反映的是偶然性：企业的运气、需求的起伏和冲击。参数本身的不确定性不在区间之内，实际的不确定性更大。',
    en: 'Bands hold chance: the luck of firms, the cycle of demand and shocks. The uncertainty of the parameters is not in them; what is really uncertain is more.',
  },
  'note.bands-samples': {
    zh: '区间既反映偶然性（企业的运气、需求的起伏和冲击），也反映估计误差：每次重复从 {samples} 组估计结果中抽取一组。没有估计的参数，其不确定性不在区间之内。',
    en: 'Bands hold chance (the luck of firms, the cycle of demand and shocks) and errors of estimation: every replication draws one of {samples} samples of the estimates. The uncertainty of parameters that are not estimated is not in the bands.',
  },
  'note.bands-measured': {
    zh: '所有重复都从同一批调查所得的企业出发，测量误差和未参加调查的企业不在区间之内。',
    en: 'All replications begin with the same firms as measured; errors of measurement and firms that did not take part are not in the bands.',
  },
  'note.common-luck': {
    zh: '各情景逐次重复使用相同的随机数，情景之间的差别因此来自情景本身；差值的 95% 区间只反映重复次数有限造成的误差。',
    en: 'Scenarios share their random numbers replication by replication, so that they differ by what is done in them; the 95 % interval of a mean difference holds only the error of a limited number of replications.',
  },
  'note.one-replication': {
    zh: '只运行了一次重复：没有标准误，也没有区间可言。',
    en: 'There is one replication only: it has no standard error, and its bands say nothing.',
  },
  'note.no-value': {
    zh: '在 {runs} 次运行中，有的结果在个别季度没有取值（例如已没有企业，或没有企业出口）。均值、区间和比较只包括有取值的重复；所有重复都没有取值的季度留空。',
    en: 'In {runs} runs some outcome has no value at some quarter (no firm left, or none that exports). Means, bands and comparisons are over the replications that have one; quarters without any are left empty.',
  },
  'note.stopped': {
    zh: '按预设规则在 {replications} 次重复后停止（最多 {most} 次）：每个情景“{outcome}”末季均值的标准误都已不超过 {target}。',
    en: 'Stopped by its rule after {replications} replications of at most {most}: the standard error of the mean of “{outcome}” at the last quarter is no more than {target} in every scenario.',
  },
  'note.not-stopped': {
    zh: '运行了全部 {replications} 次重复，“{outcome}”末季均值的标准误仍未在每个情景中都降到 {target} 以下。',
    en: 'All {replications} replications were run, and the standard error of the mean of “{outcome}” at the last quarter is still above {target} in some scenario.',
  },
  'note.withheld': {
    zh: '有 {clusters} 个集群的企业不足 {fewest} 家，不单独列出；它们计入全部企业。',
    en: '{clusters} clusters of fewer than {fewest} firms are not shown by themselves; their firms count among all firms.',
  },
  'note.sweep': {
    zh: '每个情景都在 {points} 组参数取值下运行，每组 {replications} 次；均值和区间把各组合在一起，标准误和差值的区间只反映偶然性，不反映参数取值。',
    en: 'Every scenario was run at {points} points of the parameters, {replications} times each. Means and bands pool the points; standard errors and intervals of differences are of chance only, for the points as they are.',
  },
  'note.not-pictured': {
    zh: '企业超过 {most} 家，没有绘制网络图：在一张图上已无法分辨。',
    en: 'With more than {most} firms there is no picture of the network: it could not be read.',
  },
  'note.sweep-not-pictured': {
    zh: '参数取值不止一组，没有绘制网络图。',
    en: 'There is no picture of the network, as the parameters have several values.',
  },
  'cancelled.message': {
    zh: '已取消；完成的运行保存在 {folder} 中。',
    en: 'Cancelled; the runs that are done are kept in {folder}.',
  },
  'cancelled.fix': {
    zh: '用同一个文件夹重新运行，即可接着做下去。',
    en: 'Run it again with the same folder to go on from there.',
  },
} as const;

/** Texts of results: scenarios in sentences, and what the numbers hold. */
export const say: Translator<keyof typeof messages> = defineMessages(
  'simulation.experiment',
  messages,
);
