import { canonicalJson, type Language } from '@qunhai/kernel';
import { questionnaireHtml, surveyJsForm, type Theory, xlsForm } from '@qunhai/theory';
import { loadTheory } from './load-theory.ts';
import { message } from './messages.ts';
import { type Session, say } from './session.ts';
import { writeOutputFile } from './write-output-file.ts';

/** What `questionnaire export` was asked for. */
export interface QuestionnaireOptions {
  readonly theory?: string;
  readonly format: 'surveyjs' | 'xlsform' | 'html';
  readonly form: 'short' | 'full';
  readonly output: string;
  readonly force?: boolean;
}

/** Write the questionnaire of a theory. */
export async function exportQuestionnaire(
  session: Session,
  options: QuestionnaireOptions,
): Promise<void> {
  const { language } = session;
  const content = await render(loadTheory(options.theory), language, options);
  writeOutputFile(options.output, content, options.force ?? false);
  say(session, message(language, 'questionnaire.done', { file: options.output }));
}

async function render(
  theory: Theory,
  language: Language,
  { format, form }: QuestionnaireOptions,
): Promise<string | Uint8Array> {
  if (format === 'html') return questionnaireHtml(theory, { form, language });
  if (format === 'surveyjs') return canonicalJson(surveyJsForm(theory, { form, language }));
  // Loaded when needed: the workbook library takes longer to start than everything else together.
  const { xlsformWorkbook } = await import('./xlsform-workbook.ts');
  return xlsformWorkbook(xlsForm(theory, { form }));
}
