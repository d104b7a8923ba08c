import { join } from 'node:path';
import type { Results } from '@qunhai/results';
import {
  type RunOptions,
  readScriptedRun,
  reproductionScripts,
  writeFileAtomically,
} from '@qunhai/study';

/**
 * Write the scripts that reproduce a run into a folder, and the answers they read.
 * @returns their paths; none when the model was not estimated
 * @throws {QunhaiError} study.inputs-changed, study.cannot-write
 */
export async function writeScripts(
  study: string,
  results: Results,
  folder: string,
  options: Pick<RunOptions, 'data' | 'cache' | 'control'>,
): Promise<string[]> {
  const scripts = reproductionScripts(await readScriptedRun(study, results, options));
  return scripts.map(({ name, text }) => {
    const path = join(folder, name);
    writeFileAtomically(path, text);
    return path;
  });
}
