import { type ParameterName, type Parameters, parameters } from '@qunhai/simulation';
import type { Draw, Estimates } from './estimates.ts';

/**
 * Which path says how strong a parameter is: what advantage does for growth resources is how much demand it wins, for embedding how much
 * it helps to enter; what capability does for embedding is how fast firms upgrade, for knowledge how fast they learn by experience. The
 * other paths to outcomes run through these in the model.
 */
export const outcomePaths: readonly {
  readonly from: string;
  readonly to: string;
  readonly parameter: ParameterName;
}[] = [
  { from: 'CA', to: 'GR', parameter: 'offerAdvantage' },
  { from: 'CA', to: 'GE', parameter: 'entryAdvantage' },
  { from: 'DC', to: 'GE', parameter: 'upgrading' },
  { from: 'DC', to: 'MK', parameter: 'experienceRate' },
];

/** The standardized path that the defaults stand for (assumed). */
export const referencePath = 0.3;
/** A path may halve or double a parameter at most: a survey at one time says little of a rate per quarter. */
const bounds = [0.5, 2] as const;

/**
 * Parameters as the estimated paths scale them: the default times path ÷ 0.3, at least half and at most twice the default, and within
 * the parameter's plausible range. A parameter whose path was not estimated is not named.
 */
export function outcomeParameters({ pathLabels }: Estimates, draw: Draw): Partial<Parameters> {
  const scaled = outcomePaths.flatMap(({ from, to, parameter }) => {
    const at = pathLabels.findIndex((path) => path.from === from && path.to === to);
    if (at < 0) return [];
    const factor = Math.min(bounds[1], Math.max(bounds[0], draw.paths[at]! / referencePath));
    const { default: usual, range } = parameters[parameter];
    return [[parameter, Math.min(range[1], Math.max(range[0], usual * factor))] as const];
  });
  return Object.fromEntries(scaled);
}
