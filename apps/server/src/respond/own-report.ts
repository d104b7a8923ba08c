import type { FirmReport } from '@qunhai/api';
import type { Bilingual } from '@qunhai/kernel';
import type { DiagnosisResults } from '@qunhai/results';
import type { Theory } from '@qunhai/theory';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { firms } from '../database/schema.ts';
import { fail } from './errors.ts';
import { findResponse } from './find-response.ts';
import { ownDiagnosis, readPart } from './own-diagnosis.ts';

/**
 * A firm's own figures, and its own cluster's as far as disclosure control lets them out: what is withheld in the results
 * is withheld here, and nothing is computed anew. Nothing about other firms.
 * @throws {QunhaiError} respond.unknown-link, revoked, expired, withdrawn, no-report
 */
export async function ownReport({ database }: Context, token: string): Promise<FirmReport> {
  const found = await findResponse(database, token);
  if (found.state === 'withdrawn') throw fail('withdrawn', {});
  const own = found.state === 'submitted' ? await ownDiagnosis(database, found) : null;
  if (own === null) throw fail('no-report', {});
  const theory = await readPart<Theory>(database, own.run, 'theory');
  const diagnosis = await readPart<Pick<DiagnosisResults, 'clusters'>>(
    database,
    own.run,
    'diagnosis',
  );
  const [firm] = await database
    .select({ name: firms.name })
    .from(firms)
    .where(and(eq(firms.study, found.study), eq(firms.firm, found.firm)));
  const { cluster } = own.diagnosis;
  return {
    study: found.title,
    data: found.data,
    firm: firm?.name ?? found.firm,
    wave: found.wave,
    names: theory === null ? {} : namesOf(theory),
    diagnosis: own.diagnosis,
    cluster: diagnosis?.clusters.find((one) => one.cluster === cluster) ?? null,
    madeAt: own.endedAt.toISOString(),
  };
}

function namesOf({ constructs, resources, diagnosis }: Theory): Record<string, Bilingual> {
  const named = [...constructs, ...resources, ...diagnosis.stages, ...diagnosis.lockIns];
  return Object.fromEntries(named.map(({ id, name }) => [id, name]));
}
