import { asc, eq } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';
import {
  dataFiles,
  exclusions,
  firms,
  responses,
  savedScenarios,
  studies,
  waves,
} from '../database/schema.ts';
import { fail } from '../errors.ts';

/** All of a study that its folder and its archive are made from, each list in an order that only its content decides. */
export interface StudyState {
  readonly study: typeof studies.$inferSelect;
  readonly files: readonly (typeof dataFiles.$inferSelect)[];
  readonly waves: readonly (typeof waves.$inferSelect)[];
  /** In the order of invitation. */
  readonly firms: readonly (typeof firms.$inferSelect)[];
  /** By wave, then in the order of invitation. */
  readonly responses: readonly (typeof responses.$inferSelect)[];
  readonly exclusions: readonly (typeof exclusions.$inferSelect)[];
  /** Saved for simulations, in the order they were saved in. */
  readonly scenarios: (typeof savedScenarios.$inferSelect)['scenarios'];
}

/**
 * Everything a study holds, drafts included; in a transaction that holds the study's row, of one moment.
 * @throws {QunhaiError} server.not-found
 */
export async function readStudyState(connection: Connection, study: string): Promise<StudyState> {
  const [found] = await connection.select().from(studies).where(eq(studies.id, study));
  if (found === undefined) throw fail('not-found', { what: 'study' });
  const files = await connection.select().from(dataFiles).where(eq(dataFiles.study, study));
  const rounds = await connection
    .select()
    .from(waves)
    .where(eq(waves.study, study))
    .orderBy(asc(waves.number));
  const invited = await connection.select().from(firms).where(eq(firms.study, study));
  const answers = await connection.select().from(responses).where(eq(responses.study, study));
  const left = await connection.select().from(exclusions).where(eq(exclusions.study, study));
  const [saved] = await connection
    .select({ scenarios: savedScenarios.scenarios })
    .from(savedScenarios)
    .where(eq(savedScenarios.study, study));
  const ordered = invited.sort((a, b) => a.position - b.position || compare(a.firm, b.firm));
  const place = new Map(ordered.map(({ firm }, i) => [firm, i]));
  return {
    study: found,
    files: files.sort((a, b) => compare(a.name, b.name)),
    waves: rounds,
    firms: ordered,
    responses: answers.sort((a, b) => a.wave - b.wave || place.get(a.firm)! - place.get(b.firm)!),
    scenarios: saved?.scenarios ?? [],
    exclusions: left.sort(
      (a, b) =>
        compare(a.firm, b.firm) ||
        (a.wave ?? -1) - (b.wave ?? -1) ||
        a.at.getTime() - b.at.getTime() ||
        compare(a.reason, b.reason),
    ),
  };
}

/** By code units: the same order on every machine, whatever its language and its database's collation. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
