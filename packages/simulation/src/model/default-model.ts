import { defaultParameters } from '../parameters/parameters.ts';
import { defaultSetting } from '../state/default-setting.ts';
import { defaultPopulation } from '../state/draw-population.ts';
import type { Model } from './model.ts';

/** The default model: three clusters of a hundred firms each, eight markets, nothing estimated. */
export function defaultModel(): Model {
  return {
    setting: defaultSetting(),
    parameters: defaultParameters(),
    population: { kind: 'drawn', plan: defaultPopulation },
    samples: [],
  };
}
