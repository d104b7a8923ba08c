import { type Bilingual, type JobControl, throwIfCancelled } from '@qunhai/kernel';
import { adjustPValues } from '@qunhai/numerics';
import type { Assessments } from '@qunhai/results';
import {
  cfiLimits,
  type InvarianceStep,
  invarianceSteps,
  measurementInvariance,
  partialInvariance,
  type SemModel,
} from '@qunhai/sem';
import type { RelationOperator, Statement } from '@qunhai/syntax';
import {
  type GroupedFirms,
  type GroupRequest,
  groupFirms,
  groupRequests,
} from '../../groups/group-firms.ts';
import { message } from '../../messages.ts';
import { scriptNames } from '../../scripts/script-names.ts';
import type { AssessedModel } from '../assessed-model.ts';
import { covarianceData, isIncomplete, Obstacle, orObstacle } from './covariance-data.ts';
import { finite } from './fit-rows.ts';
import { covarianceWords } from './messages.ts';
import { partialRows, type Search } from './partial-rows.ts';
import { judgeStep, stepFigures } from './step-figures.ts';

export type Invariance = NonNullable<Assessments['covariance']>['invariance'][number];
type Ladder = Invariance['constructs'][number];
type Step = Ladder['steps'][number];
type Level = Step['level'];
type Block = Extract<SemModel['constructs'][number], { readonly indicators: readonly string[] }>;

/**
 * Fewest firms of a group, as for the comparison of paths; a convention of ours. Below a hundred a ladder finds large differences only.
 */
const fewestFirms = 50;
const usualFirms = 100;
/** With three items the first step has no degrees of freedom, with fewer it is not identified. */
const fewestItems = 3;

/** Whether firms of different groups answer the items of each construct alike, for every way of grouping that the study compares. */
export function invarianceRows(assessed: AssessedModel, control: JobControl): Invariance[] {
  const requests = groupRequests(assessed.theory, assessed.plan);
  return requests.map((request, done) => {
    const found = climbAll(request, assessed, control);
    control.onProgress?.({ step: 'invariance', done: done + 1, total: requests.length });
    return found;
  });
}

function climbAll(
  { by, title }: GroupRequest,
  assessed: AssessedModel,
  control: JobControl,
): Invariance {
  const { theory, data, wave, diagnosis, model } = assessed;
  const grouped = groupFirms(by, { theory, dataset: data.dataset, wave, diagnosis });
  const sizes = namedSizes(grouped);
  const groups = sizes.filter(({ firms }) => firms >= fewestFirms);
  const smallest = Math.min(...groups.map(({ firms }) => firms));
  const ungrouped = grouped.labels.filter((label) => label === null).length;
  const settled = {
    ...{ by, title, groups, required: fewestFirms },
    leftOut: [
      ...sizes.filter(({ firms }) => firms < fewestFirms),
      ...(ungrouped > 0
        ? [{ id: null, name: message.both('groups.unknown'), firms: ungrouped }]
        : []),
    ],
    cfiLimit: smallest < cfiLimits.smallBelow ? cfiLimits.small : cfiLimits.usual,
  };
  if (groups.length < 2) return { ...settled, obstacle: tooFew(sizes), notes: [], constructs: [] };
  const kept = new Set(groups.map(({ id }) => id));
  const labels = grouped.labels.map((label) => (label !== null && kept.has(label) ? label : null));
  const blocks = model.constructs.filter((c): c is Block => c.kind !== 'second-order');
  const climbed = blocks.map((block) => {
    throwIfCancelled(control, 'invariance');
    return climb(block, labels, assessed, control);
  });
  return { ...settled, notes: notesOn(by, smallest), constructs: judgeLadders(climbed) };
}

function notesOn(by: string, smallest: number): Bilingual[] {
  const values = { firms: smallest, usual: usualFirms };
  return [
    ...(smallest < usualFirms ? [covarianceWords.both('invariance.small', values)] : []),
    ...(by === 'stage' ? [covarianceWords.both('invariance.selected')] : []),
  ];
}

