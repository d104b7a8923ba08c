import { type Command, Option } from 'commander';
import type { QuestionnaireOptions } from '../export-questionnaire.ts';
import { message } from '../messages.ts';
import type { Session } from '../session.ts';

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
    .option('--force', message(language, 'option.force'))
    .addHelpText('after', message(language, 'questionnaire.examples'))
    .action(async (options: QuestionnaireOptions) => {
      const { exportQuestionnaire } = await import('../export-questionnaire.ts');
      await exportQuestionnaire(session, options);
    });
}
