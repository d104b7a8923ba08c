import type { ExperimentRequest } from '@qunhai/api';
import { baseline } from '@qunhai/simulation';

/** Small experiments with the default model: how many replications decide how long one takes. */
export function sampleExperiment(change: Partial<ExperimentRequest> = {}): ExperimentRequest {
  const training = {
    ...{ id: 'training', title: { zh: '培训', en: 'Training' }, shocks: [], parameters: {} },
    policies: [{ policy: 'training', start: 2, duration: 6, size: 1 }],
    switchedOff: [],
  } as const;
  return {
    ...{ title: 'Training', model: 'default', steps: 8, replications: 6, seed: 7 },
    ...{ scenarios: [baseline, { ...training, policies: [...training.policies], shocks: [] }] },
    ...{ sensitivity: 'none', decomposition: false },
    ...change,
  } as ExperimentRequest;
}
