import type { Bilingual } from '@qunhai/kernel';
import type { Firm, Tie } from '../dataset.ts';
import {
  type BoundColumn,
  type BoundTable,
  bindColumns,
  type MappedTable,
  requireColumn,
} from '../mapping/bind-columns.ts';
import { countryCodes } from '../mapping/country-codes.ts';
import { codeKey } from '../mapping/missing-rules.ts';
import { t } from '../messages.ts';
import type { AnalystExclusions } from './analyst-exclusions.ts';
import { type Answer, answered, excluded } from './answer.ts';
import { Ledger, type RowPlace } from './ledger.ts';
import { readText } from './read-cell.ts';
import { waveOf } from './read-fields.ts';
import { unusedNotices } from './unused-notices.ts';

/** The ties table read, of one or several files, and what of it is not used. */
export interface ReadTies {
  readonly ties: readonly Tie[];
  readonly ledgers: readonly Ledger[];
  readonly notices: readonly Bilingual[];
}

/** What ties are checked against while their files are read. */
interface Known {
  readonly clusterOf: ReadonlyMap<string, string | null>;
  readonly leftOut: AnalystExclusions;
  /** Where each tie was first named, over all files. */
  readonly seen: Map<string, RowPlace>;
}

const kinds: Readonly<Record<string, Tie['kind']>> = {
  supply: 'supply',
  cooperation: 'cooperation',
  social: 'social',
  knowledge: 'knowledge',
  供应: 'supply',
  供应关系: 'supply',
  合作: 'cooperation',
  合作关系: 'cooperation',
  社会: 'social',
  社会关系: 'social',
  知识: 'knowledge',
  知识交流: 'knowledge',
};
const yes: ReadonlySet<string> = new Set(['1', 'true', 'yes', 'y', '是', '本地', 'local']);
const no: ReadonlySet<string> = new Set(['0', 'false', 'no', 'n', '否', '外地', 'external']);

/**
 * Read the ties table. `from` must be a firm of the data; `to` may be anyone. Whether a tie is local is taken from the
 * table, else from the clusters of both firms where they are known. Of several rows of one tie the first is kept. Where the table lists
 * all pairs, `tied` says which of them are ties: the others are pairs without a tie, not rows that could not be used.
 * @param leftOut - answers that an analyst left out: the ties a firm named are among them
 * @throws {QunhaiError} dataset.missing-column, no-usable-rows
 */
export function readTies(
  tables: readonly MappedTable[],
  firms: readonly Firm[],
  leftOut: AnalystExclusions,
): ReadTies {
  const clusterOf = new Map(firms.map((firm) => [firm.id, firm.cluster]));
  const known: Known = { clusterOf, leftOut, seen: new Map() };
  const read = tables.map((mapped) => readFile(mapped, known));
  return {
    ties: read.flatMap(({ ties }) => ties),
    ledgers: read.map(({ ledger }) => ledger),
    notices: read.flatMap(({ notices }) => notices),
  };
}

function readFile(mapped: MappedTable, known: Known) {
  const bound = bindColumns(mapped, ['from', 'to', 'kind', 'wave', 'country', 'local', 'tied']);
  const { table, columns } = bound;
  for (const target of ['from', 'to', 'kind']) requireColumn(bound, target);
  const ledger = new Ledger('ties', table);
  const ties: Tie[] = [];
  for (let record = 0; record < table.rows.length; record++) {
    const tie = readTie(bound, record, ledger, known);
    if (tie) ties.push(tie);
  }
  ledger.requireRows(ties.length);
  return {
    ties,
    ledger,
    notices: [
      ...table.notices,
      ...(columns.has('wave') ? [] : [t.both('notice.wave-assumed', { file: table.file })]),
      ...ledger.missingNotices(),
      ...unusedNotices(bound),
    ],
  };
}

function readTie(bound: BoundTable, record: number, ledger: Ledger, known: Known): Tie | null {
  const { clusterOf, seen } = known;
  const ends = readEnds(bound, record, ledger, known);
  if (!ends) return null;
  const { from, to } = ends;
  const tied = bound.columns.get('tied');
  if (tied && optional(tied, record, ledger, from, toBoolean) !== true) return null;
  const kindColumn = requireColumn(bound, 'kind');
  const kindText = readText(kindColumn, record);
  const kind = kindText.kind === 'value' ? kinds[codeKey(kindText.value)] : undefined;
  if (!kind) {
    ledger.excludeRow(record, 'unknown-kind', from, undefined, kindColumn);
    return null;
  }
  const wave = waveOf(bound.columns.get('wave'), record);
  if (wave === null) {
    ledger.excludeRow(record, 'no-wave', from, undefined, bound.columns.get('wave') ?? null);
    return null;
  }
  const key = JSON.stringify([from, to, kind, wave]);
  const first = seen.get(key);
  if (first !== undefined) {
    ledger.excludeRepeated(record, 'duplicate-tie', from, first);
    return null;
  }
  seen.set(key, ledger.placeOf(record));
  const country = optional(bound.columns.get('country'), record, ledger, from, toCountry);
  const told = optional(bound.columns.get('local'), record, ledger, from, toBoolean);
  return { from, to, kind, wave, country, local: told ?? sameCluster(from, to, clusterOf) };
}

function readEnds(
  bound: BoundTable,
  record: number,
  ledger: Ledger,
  { clusterOf, leftOut }: Known,
): { from: string; to: string } | null {
  const fromColumn = requireColumn(bound, 'from');
  const toColumn = requireColumn(bound, 'to');
  const from = readText(fromColumn, record);
  if (from.kind !== 'value') {
    ledger.excludeRow(record, 'no-firm', null, undefined, fromColumn);
    return null;
  }
  const leaveOut = leftOut.reasonFor(from.value, waveOf(bound.columns.get('wave'), record));
  if (leaveOut) {
    ledger.excludeByAnalyst(record, from.value, leaveOut);
    return null;
  }
  if (!clusterOf.has(from.value)) {
    ledger.excludeRow(record, 'unknown-firm', from.value, undefined, fromColumn);
    return null;
  }
  const to = readText(toColumn, record);
  if (to.kind !== 'value') {
    ledger.excludeRow(record, 'no-partner', from.value, undefined, toColumn);
    return null;
  }
  if (to.value === from.value) {
    ledger.excludeRow(record, 'self-tie', from.value, undefined, toColumn);
    return null;
  }
  return { from: from.value, to: to.value };
}

function optional<Value>(
  column: BoundColumn | undefined,
  record: number,
  ledger: Ledger,
  firm: string,
  parse: (text: string) => Answer<Value>,
): Value | null {
  if (!column) return null;
  const text = readText(column, record);
  const answer = text.kind === 'value' ? parse(text.value) : text;
  return ledger.settle(answer, record, column, firm);
}

function toCountry(text: string): Answer<string> {
  const code = text.toUpperCase();
  return countryCodes.has(code) ? answered(code) : excluded('unknown-country', { count: 1 });
}

function toBoolean(text: string): Answer<boolean> {
  const key = codeKey(text);
  if (yes.has(key)) return answered(true);
  return no.has(key) ? answered(false) : excluded('not-yes-or-no');
}

function sameCluster(
  from: string,
  to: string,
  clusterOf: ReadonlyMap<string, string | null>,
): boolean | null {
  const [a, b] = [clusterOf.get(from) ?? null, clusterOf.get(to) ?? null];
  return a === null || b === null ? null : a === b;
}
