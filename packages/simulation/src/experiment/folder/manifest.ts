import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '@qunhai/kernel';
import { z } from 'zod';
import { hashOf } from '../../columns/hash-of.ts';
import { writeAtomically } from '../../columns/write-atomically.ts';
import { fail } from '../../errors.ts';
import type { Model } from '../../model/model.ts';
import { runReplication } from '../../run/run-replication.ts';
import type { ExperimentPlan } from '../plan-experiment.ts';

const manifestSchema = z.object({
  schema: z.literal('qunhai-experiment/1'),
  /** SHA-256 of model, experiment and engine. */
  hash: z.string(),
});

/** Quarters by which an engine is known. */
const probeSteps = 8;

/**
 * Names what a folder's runs are of: the model, the experiment and the engine. The engine is known by what it gives (the first quarters
 * of the first run), so that runs of another version, or of a machine whose arithmetic differs, are never mixed with these.
 */
export function experimentHash(model: Model, { experiment, scenarios }: ExperimentPlan): string {
  const { steps, seed } = experiment;
  const { paths } = runReplication(model, {
    scenario: scenarios[0]!,
    steps: Math.min(steps, probeSteps),
    seed,
    replication: 0,
  });
  const engine = createHash('sha256')
    .update([...paths].map(String).join())
    .digest('hex');
  return hashOf({ schema: 'qunhai-experiment/1', model, experiment, engine });
}

/**
 * Make a folder the place of an experiment, or find that it is already.
 * @throws {QunhaiError} simulation.other-experiment, simulation.cannot-write
 */
export async function claimFolder(
  folder: string,
  hash: string,
  experiment: ExperimentPlan['experiment'],
): Promise<void> {
  const file = join(folder, 'manifest.json');
  const claimed = readManifest(file);
  if (claimed === hash) return;
  if (claimed !== null) throw fail('other-experiment', { folder });
  const manifest = canonicalJson({ schema: 'qunhai-experiment/1', hash, experiment });
  await writeAtomically(file, (temporary) => writeFileSync(temporary, manifest));
}

/** The hash in a manifest; null when there is none or it cannot be read: the chunks say themselves whose they are. */
function readManifest(file: string): string | null {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).hash;
  } catch {
    return null;
  }
}
