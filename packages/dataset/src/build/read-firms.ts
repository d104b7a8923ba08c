import type { Bilingual } from '@qunhai/kernel';
import type { Fact, Theory } from '@qunhai/theory';
import type { FactValue, Firm } from '../dataset.ts';
import {
  type BoundTable,
  bindColumns,
  type MappedTable,
  requireColumn,
} from '../mapping/bind-columns.ts';
import { t } from '../messages.ts';
import { Ledger, type RowPlace } from './ledger.ts';
import { readText } from './read-cell.ts';
import { askedFacts, shareNotices } from './read-facts.ts';
import { textOf } from './read-fields.ts';
import type { ReadResponses } from './read-responses.ts';
import { unusedNotices } from './unused-notices.ts';

/** The firms table read, of one or several files, and what of it is not used. */
export interface ReadFirms {
  readonly firms: readonly Firm[];
  readonly bound: readonly BoundTable[];
  readonly ledgers: readonly Ledger[];
  readonly notices: readonly Bilingual[];
}

/** Firms read so far, over all files, with the row each was first told in. */
type FirmsByFile = Map<string, { readonly firm: Firm; readonly place: RowPlace }>;

/**
 * Read the firms table: one row per firm; of several rows of one firm, in one or several files, the first is kept.
 * @throws {QunhaiError} dataset.missing-column, no-usable-rows
 */
export function readFirms(tables: readonly MappedTable[], theory: Theory): ReadFirms {
  const targets = ['firm', 'cluster', ...theory.facts.map((fact) => fact.id)];
  const firms: FirmsByFile = new Map();
  const read = tables.map((mapped) => readFile(bindColumns(mapped, targets), theory, firms));
  return {
    firms: [...firms.values()].map(({ firm }) => firm),
    bound: read.map(({ bound }) => bound),
    ledgers: read.map(({ ledger }) => ledger),
    notices: read.flatMap(({ notices }) => notices),
  };
}

function readFile(bound: BoundTable, theory: Theory, firms: FirmsByFile) {
  const { table, columns } = bound;
  const firmColumn = requireColumn(bound, 'firm');
  const ledger = new Ledger('firms', table);
  const facts = askedFacts(theory, bound, ledger);
  const values = new Map<Fact, FactValue[]>(facts.map(({ fact }) => [fact, []]));
  const before = firms.size;
  for (let record = 0; record < table.rows.length; record++) {
    const id = readText(firmColumn, record);
    if (id.kind !== 'value') {
      ledger.excludeRow(record, 'no-firm', null, undefined, firmColumn);
      continue;
    }
    const first = firms.get(id.value);
    if (first) {
      ledger.excludeRepeated(record, 'duplicate-firm', id.value, first.place);
      continue;
    }
    const told = facts.map(({ fact, read }) => {
      const value = read(record, id.value);
      values.get(fact)!.push(value);
      return [fact.id, value] as const;
    });
    const cluster = textOf(columns.get('cluster'), record, id.value, ledger);
    const firm = { id: id.value, cluster, facts: Object.fromEntries(told) };
    firms.set(id.value, { firm, place: ledger.placeOf(record) });
  }
  ledger.requireRows(firms.size - before);
  const notices = [
    ...table.notices,
    ...shareNotices(values, table.file),
    ...ledger.missingNotices(),
    ...unusedNotices(bound),
  ];
  return { bound, ledger, notices };
}

/**
 * Firms with the clusters their responses tell where the firms table does not; without a firms table the firms are those
 * of the responses, in order of appearance, with the facts that are the same in all their waves.
 */
export function completeFirms(
  listed: readonly Firm[] | null,
  { responses, clusters }: ReadResponses,
): { firms: Firm[]; notices: Bilingual[] } {
  const told = new Map<string, string | null>();
  const conflicting = new Set<string>();
  responses.firm.forEach((firm, i) => {
    const cluster = clusters[i] ?? null;
    const known = told.get(firm) ?? null;
    if (known !== null && cluster !== null && cluster !== known) conflicting.add(firm);
    told.set(firm, known ?? cluster);
  });
  const firms = listed
    ? listed.map((firm) => ({ ...firm, cluster: firm.cluster ?? told.get(firm.id) ?? null }))
    : [...told].map(([id, cluster]) => ({ id, cluster, facts: {} as Firm['facts'] }));
  const notices =
    conflicting.size > 0
      ? [t.both('notice.cluster-conflict', { file: responses.file, count: conflicting.size })]
      : [];
  return { firms: listed ? firms : withLastingFacts(firms, responses), notices };
}

function withLastingFacts(firms: readonly Firm[], responses: ReadResponses['responses']): Firm[] {
  const rowsOf = new Map<string, number[]>(firms.map(({ id }) => [id, []]));
  responses.firm.forEach((firm, i) => {
    rowsOf.get(firm)!.push(i);
  });
  return firms.map((firm) => {
    const facts: Record<string, FactValue> = {};
    for (const [fact, values] of Object.entries(responses.facts)) {
      const [first, ...others] = rowsOf.get(firm.id)!.map((i) => values[i] ?? null);
      const same = others.every((value) => JSON.stringify(value) === JSON.stringify(first));
      if (same) facts[fact] = first ?? null;
    }
    return { ...firm, facts };
  });
}
