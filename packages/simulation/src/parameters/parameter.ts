import type { Bilingual } from '@qunhai/kernel';

/** The twelve mechanisms of the model, in the order of the schedule. */
export const mechanismNames = [
  'shock',
  'acquire',
  'transfer',
  'lock-in',
  'convert',
  'renew',
  'extend',
  'sell',
  'grow',
  'climb',
  'enter-exit',
  'feed-back',
] as const;
export type MechanismName = (typeof mechanismNames)[number];

/** A number the model takes, as data: the ODD description, the forms and the samplers are made from it. */
export interface Parameter {
  readonly mechanism: MechanismName | 'population' | 'markets';
  readonly meaning: Bilingual;
  /** `per quarter`, `share`, `money` (a unit of account; in a measured study mean quarterly sales of a firm), … */
  readonly unit:
    | 'per quarter'
    | 'share'
    | 'money'
    | 'logit'
    | 'count'
    | 'quarters'
    | 'weight'
    | 'none';
  readonly default: number;
  /** Plausible range, for sweeps and sensitivity. */
  readonly range: readonly [number, number];
  /** Values with which the model keeps its meaning, where they differ from `boundsOf` its unit. */
  readonly bounds?: readonly [number, number];
  /** Work that the effect is taken from, see `knownWorks`, or `assumed`. No work gives the number itself: all defaults are assumed. */
  readonly source: string;
}

/** Values with which the model keeps its meaning: what a scenario or a calibration may set. */
export function boundsOf({ unit, bounds, range }: Parameter): readonly [number, number] {
  if (bounds !== undefined) return bounds;
  if (unit === 'share' || unit === 'weight') return [0, 1];
  if (unit === 'logit') return [-20, 20];
  if (unit === 'per quarter') return [0, Math.max(1, range[1])];
  return [0, 10 * range[1]];
}
