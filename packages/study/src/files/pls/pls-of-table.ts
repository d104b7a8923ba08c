import { availableParallelism } from 'node:os';
import { type PlainTable, textColumn } from '@qunhai/dataset';
import type { Bilingual, JobControl } from '@qunhai/kernel';
import type { SemResults } from '@qunhai/results';
import {
  bootstrapPls,
  compareGroups,
  estimatePls,
  type GroupComparison,
  groupMessages,
  jackknifePls,
  type ModelFit,
  type ModerationApproach,
  modelFit,
  type PlsOptions,
  type PlsResult,
  type SemData,
  type SemModel,
} from '@qunhai/sem';
import { jobPortion } from '../../assess/job-portion.ts';
import { inadmissibleNote } from '../../estimate-model.ts';
import { type EffectRows, effectRows } from '../../evaluate/effect-rows.ts';
import { failureNotes } from '../../evaluate/failure-notes.ts';
import { structuralRows } from '../../evaluate/structural-rows.ts';
import { type Resamples, trustworthy } from '../../resample-model.ts';
import { matrixOfTable } from '../matrix-of-table.ts';
import { fileMessage } from '../messages.ts';
import { failModel } from '../model/errors.ts';
import type { ModelText } from '../model/read-statements.ts';
import { caseWeightsOfTable } from './case-weights-of-table.ts';
import { measurementOfStages, type PlsMeasurement } from './measurement-of-stages.ts';
import { moderationOf, type PlsModeration } from './moderation-of.ts';
import { readPlsModel, type SecondOrderApproach } from './read-pls-model.ts';
import { stagesOf } from './stages-of.ts';

/** Which PLS analysis of a file. */
export interface PlsRequest {
  readonly model: ModelText;
  readonly estimator?: 'pls' | 'plsc' | undefined;
  readonly scheme?: PlsOptions['scheme'] | undefined;
  readonly missing?: 'mean' | 'listwise' | undefined;
  readonly moderation?: ModerationApproach | undefined;
  readonly secondOrder?: SecondOrderApproach | undefined;
  /** A column of sampling weights. */
  readonly weights?: string | undefined;
  /** Columns that are held constant in every explained construct. */
  readonly controls?: readonly string[] | undefined;
  /** 0: no intervals. */
  readonly resamples: number;
  readonly interval: 'percentile' | 'bca';
  readonly level: number;
  /** A column whose groups are compared. */
  readonly groups?: string | undefined;
  readonly permutations: number;
  readonly seed: number;
}

/** Groups of a file compared: invariance of composites first, then every parameter. */
export interface PlsGroups extends Omit<GroupComparison, 'groups' | 'pairs'> {
  /** The column that names the groups. */
  readonly by: string;
  readonly groups: readonly {
    readonly group: string;
    readonly rows: number;
    readonly status: PlsResult['status'];
  }[];
  /** `allows`: what measurement invariance of the pair allows, in words. */
  readonly pairs: readonly (GroupComparison['pairs'][number] & { readonly allows: Bilingual })[];
}

/** PLS of a file: plain data. */
export interface TablePls
  extends PlsMeasurement,
    EffectRows,
    Pick<SemResults, 'paths' | 'rSquared' | 'fSquared'> {
  readonly estimator: 'pls' | 'plsc';
  readonly rows: { readonly given: number; readonly used: number };
  readonly iterations: number;
  readonly status: PlsResult['status'];
  readonly inadmissible: PlsResult['inadmissible'];
  readonly resamples: {
    readonly requested: number;
    readonly used: number;
    readonly interval: 'percentile' | 'bca';
    readonly level: number;
    readonly seed: number;
  };
  readonly controls: readonly string[];
  readonly fit: ModelFit;
  readonly moderation: PlsModeration | null;
  readonly groups: PlsGroups | null;
  readonly notes: readonly Bilingual[];
}

/** Everything that gets an interval. */
const collected = ['constructCorrelations', 'rhoA', 'alpha', 'htmt'] as const;

/**
 * Estimate and judge a PLS model of columns of a file.
 * @throws {QunhaiError} dataset.no-such-column, dataset.not-a-number, files.*, sem.*, kernel.cancelled
 */