function namedSizes({ labels, name }: GroupedFirms): Invariance['groups'] {
  return [...Map.groupBy(labels, (label) => label)].flatMap(([id, rows]) =>
    id === null ? [] : [{ id, name: name(id), firms: rows.length }],
  );
}

function tooFew(sizes: Invariance['groups']): Bilingual {
  const inWords = (language: 'zh' | 'en') =>
    covarianceWords(language, 'invariance.too-few', {
      required: fewestFirms,
      sizes:
        sizes
          .map(({ name, firms }) =>
            message(language, 'groups.size', { name: name[language], firms }),
          )
          .join(language === 'zh' ? '，' : ', ') || message(language, 'groups.nobody'),
    });
  return { zh: inWords('zh'), en: inWords('en') };
}

/** What was found of one construct, before it is judged beside the others. */
interface Climbed {
  readonly construct: string;
  readonly items: string[];
  readonly obstacle?: Bilingual;
  readonly steps: readonly InvarianceStep[];
  /** Looks for parameters to leave free. */
  readonly search?: Search;
}

/** The ladder of one construct: its items as measures of one factor. */
function climb(
  { id: construct, indicators }: Block,
  labels: readonly (string | null)[],
  { wave, model, plan }: AssessedModel,
  { signal }: JobControl,
): Climbed {
  const items = [...indicators];
  if (items.length < fewestItems) {
    const values = { items: items.length, fewest: fewestItems };
    const obstacle = covarianceWords.both('invariance.few-items', values);
    return { construct, items, obstacle, steps: [] };
  }
  const names = scriptNames(model);
  const statements = items.map((item) => loading(names.construct(construct), names.item(item)));
  const data = covarianceData(wave.matrix, items, names.item, labels);
  const missing = isIncomplete(data) ? 'full-information' : 'listwise';
  const options = { estimator: 'MLR', missing } as const;
  const steps = orObstacle(() => measurementInvariance(statements, data, options, { signal }));
  if (steps instanceof Obstacle) return { construct, items, obstacle: steps.reason, steps: [] };
  const idOf = new Map(items.map((item) => [names.item(item), item]));
  const find: Search['find'] = (rule) =>
    partialInvariance(statements, data, options, steps, rule, { signal });
  return { construct, items, steps, search: { find, idOf, level: plan.level } };
}

function loading(left: string, right: string): Statement {
  const operator: RelationOperator = '=~';
  return { kind: 'relation', left, operator, right, modifiers: {}, place: nowhere };
}

const nowhere = { start: 0, end: 0, line: 1, column: 1 } as const;

/** Verdicts on all constructs; the p of a step is corrected for their number (Holm). */
function judgeLadders(climbed: readonly Climbed[]): Ladder[] {
  const adjusted = invarianceSteps.map((_, at) =>
    adjustPValues(
      climbed.map(({ steps }) => steps[at]?.difference?.p ?? Number.NaN),
      'holm',
    ),
  );
  return climbed.map(({ construct, items, obstacle, steps, search }, i) => {
    const rows = steps.map((step, at) => stepRow(step, adjusted[at]![i]!));
    if (obstacle !== undefined) return { construct, items, obstacle, steps: rows, reached: null };
    const reached = lastHeld(rows);
    const allows = covarianceWords.both(`allows.${reached ?? 'none'}`);
    const failing = steps.filter((_, at) => rows[at]!.verdict === 'fails');
    const partial = reached === null ? null : search && partialRows(search, steps, failing);
    return { construct, items, steps: rows, reached, allows, ...(partial && { partial }) };
  });
}

function stepRow(step: InvarianceStep, adjusted: number): Step {
  const { difference, ...figures } = stepFigures(step);
  return {
    level: step.level,
    ...figures,
    difference: difference && { ...difference, adjusted: finite(adjusted) },
    verdict: judgeStep(step, adjusted),
  };
}

/** Steps with a verdict of caution count as held: the caution is told beside. */
function lastHeld(steps: readonly Step[]): Level | null {
  const broken = steps.findIndex(({ verdict }) => verdict === 'fails' || verdict === 'open');
  return (broken < 0 ? steps.at(-1) : steps[broken - 1])?.level ?? null;
}
