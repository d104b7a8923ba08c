import type { Bilingual } from '@qunhai/kernel';
import { askedItems, type Fact, type Item, type Theory } from '@qunhai/theory';
import type { ExclusionRecord, FactValue, MissingCount, Responses } from '../dataset.ts';
import {
  type BoundColumn,
  type BoundTable,
  bindColumns,
  type MappedTable,
  requireColumn,
} from '../mapping/bind-columns.ts';
import { t } from '../messages.ts';
import type { AnalystExclusions } from './analyst-exclusions.ts';
import { checkCombine } from './fact-answer.ts';
import { itemReader } from './item-answer.ts';
import { coverageNotices, requireItems } from './item-coverage.ts';
import { Ledger, type RowPlace } from './ledger.ts';
import { readText } from './read-cell.ts';
import { type AskedFact, askedFacts, shareNotices } from './read-facts.ts';
import { secondsOf, textOf, waveOf } from './read-fields.ts';
import { unusedNotices } from './unused-notices.ts';

/** What response files hold, and what of them is not used. */
export interface ReadResponses {
  readonly responses: Responses;
  readonly bound: readonly BoundTable[];
  /** Cluster told in each row. */
  readonly clusters: readonly (string | null)[];
  readonly exclusions: readonly ExclusionRecord[];
  readonly missing: readonly MissingCount[];
  readonly notices: readonly Bilingual[];
}

/** Rows gathered so far, over all files. */
interface Gathered {
  readonly firm: string[];
  readonly wave: number[];
  readonly row: number[];
  readonly files: string[];
  readonly clusters: (string | null)[];
  readonly seconds: number[];
  readonly items: Map<string, number[]>;
  readonly outOfRange: Map<string, number[]>;
  readonly facts: Map<Fact, FactValue[]>;
  /** Where each firm and wave was first seen. */
  readonly seen: Map<string, RowPlace>;
}

/** What is known of the firms before their responses are read. */
export interface FirmRules {
  /** Ids of the firms table, or null when there is none. */
  readonly known: ReadonlySet<string> | null;
  /** Whether rows of a file without a firm column may each be a firm. */
  readonly mayLackFirms: boolean;
  /** Answers that an analyst left out. */
  readonly leftOut: AnalystExclusions;
}

const fields = ['firm', 'wave', 'cluster', 'seconds'] as const;

/**
 * Read the responses of one or several files (waves). Of several rows of the same firm and wave the first is kept.
 * @throws {QunhaiError} dataset.missing-column, no-usable-rows, construct-without-items
 */
export function readResponses(
  tables: readonly MappedTable[],
  theory: Theory,
  rules: FirmRules,
): ReadResponses {
  const targets = [
    ...fields,
    ...askedItems(theory).map((i) => i.id),
    ...theory.facts.map((f) => f.id),
  ];
  const bound = tables.map((table) => bindColumns(table, targets));
  requireItems(theory, bound);
  const gathered: Gathered = {
    firm: [],
    wave: [],
    row: [],
    files: [],
    clusters: [],
    seconds: [],
    items: new Map(),
    outOfRange: new Map(),
    facts: new Map(),
    seen: new Map(),
  };
  const read = bound.map((table) => {
    const ledger = new Ledger('responses', table.table);
    const notices = readFile(table, theory, gathered, ledger, rules);
    return {
      ledger,
      notices: [...notices, ...ledger.missingNotices(), ...unusedNotices(table)],
    };
  });
  read[0]!.ledger.requireTable(gathered.firm.length);
  const files = [...new Set(tables.map(({ table }) => table.file))];
  return {
    responses: {
      firm: gathered.firm,
      wave: gathered.wave,
      row: gathered.row,
      file: files.join(', '),
      ...(files.length > 1 ? { files: gathered.files } : {}),
      items: Object.fromEntries(
        [...gathered.items].map(([id, values]) => [id, Float64Array.from(values)]),
      ),
      outOfRange: Object.fromEntries(gathered.outOfRange),
      facts: Object.fromEntries([...gathered.facts].map(([fact, values]) => [fact.id, values])),
      seconds: gathered.seconds.every(Number.isNaN) ? null : Float64Array.from(gathered.seconds),
    },
    bound,
    clusters: gathered.clusters,
    exclusions: read.flatMap(({ ledger }) => ledger.exclusions),
    missing: read.flatMap(({ ledger }) => ledger.missing),
    notices: [
      ...coverageNotices(theory, bound),
      ...read.flatMap(({ notices }) => notices),
      ...shareNotices(gathered.facts, files.join(', ')),
    ],
  };
}

