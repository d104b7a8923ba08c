import type { Bilingual } from '@qunhai/kernel';
import type { PopulationPlan } from '../state/draw-population.ts';

/** What the plan of a drawn population says, field by field. */
export const populationMeanings: Readonly<Record<keyof PopulationPlan, Bilingual>> = {
  firms: { zh: '各集群的企业数', en: 'Firms of each cluster' },
  firmsOutside: {
    zh: '集群之外的企业数：没有本地联系和集群资源，其余同样抽取',
    en: 'Firms outside clusters: without local ties and cluster resources, otherwise drawn alike',
  },
  endowment: {
    zh: '各集群 17 种资源的存量 E_k（同一集群内相同）',
    en: 'Stock E_k of the 17 resources of each cluster, the same for all',
  },
  ability: { zh: 'A、T、G 的均值', en: 'Mean of A, T and G' },
  abilitySpread: {
    zh: 'A、T、G、CA、DC、v 的标准差（正态，截到 [0.02, 0.98]）',
    en: 'Standard deviation of A, T, G, CA, DC and v (normal, cut to [0.02, 0.98])',
  },
  advantage: { zh: 'CA 的均值', en: 'Mean of CA' },
  capability: { zh: 'DC 的均值', en: 'Mean of DC' },
  value: { zh: 'v 的均值', en: 'Mean of v' },
  partners: { zh: '本地伙伴数 d 的中位水平', en: 'Middle level of local partners d' },
  partnersSpread: {
    zh: '各企业寻找伙伴数的对数标准差',
    en: 'Standard deviation, in logarithms, of how many partners firms look for',
  },
  exporters: {
    zh: '起初已在一个较近市场的企业比例（K_m = 0.1，学习阶段）',
    en: 'Share of firms that are in one nearer market at the start (K_m = 0.1, stage learning)',
  },
  money: { zh: '初始成长资源 Q', en: 'Growth resources Q at the start' },
};
