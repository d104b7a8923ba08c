import type { ExperimentRequest } from '@qunhai/api';
import { baseline, type Scenario } from '@qunhai/simulation';

const training: Scenario = {
  ...baseline,
  id: 'training',
  title: { zh: '培训', en: 'Training' },
  policies: [{ policy: 'training', start: 2, duration: 6, size: 1 }],
};

/** Hundreds of chunks: minutes of work. */
export const longExperiment: Partial<ExperimentRequest> = { steps: 80, replications: 2500 };

/** A small experiment with the default model, or one that differs in something. */
export function sampleExperiment(change: Partial<ExperimentRequest> = {}): ExperimentRequest {
  return {
    ...{ title: 'Training', model: 'default', steps: 8, replications: 6, seed: 7 },
    ...{ scenarios: [baseline, training], sensitivity: 'none', decomposition: false },
    ...change,
  };
}
