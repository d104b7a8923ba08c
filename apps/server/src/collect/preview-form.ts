import type { FormKind } from '@qunhai/api';
import type { SurveyJsForm } from '@qunhai/theory';
import type { Connection } from '../database/database.ts';
import { publishedForm } from '../respond/published-form.ts';
import { respondentSurvey } from '../respond/respondent-survey.ts';
import { readTheoryNow } from './read-theory-now.ts';
import { readWave } from './read-waves.ts';

/**
 * The form as firms will see it when the wave is published now, or as they see it since it was.
 * @throws {QunhaiError} server.not-found, collect.theory-unusable
 */
export async function previewForm(
  connection: Connection,
  study: string,
  number: number,
  wanted: FormKind,
): Promise<{ readonly form: FormKind; readonly survey: SurveyJsForm }> {
  const { state, form } = await readWave(connection, study, number);
  if (state !== 'draft')
    return {
      form,
      survey: (await publishedForm(connection, { study, wave: number, form })).survey,
    };
  const { theory } = await readTheoryNow(connection, study);
  return { form: wanted, survey: respondentSurvey(theory, wanted) };
}
