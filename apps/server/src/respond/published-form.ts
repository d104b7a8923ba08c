import type { FormKind } from '@qunhai/api';
import { parseTheory, type SurveyJsForm } from '@qunhai/theory';
import { and, eq } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';
import { waves } from '../database/schema.ts';
import { type QuestionRule, questionRules } from './question-rules.ts';
import { respondentSurvey } from './respondent-survey.ts';

/** The form of a published wave: what respondents see, and what they may answer. */
export interface PublishedForm {
  readonly survey: SurveyJsForm;
  readonly rules: ReadonlyMap<string, QuestionRule>;
}

/** Forms kept in memory, the least recently used first. */
const kept = new Map<string, PublishedForm>();
const mostKept = 50;

/**
 * The form of a wave, made from the theory that was kept when it was published. Neither ever changes after that, so a
 * form is made once per process.
 */
export async function publishedForm(
  connection: Connection,
  { study, wave, form }: { readonly study: string; readonly wave: number; readonly form: FormKind },
): Promise<PublishedForm> {
  const key = `${study}/${wave}`;
  const made = kept.get(key) ?? (await makeForm(connection, study, wave, form));
  kept.delete(key);
  kept.set(key, made);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
  return made;
}

async function makeForm(
  connection: Connection,
  study: string,
  wave: number,
  form: FormKind,
): Promise<PublishedForm> {
  const [row] = await connection
    .select({ theory: waves.theory })
    .from(waves)
    .where(and(eq(waves.study, study), eq(waves.number, wave)));
  const { theory, issues } = parseTheory(row?.theory ?? '');
  if (theory === null)
    throw new Error(`The theory kept with wave ${wave} has ${issues.length} issues`);
  const survey = respondentSurvey(theory, form);
  return { survey, rules: questionRules(survey) };
}
