import type { Bilingual } from '@qunhai/kernel';
import { askedItems, type Theory } from '@qunhai/theory';
import type { TableRole } from './draft-mapping.ts';

/** What a column may hold, for the person who decides. */
export interface MappingTarget {
  readonly id: string;
  readonly kind: 'field' | 'item' | 'fact';
  /** Of items and facts; fields are words of the page. */
  readonly question: Bilingual | null;
}

/** Targets under one heading. */
export interface TargetGroup {
  readonly id: string;
  /** Of a construct; null for fields and facts, whose headings are words of the page. */
  readonly name: Bilingual | null;
  readonly targets: readonly MappingTarget[];
}

const fields: Readonly<Record<TableRole, readonly string[]>> = {
  responses: ['firm', 'wave', 'cluster', 'seconds'],
  firms: ['firm', 'cluster'],
  clusters: ['cluster', 'name_zh', 'name_en', 'region', 'industry'],
  ties: ['from', 'to', 'kind', 'wave', 'country', 'local', 'tied'],
  regions: ['region', 'industry', 'employment', 'firms', 'herfindahl'],
};

/** Everything the columns of a table may hold: fields, items by construct, facts, in the order of the theory. */
export function targetGroups(theory: Theory, role: TableRole): TargetGroup[] {
  const own = fields[role].map((id) => ({ id, kind: 'field', question: null }) as const);
  const constructs = theory.constructs.map(({ id, name }) => ({
    id: `construct ${id}`,
    name,
    targets: askedItems(theory)
      .filter(({ construct }) => construct === id)
      .map((item) => ({ id: item.id, kind: 'item', question: item.text }) as const),
  }));
  const facts = theory.facts.map(({ id, question }) => ({ id, kind: 'fact', question }) as const);
  const groups: TargetGroup[] = [
    { id: 'fields', name: null, targets: own },
    ...(role === 'responses' ? constructs : []),
    { id: 'facts', name: null, targets: role === 'responses' || role === 'firms' ? facts : [] },
  ];
  return groups.filter(({ targets }) => targets.length > 0);
}
