import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { canonicalJson, type QunhaiError, throwIfCancelled } from '@qunhai/kernel';
import { renderSimulation } from '@qunhai/report';
import type { SimulationResults } from '@qunhai/results';
import { writePaths } from '@qunhai/simulation/node';
import {
  type SimulateOptions,
  type SimulationRequest,
  simulateStudy,
  writeFileAtomically,
} from '@qunhai/study';
import { fail } from './errors.ts';
import { type Session, sayError, trackProgress } from './session.ts';

/** What a simulation gave, and where it was written. */
export interface ProducedSimulation {
  readonly results: SimulationResults;
  readonly files: { readonly results: string; readonly paths: string; readonly report: string };
}

/** What is asked of a simulation besides the study and the request. */
export interface ProduceSimulationOptions
  extends Pick<SimulateOptions, 'data' | 'cache' | 'workers'> {
  readonly quiet: boolean;
  /** Replace files of an earlier simulation. */
  readonly force: boolean;
}

/**
 * Simulate a study, or the default model, and write OUT/simulation.json, OUT/paths.parquet and OUT/report.html, all when everything is
 * computed and none before.
 * @throws {QunhaiError} cli.simulation-there before anything is computed, when one of them is there
 */
export async function produceSimulation(
  session: Session,
  study: string | null,
  request: SimulationRequest,
  out: string,
  { quiet, force, ...options }: ProduceSimulationOptions,
): Promise<ProducedSimulation> {
  const files = {
    results: join(out, 'simulation.json'),
    paths: join(out, 'paths.parquet'),
    report: join(out, 'report.html'),
  };
  const taken = Object.values(files).find((file) => existsSync(file));
  if (taken !== undefined && !force) throw fail('simulation-there', { file: taken });
  const { askedLanguage: language } = session;
  const { control, end } = trackProgress(session, quiet);
  try {
    const onCacheUnusable = (error: QunhaiError) => {
      end();
      sayError(session, error);
    };
    const { results, result, model } = await simulateStudy(study, request, {
      ...options,
      control,
      onCacheUnusable,
    });
    control.onProgress?.({ step: 'report', done: 0, total: 1 });
    const html = await renderSimulation(results, language && { language });
    await setImmediate();
    throwIfCancelled(control, 'report');
    const { steps, replications, seed } = request;
    const experiment = { scenarios: [...request.scenarios], steps, replications, seed };
    await writePaths(files.paths, model, experiment, result, control);
    writeFileAtomically(files.results, canonicalJson(results));
    writeFileAtomically(files.report, html);
    return { results, files };
  } finally {
    end();
  }
}
