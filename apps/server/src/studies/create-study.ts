import type { StudyRequest } from '@qunhai/api';
import type { Actor } from '../accounts/access.ts';
import type { Context } from '../context.ts';
import { addStudy, requireAdministrator, slugOf } from './add-study.ts';
import { soundTheory } from './sound-theory.ts';

/**
 * A new, empty study with the built-in theory or one of its own.
 * @returns its identifier
 * @throws {QunhaiError} studies.needs-administrator, studies.theory-unsound
 */
export async function createStudy(
  { database }: Context,
  actor: Actor,
  { title, data, note, theory }: StudyRequest,
): Promise<string> {
  requireAdministrator(actor);
  const text = theory === 'clustered-firms' ? null : soundTheory(theory.yaml);
  const row = { title, data, note: note ?? null, slug: slugOf(title.en), theory: text };
  return database.transaction((tx) => addStudy(tx, actor, row, 'study.create'));
}
