import { scriptNames } from './script-names.ts';
import type { ScriptedRun } from './scripted-run.ts';

/** The paths of a run as a data frame of R called `run`. */
export function runPathsInR({ results, model }: Pick<ScriptedRun, 'results' | 'model'>): string {
  const names = scriptNames(model);
  const { paths } = results.sem;
  const texts = (values: readonly string[]) => values.map((value) => `"${value}"`).join(', ');
  return [
    'run <- data.frame(',
    `  from = c(${texts(paths.map(({ from }) => names.construct(from)))}),`,
    `  to = c(${texts(paths.map(({ to }) => names.construct(to)))}),`,
    `  qunhai = c(${paths.map(({ estimate }) => String(estimate)).join(', ')})`,
    ')',
  ].join('\n');
}
