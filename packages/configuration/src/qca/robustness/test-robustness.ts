import { type JobControl, throwIfCancelled } from '@qunhai/kernel';
import { analyzeOutcome, type ConfigurationInput } from '../analyze-configurations.ts';
import { type CalibrationOptions, calibrate } from '../calibration/calibrate.ts';
import type { Calibration } from '../calibration/calibration.ts';
import { fail } from '../errors.ts';
import type { SufficiencyFit } from '../fit.ts';
import { modelMembership } from '../main-model.ts';
import { prepareSets } from '../sets/prepare-sets.ts';
import type { PreparedSets } from '../sets/set-data.ts';
import { type Choice, type Choices, choicesOf, withChoice } from './choices.ts';
import { compareSolutions, type Robustness } from './compare-solutions.ts';

/** The raw variable behind a set, so that its anchors can be moved. */
export interface RawVariable extends CalibrationOptions {
  readonly values: ArrayLike<number>;
  readonly calibration: Calibration;
}

export interface RobustnessOptions {
  /** Raw variables by the name of their set; sets without one keep their memberships. */
  readonly raw?: Readonly<Record<string, RawVariable>> | undefined;
  /** Changes of the raw consistency and PRI cut-offs (0.05), of the frequency cut-off (1), of anchors (a twentieth of the values' range). */
  readonly steps?: {
    readonly consistency?: number;
    readonly pri?: number;
    readonly frequency?: number;
    readonly anchor?: number;
  };
  /** Most steps tried in each direction to find how far a choice may move before the solution changes; 10 when absent. */
  readonly reach?: number | undefined;
}

/** The result under one changed choice. */
export interface Alternative {
  readonly choice: Choice;
  readonly from: number;
  readonly to: number;
  /** Expression of the main model; null when there is no solution. */
  readonly expression: string | null;
  readonly fit: SufficiencyFit | null;
  /** All models are the same as before. */
  readonly unchanged: boolean;
}

/** How far one choice may move before the solution changes. */
export interface SensitivityRange {
  readonly choice: Choice;
  readonly value: number;
  /** Last values tried at which the solution was the same; `open` says that no change was found as far as was tried. */
  readonly low: number;
  readonly high: number;
  readonly open: { readonly low: boolean; readonly high: boolean };
}

export interface RobustnessTest {
  readonly alternatives: readonly Alternative[];
  readonly ranges: readonly SensitivityRange[];
  /** The main model against all alternatives together; null when there is no main model. */
  readonly robustness: Robustness | null;
}

/**
 * Repeats an analysis with one choice changed at a time (each cut-off and, given raw variables, each anchor, up and down) and compares.
 * @throws {QunhaiError} qca.*; qca.tests-missing when nothing can be changed; kernel.cancelled
 * @see Oana & Schneider (2024), A robustness test protocol for applied QCA, Sociological Methods & Research 53(1): sensitivity
 *   ranges, fit-oriented and case-oriented robustness.
 */
export function testRobustness(
  input: ConfigurationInput,
  options: RobustnessOptions = {},
  control: JobControl = {},
): RobustnessTest {
  const sets = prepareSets(input);
  const start: Choices = { input, raw: options.raw ?? {} };
  const initial = resultOf(start, control);
  const moves = choicesOf(start, options.steps ?? {});
  if (moves.length === 0) throw fail('tests-missing', {});
  const alternatives: Alternative[] = [];
  const memberships: Float64Array[] = [];
  const ranges: SensitivityRange[] = [];
  for (const [done, { choice, value, step, low, high }] of moves.entries()) {
    throwIfCancelled(control, 'qca.robustness');
    control.onProgress?.({ step: 'qca.robustness', done, total: moves.length });
    const known = new Map<number, Result | null>();
    const at = (to: number) => {
      if (!known.has(to)) {
        const changed = to >= low && to <= high ? withChoice(start, choice, to) : null;
        known.set(to, changed && resultOf(changed, control));
      }
      return known.get(to)!;
    };
    for (const to of [stepped(value, -step), stepped(value, step)]) {
      const result = at(to);
      if (result === null) continue;
      memberships.push(result.membership);
      const { expression, fit, key } = result;
      alternatives.push({
        choice,
        from: value,
        to,
        expression,
        fit,
        unchanged: key === initial.key,
      });
    }
    const same = (to: number) => at(to)?.key === initial.key;
    const reach = options.reach ?? 10;
    const down = lastSame(value, -step, reach, (to) => to >= low, same);
    const up = lastSame(value, step, reach, (to) => to <= high, same);
    const open = { low: down.open, high: up.open };
    ranges.push({ choice, value, low: down.value, high: up.value, open });
  }
  const compared =
    initial.expression === null || memberships.length === 0
      ? null
      : compareSolutions({
          cases: sets.cases,
          outcome: sets.outcome.values,
          initial: initial.membership,
          tests: memberships,
        });
  return { alternatives, ranges, robustness: compared };
}

interface Result {
  readonly expression: string | null;
  readonly fit: SufficiencyFit | null;
  readonly membership: Float64Array;
  /** Tells solutions apart: all models of the kind that is reported. */
  readonly key: string;
}

function resultOf({ input, raw }: Choices, control: JobControl): Result {
  const sets = recalibrated(input, raw);
  const { main, solutions } = analyzeOutcome(sets, input, input, { signal: control.signal });
  const listed =
    main?.kind === 'intermediate'
      ? solutions.intermediate
      : [main?.kind === 'parsimonious' ? solutions.parsimonious : solutions.complex];
  const models = listed.flatMap((each) =>
    each.models.map(({ terms }) =>
      terms
        .map((term) => term.expression)
        .toSorted()
        .join(' + '),
    ),
  );
  return {
    expression: main?.model.expression ?? null,
    fit: main?.model.fit ?? null,
    membership: modelMembership(sets, main?.model ?? null),
    key: [...new Set(models)].sort().join(' | '),
  };
}

/** The sets with anchors as they stand now. Cases without a value stay the same, so memberships can be compared case by case. */
function recalibrated(input: ConfigurationInput, raw: Choices['raw']): PreparedSets {
  const values = (name: string, own: ArrayLike<number>) => {
    const variable = Object.hasOwn(raw, name) ? raw[name]! : null;
    return variable ? calibrate(name, variable.values, variable.calibration, variable).values : own;
  };
  const { conditions, outcome } = input;
  return prepareSets({
    ...input,
    conditions: conditions.map((set) => ({ ...set, values: values(set.name, set.values) })),
    outcome: { ...outcome, values: values(outcome.name, outcome.values) },
  });
}

/** A sum without the dust of binary fractions: 0.85, not 0.8500000000000001. */
function stepped(value: number, by: number): number {
  return Number((value + by).toPrecision(12));
}

function lastSame(
  from: number,
  step: number,
  reach: number,
  inside: (value: number) => boolean,
  same: (value: number) => boolean,
): { value: number; open: boolean } {
  let value = from;
  for (let i = 1; i <= reach; i++) {
    const next = stepped(from, i * step);
    if (!inside(next)) return { value, open: true };
    if (!same(next)) return { value, open: false };
    value = next;
  }
  return { value, open: true };
}
