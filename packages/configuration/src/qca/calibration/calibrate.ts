import { fail } from '../errors.ts';
import type { QcaNote } from '../notes.ts';
import { anchorsOf, type Calibration, listAnchors } from './calibration.ts';
import { calibrationNotes } from './calibration-notes.ts';
import {
  bellInOrder,
  bellMembership,
  cumulativeMembership,
  logisticMembership,
  poweredMembership,
  sShapeInOrder,
} from './direct.ts';
import { type Distribution, distribution } from './distribution.ts';
import { indirectMemberships } from './indirect.ts';

export interface CalibrationOptions {
  /** Added to memberships below 1, so that none is exactly 0.5 (Fiss 2011 adds 0.001). 0 when absent. */
  readonly nudge?: number | undefined;
}

export interface CalibratedSet {
  readonly name: string;
  /** Memberships, or levels of a multi-value condition; NaN where the value is missing. */
  readonly values: Float64Array;
  /** For a plot of the values, the curve and the memberships. */
  readonly distribution: Distribution;
  readonly notes: readonly QcaNote[];
}

/**
 * Calibrates a variable.
 * @param values - raw values, NaN where missing
 * @throws {QunhaiError} qca.calibration-empty, calibration-parameter, calibration-positive, anchors-order, anchors-count,
 *   anchor-not-a-number
 */
export function calibrate(
  name: string,
  values: ArrayLike<number>,
  calibration: Calibration,
  { nudge = 0 }: CalibrationOptions = {},
): CalibratedSet {
  const raw = Float64Array.from(values, (value) => (Number.isFinite(value) ? value : Number.NaN));
  const known = Array.from(raw).filter((value) => !Number.isNaN(value));
  if (known.length === 0) throw fail('calibration-empty', { set: name });
  if (!(nudge >= 0 && nudge < 0.5))
    throw fail('calibration-parameter', { set: name, parameter: 'nudge', low: 0, high: 0.5 });
  checkAnchors(name, calibration);
  const { membership, converged } = memberships(name, raw, known, calibration);
  const nudged = (value: number) => {
    const own = membership(value);
    return own < 1 && calibration.method !== 'crisp' ? Math.min(1, own + nudge) : own;
  };
  const calibrated = raw.map((value) => (Number.isNaN(value) ? value : nudged(value)));
  return {
    name,
    values: calibrated,
    distribution: distribution(known, calibrated, nudged),
    notes: calibrationNotes(raw, calibrated, calibration, converged),
  };
}

function checkAnchors(set: string, calibration: Calibration): void {
  const anchors = anchorsOf(calibration);
  if (!anchors.every(Number.isFinite)) throw fail('anchor-not-a-number', { set });
  if (anchors.length === 0) throw fail('anchors-count', { set, expected: '1 …', actual: 0 });
  const ordered =
    calibration.method === 'bell'
      ? bellInOrder(calibration.anchors)
      : 'thresholds' in calibration || sShapeInOrder(calibration.anchors);
  if (!ordered) throw fail('anchors-order', { set, anchors: listAnchors(anchors) });
}

interface Curve {
  readonly membership: (x: number) => number;
  readonly converged: boolean;
}

function memberships(
  name: string,
  raw: Float64Array,
  known: readonly number[],
  calibration: Calibration,
): Curve {
  if (calibration.method === 'indirect')
    return indirectCurve(name, raw, known, calibration.thresholds);
  return { membership: directCurve(name, known, calibration), converged: true };
}

function directCurve(
  name: string,
  known: readonly number[],
  calibration: Exclude<Calibration, { method: 'indirect' }>,
): (x: number) => number {
  switch (calibration.method) {
    case 'logistic': {
      const { idm = 0.95 } = calibration;
      if (!(idm > 0.5 && idm < 1))
        throw fail('calibration-parameter', { set: name, parameter: 'idm', low: 0.5, high: 1 });
      return logisticMembership(calibration.anchors, idm);
    }
    case 'powered':
      return poweredMembership(calibration.anchors, powers(name, calibration));
    case 'bell':
      return bellMembership(calibration.anchors, powers(name, calibration));
    case 'cumulative':
      return cumulativeMembership(calibration.anchors, known);
    case 'crisp': {
      const sorted = calibration.thresholds.toSorted((a, b) => a - b);
      return (x) => sorted.filter((threshold) => x >= threshold).length;
    }
  }
}

function powers(
  set: string,
  { below = 1, above = 1 }: { below?: number | undefined; above?: number | undefined },
): { below: number; above: number } {
  for (const [parameter, value] of Object.entries({ below, above }))
    if (!(value > 0 && value < Number.POSITIVE_INFINITY))
      throw fail('calibration-parameter', {
        set,
        parameter,
        low: 0,
        high: Number.POSITIVE_INFINITY,
      });
  return { below, above };
}

function indirectCurve(
  set: string,
  raw: Float64Array,
  known: readonly number[],
  thresholds: readonly number[],
): Curve {
  const bad = raw.findIndex((value) => value <= 0);
  if (bad >= 0) throw fail('calibration-positive', { set, row: bad + 1 });
  const { memberships, converged } = indirectMemberships(known, thresholds);
  const table = new Map(known.map((value, i) => [value, memberships[i]!]));
  return { membership: (x) => table.get(x) ?? Number.NaN, converged };
}
