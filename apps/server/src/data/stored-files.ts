import { createHash } from 'node:crypto';
import type { ColumnSuggestion, DataFile, Inspection } from '@qunhai/api';
import { and, asc, eq } from 'drizzle-orm';
import type { StudyActor } from '../accounts/access.ts';
import { recordDeed } from '../audit.ts';
import type { Context } from '../context.ts';
import type { Connection } from '../database/database.ts';
import { dataFiles, studies } from '../database/schema.ts';
import { fail as failGenerally } from '../errors.ts';
import { newId } from '../new-id.ts';
import { doDataTask } from './do-data-task.ts';
import { fail } from './errors.ts';
import { fileNameIn } from './file-name.ts';
import type { FileInspection } from './inspect-file.ts';
import { mappedFiles } from './mapped-files.ts';

/** What one study may hold. */
const filesAtMost = 100;
const bytesAtMost = 512 * 2 ** 20;

/** How to look at a file when not as it was guessed. */
export interface InspectOptions {
  readonly sheet?: string | undefined;
  readonly role?: Inspection['role'] | undefined;
  readonly wave?: number | undefined;
}

const described = {
  id: dataFiles.id,
  name: dataFiles.name,
  size: dataFiles.size,
  sha256: dataFiles.sha256,
  format: dataFiles.format,
  uploadedAt: dataFiles.uploadedAt,
  uploadedBy: dataFiles.uploadedBy,
};

/** The files of a study without their content, in the order of upload. */
export async function listFiles(connection: Connection, study: string): Promise<DataFile[]> {
  const rows = await connection
    .select(described)
    .from(dataFiles)
    .where(eq(dataFiles.study, study))
    .orderBy(asc(dataFiles.uploadedAt), asc(dataFiles.name));
  const used = mappedFiles((await studyInputs(connection, study)).mapping);
  return rows.map(({ size, uploadedAt, ...file }) => ({
    ...file,
    bytes: size,
    uploadedAt: uploadedAt.toISOString(),
    used: used.has(file.name),
  }));
}

/**
 * Keep a file as it came, if it can be read as a table; the same content again is the same file.
 * @throws {QunhaiError} what `readTable` refuses; data.study-full, data.no-file-name
 */
export async function uploadFile(
  { database, notices }: Context,
  { study, name: actor }: StudyActor,
  given: string,
  content: Uint8Array,
): Promise<Inspection> {
  const { theory } = await studyInputs(database, study);
  const before = await listFiles(database, study);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const same = before.find((file) => file.sha256 === sha256);
  const name = same?.name ?? fileNameIn(given, new Set(before.map((file) => file.name)));
  if (!same) checkRoom(before, content.length);
  const found = await inspectBytes(content, name, theory, {});
  if (same) return withFile(found, same);
  const file = await database.transaction(async (tx) => {
    // Others may have uploaded meanwhile, even the same file twice: one after the other, each sees what is there.
    await tx
      .select({ id: studies.id })
      .from(studies)
      .where(eq(studies.id, study))
      .for('no key update');
    const files = await listFiles(tx, study);
    const twin = files.find((file) => file.sha256 === sha256);
    if (twin) return twin;
    checkRoom(files, content.length);
    const id = newId();
    const free = fileNameIn(given, new Set(files.map((file) => file.name)));
    const { format } = found;
    await tx.insert(dataFiles).values({
      ...{ id, study, name: free, format, content },
      ...{ size: content.length, sha256, uploadedBy: actor },
    });
    await recordDeed(tx, { study, actor, action: 'file.upload', subject: free });
    await notices.publish({ study, event: 'changed', what: 'files' }, tx);
    return findFile(tx, study, id);
  });
  return withFile(found, file);
}

/**
 * Look at a stored file again.
 * @throws {QunhaiError} data.file-unknown; dataset.unknown-sheet
 */
export async function inspectStored(
  { database }: Context,
  study: string,
  id: string,
  options: InspectOptions,
): Promise<Inspection> {
  const { file, ...stored } = await readStored(database, study, id);
  return withFile(await inspectBytes(stored.content, file.name, stored.theory, options), file);
}

/**
 * How a column that a person chose reads as the answers of a target.
 * @throws {QunhaiError} data.file-unknown; server.not-found when there is no such column or target
 */
export async function inspectStoredColumn(
  { database }: Context,
  study: string,
  id: string,
  { target, column, ...options }: InspectOptions & { target: string; column: string },
): Promise<ColumnSuggestion> {
  const { file, content, theory } = await readStored(database, study, id);
  const chosen = { target, column };
  const task = { kind: 'inspect', bytes: content, file: file.name, theory, chosen } as const;
  const body = await doDataTask({ ...task, ...options });
  const found = JSON.parse(new TextDecoder().decode(body)) as ColumnSuggestion | null;
  if (found === null) throw failGenerally('not-found', { what: 'column' });
  return found;
}

async function readStored(connection: Connection, study: string, id: string) {
  const file = await findFile(connection, study, id);
  const [stored] = await connection
    .select({ content: dataFiles.content })
    .from(dataFiles)
    .where(eq(dataFiles.id, id));
  const { theory } = await studyInputs(connection, study);
  return { file, content: stored!.content, theory };
}

/**
 * Delete a file that the mapping does not use.
 * @throws {QunhaiError} data.file-unknown, data.file-in-use
 */
export async function deleteFile(
  { database, notices }: Context,
  { study, name: actor }: StudyActor,
  id: string,
): Promise<void> {
  await database.transaction(async (tx) => {
    const { name, used } = await findFile(tx, study, id);
    if (used) throw fail('file-in-use', { file: name });
    await tx.delete(dataFiles).where(and(eq(dataFiles.study, study), eq(dataFiles.id, id)));
    await recordDeed(tx, { study, actor, action: 'file.delete', subject: name });
    await notices.publish({ study, event: 'changed', what: 'files' }, tx);
  });
}

/** What of a study decides how its files are read. */
async function studyInputs(
  connection: Connection,
  study: string,
): Promise<Pick<typeof studies.$inferSelect, 'theory' | 'mapping'>> {
  const [found] = await connection
    .select({ theory: studies.theory, mapping: studies.mapping })
    .from(studies)
    .where(eq(studies.id, study));
  return found!;
}

async function findFile(connection: Connection, study: string, id: string): Promise<DataFile> {
  const file = (await listFiles(connection, study)).find((other) => other.id === id);
  if (!file) throw fail('file-unknown', { file: id });
  return file;
}

function checkRoom(files: readonly DataFile[], bytes: number): void {
  const total = files.reduce((sum, file) => sum + file.bytes, bytes);
  if (files.length >= filesAtMost || total > bytesAtMost)
    throw fail('study-full', { files: files.length, limit: bytesAtMost });
}

async function inspectBytes(
  bytes: Uint8Array,
  file: string,
  theory: string | null,
  options: InspectOptions,
): Promise<FileInspection> {
  const body = await doDataTask({ kind: 'inspect', bytes, file, theory, ...options });
  return JSON.parse(new TextDecoder().decode(body)) as FileInspection;
}

function withFile({ format: _, ...found }: FileInspection, file: DataFile): Inspection {
  return { file, ...found };
}
