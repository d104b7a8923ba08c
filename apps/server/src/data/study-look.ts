import type { DataCheck } from '@qunhai/api';
import { type Language, QunhaiError } from '@qunhai/kernel';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { studies } from '../database/schema.ts';
import type { StudyFolder } from '../runs/snapshot.ts';
import { inTemporaryFolder } from '../runs/temporary-folder.ts';
import { materializeStudy } from '../studies/materialize-study.ts';
import { doDataTask } from './do-data-task.ts';
import { KeptAnswers } from './kept-answers.ts';
import type { StoredMapping } from './mapped-files.ts';

/** Tables of a few large studies. */
const kept = new KeptAnswers(128 * 2 ** 20);

/** What of a study's data to look at. */
export interface Look {
  readonly kind: 'check' | 'quality' | 'table';
  readonly wave?: number | undefined;
}

/**
 * Look at a study's data as a run would read them now; JSON of the answer. What was seen is kept until the study's
 * inputs change.
 */
export async function lookAtData(context: Context, study: string, look: Look): Promise<Uint8Array> {
  const { inputRevision } = await revisionOf(context, study);
  const key = [study, inputRevision, look.kind, look.wave ?? ''].join(' ');
  return kept.get(key, async () => {
    const files = await folderOrNothing(() => materializeStudy(context.database, study));
    if (files instanceof QunhaiError) return asJson(nothingToSee(look, files));
    return inTemporaryFolder((folder) => doDataTask({ ...look, study: files, folder }));
  });
}

/** What is seen of a study without answers: the check says so. */
function nothingToSee({ kind }: Look, { code, bilingual }: QunhaiError): object {
  if (kind === 'table') return { table: null };
  const check: DataCheck = {
    problems: [{ code, ...bilingual }],
    warnings: [],
    exclusions: [],
    exclusionCount: 0,
    summary: null,
  };
  return kind === 'check' ? check : { wave: null, quality: null, check };
}

/** The study folder, or why there is nothing to put into one. */
async function folderOrNothing(
  make: () => Promise<StudyFolder>,
): Promise<StudyFolder | QunhaiError> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof QunhaiError && error.code === 'studies.no-answers') return error;
    throw error;
  }
}

function asJson(value: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** Check what a run would meet with another mapping; nothing is saved. */
export async function checkWithMapping(
  context: Context,
  study: string,
  mapping: StoredMapping | null,
): Promise<Uint8Array> {
  const files = await folderOrNothing(() => folderWithMapping(context, study, mapping));
  if (files instanceof QunhaiError) return asJson(nothingToSee({ kind: 'check' }, files));
  return inTemporaryFolder((folder) => doDataTask({ kind: 'check', study: files, folder }));
}

/** Every answer as a file for other programs. */
export async function exportData(
  context: Context,
  study: string,
  format: { readonly kind: 'csv' | 'xlsx'; readonly language: Language },
): Promise<Uint8Array> {
  const { theory } = await revisionOf(context, study);
  const files = await materializeStudy(context.database, study);
  return inTemporaryFolder((folder) => doDataTask({ ...format, study: files, folder, theory }));
}

/** The study folder as it would be: the change is made in a transaction, read, and taken back. */
async function folderWithMapping(
  { database }: Context,
  study: string,
  mapping: StoredMapping | null,
): Promise<StudyFolder> {
  const takenBack = new Error('Not an error: the change was only tried.');
  let folder: StudyFolder = {};
  try {
    await database.transaction(async (tx) => {
      const tried = mapping === null ? null : { ...mapping };
      await tx.update(studies).set({ mapping: tried }).where(eq(studies.id, study));
      folder = await materializeStudy(tx, study);
      throw takenBack;
    });
  } catch (error) {
    if (error !== takenBack) throw error;
  }
  return folder;
}

async function revisionOf({ database }: Context, study: string) {
  const [found] = await database
    .select({ inputRevision: studies.inputRevision, theory: studies.theory })
    .from(studies)
    .where(eq(studies.id, study));
  return found!;
}
