import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Bilingual, type QunhaiError, throwIfCancelled } from '@qunhai/kernel';
import { renderReport } from '@qunhai/report';
import type { Results, SimulationResults } from '@qunhai/results';
import { type RunOptions, runStudy, serializeResults, writeFileAtomically } from '@qunhai/study';
import { fail } from './errors.ts';
import { message } from './messages.ts';
import { type Session, say, sayError, trackProgress } from './session.ts';

/** A run's results, its report, and where both were written. */
export interface Produced {
  readonly results: Results;
  readonly html: string;
  readonly files: { readonly results: string; readonly report: string };
}

/** What is asked of a run besides the study and the output folder. */
export interface ProduceOptions
  extends Omit<RunOptions, 'control' | 'onCacheUnusable' | 'onWarnings'> {
  readonly quiet: boolean;
  /** False: a report for passing on, in which no firm can be told; results.json keeps them. */
  readonly firms?: boolean;
  /** What `simulate` found for this study, to stand in the report too. */
  readonly simulation?: SimulationResults;
}

/** Run a study and write OUT/results.json and OUT/report.html, both when all is computed and neither before. */
export async function produceReport(
  session: Session,
  study: string,
  out: string,
  { quiet, firms = true, simulation, ...options }: ProduceOptions,
): Promise<Produced> {
  const { askedLanguage: language } = session;
  const { control, end } = trackProgress(session, quiet);
  try {
    const onCacheUnusable = (error: QunhaiError) => {
      end();
      sayError(session, error);
    };
    const onWarnings = (warnings: readonly Bilingual[]) => {
      end();
      if (!quiet) for (const warning of warnings) sayWarning(session, warning);
    };
    const told = { control, onCacheUnusable, onWarnings };
    const { results, theory } = await runStudy(study, { ...options, ...told });
    const { id } = results.run.study;
    if (simulation && simulation.study?.id !== id)
      throw fail('other-study', { study: id, other: simulation.study?.id ?? null });
    control.onProgress?.({ step: 'report', done: 0, total: 1 });
    const html = await renderReport(results, theory, {
      firms,
      ...(simulation && { simulation }),
      ...(language && { language }),
    });
    await setImmediate();
    throwIfCancelled(control, 'report');
    const files = { results: join(out, 'results.json'), report: join(out, 'report.html') };
    writeFileAtomically(files.results, serializeResults(results));
    writeFileAtomically(files.report, html);
    return { results, html, files };
  } finally {
    end();
  }
}

function sayWarning(session: Session, warning: Bilingual): void {
  const { language } = session;
  say(session, message(language, 'check.warning', { text: warning[language] }));
}
