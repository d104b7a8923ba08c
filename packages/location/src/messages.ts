import { defineMessages, type Translator } from '@qunhai/kernel';

/** Verdicts on clusters, their reasons, and names of measures. */
const messages = {
  'verdict.cluster': {
    zh: '是产业集群：企业在地理上集中，并有本地网络。',
    en: 'A cluster: the firms are concentrated and tied to each other locally.',
  },
  'verdict.agglomeration-without-network': {
    zh: '只是集聚：企业在地理上集中，但没有形成本地网络。',
    en: 'An agglomeration without a network: the firms are concentrated but not tied to each other locally.',
  },
  'verdict.network-without-agglomeration': {
    zh: '只是网络：企业之间有联系，但在地理上并不集中。',
    en: 'A network without agglomeration: the firms are tied to each other but not concentrated.',
  },
  'verdict.no-cluster': {
    zh: '不是产业集群：既不集中，也没有本地网络。',
    en: 'No cluster: neither concentrated nor tied to each other locally.',
  },
  'verdict.not-known': {
    zh: '无法判断：证据不足，或相互矛盾。',
    en: 'Not known: the evidence is too thin or contradicts itself.',
  },
  'certainty.firm': {
    zh: '两个特征都有两项以上一致的证据。',
    en: 'Each of the two marks rests on two or more measurements that agree.',
  },
  'certainty.tentative': {
    zh: '至少有一个特征只靠一项证据。',
    en: 'At least one of the two marks rests on a single measurement.',
  },
  'certainty.open': { zh: '尚无定论。', en: 'Undecided.' },
  'caution.concentration-missing': {
    zh: '没有关于地理集中的证据。',
    en: 'There is no evidence on concentration.',
  },
  'caution.concentration-uncertain': {
    zh: '关于地理集中的证据，误差太大，不足以判断。',
    en: 'The evidence on concentration is too uncertain to decide.',
  },
  'caution.concentration-mixed': {
    zh: '关于地理集中的各项证据相互矛盾。',
    en: 'The measurements of concentration contradict each other.',
  },
  'caution.concentration-single': {
    zh: '地理集中只有一项证据。',
    en: 'Concentration rests on one measurement.',
  },
  'caution.network-missing': {
    zh: '没有关于本地网络的证据。',
    en: 'There is no evidence on a local network.',
  },
  'caution.network-uncertain': {
    zh: '关于本地网络的证据，误差太大，不足以判断。',
    en: 'The evidence on the local network is too uncertain to decide.',
  },
  'caution.network-mixed': {
    zh: '关于本地网络的各项证据相互矛盾。',
    en: 'The measurements of the local network contradict each other.',
  },
  'caution.network-single': {
    zh: '本地网络只有一项证据。',
    en: 'The local network rests on one measurement.',
  },
  'caution.randomness-only': {
    zh: '只与完全随机分布作了比较；几乎所有企业都聚在城镇和道路旁，请再与当地其他企业比较。',
    en: 'Compared with complete randomness only, against which firms cluster almost anywhere; compare with the other firms of the area too.',
  },
  'reason.interval-above': {
    zh: '整个区间高于阈值。',
    en: 'The whole interval is above the threshold.',
  },
  'reason.interval-below': {
    zh: '整个区间低于阈值。',
    en: 'The whole interval is below the threshold.',
  },
  'reason.interval-across': { zh: '区间跨过阈值。', en: 'The interval holds the threshold.' },
  'reason.significant': {
    zh: '高于阈值，且难以用偶然解释。',
    en: 'Above the threshold, and more than chance brings about.',
  },
  'reason.not-significant': {
    zh: '高于阈值，但也可能出于偶然。',
    en: 'Above the threshold, but chance may bring it about.',
  },
  'reason.below-threshold': { zh: '不高于阈值。', en: 'Not above the threshold.' },
  'reason.complete-above': {
    zh: '全面统计，高于阈值。',
    en: 'A complete count, above the threshold.',
  },
  'reason.complete-below': {
    zh: '全面统计，不高于阈值。',
    en: 'A complete count, not above the threshold.',
  },
  'reason.no-uncertainty': {
    zh: '不知道误差有多大，因此不作判断。',
    en: 'How uncertain it is was not given, so it decides nothing.',
  },
  'measure.location-quotient': { zh: '区位商', en: 'Location quotient' },
  'measure.ellison-glaeser': { zh: '埃里森—格莱泽指数', en: 'Ellison–Glaeser index' },
  'measure.spatial-randomness': {
    zh: '空间随机性检验（Ripley L）',
    en: 'Test against spatial randomness (Ripley’s L)',
  },
  'measure.background-difference': {
    zh: '与当地其他企业相比（K 函数之差）',
    en: 'Compared with other firms of the area (difference of K)',
  },
  'measure.density-clusters': {
    zh: '处于密集区的企业占比（DBSCAN）',
    en: 'Share of firms in dense groups (DBSCAN)',
  },
  'measure.local-tie-share': { zh: '本地联系占比', en: 'Share of ties that are local' },
  'measure.reciprocity': { zh: '互惠性', en: 'Reciprocity' },
  'measure.clustering-ratio': {
    zh: '聚集系数与随机网络之比',
    en: 'Clustering over that of a random network',
  },
  'measure.giant-component-share': {
    zh: '最大连通分量占比',
    en: 'Share of firms in the largest component',
  },
  'measure.chain-completeness': { zh: '价值链完整度', en: 'Completeness of the value chain' },
  'cutoff.more-than-share': { zh: '高于平均份额', en: 'More than its share' },
  'cutoff.specialized': { zh: '专业化', en: 'Specialized' },
  'cutoff.cluster': { zh: '集群', en: 'Cluster' },
  'cutoff.strong-cluster': { zh: '强集群', en: 'Strong cluster' },
  'complexity.too-few': {
    zh: '有专业化产业的地区不足三个，或产业不足两个，无法计算复杂度。',
    en: 'Fewer than three regions or two industries take part, so complexity cannot be computed.',
  },
  'complexity.several-groups': {
    zh: '地区分成几组，组与组之间没有共同的专业化产业；只在地区最多的一组内比较复杂度，其余地区没有数值。',
    en: 'The regions fall into groups that share no specialization; complexity is compared within the largest group, and the other regions have none.',
  },
  'complexity.no-largest-group': {
    zh: '各组地区一样多，没有可作比较的一组，因此没有计算复杂度。',
    en: 'No group of regions is the largest, so complexity was not computed.',
  },
  'complexity.nothing-specialized': {
    zh: '有的地区没有区位商大于 1 的产业，或有的产业在任何地区都不大于 1；它们没有复杂度。',
    en: 'Some regions have no industry with a quotient above 1, or some industries no such region; these have no complexity.',
  },
  'complexity.no-differences': {
    zh: '各地区的专业化产业完全相同，分不出复杂度高低。',
    en: 'All regions are specialized in the same industries, so none is more complex than another.',
  },
  'complexity.tied-eigenvalues': {
    zh: '第二、第三特征值相等，排序不唯一，因此没有给出复杂度。',
    en: 'The second and third eigenvalue are equal, so that the order is not unique; no complexity is given.',
  },
  'complexity.direction-open': {
    zh: '多样性和普遍性都不能说明哪一端更复杂，正负号是任意的。',
    en: 'Neither diversity nor ubiquity tells which end is the complex one; the sign is arbitrary.',
  },
  'complexity.directions-disagree': {
    zh: '正负号按地区多样性确定；若按产业的稀有程度，方向正好相反。因此正值只表示“产业结构与多样化地区相似”，不宜读作技术更先进。',
    en: 'The sign follows the diversity of regions; by the rarity of industries it would be the other way round. A positive value thus only means an industry mix like that of diverse regions, not more advanced.',
  },
  'complexity.ranges-left-out': {
    zh: '表太大，没有逐一去掉产业重新计算，因此不知道复杂度有多稳定。',
    en: 'The table is too large to be computed again without each industry, so how stable complexities are is not known.',
  },
  'band.dispersed': { zh: '比随机分布更分散', en: 'More dispersed than chance' },
  'band.not-very-localized': { zh: '集中程度低', en: 'Not very localized' },
  'band.intermediate': { zh: '集中程度中等', en: 'Somewhat localized' },
  'band.very-localized': { zh: '高度集中', en: 'Very localized' },
} as const;

/** Key of one of the texts. */
export type LocationTextKey = keyof typeof messages & string;

/** Texts of `@qunhai/location`, by key. */
export const locationText: Translator<LocationTextKey> = defineMessages('location', messages);
