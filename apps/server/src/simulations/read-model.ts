import { QunhaiError } from '@qunhai/kernel';
import { modelToSimulate } from '@qunhai/study';
import { and, eq } from 'drizzle-orm';
import type { Orm } from '../database/database.ts';
import { runParts } from '../database/schema.ts';
import { readPart } from '../runs/read-parts.ts';
import { lastDone, readRun } from '../runs/read-runs.ts';
import { readSnapshot } from '../runs/read-snapshot.ts';
import { inTemporaryFolder } from '../runs/temporary-folder.ts';
import { keepOfRun } from '../runs/withdrawn-since.ts';
import { threadAnswer } from '../thread-answer.ts';
import { fail } from './errors.ts';
import type { ModelAnswer, ModelSource, ModelTask } from './make-model.ts';
import { packModel, type RunModel, unpackModel } from './pack-model.ts';

const underWay = new Map<string, Promise<Uint8Array>>();

/**
 * The model of a study: of its newest finished run, or the default one.
 * @throws {QunhaiError} simulations.no-run, simulations.run-withdrawn; what keeps the run's study from becoming a model
 */
export async function readModel(
  database: Orm,
  study: string,
  which: 'study' | 'default',
): Promise<RunModel> {
  return unpackModel(await readPackedModel(database, study, which));
}

/** The same as gzipped JSON. */
export async function readPackedModel(
  database: Orm,
  study: string,
  which: 'study' | 'default',
): Promise<Uint8Array> {
  if (which === 'default') return packedModelOf(database, null);
  const run = await lastDone(database, study);
  if (run === null) throw fail('no-run', {});
  return packedModelOf(database, run.id);
}

/**
 * The model of a finished run, or the default one, as gzipped JSON.
 * @throws {QunhaiError} simulations.run-withdrawn; what keeps the run's study from becoming a model
 */
export async function packedModelOf(database: Orm, run: string | null): Promise<Uint8Array> {
  if (run === null) return defaultModel();
  const { withdrawnSince, number } = await readRun(database, run);
  if (withdrawnSince > 0) throw fail('run-withdrawn', { number });
  const [kept] = await database
    .select({ content: runParts.content })
    .from(runParts)
    .where(and(eq(runParts.run, run), eq(runParts.part, 'model')));
  return kept?.content ?? shared(run, () => keepModel(database, run));
}

let kept: Promise<Uint8Array> | undefined;

/** The default model is nobody's, and the same for all. */
function defaultModel(): Promise<Uint8Array> {
  kept ??= modelToSimulate(null).then((made) => packModel({ run: null, ...made }));
  return kept;
}

/** Whoever asks while a model is being made waits for the same. */
async function shared(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const making = underWay.get(key) ?? make();
  underWay.set(key, making);
  try {
    return await making;
  } finally {
    underWay.delete(key);
  }
}

/** Make the model of a run, and keep it with the run: whoever withdraws answers deletes it with all else that shows single firms. */
async function keepModel(database: Orm, run: string): Promise<Uint8Array> {
  const make = async () => {
    const source = await readModelSource(database, run);
    return inTemporaryFolder((folder) => makeModel({ ...source, run, folder }));
  };
  return keepOfRun(database, run, make, async (tx, content) => {
    await tx.insert(runParts).values({ run, part: 'model', content }).onConflictDoNothing();
    return content;
  });
}

/**
 * What the model of a finished run is made from.
 * @throws {QunhaiError} runs.folder-deleted after answers in it were withdrawn
 */
export async function readModelSource(database: Orm, run: string): Promise<ModelSource> {
  return {
    snapshot: await readSnapshot(database, run),
    results: await readPart(database, run, 'results'),
  };
}

async function makeModel(task: ModelTask): Promise<Uint8Array> {
  const file = new URL(import.meta.url.replace(/read-model\.(ts|js)$/, 'make-model.worker.$1'));
  const answer = await threadAnswer<ModelAnswer>(file, task);
  if (answer.kind === 'done') return answer.content;
  const { message, fix } = answer.problem;
  const text = {
    zh: { message: message.zh, fix: fix.zh },
    en: { message: message.en, fix: fix.en },
  };
  throw new QunhaiError(answer.code, text, {});
}
