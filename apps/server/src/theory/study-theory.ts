import type { StudyTheory, TheoryChange } from '@qunhai/api';
import { canonicalJson } from '@qunhai/kernel';
import { clusteredFirmsTheory, parseTheory, type TheoryIssue, theoryToYaml } from '@qunhai/theory';
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { StudyActor } from '../accounts/access.ts';
import { recordDeed } from '../audit.ts';
import type { Context } from '../context.ts';
import type { Connection } from '../database/database.ts';
import { studies, waves } from '../database/schema.ts';
import { fail as failServer } from '../errors.ts';
import { fail } from './errors.ts';

let builtIn: string | undefined;

/** The built-in theory as a text. */
export function builtInTheory(): string {
  builtIn ??= theoryToYaml(clusteredFirmsTheory);
  return builtIn;
}

/** Whether two texts say the same theory, however they are laid out. */
function sameTheory(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [parseTheory(a).theory, parseTheory(b).theory];
  return one !== null && other !== null && canonicalJson(one) === canonicalJson(other);
}

/**
 * The theory a study works with, and the waves whose published form differs from it.
 * @throws {QunhaiError} server.not-found
 */
export async function readTheory(connection: Connection, study: string): Promise<StudyTheory> {
  const [found] = await connection
    .select({ theory: studies.theory, revision: studies.theoryRevision })
    .from(studies)
    .where(eq(studies.id, study));
  if (found === undefined) throw failServer('not-found', { what: 'study' });
  const yaml = found.theory ?? builtInTheory();
  const published = await connection
    .select({ number: waves.number, theory: waves.theory })
    .from(waves)
    .where(and(eq(waves.study, study), isNotNull(waves.theory)))
    .orderBy(asc(waves.number));
  return {
    yaml,
    edited: found.theory !== null,
    revision: found.revision,
    publishedWaves: published
      .filter((wave) => !sameTheory(wave.theory!, yaml))
      .map((wave) => wave.number),
  };
}

/**
 * Save an edited copy of the theory, or go back to the built-in one. Published waves keep the form firms have seen.
 * @throws {QunhaiError} theories.unsound with every issue; server.conflict when somebody saved meanwhile
 */
export async function saveTheory(
  { database, notices }: Context,
  { study, name }: StudyActor,
  { yaml, revision }: TheoryChange,
): Promise<StudyTheory> {
  const theory = yaml === null ? null : soundText(yaml);
  return database.transaction(async (transaction) => {
    const saved = await transaction
      .update(studies)
      .set({
        theory,
        theoryRevision: sql`${studies.theoryRevision} + 1`,
        inputRevision: sql`${studies.inputRevision} + 1`,
        changedAt: sql`now()`,
      })
      .where(and(eq(studies.id, study), eq(studies.theoryRevision, revision)))
      .returning({ id: studies.id });
    if (saved.length === 0) {
      await readTheory(transaction, study);
      throw failServer('conflict', { what: 'theory' });
    }
    const action = theory === null ? 'theory.revert' : 'theory.save';
    await recordDeed(transaction, { study, actor: name, action });
    await notices.publish({ study, event: 'changed', what: 'theory' }, transaction);
    return readTheory(transaction, study);
  });
}

/** A text that is a sound theory, null when it says the built-in one. */
function soundText(yaml: string): string | null {
  const { theory, issues } = parseTheory(yaml);
  if (theory === null) throw fail('unsound', { issues: issues.map(asIssue) });
  return sameTheory(yaml, builtInTheory()) ? null : yaml;
}

function asIssue({ path, message, fix }: TheoryIssue) {
  return { ...(path.length > 0 && { field: path.join('.') }), message, fix };
}
