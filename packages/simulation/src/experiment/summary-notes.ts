import type { Bilingual } from '@qunhai/kernel';
import type { Model } from '../model/model.ts';
import { outcomeAt, outcomes } from '../outcomes/outcomes.ts';
import { type ExperimentResult, pathLength } from './experiment-result.ts';
import type { Experiment } from './experiment-schema.ts';
import { say } from './messages.ts';
import { isPictured, mostPictured } from './network-pictures.ts';
import { isKnownWellEnough } from './stopping.ts';
import { fewestShown, withheldClusters } from './withheld-clusters.ts';

/** What the numbers of a summary hold and what they do not. */
export function summaryNotes(
  model: Model,
  experiment: Experiment,
  result: ExperimentResult,
): Bilingual[] {
  const { replications, points } = result.shape;
  const notes = [
    model.samples.length > 0
      ? say.both('note.bands-samples', { samples: model.samples.length })
      : say.both('note.bands-luck'),
  ];
  if (model.population.kind === 'measured') notes.push(say.both('note.bands-measured'));
  const withheld = withheldClusters(model);
  if (withheld > 0)
    notes.push(say.both('note.withheld', { clusters: withheld, fewest: fewestShown }));
  if (replications === 1) notes.push(say.both('note.one-replication'));
  if (experiment.scenarios.length > 1) notes.push(say.both('note.common-luck'));
  if (experiment.sweep !== undefined)
    notes.push(
      say.both('note.sweep', { points, replications }),
      say.both('note.sweep-not-pictured'),
    );
  else if (!isPictured(model)) notes.push(say.both('note.not-pictured', { most: mostPictured }));
  notes.push(...stoppingNote(experiment, result));
  const runs = runsWithGaps(result);
  if (runs > 0) notes.push(say.both('note.no-value', { runs }));
  return notes;
}

function stoppingNote(experiment: Experiment, result: ExperimentResult): Bilingual[] {
  const { stopping } = experiment;
  if (stopping === undefined) return [];
  const { name } = outcomes[outcomeAt(stopping.outcome)]!;
  const enough = isKnownWellEnough(stopping, result);
  const text = (language: 'zh' | 'en') =>
    say(language, enough ? 'note.stopped' : 'note.not-stopped', {
      replications: result.shape.replications,
      most: experiment.replications,
      outcome: name[language],
      target: stopping.standardError,
    });
  return [{ zh: text('zh'), en: text('en') }];
}

/** Runs in which an outcome has no value at a quarter at which it has one in other runs. */
function runsWithGaps({ shape, paths }: ExperimentResult): number {
  const length = pathLength(shape);
  const observed = new Uint8Array(length);
  for (let from = 0; from < paths.length; from += length)
    for (let at = 0; at < length; at++) if (!Number.isNaN(paths[from + at])) observed[at] = 1;
  let runs = 0;
  for (let from = 0; from < paths.length; from += length)
    if (observed.some((seen, at) => seen === 1 && Number.isNaN(paths[from + at]))) runs++;
  return runs;
}
