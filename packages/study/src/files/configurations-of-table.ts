import {
  analyzeConfigurations,
  type CalibratedSet,
  type Calibration,
  type Cutoffs,
  calibrate,
  type Expectations,
  type IntermediateSolution,
  type NecessaryExpression,
  noteText,
  type QcaNote,
  type SingleCondition,
  type Solution,
  suggestAnchors,
  type TruthTableRow,
} from '@qunhai/configuration';
import { numberColumn, type PlainTable, textColumn } from '@qunhai/dataset';
import type { Bilingual, JobControl } from '@qunhai/kernel';
import { checkDistinct } from './check-distinct.ts';
import { fail } from './errors.ts';

/** How a column becomes a set; `scale` and `percentiles` take anchors of the direct method from the answer scale or the sample. */
export type SetCalibration =
  | Calibration
  | { readonly method: 'scale'; readonly min: number; readonly max: number }
  | { readonly method: 'percentiles'; readonly percentiles: readonly [number, number, number] };

/** Which configurational analysis of a file. */
export interface ConfigurationRequest {
  readonly outcome: string;
  readonly conditions: readonly string[];
  /** Explain the absence of the outcome. */
  readonly negated?: boolean;
  /** Column that names the cases; else the first column when it is none of the others and tells cases apart, else rows. */
  readonly cases?: string | undefined;
  /** By column; a column without one holds memberships or levels already. */
  readonly calibrations?: Readonly<Record<string, SetCalibration>>;
  readonly cutoffs?: Cutoffs;
  readonly expectations?: Expectations | undefined;
}

/** A set and how it came about. */
interface TableSet {
  readonly set: string;
  readonly calibration: Calibration | null;
  readonly notes: readonly Bilingual[];
}

/** Configurational analysis of a file: plain data. */
export interface TableConfigurations {
  readonly outcome: string;
  readonly conditions: readonly string[];
  readonly cases: number;
  readonly excluded: readonly { readonly case: string; readonly missing: readonly string[] }[];
  readonly sets: readonly TableSet[];
  readonly necessity: readonly SingleCondition[];
  /** Conjunctions and SUIN disjunctions with a consistency of 0.9 or more. */
  readonly necessary: readonly NecessaryExpression[];
  readonly cutoffs: { readonly [Key in keyof Cutoffs]-?: number | null };
  readonly truthTable: readonly TruthTableRow[];
  readonly complex: Solution;
  readonly parsimonious: Solution;
  /** Whether directional expectations were given; without them there is no intermediate solution. */
  readonly expected: boolean;
  readonly intermediate: readonly IntermediateSolution[];
  readonly notes: readonly Bilingual[];
}

interface Prepared extends TableSet {
  readonly values: Float64Array;
}

/**
 * Fuzzy-set QCA of columns of a file: necessity, truth table, and every minimal model of the three solutions.
 * @throws {QunhaiError} dataset.no-such-column, dataset.not-a-number, files.*, qca.*, kernel.cancelled
 */
export function configurationsOfTable(
  plain: PlainTable,
  request: ConfigurationRequest,
  control: JobControl = {},
): TableConfigurations {
  const { outcome, conditions, negated = false, cutoffs = {}, expectations } = request;
  const columns = [...conditions, outcome];
  checkDistinct(columns);
  for (const set of Object.keys(request.calibrations ?? {}))
    if (!columns.includes(set)) throw fail('calibrated-stranger', { set, known: columns });
  const sets = columns.map((name) => prepareSet(plain, name, request));
  const analysis = analyzeConfigurations(
    {
      cases: caseNames(plain, columns, request.cases),
      conditions: sets.slice(0, -1).map(({ set, values }) => ({ name: set, values })),
      outcome: { name: outcome, values: sets.at(-1)!.values, negated },
      cutoffs,
      ...(expectations && { solve: { expectations } }),
    },
    control,
  );
  const { table, solutions } = analysis;
  return {
    outcome: analysis.outcome,
    conditions,
    cases: plain.table.rows.length - analysis.excludedCases.length,
    excluded: analysis.excludedCases,
    sets: sets.map(({ values: _, ...set }) => set),
    necessity: analysis.single,
    necessary: analysis.necessary.expressions,
    cutoffs: table.cutoffs,
    truthTable: table.rows,
    ...{ complex: solutions.complex, parsimonious: solutions.parsimonious },
    expected: expectations !== undefined,
    intermediate: solutions.intermediate,
    notes: inWords(analysis.notes),
  };
}

function inWords(notes: readonly QcaNote[]): Bilingual[] {
  return notes.map(noteText);
}

function prepareSet(
  plain: PlainTable,
  name: string,
  { calibrations = {}, outcome }: ConfigurationRequest,
): Prepared {
  const raw = numberColumn(plain, name);
  const asked = Object.hasOwn(calibrations, name) ? calibrations[name]! : null;
  if (asked === null) {
    checkMemberships(plain, name, raw, name === outcome);
    return { set: name, calibration: null, notes: [], values: raw };
  }
  const { calibration, notes } = withAnchors(name, raw, asked);
  if (calibration.method === 'indirect') checkPositive(plain, name, raw);
  const set: CalibratedSet = calibrate(name, raw, calibration);
  return { set: name, calibration, notes: inWords([...notes, ...set.notes]), values: set.values };
}

function withAnchors(
  name: string,
  raw: Float64Array,
  asked: SetCalibration,
): { calibration: Calibration; notes: readonly QcaNote[] } {
  if (asked.method !== 'scale' && asked.method !== 'percentiles')
    return { calibration: asked, notes: [] };
  const { method: from, ...rest } = asked;
  const { anchors, notes } = suggestAnchors(name, raw, { from, ...rest } as Parameters<
    typeof suggestAnchors
  >[2]);
  return { calibration: { method: 'logistic', anchors }, notes };
}

/** Memberships 0 … 1, or whole levels of a condition with several. */
function checkMemberships(
  { table }: PlainTable,
  column: string,
  values: Float64Array,
  outcome: boolean,
): void {
  const whole = values.every((value) => Number.isNaN(value) || Number.isInteger(value));
  const most = whole && !outcome ? 255 : 1;
  const bad = values.findIndex((value) => value < 0 || value > most);
  if (bad >= 0) throw fail('not-a-membership', { file: table.file, row: table.rows[bad]!, column });
}

function checkPositive({ table }: PlainTable, column: string, values: Float64Array): void {
  const bad = values.findIndex((value) => value <= 0);
  if (bad >= 0) throw fail('not-positive', { file: table.file, row: table.rows[bad]!, column });
}

function caseNames(
  plain: PlainTable,
  columns: readonly string[],
  asked: string | undefined,
): string[] {
  const { rows, columns: all } = plain.table;
  const first = all[0]!.name;
  const name = asked ?? (columns.includes(first) ? null : first);
  const byRow = rows.map((row) => `#${row}`);
  if (name === null) return byRow;
  const names = textColumn(plain, name);
  const distinct = new Set(names).size === names.length;
  if (asked === undefined && !distinct) return byRow;
  return names.map((text, at) => text ?? byRow[at]!);
}
