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
    zh: '要判断地理是否集中，请在企业数据中填写经纬度（latitude、longitude，至少 {located} 家），或在集群表（clusters.csv）中加入四列：industry_region（本地该产业的企业数或从业人数）、all_region（本地全部产业）、industry_country（全国该产业）、all_country（全国全部产业）；填从业人数时，另加 firms_region（本地该产业企业数）。',
    en: 'To judge concentration, give firms’ latitude and longitude (at least {located} firms), or add four columns to the table of clusters: industry_region (firms or employees of the industry in the region), all_region (of all industries there), industry_country (of the industry in the country) and all_country (of all industries there); with employees also firms_region (firms of the industry in the region).',
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
  failed: { zh: '集群 {cluster}：{why}', en: 'Cluster {cluster}: {why}' },
});
