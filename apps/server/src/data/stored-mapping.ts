import { and, eq, sql } from 'drizzle-orm';
import type { StudyActor } from '../accounts/access.ts';
import { recordDeed } from '../audit.ts';
import { touchInput } from '../collect/touch-input.ts';
import type { Context } from '../context.ts';
import type { Connection } from '../database/database.ts';
import { studies } from '../database/schema.ts';
import { fail as failGenerally } from '../errors.ts';
import { fail } from './errors.ts';
import { checkMappingForm, mappedFiles, type StoredMapping } from './mapped-files.ts';
import { listFiles } from './stored-files.ts';

/** A mapping and the revision it stands at. */
export interface MappingState {
  readonly mapping: StoredMapping | null;
  readonly revision: number;
}

/** The mapping of a study; null before anything is imported. */
export async function readMapping(connection: Connection, study: string): Promise<MappingState> {
  const [found] = await connection
    .select({ mapping: studies.mapping, revision: studies.mappingRevision })
    .from(studies)
    .where(eq(studies.id, study));
  return found!;
}

/**
 * Refuse a mapping that is none, or that names a file the study does not have.
 * @throws {QunhaiError} data.mapping-invalid, data.file-unknown
 */
export async function checkMapping(
  connection: Connection,
  study: string,
  mapping: StoredMapping | null,
): Promise<void> {
  if (mapping === null) return;
  checkMappingForm(mapping);
  const names = new Set((await listFiles(connection, study)).map(({ name }) => name));
  for (const file of mappedFiles(mapping))
    if (!names.has(file)) throw fail('file-unknown', { file });
}

/**
 * Save a mapping over the revision it was made on.
 * @throws {QunhaiError} server.conflict when somebody saved meanwhile; data.mapping-invalid, data.file-unknown
 */
export async function saveMapping(
  { database, notices }: Context,
  { study, name: actor }: StudyActor,
  { mapping, revision }: MappingState,
): Promise<MappingState> {
  return database.transaction(async (tx) => {
    await checkMapping(tx, study, mapping);
    const [saved] = await tx
      .update(studies)
      .set({
        mapping: mapping === null ? null : { ...mapping },
        mappingRevision: sql`${studies.mappingRevision} + 1`,
      })
      .where(and(eq(studies.id, study), eq(studies.mappingRevision, revision)))
      .returning({ mapping: studies.mapping, revision: studies.mappingRevision });
    if (!saved) throw failGenerally('conflict', { what: 'mapping' });
    await touchInput(tx, study);
    await recordDeed(tx, { study, actor, action: 'mapping.save' });
    await notices.publish({ study, event: 'changed', what: 'mapping' }, tx);
    return saved;
  });
}
