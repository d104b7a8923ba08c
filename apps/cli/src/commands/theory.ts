import { canonicalJson } from '@qunhai/kernel';
import { writeFileAtomically } from '@qunhai/study';
import { renderTheoryDocument, theoryJsonSchema, theoryToYaml } from '@qunhai/theory';
import { type Command, Option } from 'commander';
import { loadTheory } from '../load-theory.ts';
import { message } from '../messages.ts';
import { put, type Session, say } from '../session.ts';

interface ExportOptions {
  readonly format: 'yaml' | 'json' | 'schema';
  readonly output?: string;
}

/** `qunhai theory show | validate | export`. */
export function addTheoryCommand(program: Command, session: Session): void {
  const { language } = session;
  const theory = program.command('theory').description(message(language, 'command.theory'));
  theory
    .command('show')
    .description(message(language, 'command.theory-show'))
    .argument('[file]', message(language, 'option.theory'))
    .action((file: string | undefined) => {
      put(session, renderTheoryDocument(loadTheory(file), language));
    });
  theory
    .command('validate')
    .description(message(language, 'command.theory-validate'))
    .argument('<file>', message(language, 'argument.theory'))
    .action((file: string) => {
      const { constructs, items, hypotheses } = loadTheory(file);
      const counts = {
        constructs: constructs.length,
        items: items.length,
        hypotheses: hypotheses.length,
      };
      say(session, message(language, 'validate.ok', { file, ...counts }));
    });
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
    .action((file: string | undefined, { format, output }: ExportOptions) => {
      const text = exportText(file, format);
      if (output === undefined) put(session, text);
      else writeFileAtomically(output, text);
    });
}

function exportText(file: string | undefined, format: ExportOptions['format']): string {
  if (format === 'schema') return canonicalJson(theoryJsonSchema());
  const theory = loadTheory(file);
  return format === 'yaml' ? theoryToYaml(theory) : canonicalJson(theory);
}
