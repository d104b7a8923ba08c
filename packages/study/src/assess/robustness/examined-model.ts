import type { AssessedModel } from '../assessed-model.ts';

/** What the robustness of a model is told from: the model, its estimate, and the answers behind it. */
export type ExaminedModel = Pick<
  AssessedModel,
  'model' | 'wave' | 'plan' | 'seed' | 'workers' | 'estimation'
>;
