import type { SemRequest, TableSem } from '@qunhai/study';
import { type Command, Option } from 'commander';
import { fail } from '../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { message } from '../messages.ts';
import { methodText } from '../methods/messages.ts';
import { semLines } from '../methods/sem-lines.ts';
import { type ShowOptions, showResult } from '../methods/show-result.ts';
import { addTableOptions, type TableOptions } from '../methods/table-options.ts';
import { decimalBetween, nameList, resampleCount, wholeNumber } from '../options.ts';
import type { Session } from '../session.ts';

type Equality = NonNullable<SemRequest['equal']>[number];
type Text = (key: Parameters<typeof methodText>[1]) => string;

interface Options extends ShowOptions, TableOptions {
  readonly model: string;
  readonly estimator?: NonNullable<SemRequest['estimator']>;
  readonly missingValues: NonNullable<SemRequest['missing']>;
  readonly ordered?: readonly string[];
  readonly meanStructure?: boolean;
  readonly unitVariances?: boolean;
  readonly group?: string;
  readonly equal?: readonly Equality[];
  readonly invariance?: boolean;
  readonly productIndicators: NonNullable<SemRequest['products']>;
  readonly bootstrap: number;
  readonly interval: SemRequest['interval'];
  readonly level: number;
  readonly seed: number;
  readonly scores?: string;
  readonly force?: boolean;
  readonly mi?: boolean;
  readonly residuals?: boolean;
}

/** `qunhai sem FILE`: a covariance-based structural equation model of columns of a file. */
export function addSemCommand(
  program: Command,
  session: Session,
  setExitCode: (code: number) => void,
): void {
  const { language } = session;
  const text: Text = (key) => methodText(language, key);
  const command = program
    .command('sem')
    .description(text('command.sem'))
    .argument('<file>', text('argument.table'))
    .requiredOption('--model <model>', text('option.model-text'));
  addModelOptions(command, text);
  command
    .option('--bootstrap <n>', text('option.sem-bootstrap'), resampleCount, 0)
    .addOption(
      new Option('--interval <kind>', text('option.interval'))
        .choices(['percentile', 'bca'])
        .default('percentile'),
    )
    .option('--level <share>', text('option.level'), decimalBetween('--level', 0, 1), 0.95)
    .option(
      '--seed <n>',
      message(language, 'option.simulation-seed'),
      wholeNumber('--seed', 0, 2 ** 53 - 1),
      1,
    )
    .option('--mi', text('option.mi'))
    .option('--residuals', text('option.residuals'))
    .option('--scores <file>', text('option.scores'))
    .option('--force', text('option.force-scores'));
  addTableOptions(command, session)
    .option('--json', message(language, 'option.json'))
    .option('--quiet', message(language, 'option.quiet'))
    .addHelpText('after', text('sem.examples'))
    .action(async (file: string, options: Options) => {
      const { status } = await analyse(session, file, options);
      if (status !== 'converged') setExitCode(exitCodes.notEstimable);
    });
}

/** What is estimated, and how. */
function addModelOptions(command: Command, text: Text): void {
  command
    .addOption(
      new Option('--estimator <name>', text('option.sem-estimator')).choices([
        ...['ML', 'MLR', 'MLM', 'MLMV', 'MLF', 'GLS', 'ULS', 'DWLS', 'WLSMV', 'ULSMV'],
      ]),
    )
    .addOption(
      new Option('--missing-values <treatment>', text('option.sem-missing'))
        .choices(['listwise', 'fiml'])
        .default('listwise'),
    )
    .option('--ordered <columns>', text('option.ordered'), nameList('--ordered'))
    .option('--mean-structure', text('option.mean-structure'))
    .option('--unit-variances', text('option.unit-variances'))
    .option('--group <column>', text('option.sem-group'))
    .option('--equal <list>', text('option.equal'), equalities)
    .option('--invariance', text('option.invariance'))
    .addOption(
      new Option('--product-indicators <centring>', text('option.product-indicators'))
        .choices(['double-mean', 'residual'])
        .default('double-mean'),
    );
}

const known: readonly Equality[] = [
  ...(['loadings', 'intercepts', 'means', 'residuals', 'residual-covariances'] as const),
  ...(['latent-variances', 'latent-covariances', 'regressions', 'thresholds'] as const),
];

function equalities(value: string): Equality[] {
  return nameList('--equal')(value).map((name) => {
    const found = known.find((each) => each === name);
    if (!found) throw fail('unknown-choice', { option: '--equal', value: name, known });
    return found;
  });
}

async function analyse(session: Session, file: string, options: Options): Promise<TableSem> {
  const { model, missingValues, productIndicators, mi, scores, force = false, ...rest } = options;
  const { scoresCsv, semOfTable, writeFileAtomically } = await import('@qunhai/study');
  const { modelText } = await import('../methods/model-text.ts');
  const { readTableFile } = await import('../methods/table-file.ts');
  const { assertWritable } = await import('../write-output-file.ts');
  if (scores !== undefined) assertWritable(scores, force);
  const table = await readTableFile(session, file, options);
  const request: SemRequest = {
    ...rest,
    ...{ missing: missingValues, products: productIndicators, model: modelText(model) },
    ...{ modification: mi, scores: scores !== undefined },
  };
  return showResult<TableSem>(
    session,
    options,
    async (control) => {
      const found = await semOfTable(table, request, control);
      if (scores !== undefined && found.scores !== null)
        writeFileAtomically(scores, scoresCsv(found.scores));
      return found;
    },
    (found, language) => [
      ...semLines(found, language),
      ...(scores !== undefined && found.scores !== null
        ? [methodText(language, 'sem.scores', { file: scores, rows: found.scores.rows.length })]
        : []),
    ],
  );
}
