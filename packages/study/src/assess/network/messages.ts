import { defineMessages } from '@qunhai/kernel';

/** Findings and notes on networks. */
export const networkWords = defineMessages('study/assess-network', {
  'fact.chain_step': { zh: '价值链环节', en: 'value-chain step' },
  'fact.export_share': { zh: '出口占比', en: 'export share' },
  'relation.same': { zh: '相同：{fact}', en: 'Same: {fact}' },
  'relation.previous': { zh: '上一轮已有联系', en: 'Tied in the wave before' },
  'all-firms': { zh: '全部企业', en: 'All firms' },
  interval: { zh: '{level}% 置信区间 [{lower}, {upper}]', en: '{level}% CI [{lower}, {upper}]' },
  'structure.present': {
    zh: '{name}（第 {wave} 轮，{firms} 家企业，{pairs} 对有联系）：有成形的本地网络。{figures}。',
    en: '{name} (wave {wave}, {firms} firms, {pairs} pairs tied): there is a local network. {figures}.',
  },
  'structure.weak': {
    zh: '{name}（第 {wave} 轮，{firms} 家企业，{pairs} 对有联系）：本地网络还不能确定。{figures}。',
    en: '{name} (wave {wave}, {firms} firms, {pairs} pairs tied): the evidence of a local network is weak. {figures}.',
  },
  'structure.absent': {
    zh: '{name}（第 {wave} 轮，{firms} 家企业，{pairs} 对有联系）：没有成形的本地网络，相互连通的企业不到一半。{figures}。',
    en: '{name} (wave {wave}, {firms} firms, {pairs} pairs tied): no local network to speak of; fewer than half of the firms are connected. {figures}.',
  },
  'figure.giantShare': { zh: '相互连通的企业占 {value}', en: '{value} of the firms are connected' },
  'figure.closure': {
    zh: '伙伴之间也有联系的占 {value}，随机网络为 {chance}',
    en: '{value} of the pairs of partners are tied to each other, {chance} in random networks',
  },
  'figure.reciprocity': {
    zh: '提名得到回应的占 {value}',
    en: '{value} of the nominations are returned',
  },
  'figure.core': {
    zh: '有 {firms} 家企业构成核心，其余围绕核心（拟合 {fit}，随机网络为 {chance}，{p}）',
    en: '{firms} firms form a core that the others gather around (fit {fit}, {chance} in random networks, {p})',
  },
  'reach.local': {
    zh: '{name}：联系以本地为主。E–I 指数 {ei}；{share} 的企业有国外伙伴，平均每家 {mean} 个。',
    en: '{name}: ties are mostly local. E–I index {ei}; {share} of firms have partners abroad, {mean} each on average.',
  },
  'reach.outward': {
    zh: '{name}：联系以集群外为主。E–I 指数 {ei}；{share} 的企业有国外伙伴，平均每家 {mean} 个。',
    en: '{name}: ties are mostly outside the cluster. E–I index {ei}; {share} of firms have partners abroad, {mean} each on average.',
  },
  'reach.even': {
    zh: '{name}：本地联系与外部联系大致相当，或误差太大分不出多少。E–I 指数 {ei}；{share} 的企业有国外伙伴，平均每家 {mean} 个。',
    en: '{name}: ties within and outside the cluster are about even, or too uncertain to tell. E–I index {ei}; {share} of firms have partners abroad, {mean} each on average.',
  },
  'change.outward': {
    zh: '{name}，第 {from} 轮到第 {to} 轮：网络向外扩展。{figures}',
    en: '{name}, wave {from} to {to}: the network extended outwards. {figures}',
  },
  'change.inward': {
    zh: '{name}，第 {from} 轮到第 {to} 轮：网络转向本地。{figures}',
    en: '{name}, wave {from} to {to}: the network turned inwards. {figures}',
  },
  'change.none': {
    zh: '{name}，第 {from} 轮到第 {to} 轮：看不出网络向外还是向内变化。{figures}',
    en: '{name}, wave {from} to {to}: no move outwards or inwards can be told. {figures}',
  },
  'change.figures': {
    zh: 'E–I 指数由 {before} 变为 {after}（变化 {ei}）；平均国外伙伴数变化 {abroad}。本地联系保留 {persisted} 条，新增 {created} 条，消失 {dissolved} 条（Jaccard {jaccard}）。',
    en: 'The E–I index went from {before} to {after} (change {ei}); the mean number of partners abroad changed by {abroad}. Of local ties {persisted} persisted, {created} were made and {dissolved} ended (Jaccard {jaccard}).',
  },
  'change.ties': {
    zh: '{name}，第 {from} 轮到第 {to} 轮：本地联系保留 {persisted} 条，新增 {created} 条，消失 {dissolved} 条（Jaccard {jaccard}）。不是两轮都问了集群外的伙伴，向外还是向内变化无从得知。',
    en: '{name}, wave {from} to {to}: of local ties {persisted} persisted, {created} were made and {dissolved} ended (Jaccard {jaccard}). Partners outside were not told in both waves, so a move outwards or inwards is unknown.',
  },
  'mixing.internal': {
    zh: '{name}：联系集中在同类企业之间（{fact}；E–I {ei}，随机为 {chance}，校正后 {p}）。',
    en: '{name}: ties keep to firms that are alike ({fact}; E–I {ei}, {chance} by chance, corrected {p}).',
  },
  'mixing.external': {
    zh: '{name}：联系更多发生在不同类企业之间（{fact}；E–I {ei}，随机为 {chance}，校正后 {p}）。',
    en: '{name}: ties lead to firms that differ ({fact}; E–I {ei}, {chance} by chance, corrected {p}).',
  },
  'relations.found': {
    zh: '{name}：能说明谁与谁有联系的是：{list}。',
    en: '{name}: who is tied to whom goes with: {list}.',
  },
  'relations.effect': {
    zh: '{relation}（{b}，校正后 {p}）',
    en: '{relation} ({b}, corrected {p})',
  },
  'chain.complete': {
    zh: '{name}：价值链各环节都有企业。{gaps}',
    en: '{name}: every step of the value chain has firms. {gaps}',
  },
  'chain.gaps': {
    zh: '{name}：价值链 {steps} 个环节中 {covered} 个有企业，缺 {missing}。{gaps}',
    en: '{name}: {covered} of {steps} steps of the value chain have firms; missing: {missing}. {gaps}',
  },
  'chain.links': {
    zh: '相邻环节之间有联系的占 {linked}。',
    en: '{linked} of the passages to the next step are made by ties.',
  },
  'chain.unknown': {
    zh: '有 {count} 家企业的环节未知。',
    en: 'The step of {count} firms is unknown.',
  },
  'goes.both': {
    zh: '{outcome}：本地中心性{local}；国外联系{abroad}。{difference}',
    en: '{outcome}: local centrality {local}; ties abroad {abroad}. {difference}',
  },
  'local.goes-with': { zh: '与之正相关（{figures}）', en: 'goes with it ({figures})' },
  'local.goes-against': { zh: '与之负相关（{figures}）', en: 'goes against it ({figures})' },
  'local.no-evidence': {
    zh: '与之没有显著相关（{figures}）',
    en: 'does not go with it ({figures})',
  },
  'local.undefined': { zh: '与之是否相关无法判断', en: 'cannot be judged' },
  'abroad.goes-with': { zh: '与之正相关（{figures}）', en: 'do ({figures})' },
  'abroad.goes-with-too': { zh: '也与之正相关（{figures}）', en: 'go with it too ({figures})' },
  'abroad.goes-against': { zh: '与之负相关（{figures}）', en: 'go against it ({figures})' },
  'abroad.no-evidence': {
    zh: '与之没有显著相关（{figures}）',
    en: 'do not go with it ({figures})',
  },
  'abroad.undefined': { zh: '与之是否相关无法判断', en: 'cannot be judged' },
  'difference.known': {
    zh: '两个相关系数之差为 {difference}。',
    en: 'The two correlations differ by {difference}.',
  },
  'figures.association': {
    zh: 'ρ = {rho}，{interval}，校正后 {p}，n = {n}',
    en: 'ρ = {rho}, {interval}, corrected {p}, n = {n}',
  },
  'note.no-ties': {
    zh: '没有网络分析：研究中没有企业间的联系。请提供 ties.csv（from、to、kind，以及 wave、country、local），或在问卷中列出伙伴（partners）。',
    en: 'No network was analysed: the study has no ties. Give ties.csv (from, to, kind, and wave, country, local), or have firms name their partners in the questionnaire (partners).',
  },
  'note.roster': {
    zh: '某一轮的网络包括该轮作答、提名他人或被提名的企业；没有作答也没有提名的企业记为未作答，密度、聚类等指标不计入。任何一种关系都算联系；计算位置时，任一方提名即视为有联系。',
    en: 'The network of a wave holds the firms that answered in it, name others or are named. Those that neither answered nor named anybody count as not having responded and are left out of density, clustering and the like. A tie of any kind is a tie; for positions it is there when either firm names the other.',
  },
  'note.nominations': {
    zh: '{name}，第 {wave} 轮：{nominations} 次本地提名，双方互提 {mutual} 对，只有一方提名 {oneSided} 对，一方未作答而无法证实 {unconfirmed} 对；指向名单外本地伙伴 {offRoster} 次，所在地不明 {unplaced} 次。',
    en: '{name}, wave {wave}: {nominations} local nominations; pairs named by both {mutual}, by one side only {oneSided}, unconfirmed because the other did not respond {unconfirmed}; of local partners who are not among the firms {offRoster}; of partners nobody can place {unplaced}.',
  },
  'note.home': {
    zh: '集群表没有给出集群所在国家（country 列）的，以本地联系中最常见的国家为准；仍无从得知时，注明国家的外部伙伴一律视为国外。',
    en: 'Where the table of clusters gives no country (column country), it is taken from local ties; where these give none, every partner outside with a country counts as abroad.',
  },
  'note.small': {
    zh: '第 {wave} 轮有 {count} 个集群作答的企业不足 {required} 家，未作描述，以免透露单个企业的情况。',
    en: 'Clusters of fewer than {required} responding firms are not described, so that nothing shows of single firms; in wave {wave}: {count}.',
  },
  'note.census': {
    zh: '区间说明的是：若换成同类的其他企业，数字会有多大变化。企业填报的网络本身是全部而非抽样。',
    en: 'Intervals tell how figures would vary with other firms like these; the network that firms reported is itself no sample.',
  },
  'note.other-wave': {
    zh: '所分析的第 {wave} 轮没有联系，因此没有计算位置与结果的关系。',
    en: 'Wave {wave}, the one analysed, has no ties, so nothing is said of what positions go with.',
  },
  'note.no-outcome': {
    zh: '没有计算位置与结果的关系：没有结果构念的得分，也没有出口占比（export_share）。',
    en: 'Nothing is said of what positions go with: there are no scores of outcomes and no export share (fact export_share).',
  },
  'note.observational': {
    zh: '位置与结果的关系是相关，不是因果：出口多的企业也更容易结识国外伙伴。',
    en: 'What positions go with is association, not cause: firms that export also come to know partners abroad.',
  },
});
