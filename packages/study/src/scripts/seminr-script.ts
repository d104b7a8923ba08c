import type { SemModel } from '@qunhai/sem';
import { commentLines } from './comment-lines.ts';
import { runPathsInR } from './run-paths.ts';
import { readAnswersInR, scriptHeading, treatMissingInR } from './script-heading.ts';
import { rStrings, type ScriptNames, scriptNames } from './script-names.ts';
import type { ScriptedRun } from './scripted-run.ts';

/** The model of a run in seminr, its paths beside those of the run. */
export function seminrScript(run: ScriptedRun): string {
  const { results, model } = run;
  return `${[
    scriptHeading('#', results),
    seminrRemarks(run),
    readAnswersInR('seminr.R', results),
    treatMissingInR(results),
    '',
    'library(seminr)',
    measurement(run),
    structure(model),
    estimation(run),
    'print(summary(estimated))',
    '',
    runPathsInR(run),
    'run$seminr <- mapply(function(from, to) estimated$path_coef[from, to], run$from, run$to)',
    'print(run)',
    ...bootstrap(run),
  ].join('\n')}\n`;
}

function seminrRemarks({ results: { run, sem } }: ScriptedRun): string {
  const { tolerance, estimator, interval } = run.analysis;
  const seminr = commentLines('#', 'script.seminr', {
    ...{ tolerance, estimator, interval, seed: run.seed },
  });
  return sem.weighting ? `${seminr}\n${commentLines('#', 'script.seminr-weights')}` : seminr;
}

function measurement({ results, model }: ScriptedRun): string {
  const names = scriptNames(model);
  const isConsistent = results.run.analysis.estimator === 'plsc';
  const constructs = model.constructs.map((c) => `  ${construct(c, names, isConsistent)}`);
  const isRepeated = model.constructs.some(
    (c) => c.kind === 'second-order' && c.approach.endsWith('repeated-indicators'),
  );
  return [
    ...(isRepeated ? [commentLines('#', 'script.repeated')] : []),
    `measurement <- constructs(\n${constructs.join(',\n')}\n)`,
  ].join('\n');
}

const weights = { A: 'mode_A', B: 'mode_B', unit: 'unit_weights' } as const;

function construct(
  c: SemModel['constructs'][number],
  names: ScriptNames,
  isConsistent: boolean,
): string {
  const name = JSON.stringify(names.construct(c.id));
  if (c.kind === 'second-order') {
    const dimensions = rStrings(c.components.map(names.construct));
    return `higher_composite(${name}, dimensions = ${dimensions}, method = two_stage, weights = ${weights[c.mode]})`;
  }
  const items = rStrings(c.indicators.map(names.item));
  const isCorrected = isConsistent && c.kind === 'reflective' && c.indicators.length > 1;
  return isCorrected
    ? `reflective(${name}, ${items})`
    : `composite(${name}, ${items}, weights = ${weights[c.mode]})`;
}

function structure(model: SemModel): string {
  const names = scriptNames(model);
  const paths = [...Map.groupBy(model.paths, ({ to }) => to)].map(([to, into]) => {
    const from = rStrings(into.map((path) => names.construct(path.from)));
    return `  paths(from = ${from}, to = ${rStrings([names.construct(to)])})`;
  });
  return `structure <- relationships(\n${paths.join(',\n')}\n)`;
}

const schemes = {
  path: 'path_weighting',
  factorial: 'path_factorial',
  centroid: 'path_factorial',
} as const;

function estimation({ results }: ScriptedRun): string {
  const { scheme, tolerance, maxIterations } = results.run.analysis;
  const stop = exact(-Math.log10(tolerance));
  return [
    ...(scheme === 'centroid' ? [commentLines('#', 'script.centroid')] : []),
    'estimated <- estimate_pls(',
    '  data = answers, measurement_model = measurement, structural_model = structure,',
    `  inner_weights = ${schemes[scheme]}, maxIt = ${maxIterations}, stopCriterion = ${stop}`,
    ')',
  ].join('\n');
}

function bootstrap({ results: { run } }: ScriptedRun): string[] {
  const { resamples, level } = run.analysis;
  if (resamples === 0) return [];
  return [
    `resampled <- bootstrap_model(seminr_model = estimated, nboot = ${resamples}, seed = ${run.seed})`,
    `print(summary(resampled, alpha = ${exact(1 - level)}))`,
  ];
}

/** Without the last digits, which are those of binary rounding. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
