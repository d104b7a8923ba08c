import { join } from 'node:path';
import type { Language } from '@qunhai/kernel';
import { renderReport } from '@qunhai/report';
import type { Results } from '@qunhai/results';
import { runStudy, serializeResults, writeFileAtomically } from '@qunhai/study';
import { type Command, Option } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import { message } from '../messages.ts';
import { dataOption, wholeNumber } from '../options.ts';
import { put, type Session, say, trackProgress } from '../session.ts';

interface Options {
  readonly out?: string;
  readonly lang?: Language;
  readonly workers?: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly data?: Record<string, string>;
  readonly cache: boolean;
  readonly cacheDir?: string;
  readonly resamples?: number;
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
    .addOption(
      new Option('--lang <language>', message(language, 'option.lang')).choices(['zh', 'en']),
    )
    .option('--workers <n>', message(language, 'option.workers'), wholeNumber('--workers', 1, 256))
    .option('--json', message(language, 'option.json'))
    .option('--quiet', message(language, 'option.quiet'))
    .option('--data <name=path>', message(language, 'option.data'), dataOption)
    .option('--no-cache', message(language, 'option.no-cache'))
    .option('--cache-dir <dir>', message(language, 'option.cache-dir'))
    .option(
      '--resamples <n>',
      message(language, 'option.resamples'),
      wholeNumber('--resamples', 0, 100_000),
    )
    .addHelpText('after', message(language, 'run.examples'))
    .action(async (folder: string, options: Options) => {
      const results = await runAndWrite(session, folder, options);
      if (results.sem.status !== 'converged') setExitCode(exitCodes.notEstimable);
    });
}

async function runAndWrite(session: Session, folder: string, options: Options): Promise<Results> {
  const { language } = session;
  const out = options.out ?? join(folder, 'out');
  const progress = trackProgress(session, options.quiet ?? false);
  const { results, theory } = await runStudy(folder, {
    data: options.data ?? {},
    cache: options.cache ? (options.cacheDir ?? 'study') : null,
    ...(options.workers !== undefined && { workers: options.workers }),
    ...(options.resamples !== undefined && { resamples: options.resamples }),
    control: progress.control,
  }).finally(progress.end);
  const files = { results: join(out, 'results.json'), report: join(out, 'report.html') };
  const html = renderReport(results, theory, { language });
  writeFileAtomically(files.results, serializeResults(results));
  writeFileAtomically(files.report, html);
  if (options.json) put(session, JSON.stringify({ ...summarise(results), files }));
  if (!options.quiet) tell(session, results, files);
  return results;
}

function summarise(results: Results) {
  const { run, sem, hypotheses, exclusions } = results;
  return {
    study: run.study.id,
    status: sem.status,
    observations: sem.observations,
    resamples: sem.resamples,
    hypotheses: hypotheses.map(({ id, verdict }) => ({ id, verdict })),
    exclusions: exclusions.length,
  };
}

function tell(
  session: Session,
  results: Results,
  files: { readonly results: string; readonly report: string },
): void {
  const { language } = session;
  const { sem, hypotheses } = results;
  if (sem.status === 'not-estimated') {
    say(session, message(language, 'run.not-estimated'));
    for (const note of sem.notes) say(session, `  ${note[language]}`);
  }
  if (sem.status === 'not-converged') say(session, message(language, 'run.not-converged'));
  const count = (...verdicts: string[]) =>
    hypotheses.filter((h) => verdicts.includes(h.verdict)).length;
  say(
    session,
    message(language, 'run.summary', {
      observations: sem.observations,
      supported: count('supported'),
      partly: count('partly-supported'),
      not: count('not-supported', 'contradicted'),
      untested: count('not-tested'),
    }),
  );
  say(session, message(language, 'run.done', files));
}
