import type { JobControl } from '@qunhai/kernel';
import { throwIfCancelled } from '@qunhai/kernel';
import type { Statement } from '@qunhai/syntax';
import { fitCovariance } from '../fit-covariance.ts';
import type { CovarianceData } from '../moments/read-groups.ts';
import type { CovarianceOptions } from '../options.ts';
import type { ReleasedParameter } from '../table/table-options.ts';
import { type EqualityTest, equalityTests } from './equality-tests.ts';
import { fewestInvariant, keepsEnough } from './invariant-items.ts';
import {
  equalAt,
  type InvarianceLevel,
  type InvarianceStep,
  invarianceSteps,
  judgeStep,
} from './measurement-invariance.ts';
import { canScaleByVariance } from './scale-by-variance.ts';

/** Rungs on which equalities can be given up. */
export type PartialLevel = Exclude<InvarianceLevel, 'configural'>;

/** A rung of the ladder with some equalities given up. */
export interface PartialStep extends InvarianceStep {
  readonly level: PartialLevel;
  /** What was freed on this rung, in that order, each with the test that led to it. */
  readonly freed: readonly EqualityTest[];
  /** Intercepts freed without a test, because the loading of their item differs. */
  readonly along: readonly ReleasedParameter[];
  /** All that is free on this rung: what earlier rungs freed, and this one. */
  readonly released: readonly ReleasedParameter[];
  /** Whether the rung holds by the rule of the search; null when it was not estimated. */
  readonly isKept: boolean | null;
  /** Why the search ended on this rung; `nothing-left`: no equality is rejected by its own test that may be given up. */
  readonly ended: 'holds' | 'nothing-left' | 'not-estimated';
}

/** What is left of invariance when some parameters of some groups may differ. */
export interface PartialInvariance {
  /** From the first rung that fails on; the last is the one that ended the search. */
  readonly steps: readonly PartialStep[];
  /** The last rung that holds, fully or in part. */
  readonly reached: InvarianceLevel;
  /** Whether paths and covariances may be compared: equal loadings, up to those that were freed. */
  readonly comparesPaths: boolean;
  /** Whether latent means may be compared: equal intercepts too, up to those that were freed. */
  readonly comparesMeans: boolean;
  /** Items of each factor that keep the parameters of every rung that holds in all groups. */
  readonly fewestInvariant: number;
  /** Whether first loadings, too, were tested; not where the model text fixes scales by itself. */
  readonly testsAllLoadings: boolean;
}

/** When a rung of the search holds. */
export type InvarianceRule = (step: InvarianceStep) => boolean;

/** An equality whose own test does not reject it is not given up, whatever the rung as a whole says. */
const significant = 0.05;

const byCfi: InvarianceRule = ({ holds }) => holds === true;

/**
 * Backward search for partial measurement invariance. On the first rung that fails by the rule, the equality with the largest univariate score
 * test is given up (if that is significant at .05), and so on until the rung holds; the next rung goes on from there. At least `fewestInvariant` items of each factor keep all
 * that the rung holds equal; the intercept of an item whose loading was freed in a group is free in it as well. Factors are scaled by their
 * variance in the first group, so that no loading is taken to be equal beforehand. It is a search: its p are not those of planned tests.
 * @param ladder - of the same model, data and options
 * @param rule - by the change of CFI unless given
 * @returns null where no rung fails, or not even the first was estimated
 * @throws {QunhaiError} sem.* as `fitCovariance`; kernel.cancelled
 * @see Byrne, Shavelson & Muthén (1989), Psychological Bulletin 105(3), 456–466; Yoon & Kim (2014), Behavior Research Methods 46(4), 1199–1206;
 *   Yoon & Millsap (2007), Structural Equation Modeling 14(3), 435–463, on the scale
 */
export function partialInvariance(
  statements: readonly Statement[],
  data: CovarianceData,
  options: CovarianceOptions,
  ladder: readonly InvarianceStep[],
  rule: InvarianceRule = byCfi,
  control: JobControl = {},
): PartialInvariance | null {
  const first = ladder.findIndex((step, at) => at > 0 && step.holds !== null && !rule(step));
  const isUsable = ladder.slice(0, first).every(({ fit }) => fit.status === 'converged');
  if (first < 0 || !isUsable) return null;
  const testsAllLoadings = canScaleByVariance(statements);
  const scaled = testsAllLoadings ? { ...options, unitVariances: true } : options;
  const steps: PartialStep[] = [];
  for (const level of invarianceSteps.slice(first)) {
    if (level === 'configural') continue;
    const rung = { statements, data, options: scaled, level, rule, control };
    const before = steps.at(-1) ?? ladder[first - 1]!;
    const step = searchRung(rung, before, steps.at(-1)?.released ?? []);
    steps.push(step);
    if (step.isKept !== true) break;
  }
  const kept = steps.filter(({ isKept }) => isKept === true);
  const reached = kept.at(-1)?.level ?? ladder[first - 1]!.level;
  const reaches = (level: InvarianceLevel) =>
    invarianceSteps.indexOf(reached) >= invarianceSteps.indexOf(level);
  return {
    ...{ steps, reached, fewestInvariant, testsAllLoadings },
    comparesPaths: reaches('metric'),
    comparesMeans: reaches('scalar'),
  };
}

interface Rung {
  readonly statements: readonly Statement[];
  readonly data: CovarianceData;
  readonly options: CovarianceOptions;
  readonly level: PartialLevel;
  readonly rule: InvarianceRule;
  readonly control: JobControl;
}

function searchRung(
  { statements, data, options, level, rule, control }: Rung,
  before: InvarianceStep,
  earlier: readonly ReleasedParameter[],
): PartialStep {
  const along = level === 'scalar' ? interceptsAlong(earlier, before.fit.table.observed) : [];
  const start = [...earlier, ...along];
  const freed: EqualityTest[] = [];
  for (;;) {
    throwIfCancelled(control, 'invariance');
    const released = [...start, ...freed.map(parameterOf)];
    const fit = fitCovariance(statements, data, {
      ...options,
      meanStructure: true,
      equalOverGroups: equalAt[level],
      releasedOverGroups: released,
    });
    const step = { ...judgeStep(level, fit, before), level, freed, along, released };
    if (step.holds === null) return { ...step, isKept: null, ended: 'not-estimated' };
    if (rule(step)) return { ...step, isKept: true, ended: 'holds' };
    const next = equalityTests(fit).find(
      (test) =>
        test.p < significant && ofLevel(test, level) && keepsEnough(fit.table, [...released, test]),
    );
    if (next === undefined) return { ...step, isKept: false, ended: 'nothing-left' };
    freed.push(next);
  }
}

function parameterOf({ left, operator, right, group }: ReleasedParameter): ReleasedParameter {
  return { left, operator, right, group };
}

/** Intercepts of items whose loadings are free: equal ones would mean nothing. */
function interceptsAlong(
  released: readonly ReleasedParameter[],
  observed: readonly string[],
): ReleasedParameter[] {
  const loadings = released.filter(
    ({ operator, right }) => operator === '=~' && observed.includes(right),
  );
  const items = new Map(
    loadings.map(({ right, group }) => [`${right} ${group}`, { right, group }]),
  );
  return [...items.values()].map(({ right, group }) => ({
    left: right,
    operator: '~1' as const,
    right: '',
    group,
  }));
}

/** On each rung only what it adds is given up. */
function ofLevel({ operator, left, right }: ReleasedParameter, level: PartialLevel): boolean {
  if (level === 'metric') return operator === '=~';
  if (level === 'scalar') return operator === '~1';
  return operator === '~~' && left === right;
}
