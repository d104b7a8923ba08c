import { type Command, Option } from 'commander';
import { message } from '../messages.ts';
import type { Session } from '../session.ts';
import type { ExportOptions } from '../theory-text.ts';

/** `qunhai theory show | validate | export`. */
export function addTheoryCommand(program: Command, session: Session): void {
  const { language } = session;
  const actions = () => import('../theory-text.ts');
  const theory = program.command('theory').description(message(language, 'command.theory'));
  theory
    .command('show')
    .description(message(language, 'command.theory-show'))
    .argument('[file]', message(language, 'option.theory'))
    .action(async (file: string | undefined) => (await actions()).showTheory(session, file));
  theory
    .command('validate')
    .description(message(language, 'command.theory-validate'))
    .argument('<file>', message(language, 'argument.theory'))
    .action(async (file: string) => (await actions()).validateTheory(session, file));
  theory
    .command('export')
    .description(message(language, 'command.theory-export'))
    .argument('[file]', message(language, 'option.theory'))
    .addOption(
      new Option('--format <format>', message(language, 'option.theory-format'))
        .choices(['yaml', 'json', 'schema'])
        .default('yaml'),
    )
    .option('-o, --output <file>', message(language, 'option.output'))
    .option('--force', message(language, 'option.force'))
    .action(async (file: string | undefined, options: ExportOptions) =>
      (await actions()).exportTheory(session, file, options),
    );
}
