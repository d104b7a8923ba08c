import { clusteredFirmsTheory, parseTheory, type Theory, theoryToYaml } from '@qunhai/theory';
import { eq } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';
import { studies } from '../database/schema.ts';
import { fail } from './errors.ts';

/**
 * The study's theory as it stands, to make a form of and to keep with a published wave.
 * @throws {QunhaiError} collect.theory-unusable
 */
export async function readTheoryNow(
  connection: Connection,
  study: string,
): Promise<{ readonly yaml: string; readonly theory: Theory }> {
  const [row] = await connection
    .select({ theory: studies.theory })
    .from(studies)
    .where(eq(studies.id, study));
  const yaml = row?.theory ?? theoryToYaml(clusteredFirmsTheory);
  const { theory, issues } = parseTheory(yaml);
  if (theory === null) throw fail('theory-unusable', { count: issues.length });
  return { yaml, theory };
}
