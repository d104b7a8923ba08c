import type { NecessityRequest, TableNecessity } from '@qunhai/study';
import { type Command, Option } from 'commander';
import { message } from '../messages.ts';
import { methodText } from '../methods/messages.ts';
import { necessityLines } from '../methods/necessity-lines.ts';
import { type ShowOptions, showResult } from '../methods/show-result.ts';
import { addTableOptions, type TableOptions } from '../methods/table-options.ts';
import { namedValues, nameList, rangeOf, wholeNumber } from '../options.ts';
import type { Session } from '../session.ts';

interface Options extends ShowOptions, TableOptions {
  readonly x: readonly string[];
  readonly y: string;
  readonly ceilings?: readonly string[];
  readonly permutations: number;
  readonly corner: string;
  readonly scope?: NecessityRequest['scope'];
  readonly bottlenecks?: boolean;
  readonly seed: number;
}

/** `qunhai nca FILE`: necessary condition analysis of columns of a file. */
export function addNcaCommand(program: Command, session: Session): void {
  const { language } = session;
  const text = (key: Parameters<typeof methodText>[1]) => methodText(language, key);
  const command = program
    .command('nca')
    .description(text('command.nca'))
    .argument('<file>', text('argument.table'))
    .requiredOption('--x <columns>', text('option.x'), nameList('--x'))
    .requiredOption('--y <column>', text('option.y'))
    .option('--ceilings <list>', text('option.ceilings'), nameList('--ceilings'))
    .option(
      '--permutations <n>',
      text('option.permutations'),
      wholeNumber('--permutations', 0, 10_000_000),
      10_000,
    )
    .addOption(
      new Option('--corner <n>', text('option.corner')).choices(['1', '2', '3', '4']).default('1'),
    )
    .option(
      '--scope <column=range>',
      text('option.scope'),
      namedValues('--scope', rangeOf('--scope')),
    )
    .option('--bottlenecks', text('option.bottlenecks'))
    .option(
      '--seed <n>',
      message(language, 'option.simulation-seed'),
      wholeNumber('--seed', 0, 2 ** 53 - 1),
      1,
    );
  addTableOptions(command, session)
    .option('--json', message(language, 'option.json'))
    .option('--quiet', message(language, 'option.quiet'))
    .addHelpText('after', text('nca.examples'))
    .action((file: string, options: Options) => analyse(session, file, options));
}

async function analyse(session: Session, file: string, options: Options): Promise<void> {
  const { x, y, ceilings, permutations, corner, scope, seed, bottlenecks = false } = options;
  const { necessityOfTable } = await import('@qunhai/study');
  const { readTableFile } = await import('../methods/table-file.ts');
  const table = await readTableFile(session, file, options);
  const request: NecessityRequest = {
    ...{ outcome: y, conditions: x, permutations, scope, seed },
    corner: Number(corner) as NonNullable<NecessityRequest['corner']>,
    ceilings: ceilings?.map(ceilingName),
  };
  await showResult<TableNecessity>(
    session,
    options,
    (control) => necessityOfTable(table, request, control),
    (result, language) => necessityLines(result, bottlenecks, language),
  );
}

/** `CE_FDH` is written `ce-fdh` here; a name that there is not is told by the analysis. */
function ceilingName(name: string) {
  return name.toLowerCase().replaceAll('_', '-') as NonNullable<
    NecessityRequest['ceilings']
  >[number];
}
