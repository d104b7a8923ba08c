import type { Bilingual } from '@qunhai/kernel';

/** How an outcome is measured, for axes and tables. */
export type OutcomeUnit = 'count' | 'share' | 'money' | 'index' | 'markets';

/** What is observed of a world every quarter, in this order; the mean is over the firms alive, unless said. */
export const outcomes = [
  { id: 'firms', unit: 'count', aspect: 'size', name: { zh: '企业数', en: 'Firms' } },
  {
    id: 'exporters',
    unit: 'share',
    aspect: 'quantity',
    name: { zh: '出口企业占比', en: 'Share of firms that export' },
  },
  {
    id: 'exports',
    unit: 'money',
    aspect: 'quantity',
    name: { zh: '企业平均出口额', en: 'Exports per firm' },
  },
  {
    id: 'growth-resources',
    unit: 'money',
    aspect: 'quantity',
    name: { zh: '企业平均成长资源', en: 'Growth resources per firm' },
  },
  {
    id: 'embedding',
    unit: 'index',
    aspect: 'form',
    name: { zh: '全球价值链嵌入', en: 'Embedding in global value chains' },
  },
  {
    id: 'markets',
    unit: 'markets',
    aspect: 'form',
    name: { zh: '企业平均国外市场数', en: 'Foreign markets per firm' },
  },
  {
    id: 'value-position',
    unit: 'index',
    aspect: 'form',
    name: { zh: '价值链位置', en: 'Position of value' },
  },
  {
    id: 'knowledge',
    unit: 'index',
    aspect: 'quality',
    name: { zh: '国际市场知识', en: 'Market knowledge' },
  },
  {
    id: 'advantage',
    unit: 'index',
    aspect: 'driver',
    name: { zh: '竞争优势', en: 'Competitive advantage' },
  },
  {
    id: 'capability',
    unit: 'index',
    aspect: 'driver',
    name: { zh: '动态能力', en: 'Dynamic capability' },
  },
  {
    id: 'endowment',
    unit: 'index',
    aspect: 'driver',
    name: { zh: '集群资源禀赋', en: 'Endowment of cluster resources' },
  },
  {
    id: 'domestic',
    unit: 'share',
    aspect: 'stage',
    name: { zh: '国内阶段占比', en: 'Share at the domestic stage' },
  },
  {
    id: 'learning',
    unit: 'share',
    aspect: 'stage',
    name: { zh: '学习阶段占比', en: 'Share at the learning stage' },
  },
  {
    id: 'competing',
    unit: 'share',
    aspect: 'stage',
    name: { zh: '竞争阶段占比', en: 'Share at the competing stage' },
  },
  {
    id: 'cooperating',
    unit: 'share',
    aspect: 'stage',
    name: { zh: '合作阶段占比', en: 'Share at the cooperating stage' },
  },
  {
    id: 'local-ties',
    unit: 'count',
    aspect: 'network',
    name: { zh: '企业平均本地伙伴数', en: 'Local partners per firm' },
  },
  {
    id: 'ei-index',
    unit: 'index',
    aspect: 'network',
    name: { zh: 'E–I 指数（外部减内部）', en: 'E–I index (external less internal)' },
  },
  { id: 'lock-in', unit: 'index', aspect: 'risk', name: { zh: '锁定程度', en: 'Lock-in' } },
  {
    id: 'dependence',
    unit: 'index',
    aspect: 'risk',
    name: { zh: '对扶持的依赖', en: 'Dependence on support' },
  },
  {
    id: 'inequality',
    unit: 'index',
    aspect: 'inequality',
    name: { zh: '出口不平等（基尼系数）', en: 'Inequality of exports (Gini)' },
  },
  {
    id: 'top-share',
    unit: 'share',
    aspect: 'inequality',
    name: { zh: '出口前 10% 企业占出口额', en: 'Share of exports of the top 10 % of firms' },
  },
  {
    id: 'closures',
    unit: 'count',
    aspect: 'size',
    name: { zh: '本季退出企业数', en: 'Firms that closed in the quarter' },
  },
  {
    id: 'public-money',
    unit: 'money',
    aspect: 'policy',
    name: {
      zh: '每家企业的公共支出（补贴与进入费用）',
      en: 'Public money per firm (subsidies and entry costs)',
    },
  },
] as const satisfies readonly OutcomeText[];

interface OutcomeText {
  readonly id: string;
  readonly unit: OutcomeUnit;
  readonly aspect:
    | 'size'
    | 'quantity'
    | 'form'
    | 'quality'
    | 'driver'
    | 'stage'
    | 'network'
    | 'risk'
    | 'inequality'
    | 'policy';
  readonly name: Bilingual;
}

export type OutcomeId = (typeof outcomes)[number]['id'];

/** What a quarter brings or shows only once it has passed: at the start these have no value. */
export const ofAQuarter: readonly OutcomeId[] = [
  'exports',
  'inequality',
  'top-share',
  'lock-in',
  'closures',
  'public-money',
];

export const outcomeIds: readonly OutcomeId[] = outcomes.map(({ id }) => id);

/** Position of an outcome in a row of observations. */
export function outcomeAt(id: OutcomeId): number {
  return outcomeIds.indexOf(id);
}
