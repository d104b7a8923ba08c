import type { Actor } from '../../accounts/access.ts';
import type { Context } from '../../context.ts';
import { writeStudyFolder } from '../../data/write-study-folder.ts';
import { inTemporaryFolder } from '../../runs/temporary-folder.ts';
import { requireAdministrator } from '../add-study.ts';
import { fail } from '../errors.ts';
import { importArchive } from './import-archive.ts';
import { addFolderStudy, readFolderStudy } from './import-folder.ts';
import { type ArchiveFiles, readArchive } from './read-archive.ts';

/**
 * Import a study that a workbench exported, or a zipped study folder of the command line; all of it or nothing.
 * @returns its identifier
 * @throws {QunhaiError} studies.needs-administrator, studies.not-an-archive, studies.archive-…, studies.theory-unsound, study.…
 */
export async function importStudy(
  context: Pick<Context, 'database' | 'secret'>,
  actor: Actor,
  bytes: Uint8Array,
): Promise<string> {
  requireAdministrator(actor);
  const files = readArchive(bytes);
  if (files.has('workbench.json')) return importArchive(context, actor, files);
  if (!files.has('study.yaml')) throw fail('not-an-archive', {});
  return importFolder(context, actor, files);
}

async function importFolder(
  { database }: Pick<Context, 'database'>,
  actor: Actor,
  files: ArchiveFiles,
): Promise<string> {
  const read = await inTemporaryFolder(async (folder) => {
    writeStudyFolder(Object.fromEntries(files), folder);
    return readFolderStudy(folder);
  });
  return database.transaction((tx) => addFolderStudy(tx, actor, read, 'study.import'));
}
