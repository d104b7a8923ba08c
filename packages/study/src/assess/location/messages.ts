import { defineMessages } from '@qunhai/kernel';

/** Findings and notes on whether the places studied are clusters. */
export const locationWords = defineMessages('study/assess-location', {
  'verdict.cluster': {
    zh: '{name}：是产业集群，企业在地理上集中，并有本地网络。',
    en: '{name}: a cluster; its firms are concentrated in space and tied to each other locally.',
  },
  'verdict.lacks-network': {
    zh: '{name}：集群正在形成，企业在地理上集中，但还没有本地网络。',
    en: '{name}: an emerging cluster; its firms are concentrated in space, but a local network is missing.',
  },
  'verdict.lacks-concentration': {
    zh: '{name}：集群正在形成，企业之间有本地网络，但在地理上并不集中。',
    en: '{name}: an emerging cluster; its firms are tied to each other locally, but not concentrated in space.',
  },
  'verdict.no-cluster': {
    zh: '{name}：不是产业集群，企业既不集中，也没有本地网络。',
    en: '{name}: no cluster; its firms are neither concentrated in space nor tied to each other locally.',
  },
  'verdict.not-known': {
    zh: '{name}：还不能判断是不是产业集群。',
    en: '{name}: whether it is a cluster is not known.',
  },
  'concentration.present': { zh: '地理集中：有（{list}）。', en: 'Concentration: yes ({list}).' },
  'concentration.absent': { zh: '地理集中：没有（{list}）。', en: 'Concentration: no ({list}).' },
  'concentration.uncertain': {
    zh: '地理集中：误差太大，不能确定（{list}）。',
    en: 'Concentration: too uncertain to say ({list}).',
  },
  'concentration.mixed': {
    zh: '地理集中：各项证据相互矛盾（{list}）。',
    en: 'Concentration: the measurements contradict each other ({list}).',
  },
  'concentration.missing': {
    zh: '地理集中：没有数据。',
    en: 'Concentration: nothing is known of it.',
  },
  'network.present': { zh: '本地网络：有（{list}）。', en: 'Local network: yes ({list}).' },
  'network.absent': { zh: '本地网络：没有（{list}）。', en: 'Local network: no ({list}).' },
  'network.uncertain': {
    zh: '本地网络：误差太大，不能确定（{list}）。',
    en: 'Local network: too uncertain to say ({list}).',
  },
  'network.mixed': {
    zh: '本地网络：各项证据相互矛盾（{list}）。',
    en: 'Local network: the measurements contradict each other ({list}).',
  },
  'network.missing': {
    zh: '本地网络：没有数据。',
    en: 'Local network: nothing is known of it.',
  },
  figure: { zh: '{name} {value}', en: '{name} {value}' },
  'need.concentration': {
    zh: '要判断地理是否集中，请在企业数据中填写经纬度（latitude、longitude，至少 {located} 家），或在集群表（clusters.csv）中加入四列：industry_region（本地该产业的企业数或从业人数）、all_region（本地全部产业）、industry_country（全国该产业）、all_country（全国全部产业）；填从业人数时，另加 firms_region（本地该产业企业数）。也可提供各地区各产业的就业表（mapping 中的 regions）。',
    en: 'To judge concentration, give firms’ latitude and longitude (at least {located} firms), or add four columns to the table of clusters: industry_region (firms or employees of the industry in the region), all_region (of all industries there), industry_country (of the industry in the country) and all_country (of all industries there); with employees also firms_region (firms of the industry in the region). A table of employment by region and industry (regions in the mapping) serves the same end.',
  },
  'need.network': {
    zh: '要判断有没有本地网络，请提供企业之间的联系（ties.csv：from、to、kind、wave，以及 local 或 country）。所分析的是第 {wave} 轮。',
    en: 'To judge the local network, give the ties of firms (ties.csv: from, to, kind, wave, and local or country). Wave {wave} is the one analysed.',
  },
  'none.clusters': {
    zh: '没有判断是不是产业集群：没有一个集群有 {required} 家以上的企业。请在企业数据中填写 cluster 一列。',
    en: 'Whether there is a cluster was not judged: no cluster has {required} firms or more. Give the cluster of each firm in the column cluster.',
  },
  small: {
    zh: '不足 {required} 家企业的集群有 {count} 个，未作判断，以免透露单个企业的情况。',
    en: 'Clusters of fewer than {required} firms are not judged, so that nothing shows of single firms: {count}.',
  },
  'quotient.invalid': {
    zh: '集群 {cluster} 的区位商无法计算：industry_region、all_region、industry_country、all_country 须为数字，且地区数不大于全国数、产业数不大于全部产业数。请更正集群表。',
    en: 'The location quotient of cluster {cluster} cannot be computed: industry_region, all_region, industry_country and all_country must be numbers, the region’s no larger than the country’s and the industry’s no larger than that of all industries. Correct the table of clusters.',
  },
  'region.quotient': {
    zh: '{name}：“{region}”的“{industry}”区位商为 {quotient} {interval}，在 {regions} 个地区中排第 {rank}。',
    en: '{name}: {industry} in {region} has a location quotient of {quotient} {interval}, number {rank} of {regions} regions.',
  },
  'region.bare-quotient': {
    zh: '{name}：“{region}”的“{industry}”区位商为 {quotient}，在 {regions} 个地区中排第 {rank}；误差未知，不作判断。',
    en: '{name}: {industry} in {region} has a location quotient of {quotient}, number {rank} of {regions} regions; how sure it is, is not known, so it decides nothing.',
  },
  'region.no-quotient': {
    zh: '{name}：“{region}”的“{industry}”没有区位商，因为地区或产业没有从业人员。',
    en: '{name}: {industry} in {region} has no location quotient, for the region or the industry has no employees.',
  },
  'region.agglomeration': {
    zh: '“{industry}”在各地区之间的集聚程度：{bands}（γ = {figure}；随机布局下 {p}）。',
    en: 'Over all regions, {industry} is {bands} (γ = {figure}; by chance, {p}).',
  },
  'region.no-agglomeration': {
    zh: '“{industry}”在各地区之间的集聚程度未知。',
    en: 'How {industry} is agglomerated over all regions is not known.',
  },
  'region.complexity': {
    zh: '“{region}”在 {industries} 个产业中的 {diversity} 个有专业化优势，复杂度 {complexity}（去掉任一产业后 {range}），在 {compared} 个地区中排第 {rank}。',
    en: '{region} is specialized in {diversity} of {industries} industries; its complexity is {complexity} (without any one industry {range}), number {rank} of {compared} regions.',
  },
  'region.bare-complexity': {
    zh: '“{region}”在 {industries} 个产业中的 {diversity} 个有专业化优势，复杂度 {complexity}（稳定程度未知），在 {compared} 个地区中排第 {rank}。',
    en: '{region} is specialized in {diversity} of {industries} industries; its complexity is {complexity} (how stable, is not known), number {rank} of {compared} regions.',
  },
  'region.no-complexity': {
    zh: '“{region}”在 {industries} 个产业中的 {diversity} 个有专业化优势，没有复杂度。',
    en: '{region} is specialized in {diversity} of {industries} industries; it has no complexity.',
  },
  'regions.too-small': {
    zh: '地区就业表只有 {regions} 个地区、{industries} 个产业，无从比较；请给出全国各地区、各产业的从业人数。',
    en: 'The table of regions holds {regions} regions and {industries} industries with employees, too few to compare; give those of the whole country.',
  },
  'regions.unnamed': {
    zh: '集群 {cluster} 没有与地区就业表对照：请在集群表中加入 region（所在地区）和 industry（产业）两列，名称与地区就业表一致。',
    en: 'Cluster {cluster} was not compared with the table of regions: add its region and industry to the table of clusters, in the columns region and industry, named as in the table of regions.',
  },
  'regions.no-region': {
    zh: '集群 {cluster} 的地区“{region}”不在地区就业表中；请让两处名称一致。',
    en: 'The region of cluster {cluster}, “{region}”, is not in the table of regions; write it as it stands there.',
  },
  'regions.no-industry': {
    zh: '集群 {cluster} 的产业“{industry}”不在地区就业表中；请让两处名称一致。',
    en: 'The industry of cluster {cluster}, “{industry}”, is not in the table of regions; write it as it stands there.',
  },
  'regions.no-sizes': {
    zh: '集群 {cluster} 的区位商没有区间：从业人员按企业成群分布，须知道企业规模。请在地区就业表中加入 firms（企业数）一列，或在企业数据中填写 employees（员工数，至少 10 家）；若数的是企业而不是从业人员，请让 employment 和 firms 取同一列。',
    en: 'The quotient of cluster {cluster} has no interval: employees come in firms, whose size must be known. Add the column firms (how many) to the table of regions, or the number of employees of at least 10 firms (employees) to the firms; if firms were counted rather than employees, read employment and firms from the same column.',
  },
  'regions.no-plants': {
    zh: '“{industry}”（集群 {cluster}）没有 Ellison–Glaeser 指数：须知道该产业全部企业的规模，而本研究的企业只占其从业人员的 {percent}%（至少须 90%）。请在地区就业表中加入 herfindahl 一列（全国该产业企业规模的赫芬达尔指数）。',
    en: '{industry} (cluster {cluster}) has no Ellison–Glaeser index: it needs the sizes of all plants of the industry, and firms of the study that told theirs employ {percent}% of it, where 90% are needed. Add the column herfindahl to the table of regions: the Herfindahl index of the industry’s plants in the country.',
  },
  'regions.more-than-industry': {
    zh: '“{industry}”（集群 {cluster}）没有 Ellison–Glaeser 指数：本研究的企业自报的从业人员比地区就业表中该产业的全部从业人员还多。请核对 employees（员工数）与地区就业表的单位和范围，或在该表中加入 herfindahl 一列（全国该产业企业规模的赫芬达尔指数）。',
    en: '{industry} (cluster {cluster}) has no Ellison–Glaeser index: firms of the study told more employees than the table of regions has in the whole industry. Check the unit and coverage of both, or add the column herfindahl to the table: the Herfindahl index of the industry’s plants in the country.',
  },
  'regions.counted': {
    zh: '集群 {cluster} 是否集中，按集群表中的计数判断；地区就业表的区位商只作参考。',
    en: 'Concentration of cluster {cluster} was judged by the counts in the table of clusters; the quotient of the table of regions is told beside them.',
  },
  failed: { zh: '集群 {cluster}：{why}', en: 'Cluster {cluster}: {why}' },
});
