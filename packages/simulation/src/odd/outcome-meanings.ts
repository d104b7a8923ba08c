import type { Bilingual } from '@qunhai/kernel';
import type { OutcomeId } from '../outcomes/outcomes.ts';

/** How each outcome is found, in the symbols of the state; means are over the firms alive in the group. */
export const outcomeMeanings: Readonly<Record<OutcomeId, Bilingual>> = {
  firms: { zh: '存续企业数', en: 'Firms alive' },
  exporters: { zh: 'f > 0 的企业所占比例', en: 'Share of firms with f > 0' },
  exports: {
    zh: 'X 的均值，含不出口的企业',
    en: 'Mean of X, firms that do not export included',
  },
  'growth-resources': { zh: 'Q 的均值', en: 'Mean of Q' },
  embedding: {
    zh: 'v·f/(f + 1) 的均值：既要有国外联系，又要在其中占据有价值的位置',
    en: 'Mean of v·f/(f + 1): it takes contacts abroad and a position of value in them',
  },
  markets: { zh: 'f 的均值', en: 'Mean of f' },
  'value-position': { zh: 'v 的均值', en: 'Mean of v' },
  knowledge: { zh: 'K̄ 的均值', en: 'Mean of K̄' },
  advantage: { zh: 'CA 的均值', en: 'Mean of CA' },
  capability: { zh: 'DC 的均值', en: 'Mean of DC' },
  endowment: {
    zh: 'E_k 对 17 种资源的均值；全体一组按各集群企业数加权',
    en: 'Mean of E_k over the 17 resources; for all firms weighted by the firms of each cluster',
  },
  domestic: { zh: '处于该阶段的企业比例', en: 'Share of firms at the stage' },
  learning: { zh: '处于该阶段的企业比例', en: 'Share of firms at the stage' },
  competing: { zh: '处于该阶段的企业比例', en: 'Share of firms at the stage' },
  cooperating: { zh: '处于该阶段的企业比例', en: 'Share of firms at the stage' },
  'local-ties': { zh: 'd 的均值', en: 'Mean of d' },
  'ei-index': {
    zh: '(Σf − Σd)/(Σf + Σd)：国外联系为外部，本地联系为内部（Krackhardt 和 Stern 1988）；本地联系两端各计一次',
    en: '(Σf − Σd)/(Σf + Σd), contacts abroad being external (Krackhardt & Stern 1988); a local tie counts at both its ends',
  },
  'lock-in': { zh: 'L 的均值', en: 'Mean of L' },
  dependence: { zh: 'S 的均值', en: 'Mean of S' },
  inequality: {
    zh: 'X 对全部企业的基尼系数；无人出口时没有值',
    en: 'Gini coefficient of X over all firms; no value when nobody exports',
  },
  'top-share': {
    zh: 'X 最大的十分之一企业（向上取整）所占份额；无人出口时没有值',
    en: 'Share in X of the tenth of firms with most (rounded up); no value when nobody exports',
  },
  closures: {
    zh: '本季度退出的企业数，只对全体给出',
    en: 'Firms that closed in the quarter, for all firms only',
  },
  'public-money': {
    zh: '本季度补贴与代付的进入费用之和除以企业数，只对全体给出；投资、培训、平台等的费用未计',
    en: 'Subsidies and entry costs paid in the quarter per firm, for all firms only; what investment, training, platforms and the like cost is not counted',
  },
};
