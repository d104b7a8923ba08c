import type { PlannedPower, PowerEstimator } from '@qunhai/study';
import { type Command, Option } from 'commander';
import { fail } from '../errors.ts';
import { message } from '../messages.ts';
import { methodText } from '../methods/messages.ts';
import { powerLines } from '../methods/power-lines.ts';
import { type ShowOptions, showResult } from '../methods/show-result.ts';
import { decimalBetween, wholeNumber, wholeNumberList } from '../options.ts';
import type { Session } from '../session.ts';

interface Options extends ShowOptions {
  readonly theory?: string;
  readonly model?: string;
  readonly path?: number;
  readonly paths?: string;
  readonly loadings?: number;
  readonly correlation?: number;
  readonly rows: readonly number[];
  readonly replications: number;
  readonly estimator: PowerEstimator;
  readonly resamples: number;
  readonly target: number;
  readonly seed: number;
}

/** `qunhai power [STUDY]`: sample sizes before any data. */
export function addPowerCommand(program: Command, session: Session): void {
  const { language } = session;
  const text = (key: Parameters<typeof methodText>[1]) => methodText(language, key);
  program
    .command('power')
    .description(text('command.power'))
    .argument('[study]', text('argument.power-study'))
    .option('--theory <file>', message(language, 'option.theory'))
    .option('--model <file>', text('option.model'))
    .option('--path <value>', text('option.path'), decimalBetween('--path', -1, 1))
    .option('--paths <file>', text('option.paths'))
    .option('--loadings <value>', text('option.loadings'), decimalBetween('--loadings', 0, 1))
    .option(
      '--correlation <value>',
      text('option.correlation'),
      decimalBetween('--correlation', -1, 1),
    )
    .option(
      '--rows <list>',
      text('option.rows'),
      wholeNumberList('--rows', 20, 100_000),
      [100, 200, 300],
    )
    .option(
      '--replications <n>',
      text('option.power-replications'),
      wholeNumber('--replications', 2, 100_000),
      500,
    )
    .addOption(
      new Option('--estimator <name>', text('option.estimator'))
        .choices(['pls', 'plsc', 'ml'])
        .default('pls'),
    )
    .option(
      '--resamples <n>',
      text('option.power-resamples'),
      wholeNumber('--resamples', 50, 100_000),
      500,
    )
    .option('--target <value>', text('option.target'), decimalBetween('--target', 0, 1), 0.8)
    .option(
      '--seed <n>',
      message(language, 'option.simulation-seed'),
      wholeNumber('--seed', 0, 2 ** 53 - 1),
      1,
    )
    .option('--json', message(language, 'option.json'))
    .option('--quiet', message(language, 'option.quiet'))
    .addHelpText('after', text('power.examples'))
    .action((study: string | undefined, options: Options) => planPower(session, study, options));
}

async function planPower(
  session: Session,
  study: string | undefined,
  options: Options,
): Promise<void> {
  refuseTwoModels(study, options);
  const { power } = await import('../methods/plan-power.ts');
  const compute = power(session, study, options);
  await showResult<PlannedPower>(session, options, compute, powerLines);
}

/** A model comes from one place, and one that states its values takes none from options. */
function refuseTwoModels(study: string | undefined, options: Options): void {
  const { theory, model } = options;
  const given = [
    ...(study === undefined ? [] : [study]),
    ...(theory === undefined ? [] : ['--theory']),
    ...(model === undefined ? [] : ['--model']),
  ];
  if (given.length > 1) throw fail('one-model', { options: given });
  if (model === undefined) return;
  for (const option of ['path', 'paths', 'loadings', 'correlation'] as const)
    if (options[option] !== undefined) throw fail('model-has-values', { option: `--${option}` });
}
