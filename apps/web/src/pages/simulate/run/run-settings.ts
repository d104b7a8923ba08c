import type { ExperimentRequest } from '@qunhai/api';

/** How an experiment is run, whatever its scenarios. */
export type RunSettings = Omit<ExperimentRequest, 'title' | 'scenarios'>;

/** Ten years and a hundred futures: a moment in a browser, and differences that are known well enough to speak of. */
export function firstSettings(model: RunSettings['model'], seed: number): RunSettings {
  return {
    model,
    steps: 40,
    replications: 100,
    seed,
    sensitivity: 'none',
    decomposition: false,
  };
}

/** Most the contract allows. */
export const settingLimits = { steps: 200, replications: 5000 } as const;
