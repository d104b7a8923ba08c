import { gunzipSync, gzipSync } from 'node:zlib';
import type { SimulatedModel } from '@qunhai/study';

/** A model with the run that it was made from; null for the default model. `SimulationModel` of the contract. */
export interface RunModel extends SimulatedModel {
  readonly run: string | null;
}

/** A model as it is kept and sent: gzipped JSON. */
export function packModel({ run, model, notes, study }: RunModel): Uint8Array {
  return gzipSync(JSON.stringify({ run, model, notes, study } satisfies RunModel));
}

export function unpackModel(content: Uint8Array): RunModel {
  return JSON.parse(gunzipSync(content).toString('utf8')) as RunModel;
}
