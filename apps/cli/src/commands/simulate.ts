import { join } from 'node:path';
import type { SimulationResults } from '@qunhai/results';
import type { SimulationRequest } from '@qunhai/study';
import { type Command, Option } from 'commander';
import { fail } from '../errors.ts';
import { message } from '../messages.ts';
import { dataOption, wholeNumber } from '../options.ts';
import type { ProducedSimulation } from '../produce-simulation.ts';
import { put, type Session, say } from '../session.ts';
import { userCacheFolder } from '../user-cache-folder.ts';

interface Options {
  readonly default?: boolean;
  readonly scenario?: string;
  readonly replications: number;
  readonly steps: number;
  readonly seed: number;
  readonly sensitivity: SimulationRequest['sensitivity'];
  readonly decompose?: boolean;
  readonly calibrate?: boolean;
  readonly workers?: number;
  readonly out?: string;
  readonly data?: Record<string, string>;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** `qunhai simulate STUDY | --default`: simulation.json, paths.parquet and report.html. */
export function addSimulateCommand(program: Command, session: Session): void {
  const { language } = session;
  const numberOf = (option: string, minimum: number, maximum: number, usual: number) =>
    [wholeNumber(option, minimum, maximum), usual] as const;
  program
    .command('simulate')
    .description(message(language, 'command.simulate-future'))
    .argument('[study]', message(language, 'argument.study'))
    .option('--default', message(language, 'option.default-model'))
    .option('--scenario <file>', message(language, 'option.scenario'))
    .option(
      '--replications <n>',
      message(language, 'option.replications'),
      ...numberOf('--replications', 1, 100_000, 200),
    )
    .option('--steps <n>', message(language, 'option.steps'), ...numberOf('--steps', 1, 10_000, 40))
    .option(
      '--seed <n>',
      message(language, 'option.simulation-seed'),
      ...numberOf('--seed', 0, 2 ** 53 - 1, 1),
    )
    .addOption(
      new Option('--sensitivity <method>', message(language, 'option.sensitivity'))
        .choices(['none', 'morris', 'sobol'])
        .default('none'),
    )
    .option('--decompose', message(language, 'option.decompose'))
    .option('--calibrate', message(language, 'option.calibrate'))
    .option(
      '--workers <n>',
      message(language, 'option.simulation-workers'),
      wholeNumber('--workers', 1, 256),
    )
    .option('--out <dir>', message(language, 'option.simulation-out'))
    .option('--data <name=path>', message(language, 'option.data'), dataOption)
    .option('--force', message(language, 'option.force'))
    .option('--json', message(language, 'option.json'))
    .option('--quiet', message(language, 'option.quiet'))
    .addHelpText('after', message(language, 'simulate-future.examples'))
    .action((study: string | undefined, options: Options) => simulate(session, study, options));
}

async function simulate(
  session: Session,
  study: string | undefined,
  options: Options,
): Promise<void> {
  refuseUnclear(study, options);
  const { workers, data = {}, quiet = false, force = false } = options;
  const request = await requestOf(options);
  const out =
    options.out ?? (study === undefined ? 'simulation' : join(study, 'out', 'simulation'));
  const { produceSimulation } = await import('../produce-simulation.ts');
  const produced = await produceSimulation(session, study ?? null, request, out, {
    quiet,
    force,
    data,
    cache: userCacheFolder(session.environment),
    ...(workers !== undefined && { workers }),
  });
  if (options.json) put(session, JSON.stringify(summaryOf(produced, session)));
  if (!quiet) await tell(session, produced);
}

/** A study and `--default` exclude each other, and what reads a study's data needs one. */
function refuseUnclear(study: string | undefined, options: Options): void {
  const both = study !== undefined && options.default === true;
  if (both || (study === undefined && !options.default)) throw fail('study-or-default', { both });
  if (study !== undefined) return;
  if (options.calibrate) throw fail('needs-study', { option: '--calibrate' });
  if (options.data !== undefined) throw fail('needs-study', { option: '--data' });
}

async function requestOf(options: Options): Promise<SimulationRequest> {
  const { steps, replications, seed, sensitivity, scenario } = options;
  const [{ readScenarios }, { exampleScenarios }] = await Promise.all([
    import('@qunhai/study'),
    import('@qunhai/simulation'),
  ]);
  return {
    scenarios: scenario === undefined ? exampleScenarios : readScenarios(scenario),
    steps,
    replications,
    seed,
    sensitivity,
    decomposition: options.decompose ?? false,
    calibration: options.calibrate ?? false,
  };
}

/** Comparisons at the last quarter over all firms, and where everything was written. */
function summaryOf({ results, files }: ProducedSimulation, { language }: Session) {
  return {
    study: results.study?.id ?? null,
    scenarios: results.scenarios.map(({ id }) => id),
    replications: results.plan.replications,
    quarters: results.plan.steps,
    comparisons: lastComparisons(results),
    notes: results.model.notes.map((note) => note[language]),
    files,
  };
}

function lastComparisons({ comparisons, groups, plan }: SimulationResults) {
  return comparisons
    .filter(({ group, quarter }) => group === groups[0]?.id && quarter === plan.steps)
    .map(({ scenario, outcome, difference, interval, band, higher }) => ({
      scenario,
      outcome,
      difference,
      interval,
      band,
      higher,
    }));
}

async function tell(session: Session, { results, files }: ProducedSimulation): Promise<void> {
  const { language } = session;
  const { simulationInWords } = await import('@qunhai/report');
  for (const sentence of simulationInWords(results, language)) say(session, sentence);
  say(session, message(language, 'simulate-future.assumed'));
  say(session, message(language, 'simulate-future.done', files));
}