export async function plsOfTable(
  plain: PlainTable,
  request: PlsRequest,
  control: JobControl = {},
): Promise<TablePls> {
  const { estimator = 'pls', controls = [], interval, level, resamples: requested, seed } = request;
  const labels = labelsOf(plain, request);
  const model = modelOf(request);
  const data = matrixOfTable(plain, columnsOf(model));
  const options = optionsOf(plain, request);
  const shares = labels === null ? 1 : 0.5;
  const estimate = estimatePls(model, data, options);
  const portion = jobPortion(control, 0, shares);
  const isProper = estimate.status === 'converged';
  const resamples = isProper ? await resample(model, data, options, request, portion) : null;
  const trusted = trustworthy(resamples);
  const stages = stagesOf(estimate, trusted, level);
  const { summarise } = stages.structure;
  return {
    ...{ estimator, controls, status: estimate.status },
    iterations: stages.measurement[0]!.estimate.iterations,
    inadmissible: estimate.inadmissible,
    rows: { given: data.n, used: estimate.n },
    resamples: { requested, used: resamples?.bootstrap.used ?? 0, interval, level, seed },
    ...measurementOfStages(stages.measurement),
    ...structuralRows(estimate, { hypotheses: [] }, summarise),
    ...effectRows(estimate, summarise),
    fit: modelFit(stages.measurement[0]!.estimate),
    moderation: moderationOf(estimate, trusted, data, level),
    groups: labels && {
      by: request.groups!,
      ...(await compare(model, data, labels, options, request, jobPortion(control, shares, 1))),
    },
    notes: notesOf(estimate, resamples, interval),
  };
}

function modelOf({ model, secondOrder = 'two-stage', controls = [] }: PlsRequest): SemModel {
  return {
    ...readPlsModel(model, secondOrder),
    ...(controls.length > 0 && { controls: controls.map((id) => ({ id, variable: id })) }),
  };
}

function columnsOf({ constructs, controls = [] }: SemModel): string[] {
  return [
    ...new Set([
      ...constructs.flatMap((one) => (one.kind === 'second-order' ? [] : one.indicators)),
      ...controls.map(({ variable }) => variable),
    ]),
  ];
}

function optionsOf(plain: PlainTable, request: PlsRequest): PlsOptions {
  const { estimator, scheme, missing, moderation, weights } = request;
  return {
    consistent: estimator === 'plsc',
    ...(scheme && { scheme }),
    ...(missing && { missing }),
    ...(moderation && { moderation }),
    ...(weights !== undefined && { caseWeights: caseWeightsOfTable(plain, weights) }),
  };
}

async function resample(
  model: SemModel,
  data: SemData,
  options: PlsOptions,
  { resamples, interval, seed }: PlsRequest,
  control: JobControl,
): Promise<Resamples | null> {
  if (resamples === 0) return null;
  const workers = availableParallelism();
  const collect = collected;
  const bootstrap = await bootstrapPls(model, data, options, {
    ...{ resamples, seed, workers, collect, control: jobPortion(control, 0, 0.8) },
  });
  const rest = jobPortion(control, 0.8, 1);
  const jackknife =
    interval === 'bca' ? jackknifePls(model, data, options, { collect, control: rest }) : null;
  return { bootstrap, jackknife };
}

/** The group of every row; null when no groups are compared. */
function labelsOf(plain: PlainTable, { groups, weights }: PlsRequest): (string | null)[] | null {
  if (groups === undefined) return null;
  if (weights !== undefined) throw failModel('groups-need-plain-model', { option: '--weights' });
  return textColumn(plain, groups);
}

async function compare(
  model: SemModel,
  data: SemData,
  labels: readonly (string | null)[],
  options: PlsOptions,
  { permutations, seed }: PlsRequest,
  control: JobControl,
): Promise<Omit<PlsGroups, 'by'>> {
  const found = await compareGroups(model, data, labels, options, { seed, permutations, control });
  return {
    ...found,
    groups: found.groups.map(({ group, rows, estimate: { status } }) => ({ group, rows, status })),
    pairs: found.pairs.map((pair) => ({
      ...pair,
      allows: groupMessages.both(`micom.allows.${pair.micom.overall}`, {
        ...{ first: pair.groups[0], second: pair.groups[1] },
      }),
    })),
  };
}

function notesOf(
  estimate: PlsResult,
  resamples: Resamples | null,
  interval: PlsRequest['interval'],
): Bilingual[] {
  const { status, inadmissible, preparation, terms = [] } = estimate;
  const cells = preparation.imputedCells.reduce((sum, { count }) => sum + count, 0);
  return [
    ...(status === 'not-converged' ? [fileMessage.both('pls.not-converged')] : []),
    ...(inadmissible ? [inadmissibleNote(inadmissible)] : []),
    ...(cells > 0 ? [fileMessage.both('pls.imputed', { cells })] : []),
    ...(resamples === null ? [fileMessage.both('pls.no-resamples')] : failureNotes(resamples)),
    ...(terms.some(({ approach }) => approach === 'orthogonalizing')
      ? [fileMessage.both('pls.orthogonalizing')]
      : []),
    ...(interval === 'bca' && terms.some(({ approach }) => approach !== 'two-stage')
      ? [fileMessage.both('pls.bca-of-products')]
      : []),
  ];
}
