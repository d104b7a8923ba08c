import type { JobControl, MessageValues } from '@qunhai/kernel';
import {
  type BottleneckOptions,
  type BottleneckTable,
  bottleneckLevels,
  bottleneckTable,
} from './bottleneck-table.ts';
import type { CeilingName, Corner } from './ceiling-names.ts';
import { type CeilingDescription, describeCeiling, findPeers } from './describe-ceiling.ts';
import { fail } from './errors.ts';
import type { NecessityTextKey } from './messages.ts';
import {
  type CompleteCases,
  chosenCeilings,
  columnRange,
  completeCases,
  cornersOf,
  type NecessityInput,
  observedRange,
  type PlotOptions,
} from './necessity-input.ts';
import {
  type NecessityVerdict,
  necessityVerdict,
  type VerdictThresholds,
} from './necessity-verdict.ts';
import { type OrientedPlot, orientPlot, type ValueRange } from './oriented-plot.ts';
import { removals } from './outliers.ts';
import type { PeerBuffer } from './peers.ts';
import { type PermutationTest, permuteEffects } from './permutation-test.ts';

/** How a necessary condition analysis is made. */
export interface NecessityOptions extends PlotOptions, Partial<VerdictThresholds> {
  /** Permutations of the test: 10,000 unless given; 0 for none. */
  readonly permutations?: number;
  readonly seed?: number;
  readonly bottlenecks?: BottleneckOptions;
  readonly control?: JobControl;
}

/** A note in words: `necessityText.both(key, values)`. */
export interface NecessityNote {
  readonly key: NecessityTextKey;
  readonly values: MessageValues;
}

/** One ceiling of one condition, with all that says how sure it is. */
export interface CeilingResult extends CeilingDescription {
  readonly test: PermutationTest | null;
  /** Least and greatest d when any one case is left out. */
  readonly withoutOneCase: { readonly least: number; readonly most: number } | null;
  readonly verdict: NecessityVerdict;
}

/** One condition. */
export interface ConditionResult {
  readonly condition: string;
  readonly corner: Corner;
  readonly observed: { readonly x: ValueRange; readonly y: ValueRange; readonly area: number };
  readonly scope: { readonly x: ValueRange; readonly y: ValueRange; readonly area: number };
  readonly ceilings: readonly CeilingResult[];
  readonly notes: readonly NecessityNote[];
}

/** Result of a necessary condition analysis: plain data. */
export interface NecessityResult {
  readonly outcome: string;
  readonly cases: number;
  readonly missing: number;
  readonly conditions: readonly ConditionResult[];
  readonly bottlenecks: readonly BottleneckTable[];
  readonly thresholds: VerdictThresholds;
  readonly permutations: number;
  readonly seed: number;
  readonly notes: readonly NecessityNote[];
}

/** Cases below which the note says that a few carry the ceiling. */
const fewCases = 20;

/** Change of d by one case, as a part of d, that is worth a note. */
const largeChange = 0.25;

interface Prepared {
  readonly name: string;
  readonly corner: Corner;
  readonly plot: OrientedPlot;
  readonly peers: PeerBuffer;
  readonly range: ValueRange;
  readonly observed: ValueRange;
}

function settingsOf(options: NecessityOptions) {
  const permutations = options.permutations ?? 10_000;
  if (!(Number.isInteger(permutations) && permutations >= 0 && permutations <= 1e7))
    throw fail('setting-out-of-range', {
      field: 'permutations',
      found: permutations,
      least: 0,
      most: 1e7,
    });
  const thresholds = { leastEffect: options.leastEffect ?? 0.1, level: options.level ?? 0.05 };
  for (const [field, found] of Object.entries(thresholds))
    if (!(found >= 0 && found <= 1))
      throw fail('setting-out-of-range', { field, found, least: 0, most: 1 });
  return { permutations, thresholds, seed: options.seed ?? 1 };
}

function spanWithoutOne(
  plot: OrientedPlot,
  description: CeilingDescription,
  empirical: { x: boolean; y: boolean },
): { least: number; most: number } | null {
  const d = description.effectSize;
  if (d === null) return null;
  let [least, most] = [d, d];
  for (const { effectSize } of removals(plot, description.ceiling, empirical, 1)) {
    if (effectSize === null) continue;
    least = Math.min(least, effectSize);
    most = Math.max(most, effectSize);
  }
  return { least, most };
}

function notesOn(condition: Prepared, outcome: NecessityInput['outcome'], y: ValueRange) {
  const notes: NecessityNote[] = [];
  const { observed, name } = condition;
  if (observed.min === observed.max) notes.push({ key: 'note.constant', values: { column: name } });
  if (y.min === y.max) notes.push({ key: 'note.constant', values: { column: outcome.name } });
  return notes;
}

