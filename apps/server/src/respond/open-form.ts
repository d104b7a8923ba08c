import type { RespondentForm } from '@qunhai/api';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { firms, responses } from '../database/schema.ts';
import { tokenHash } from '../security/tokens.ts';
import { fail } from './errors.ts';
import { type FoundResponse, findResponse } from './find-response.ts';
import { ownDiagnosis } from './own-diagnosis.ts';
import { publishedForm } from './published-form.ts';

/**
 * All a respondent's page needs: the form, what was answered so far, and where the respondent was. Nothing about other firms.
 * @throws {QunhaiError} respond.unknown-link, revoked, expired; closed when there is nothing to see or withdraw
 */
export async function openForm(context: Context, token: string): Promise<RespondentForm> {
  const { database } = context;
  const found = await findResponse(database, token);
  const state = formState(found);
  if (state === 'closed' && (found.state === 'not-opened' || found.state === 'opened'))
    throw fail('closed', {});
  if (state === 'open') await markOpened(context, token, found);
  const { survey } = await publishedForm(database, found);
  const answerable = state === 'open' || state === 'submitted';
  const [firm] = await database
    .select({ name: firms.name })
    .from(firms)
    .where(and(eq(firms.study, found.study), eq(firms.firm, found.firm)));
  const diagnosed = found.state === 'submitted' && (await ownDiagnosis(database, found)) !== null;
  return {
    study: found.title,
    data: found.data,
    firm: firm?.name ?? found.firm,
    wave: found.wave,
    form: found.form,
    survey,
    state,
    answers: answerable ? found.answers : {},
    page: Math.min(found.page, survey.pages.length - 1),
    language: found.language,
    revision: found.revision,
    submittedAt: found.submittedAt?.toISOString() ?? null,
    report: diagnosed,
  };
}

function formState({ state, waveState }: FoundResponse): RespondentForm['state'] {
  if (state === 'withdrawn') return 'withdrawn';
  if (waveState !== 'open') return 'closed';
  return state === 'submitted' ? 'submitted' : 'open';
}

async function markOpened(context: Context, token: string, found: FoundResponse): Promise<void> {
  await context.database
    .update(responses)
    .set({
      state: sql`case when ${responses.state} = 'not-opened' then 'opened' else ${responses.state} end`,
      openedAt: sql`coalesce(${responses.openedAt}, now())`,
      lastActiveAt: new Date(),
    })
    .where(
      and(
        eq(responses.tokenHash, tokenHash(token)),
        inArray(responses.state, ['not-opened', 'opened', 'partial']),
      ),
    );
  const { study, wave, firm, state } = found;
  if (state === 'not-opened')
    await context.notices.publish({ study, event: 'answers', wave, firm });
}
