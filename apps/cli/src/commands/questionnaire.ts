import { canonicalJson, type Language } from '@qunhai/kernel';
import { writeFileAtomically } from '@qunhai/study';
import { questionnaireHtml, surveyJsForm, type Theory, xlsForm } from '@qunhai/theory';
import { type Command, Option } from 'commander';
import { loadTheory } from '../load-theory.ts';
import { message } from '../messages.ts';
import { type Session, say } from '../session.ts';

interface Options {
  readonly theory?: string;
  readonly format: 'surveyjs' | 'xlsform' | 'html';
  readonly form: 'short' | 'full';
  readonly output: string;
}

/** `qunhai questionnaire export`: the questionnaire that a theory implies. */
export function addQuestionnaireCommand(program: Command, session: Session): void {
  const { language } = session;
  program
    .command('questionnaire')
    .description(message(language, 'command.questionnaire'))
    .command('export')
    .description(message(language, 'command.questionnaire-export'))
    .option('--theory <file>', message(language, 'option.theory'))
    .addOption(
      new Option('--lang <language>', message(language, 'option.questionnaire-lang')).choices([
        'zh',
        'en',
      ]),
    )
    .addOption(
      new Option('--format <format>', message(language, 'option.format'))
        .choices(['surveyjs', 'xlsform', 'html'])
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--form <form>', message(language, 'option.form'))
        .choices(['short', 'full'])
        .default('full'),
    )
    .requiredOption('-o, --output <file>', message(language, 'option.questionnaire-output'))
    .addHelpText('after', message(language, 'questionnaire.examples'))
    .action(async (options: Options) => {
      const content = await render(loadTheory(options.theory), language, options);
      writeFileAtomically(options.output, content);
      say(session, message(language, 'questionnaire.done', { file: options.output }));
    });
}

async function render(
  theory: Theory,
  language: Language,
  { format, form }: Options,
): Promise<string | Uint8Array> {
  if (format === 'html') return questionnaireHtml(theory, { form, language });
  if (format === 'surveyjs') return canonicalJson(surveyJsForm(theory, { form, language }));
  // Loaded when needed: the workbook library takes longer to start than everything else together.
  const { xlsformWorkbook } = await import('../xlsform-workbook.ts');
  return xlsformWorkbook(xlsForm(theory, { form }));
}
