import type { SetCalibration, TableConfigurations } from '@qunhai/study';
import type { Command } from 'commander';
import { message } from '../messages.ts';
import { configurationLines } from '../methods/configuration-lines.ts';
import { methodText } from '../methods/messages.ts';
import { parseCalibration } from '../methods/parse-calibration.ts';
import { type ShowOptions, showResult } from '../methods/show-result.ts';
import { addTableOptions, type TableOptions } from '../methods/table-options.ts';
import { namedValues, nameList, share, wholeNumber } from '../options.ts';
import type { Session } from '../session.ts';

interface Options extends ShowOptions, TableOptions {
  readonly outcome: string;
  readonly conditions: readonly string[];
  readonly cases?: string;
  readonly calibrate?: Readonly<Record<string, SetCalibration>>;
  readonly incl: number;
  readonly pri: number;
  readonly nCut: number;
  readonly dirExp?: readonly string[];
  readonly negate?: boolean;
}

/** `qunhai qca FILE`: fuzzy-set QCA of columns of a file. */
export function addQcaCommand(program: Command, session: Session): void {
  const { language } = session;
  const text = (key: Parameters<typeof methodText>[1]) => methodText(language, key);
  const command = program
    .command('qca')
    .description(text('command.qca'))
    .argument('<file>', text('argument.table'))
    .requiredOption('--outcome <column>', text('option.outcome'))
    .requiredOption('--conditions <columns>', text('option.conditions'), nameList('--conditions'))
    .option('--cases <column>', text('option.cases'))
    .option(
      '--calibrate <column=method>',
      text('option.calibrate'),
      namedValues('--calibrate', parseCalibration),
    )
    .option('--incl <share>', text('option.incl'), share('--incl', 1), 0.8)
    .option('--pri <share>', text('option.pri'), share('--pri', 1), 0)
    .option('--n-cut <n>', text('option.n-cut'), wholeNumber('--n-cut', 1, 1_000_000), 1)
    .option('--dir-exp <list>', text('option.dir-exp'), nameList('--dir-exp'))
    .option('--negate', text('option.negate'));
  addTableOptions(command, session)
    .option('--json', message(language, 'option.json'))
    .option('--quiet', message(language, 'option.quiet'))
    .addHelpText('after', text('qca.examples'))
    .action((file: string, options: Options) => analyse(session, file, options));
}

async function analyse(session: Session, file: string, options: Options): Promise<void> {
  const { outcome, conditions, cases, calibrate = {}, incl, pri, nCut, dirExp, negate } = options;
  const { configurationsOfTable } = await import('@qunhai/study');
  const { readTableFile } = await import('../methods/table-file.ts');
  const table = await readTableFile(session, file, options);
  const request = {
    ...{ outcome, conditions, cases, calibrations: calibrate, negated: negate ?? false },
    cutoffs: { consistency: incl, pri, frequency: nCut },
    expectations: dirExp && expectationsOf(dirExp),
  };
  await showResult<TableConfigurations>(
    session,
    options,
    (control) => configurationsOfTable(table, request, control),
    configurationLines,
  );
}

/** `A` is expected to help the outcome by its presence, `~A` by its absence. */
function expectationsOf(list: readonly string[]): Record<string, 'present' | 'absent'> {
  return Object.fromEntries(
    list.map((name) =>
      name.startsWith('~') ? [name.slice(1).trim(), 'absent'] : [name, 'present'],
    ),
  );
}
