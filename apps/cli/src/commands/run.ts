import { join } from 'node:path';
import type { Language } from '@qunhai/kernel';
import type { Results } from '@qunhai/results';
import type { Command } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import { message } from '../messages.ts';
import { dataOption, resampleCount, wholeNumber } from '../options.ts';
import { readSimulation } from '../read-simulation.ts';
import { put, type Session, say } from '../session.ts';
import { userCacheFolder } from '../user-cache-folder.ts';

interface Options {
  readonly out?: string;
  readonly workers?: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly data?: Record<string, string>;
  readonly cache: boolean;
  readonly cacheDir?: string;
  readonly resamples?: number;
  readonly withoutFirms?: boolean;
  readonly simulation?: string;
}

/** `qunhai run STUDY`: results.json and report.html. */
export function addRunCommand(
  program: Command,
  session: Session,
  setExitCode: (code: number) => void,
): void {
  const { language } = session;
  program
    .command('run')
    .description(message(language, 'command.run'))
    .argument('<study>', message(language, 'argument.study'))
    .option('--out <dir>', message(language, 'option.out'))
    .option('--workers <n>', message(language, 'option.workers'), wholeNumber('--workers', 1, 256))
    .option('--json', message(language, 'option.json'))
    .option('--quiet', message(language, 'option.quiet'))
    .option('--data <name=path>', message(language, 'option.data'), dataOption)
    .option('--no-cache', message(language, 'option.no-cache'))
    .option('--cache-dir <dir>', message(language, 'option.cache-dir'))
    .option('--resamples <n>', message(language, 'option.resamples'), resampleCount)
    .option('--without-firms', message(language, 'option.without-firms'))
    .option('--simulation <file>', message(language, 'option.simulation'))
    .addHelpText('after', message(language, 'run.examples'))
    .action(async (folder: string, options: Options) => {
      const results = await runAndWrite(session, folder, options);
      if (results.sem.status !== 'converged') setExitCode(exitCodes.notEstimable);
    });
}

async function runAndWrite(session: Session, folder: string, options: Options): Promise<Results> {
  const { workers, resamples, quiet = false, simulation } = options;
  const cache = options.cacheDir ?? userCacheFolder(session.environment);
  const { produceReport } = await import('../produce-report.ts');
  const { results, files } = await produceReport(
    session,
    folder,
    options.out ?? join(folder, 'out'),
    {
      quiet,
      firms: !options.withoutFirms,
      data: options.data ?? {},
      cache: options.cache ? cache : null,
      ...(workers !== undefined && { workers }),
      ...(resamples !== undefined && { resamples }),
      ...(simulation !== undefined && { simulation: readSimulation(simulation) }),
    },
  );
  if (options.json)
    put(session, JSON.stringify({ ...summarise(results, session.language), files }));
  tellFailure(session, results);
  if (!quiet) tell(session, results, files);
  return results;
}

function summarise(results: Results, language: Language) {
  const { run, sem, hypotheses, exclusions } = results;
  return {
    study: run.study.id,
    status: sem.status,
    observations: sem.observations,
    resamples: sem.resamples,
    hypotheses: hypotheses.map(({ id, verdict }) => ({ id, verdict })),
    notes: sem.notes.map((note) => note[language]),
    exclusions: exclusions.length,
  };
}

/** Why there are no estimates to use, or no inference from them; said even when quiet, as the exit code does not say it. */
function tellFailure(session: Session, { sem }: Results): void {
  const { language } = session;
  const outcome = sem.resamples.withheld === true ? 'withheld' : sem.status;
  if (outcome === 'converged') return;
  say(session, message(language, `run.${outcome}`, { observations: sem.observations }));
  for (const note of sem.notes) say(session, `  ${note[language]}`);
}

function tell(
  session: Session,
  results: Results,
  files: { readonly results: string; readonly report: string },
): void {
  const { language } = session;
  const { sem, hypotheses } = results;
  const count = (verdict: string) => hypotheses.filter((h) => h.verdict === verdict).length;
  say(
    session,
    message(language, 'run.summary', {
      observations: sem.observations,
      supported: count('supported'),
      partly: count('partly-supported'),
      not: count('not-supported'),
      contradicted: count('contradicted'),
      untested: count('not-tested'),
    }),
  );
  say(session, message(language, 'run.done', files));
}
