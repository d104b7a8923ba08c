import type { ParameterName } from '../parameters/parameters.ts';

/**
 * Rates that two waves a year or so apart can tell something of, each by a change that no other moves as much: how fast advantage and
 * capability build up and decay by the means and spreads of CA and DC, learning by experience and from partners by those of knowledge,
 * entry by exporters and markets. All others stay as the model has them: within such a time they move the same numbers, or none.
 */
export const freeRates = [
  'conversion',
  'capabilityFromResources',
  'capabilityDecay',
  'experienceRate',
  'transferRate',
  'entryBase',
] as const satisfies readonly ParameterName[];