function readFile(
  bound: BoundTable,
  theory: Theory,
  gathered: Gathered,
  ledger: Ledger,
  rules: FirmRules,
): Bilingual[] {
  const { table, columns } = bound;
  const lacksFirms = rules.mayLackFirms && !columns.has('firm');
  const firmColumn = lacksFirms ? null : requireColumn(bound, 'firm');
  const items = itemReaders(theory, bound, ledger, gathered);
  const facts = askedFacts(theory, bound, ledger);
  const before = gathered.firm.length;
  for (let record = 0; record < table.rows.length; record++) {
    const identity = identify(bound, record, firmColumn, ledger, gathered, rules);
    if (!identity) continue;
    const position = gathered.firm.length;
    gathered.firm.push(identity.firm);
    gathered.wave.push(identity.wave);
    gathered.row.push(table.rows[record]!);
    gathered.files.push(table.file);
    gathered.clusters.push(textOf(columns.get('cluster'), record, identity.firm, ledger));
    gathered.seconds.push(secondsOf(columns.get('seconds'), record, identity.firm, ledger));
    for (const read of items) read(record, position, identity.firm);
    gatherFacts(facts, gathered, record, position, identity.firm);
  }
  fillUp(gathered);
  ledger.requireRows(gathered.firm.length - before);
  return [
    ...table.notices,
    ...(table.reading.decimal ? [t.both('notice.decimal-comma', { file: table.file })] : []),
    ...(firmColumn ? [] : [t.both('notice.row-is-firm', { file: table.file })]),
    ...(columns.has('wave') ? [] : [t.both('notice.wave-assumed', { file: table.file })]),
  ];
}

/** Firm and wave of a record, or null after booking why it is not used. */
function identify(
  bound: BoundTable,
  record: number,
  firmColumn: BoundColumn | null,
  ledger: Ledger,
  gathered: Gathered,
  { known, leftOut }: FirmRules,
): { firm: string; wave: number } | null {
  const row = bound.table.rows[record]!;
  const id = firmColumn ? readText(firmColumn, record) : null;
  if (id && id.kind !== 'value') {
    ledger.excludeRow(record, 'no-firm', null, undefined, firmColumn);
    return null;
  }
  const firm = id ? id.value : `row${row}`;
  const wave = waveOf(bound.columns.get('wave'), record);
  const leaveOut = leftOut.reasonFor(firm, wave);
  if (leaveOut) {
    ledger.excludeByAnalyst(record, firm, leaveOut);
    return null;
  }
  if (known && !known.has(firm)) {
    ledger.excludeRow(record, 'unknown-firm', firm, undefined, firmColumn);
    return null;
  }
  if (wave === null) {
    ledger.excludeRow(record, 'no-wave', firm, undefined, bound.columns.get('wave') ?? null);
    return null;
  }
  const key = `${wave}\n${firm}`;
  const first = gathered.seen.get(key);
  if (first) {
    ledger.excludeRow(record, 'duplicate', firm, { row: first.row, file: first.file });
    return null;
  }
  gathered.seen.set(key, { file: bound.table.file, row });
  return { firm, wave };
}

/** Readers of the items that have a column; each puts its answer at a position of the gathered rows. */
function itemReaders(
  theory: Theory,
  bound: BoundTable,
  ledger: Ledger,
  gathered: Gathered,
): ((record: number, position: number, firm: string) => void)[] {
  const scales = new Map(theory.scales.map((scale) => [scale.id, scale]));
  return askedItems(theory).flatMap((item: Item) => {
    const column = bound.columns.get(item.id);
    if (!column) return [];
    checkCombine(column, bound.table.file);
    const read = itemReader(item, scales.get(item.scale)!);
    const values = gathered.items.get(item.id) ?? [];
    gathered.items.set(item.id, values);
    return [
      (record: number, position: number, firm: string) => {
        const answer = read(column, record);
        if (answer.kind === 'excluded' && answer.code === 'out-of-range') {
          const positions = gathered.outOfRange.get(item.id) ?? [];
          positions.push(position);
          gathered.outOfRange.set(item.id, positions);
        }
        while (values.length < position) values.push(Number.NaN);
        values.push(ledger.settle(answer, record, column, firm) ?? Number.NaN);
      },
    ];
  });
}

function gatherFacts(
  asked: readonly AskedFact[],
  gathered: Gathered,
  record: number,
  position: number,
  firm: string,
): void {
  for (const { fact, read } of asked) {
    const values = gathered.facts.get(fact) ?? [];
    gathered.facts.set(fact, values);
    while (values.length < position) values.push(null);
    values.push(read(record, firm));
  }
}

/** Items and facts that this file did not ask are missing in its rows. */
function fillUp(gathered: Gathered): void {
  const rows = gathered.firm.length;
  for (const values of gathered.items.values())
    while (values.length < rows) values.push(Number.NaN);
  for (const values of gathered.facts.values()) while (values.length < rows) values.push(null);
}
