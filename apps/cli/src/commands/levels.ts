import type { LevelsRequest, TableLevels } from '@qunhai/study';
import type { Command } from 'commander';
import { message } from '../messages.ts';
import { levelsLines } from '../methods/levels-lines.ts';
import { methodText } from '../methods/messages.ts';
import { nullNames } from '../methods/null-names.ts';
import { type ShowOptions, showResult } from '../methods/show-result.ts';
import { addTableOptions, type TableOptions } from '../methods/table-options.ts';
import { nameList, rangeOf, wholeNumber } from '../options.ts';
import type { Session } from '../session.ts';

interface Options extends ShowOptions, TableOptions {
  readonly group: string;
  readonly items: readonly string[];
  readonly scale?: { readonly min: number; readonly max: number };
  readonly null?: NonNullable<LevelsRequest['nulls']>;
  readonly simulations: number;
  readonly seed: number;
}

/** `qunhai levels FILE`: how groups differ and their members agree. */
export function addLevelsCommand(program: Command, session: Session): void {
  const { language } = session;
  const text = (key: Parameters<typeof methodText>[1]) => methodText(language, key);
  const command = program
    .command('levels')
    .description(text('command.levels'))
    .argument('<file>', text('argument.table'))
    .requiredOption('--group <column>', text('option.group'))
    .requiredOption('--items <columns>', text('option.items'), nameList('--items'))
    .option('--scale <range>', text('option.scale'), rangeOf('--scale'))
    .option('--null <names>', text('option.null'), nullNames('--null'))
    .option(
      '--simulations <n>',
      text('option.agreement-simulations'),
      wholeNumber('--simulations', 0, 1_000_000),
      1000,
    )
    .option(
      '--seed <n>',
      message(language, 'option.simulation-seed'),
      wholeNumber('--seed', 0, 2 ** 53 - 1),
      1,
    );
  addTableOptions(command, session)
    .option('--json', message(language, 'option.json'))
    .option('--quiet', message(language, 'option.quiet'))
    .addHelpText('after', text('levels.examples'))
    .action((file: string, options: Options) => analyse(session, file, options));
}

async function analyse(session: Session, file: string, options: Options): Promise<void> {
  const { group, items, scale, null: nulls, simulations, seed } = options;
  const { levelsOfTable } = await import('@qunhai/study');
  const { readTableFile } = await import('../methods/table-file.ts');
  const table = await readTableFile(session, file, options);
  const request = {
    ...{ group, items, nulls, simulations, seed },
    scale: scale && { least: scale.min, most: scale.max },
  };
  await showResult<TableLevels>(
    session,
    options,
    (control) => levelsOfTable(table, request, control),
    levelsLines,
  );
}
