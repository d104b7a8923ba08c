import { join } from 'node:path';
import { type Language, listNames } from '@qunhai/kernel';
import {
  type AssessmentFamily,
  assessmentFamilies,
  moderationApproaches,
  type Results,
} from '@qunhai/results';
import { type Command, Option } from 'commander';
import { assessmentFindings, assessmentLines } from '../assessment-lines.ts';
import { exitCodes } from '../exit-codes.ts';
import { mediatedLines } from '../mediated-lines.ts';
import { message } from '../messages.ts';
import { dataOption, familyList, resampleCount, wholeNumber } from '../options.ts';
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
  readonly assessments?: readonly AssessmentFamily[];
  readonly weights?: string;
  readonly moderation?: (typeof moderationApproaches)[number];
  readonly withoutFirms?: boolean;
  readonly simulation?: string;
  readonly scripts?: boolean;
}

/** `qunhai run STUDY`: results.json and report.html, and scripts on request. */
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
    .option(
      '--assessments <list>',
      message(language, 'option.assessments', { known: assessmentFamilies.join(', ') }),
      familyList,
    )
    .option('--weights <fact>', message(language, 'option.weights'))
    .addOption(
      new Option('--moderation <approach>', message(language, 'option.moderation')).choices(
        moderationApproaches,
      ),
    )
    .option('--without-firms', message(language, 'option.without-firms'))
    .option('--simulation <file>', message(language, 'option.simulation'))
    .option('--scripts', message(language, 'option.scripts'))
    .addHelpText('after', message(language, 'run.examples'))
    .action(async (folder: string, options: Options) => {
      const results = await runAndWrite(session, folder, options);
      if (results.sem.status !== 'converged') setExitCode(exitCodes.notEstimable);
    });
}

async function runAndWrite(session: Session, folder: string, options: Options): Promise<Results> {
  const { workers, resamples, assessments, weights, moderation, quiet = false } = options;
  const { simulation } = options;
  const out = options.out ?? join(folder, 'out');
  const cache = options.cacheDir ?? userCacheFolder(session.environment);
  const inputs = { data: options.data ?? {}, cache: options.cache ? cache : null };
  const { produceReport } = await import('../produce-report.ts');
  const { results, files } = await produceReport(session, folder, out, {
    ...inputs,
    quiet,
    firms: !options.withoutFirms,
    ...(workers !== undefined && { workers }),
    ...(resamples !== undefined && { resamples }),
    ...(assessments !== undefined && { assessments }),
    ...(weights !== undefined && { weights }),
    ...(moderation !== undefined && { moderationApproach: moderation }),
    ...(simulation !== undefined && { simulation: readSimulation(simulation) }),
  });
  const further = await writeFurther(session, folder, results, { ...options, out, inputs });
  if (options.json) {
    const written = { ...files, ...further };
    put(session, JSON.stringify({ ...summarise(results, session.language), files: written }));
  }
  tellFailure(session, results);
  if (!quiet) tell(session, results, files);
  if (!quiet) tellFurther(session, further, out);
  return results;
}

/** What a run writes besides results and report. */
interface FurtherFiles {
  /** Factor scores; absent when the run has none. */
  readonly scores?: string;
  /** Absent when nobody asked for any. */
  readonly scripts?: readonly string[];
}

async function writeFurther(
  session: Session,
  folder: string,
  results: Results,
  options: Pick<Options, 'scripts'> & ScriptPlaces,
): Promise<FurtherFiles> {
  const scores = await scoresOf(session, folder, results, options);
  const scripts = await scriptsOf(session, folder, results, options);
  return { ...(scores !== null && { scores }), ...(scripts !== null && { scripts }) };
}

function tellFurther(session: Session, { scores, scripts }: FurtherFiles, out: string): void {
  if (scores !== undefined) say(session, message(session.language, 'run.scores', { scores }));
  if (scripts !== undefined) tellScripts(session, scripts, join(out, 'scripts'));
}

/** Path of the factor scores that were written; null when the run has none. */
async function scoresOf(
  { signal }: Session,
  folder: string,
  results: Results,
  { out, inputs }: ScriptPlaces,
): Promise<string | null> {
  if (results.assessments?.covariance?.scores === undefined) return null;
  const { writeFactorScores } = await import('../write-factor-scores.ts');
  return writeFactorScores(folder, results, out, { ...inputs, control: { signal } });
}

/** Paths of the scripts that were written; null when nobody asked for any. */
async function scriptsOf(
  { signal }: Session,
  folder: string,
  results: Results,
  { scripts, out, inputs }: Pick<Options, 'scripts'> & ScriptPlaces,
): Promise<string[] | null> {
  if (!scripts) return null;
  const { writeScripts } = await import('../write-scripts.ts');
  return writeScripts(folder, results, join(out, 'scripts'), { ...inputs, control: { signal } });
}

interface ScriptPlaces {
  readonly out: string;
  readonly inputs: { readonly data: Record<string, string>; readonly cache: string | null };
}

function tellScripts(session: Session, scripts: readonly string[], folder: string): void {
  const key = scripts.length > 0 ? 'run.scripts' : 'run.no-scripts';
  say(session, message(session.language, key, { folder }));
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
    assessments: assessmentFindings(results.assessments).map(({ id, verdict, text }) => ({
      ...{ id, verdict, text: text[language] },
    })),
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

const verdicts = [
  'supported',
  'partly-supported',
  'not-supported',
  'contradicted',
  'not-tested',
] as const;

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
  for (const verdict of verdicts) {
    const ids = hypotheses.filter((h) => h.verdict === verdict).map(({ id }) => id);
    if (ids.length > 0)
      say(session, `  ${message(language, `verdict.${verdict}`)}: ${listNames(language, ids)}`);
  }
  for (const line of mediatedLines(language, results)) say(session, line);
  for (const line of assessmentLines(language, results.assessments)) say(session, line);
  say(session, message(language, 'run.done', files));
}
