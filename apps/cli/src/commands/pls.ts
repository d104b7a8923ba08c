import type { PlsRequest, TablePls } from '@qunhai/study';
import { type Command, Option } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import { message } from '../messages.ts';
import { methodText } from '../methods/messages.ts';
import { plsLines } from '../methods/pls-lines.ts';
import { type ShowOptions, showResult } from '../methods/show-result.ts';
import { addTableOptions, type TableOptions } from '../methods/table-options.ts';
import { decimalBetween, nameList, resampleCount, wholeNumber } from '../options.ts';
import type { Session } from '../session.ts';

interface Options extends ShowOptions, TableOptions {
  readonly model: string;
  readonly estimator: NonNullable<PlsRequest['estimator']>;
  readonly scheme: NonNullable<PlsRequest['scheme']>;
  readonly missingValues: NonNullable<PlsRequest['missing']>;
  readonly moderation: NonNullable<PlsRequest['moderation']>;
  readonly secondOrder: NonNullable<PlsRequest['secondOrder']>;
  readonly weights?: string;
  readonly controls?: readonly string[];
  readonly resamples: number;
  readonly interval: PlsRequest['interval'];
  readonly level: number;
  readonly groups?: string;
  readonly permutations: number;
  readonly seed: number;
}

/** `qunhai pls FILE`: a PLS path model of columns of a file. */
export function addPlsCommand(
  program: Command,
  session: Session,
  setExitCode: (code: number) => void,
): void {
  const { language } = session;
  const text = (key: Parameters<typeof methodText>[1]) => methodText(language, key);
  const command = program
    .command('pls')
    .description(text('command.pls'))
    .argument('<file>', text('argument.table'))
    .requiredOption('--model <model>', text('option.model-text'));
  addModelOptions(command, text);
  command
    .option('--resamples <n>', text('option.pls-resamples'), resampleCount, 1000)
    .addOption(
      new Option('--interval <kind>', text('option.interval'))
        .choices(['percentile', 'bca'])
        .default('percentile'),
    )
    .option('--level <share>', text('option.level'), decimalBetween('--level', 0, 1), 0.95)
    .option('--groups <column>', text('option.groups'))
    .option(
      '--permutations <n>',
      text('option.group-permutations'),
      wholeNumber('--permutations', 100, 100_000),
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
    .addHelpText('after', text('pls.examples'))
    .action(async (file: string, options: Options) => {
      const { status } = await analyse(session, file, options);
      if (status !== 'converged') setExitCode(exitCodes.notEstimable);
    });
}

/** What is estimated, and how. */
function addModelOptions(
  command: Command,
  text: (key: Parameters<typeof methodText>[1]) => string,
): void {
  const choice = (flag: string, key: Parameters<typeof methodText>[1], names: string[]) =>
    command.addOption(new Option(flag, text(key)).choices(names).default(names[0]));
  choice('--estimator <name>', 'option.pls-estimator', ['pls', 'plsc']);
  choice('--scheme <name>', 'option.scheme', ['path', 'factorial', 'centroid']);
  choice('--missing-values <treatment>', 'option.pls-missing', ['mean', 'listwise']);
  choice('--moderation <approach>', 'option.moderation', [
    ...['two-stage', 'product-indicator', 'orthogonalizing'],
  ]);
  choice('--second-order <approach>', 'option.second-order', [
    ...['two-stage', 'embedded-two-stage', 'repeated-indicators', 'extended-repeated-indicators'],
  ]);
  command
    .option('--weights <column>', text('option.weights'))
    .option('--controls <columns>', text('option.controls'), nameList('--controls'));
}

async function analyse(session: Session, file: string, options: Options): Promise<TablePls> {
  const { model, missingValues: missing, ...rest } = options;
  const { plsOfTable } = await import('@qunhai/study');
  const { modelText } = await import('../methods/model-text.ts');
  const { readTableFile } = await import('../methods/table-file.ts');
  const table = await readTableFile(session, file, options);
  const request: PlsRequest = { ...rest, missing, model: modelText(model) };
  return showResult<TablePls>(
    session,
    options,
    (control) => plsOfTable(table, request, control),
    plsLines,
  );
}
