import { askedItems, type Fact, type Item, type Scale, type Theory } from '@qunhai/theory';
import { type Bigrams, bigramsOf, plainText } from './plain-text.ts';

/** Which of a study's tables a file is. */
export type TableRole = 'responses' | 'firms' | 'clusters' | 'ties' | 'regions';

/** A wording of a target, ready to be compared. */
interface Wording {
  readonly plain: string;
  readonly bigrams: Bigrams;
}

interface TargetBase {
  readonly id: string;
  readonly wordings: readonly Wording[];
}

/** What a column may hold: an item, a fact, or a field of the table. */
export type Target =
  | (TargetBase & { readonly kind: 'item'; readonly item: Item; readonly scale: Scale })
  | (TargetBase & { readonly kind: 'fact'; readonly fact: Fact })
  | (TargetBase & { readonly kind: 'field'; readonly names: ReadonlySet<string> });

/** Other headers of the fields. */
const fieldNames: Readonly<Record<string, readonly string[]>> = {
  firm: [
    ...['firm', 'firm id', 'firm code', 'company', 'company id', 'company code', 'enterprise'],
    ...['organisation', 'organization', 'company name', 'firm name'],
    ...['企业', '企业编号', '企业代码', '企业ID', '企业名称', '贵企业名称', '公司', '公司编号'],
    ...['公司名称', '单位名称', '企业编号（由调查方提供）'],
    'Firm code (given by the survey team)',
  ],
  wave: ['wave', 'round', 'survey wave', '轮次', '调查轮次', '期次', '第几轮'],
  cluster: [
    ...['cluster', 'cluster id', 'cluster name', 'industrial cluster', 'industry cluster'],
    ...['集群', '产业集群', '所在集群', '所在产业集群', '集群名称', '集群编号'],
  ],
  seconds: [
    ...['seconds', 'duration', 'duration in seconds', 'total time', 'interviewtime'],
    ...['interview time', '所用时间', '总时间', '用时', '作答时长', '答题时长', '填写时长'],
  ],
  name_zh: ['name_zh', '中文名称', '名称', '集群名称'],
  name_en: ['name_en', '英文名称', 'name', 'english name'],
  from: ['from', 'source', 'ego', '来源企业', '填答企业'],
  to: ['to', 'target', 'alter', 'partner', '伙伴', '合作伙伴', '对方企业'],
  kind: ['kind', 'type', 'kind of tie', '关系类型', '联系类型'],
  country: ['country', 'country code', '国家', '国家代码', '所在国家'],
  local: ['local', 'in the same cluster', '在本集群内', '是否本地'],
  tied: ['tied', 'tie', '是否有联系', '有无联系'],
  region: [
    ...['region', 'region id', 'region code', 'area', 'city', 'county', 'province', 'prefecture'],
    ...['地区', '地区代码', '城市', '县市', '省份', '区域'],
  ],
  industry: [
    ...['industry', 'industry code', 'sector', 'branch', 'nace', 'isic'],
    ...['产业', '行业', '产业代码', '行业代码', '产业名称', '行业名称'],
  ],
  employment: [
    ...['employment', 'employees', 'persons employed', 'jobs', 'staff'],
    ...['就业', '就业人数', '从业人数', '从业人员', '从业人员数'],
  ],
  firms: ['firms', 'number of firms', 'establishments', 'plants', '企业数', '单位数', '法人单位数'],
  herfindahl: ['herfindahl', 'herfindahl index', 'hhi', '赫芬达尔', '赫芬达尔指数'],
};

/** The fields of each table. */
const fieldsOf: Readonly<Record<TableRole, readonly string[]>> = {
  responses: ['firm', 'wave', 'cluster', 'seconds'],
  firms: ['firm', 'cluster'],
  clusters: ['cluster', 'name_zh', 'name_en', 'region', 'industry'],
  ties: ['from', 'to', 'kind', 'wave', 'country', 'local', 'tied'],
  regions: ['region', 'industry', 'employment', 'firms', 'herfindahl'],
};

/** Everything the columns of a table may hold, in the order of the theory. */
export function targetsOf(theory: Theory, role: TableRole): Target[] {
  const fields = fieldsOf[role].map((id): Target => {
    const names = fieldNames[id]!.map(plainText);
    return { kind: 'field', id, names: new Set(names), wordings: [] };
  });
  const scales = new Map(theory.scales.map((scale) => [scale.id, scale]));
  const items = askedItems(theory).map((item): Target => {
    const scale = scales.get(item.scale)!;
    return { kind: 'item', id: item.id, item, scale, wordings: wordingsOf(item.text) };
  });
  const facts = theory.facts.map(
    (fact): Target => ({ kind: 'fact', id: fact.id, fact, wordings: wordingsOf(fact.question) }),
  );
  return [
    ...fields,
    ...(role === 'responses' ? items : []),
    ...(role === 'responses' || role === 'firms' ? facts : []),
  ];
}

function wordingsOf(text: { readonly zh: string; readonly en: string }): Wording[] {
  return [text.zh, text.en].map((wording) => {
    const plain = plainText(wording);
    return { plain, bigrams: bigramsOf(plain) };
  });
}