function fragileNotes(condition: string, ceilings: readonly CeilingResult[]): NecessityNote[] {
  return ceilings.flatMap(({ effectSize: d, withoutOneCase: span }) => {
    if (d === null || d === 0 || span === null) return [];
    const without = d - span.least > span.most - d ? span.least : span.most;
    if (Math.abs(without - d) < largeChange * d) return [];
    return [
      {
        key: 'note.single-case' as const,
        values: { condition, d: d.toFixed(2), without: without.toFixed(2) },
      },
    ];
  });
}

async function describeCondition(
  condition: Prepared,
  index: number,
  context: {
    readonly cases: CompleteCases;
    readonly names: readonly CeilingName[];
    readonly settings: ReturnType<typeof settingsOf>;
    readonly scope: NonNullable<PlotOptions['scope']>;
    readonly outcome: NecessityInput['outcome'];
    readonly y: { readonly range: ValueRange; readonly observed: ValueRange };
    readonly control: JobControl;
  },
): Promise<ConditionResult> {
  const { plot, peers, name } = condition;
  const { settings, y, outcome } = context;
  const described = context.names.map((ceiling) =>
    describeCeiling(ceiling, plot, peers, context.cases.rows),
  );
  const observed = new Map(
    described.flatMap((one) => (one.effectSize === null ? [] : [[one.ceiling, one.effectSize]])),
  );
  const tests =
    settings.permutations > 0 && observed.size > 0
      ? await permuteEffects(plot, observed, { ...settings, condition: index }, context.control)
      : new Map<CeilingName, PermutationTest>();
  const empirical = { x: !(name in context.scope), y: !(outcome.name in context.scope) };
  const ceilings = described.map((one): CeilingResult => {
    const test = tests.get(one.ceiling) ?? null;
    return {
      ...one,
      test,
      withoutOneCase: spanWithoutOne(plot, one, empirical),
      verdict: necessityVerdict(one, test, settings.thresholds),
    };
  });
  const x = condition.observed;
  return {
    condition: name,
    corner: condition.corner,
    observed: { x, y: y.observed, area: (x.max - x.min) * (y.observed.max - y.observed.min) },
    scope: { x: condition.range, y: y.range, area: plot.area },
    ceilings,
    notes: [...notesOn(condition, outcome, y.observed), ...fragileNotes(name, ceilings)],
  };
}

/**
 * Necessary condition analysis: how large the empty corner of each condition's plot is, how often chance leaves one as large, and
 * what level of each condition a level of the outcome cannot do without. Cases that miss a value are left out of all conditions.
 * @throws {QunhaiError} necessity.* for input that cannot be read; kernel.cancelled
 * @see Dul (2016), Organizational Research Methods 19(1), 10–52; Dul, van der Laan & Kuik (2020), same journal 23(2), 385–395
 * Cost O(conditions × (n log n + permutations × n)).
 */
export async function analyzeNecessity(
  input: NecessityInput,
  options: NecessityOptions = {},
): Promise<NecessityResult> {
  const { outcome } = input;
  const cases = completeCases(input);
  const corners = cornersOf(input, options.corner);
  const names = chosenCeilings(options.ceilings);
  const settings = settingsOf(options);
  const scope = options.scope ?? {};
  const y = {
    range: columnRange(outcome.name, cases.y, cases.rows, scope),
    observed: observedRange(cases.y),
  };
  const prepared = input.conditions.map(({ name }, index): Prepared => {
    const x = cases.x[index]!;
    const range = columnRange(name, x, cases.rows, scope);
    const plot = orientPlot(x, cases.y, corners[index]!, { x: range, y: y.range });
    const observed = observedRange(x);
    return { name, corner: corners[index]!, plot, peers: findPeers(plot), range, observed };
  });
  const asked = bottleneckLevels(options.bottlenecks ?? {}, y.range);
  const control = options.control ?? {};
  const context = { cases, names, settings, scope, outcome, y, control };
  const conditions: ConditionResult[] = [];
  for (const [index, condition] of prepared.entries())
    conditions.push(await describeCondition(condition, index, context));
  const notes: NecessityNote[] = [];
  if (cases.missing > 0) {
    const columns = cases.gaps.map(({ column, values }) => `${column} ${values}`);
    notes.push({ key: 'note.missing-cases', values: { count: cases.missing, columns } });
  }
  if (cases.y.length < fewCases)
    notes.push({ key: 'note.few-cases', values: { count: cases.y.length } });
  return {
    outcome: outcome.name,
    cases: cases.y.length,
    missing: cases.missing,
    conditions,
    bottlenecks: names.map((ceiling) => bottleneckTable(ceiling, prepared, y.range, asked)),
    ...settings,
    notes,
  };
}
