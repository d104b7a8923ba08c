import type { Bilingual, Language, MessageValues } from '@qunhai/kernel';
import type { ExclusionRecord, MissingCount, MissingReason } from '../dataset.ts';
import { fail } from '../errors.ts';
import type { BoundColumn } from '../mapping/bind-columns.ts';
import { t } from '../messages.ts';
import type { RawTable } from '../raw-table.ts';
import type { Answer, CellExclusion } from './answer.ts';

/** Codes of rows that repeat another of their table. */
type RepeatedRow = 'duplicate-firm' | 'duplicate-cluster' | 'duplicate-tie' | 'duplicate-region';

/** Where a row stands: its file and the row there, header = 1. */
export interface RowPlace {
  readonly file: string;
  readonly row: number;
}

/** Rows left out for these reasons leave nothing of their file to correct. */
const blameless: ReadonlySet<string> = new Set([
  'excluded-by-analyst',
  'duplicate',
  'duplicate-firm',
  'duplicate-cluster',
  'duplicate-tie',
  'duplicate-region',
]);

/** Codes of the reasons a row is excluded; their texts are the messages `excluded.*`. */
export type RowExclusion =
  | 'no-firm'
  | 'duplicate'
  | RepeatedRow
  | 'no-cluster-id'
  | 'no-region'
  | 'no-industry'
  | 'unknown-firm'
  | 'no-wave'
  | 'no-partner'
  | 'self-tie'
  | 'unknown-kind';

type ExclusionCode = RowExclusion | CellExclusion | 'excluded-by-analyst';

/** Books everything of one file that is not used: excluded rows and cells, and cells that count as missing. */
export class Ledger {
  readonly #table: ExclusionRecord['table'];
  readonly #source: RawTable;
  readonly #exclusions: ExclusionRecord[] = [];
  readonly #missing = new Map<string, MissingCount>();

  constructor(table: ExclusionRecord['table'], source: RawTable) {
    this.#table = table;
    this.#source = source;
  }

  get exclusions(): readonly ExclusionRecord[] {
    return this.#exclusions;
  }

  get missing(): readonly MissingCount[] {
    return [...this.#missing.values()];
  }

  /** The row of a record is not used. */
  excludeRow(
    record: number,
    code: RowExclusion,
    firm: string | null,
    values?: MessageValues,
    column: BoundColumn | null = null,
  ): void {
    const reason = t.both(`excluded.${code}`, values);
    this.#exclude('row', record, code, firm, column, reason);
  }

  /** The row of a record repeats one of the same file or of an earlier one, which is kept. */
  excludeRepeated(record: number, code: RepeatedRow, firm: string | null, first: RowPlace): void {
    const { file, row } = first;
    const key = file === this.#source.file ? code : (`${code}-elsewhere` as const);
    this.#exclude('row', record, code, firm, null, t.both(`excluded.${key}`, { file, row }));
  }

  /** The analyst left the row of a record out. */
  excludeByAnalyst(record: number, firm: string, reason: Bilingual): void {
    const text = (language: Language) =>
      t(language, 'excluded.excluded-by-analyst', { reason: reason[language] });
    const told = { zh: text('zh'), en: text('en') };
    this.#exclude('row', record, 'excluded-by-analyst', firm, null, told);
  }

  /** Where a record stands. */
  placeOf(record: number): RowPlace {
    return { file: this.#source.file, row: this.#source.rows[record]! };
  }

  /** The cell of a record is not used. */
  excludeCell(
    record: number,
    column: BoundColumn,
    firm: string | null,
    code: CellExclusion,
    values?: MessageValues,
  ): void {
    this.#exclude('cell', record, code, firm, column, t.both(`excluded.${code}`, values));
  }

  /** The value of an answer, or null after booking why there is none. */
  settle<Value>(
    answer: Answer<Value>,
    record: number,
    column: BoundColumn,
    firm: string | null,
  ): Value | null {
    if (answer.kind === 'value') return answer.value;
    if (answer.kind === 'missing') this.#countMissing(column, answer.reason);
    else this.excludeCell(record, column, firm, answer.code, answer.values);
    return null;
  }

  /**
   * Refuse a file none of whose rows can be used, unless they only repeat others or were left out by the analyst.
   * @throws {QunhaiError} dataset.no-usable-rows
   */
  requireRows(kept: number): void {
    const first = this.#exclusions.find(
      ({ scope, code }) => scope === 'row' && !blameless.has(code),
    );
    if (kept === 0 && first) this.#refuse(first);
  }

  /**
   * Refuse a file because nothing of its whole table can be used, whatever the reason.
   * @throws {QunhaiError} dataset.no-usable-rows
   */
  requireTable(kept: number): void {
    const first = this.#exclusions.find(({ scope }) => scope === 'row');
    if (kept === 0 && first) this.#refuse(first);
  }

  #refuse(first: ExclusionRecord): never {
    const { file, rows } = this.#source;
    throw fail('no-usable-rows', {
      file,
      table: t.both(`table.${this.#table}`),
      rows: rows.length,
      reason: first.reason,
    });
  }

  /** One sentence on how many cells count as missing for which reasons; none when there are none. */
  missingNotices(): Bilingual[] {
    const reasons = new Map<MissingReason, number>();
    let total = 0;
    for (const { reason, count } of this.#missing.values()) {
      reasons.set(reason, (reasons.get(reason) ?? 0) + count);
      total += count;
    }
    if (total === 0) return [];
    const list = (language: Language) =>
      [...reasons]
        .map(([reason, count]) => t(language, `missing.${reason}`, { count }))
        .join(language === 'zh' ? '，' : ', ');
    const sentence = (language: Language) =>
      t(language, 'notice.missing', {
        file: this.#source.file,
        table: t(language, `table.${this.#table}`),
        count: total,
        reasons: list(language),
      });
    return [
      {
        zh: sentence('zh'),
        en: sentence('en'),
      },
    ];
  }

  #countMissing(column: BoundColumn, reason: MissingReason): void {
    const key = `${column.target}\n${reason}`;
    const { file } = this.#source;
    const count = (this.#missing.get(key)?.count ?? 0) + 1;
    const { name, target } = column;
    this.#missing.set(key, { table: this.#table, file, column: name, target, reason, count });
  }

  #exclude(
    scope: 'row' | 'cell',
    record: number,
    code: ExclusionCode,
    firm: string | null,
    column: BoundColumn | null,
    reason: Bilingual,
  ): void {
    this.#exclusions.push({
      scope,
      table: this.#table,
      file: this.#source.file,
      row: this.#source.rows[record]!,
      column: column?.name ?? null,
      firm,
      code,
      reason,
    });
  }
}
