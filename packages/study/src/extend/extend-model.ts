import type { JobControl } from '@qunhai/kernel';
import type { SemResults } from '@qunhai/results';
import { type PlsResult, rSquared } from '@qunhai/sem';
import type { Theory } from '@qunhai/theory';
import { finalStage } from '../evaluate/evaluate-model.ts';
import { failureNotes } from '../evaluate/failure-notes.ts';
import { pathRows } from '../evaluate/structural-rows.ts';
import { summariser } from '../evaluate/summariser.ts';
import { type ResampleRequest, trustworthy } from '../resample-model.ts';
import type { WeighedMatrix } from '../weigh/weighed-matrix.ts';
import type { Extension } from './extended-models.ts';
import { mediatedRows } from './mediated-rows.ts';
import { approachNotes, approachOf, planOfExtension } from './moderation-approach.ts';
import { moderationRows } from './moderation-rows.ts';
import { type ResampledExtension, resampleExtension } from './resample-extension.ts';

/** The parts of results.json that extended models give. */
export interface ExtensionResults {
  readonly extensions: NonNullable<SemResults['extensions']>;
  readonly moderation: NonNullable<SemResults['moderation']>;
  readonly moderatedMediation: NonNullable<SemResults['moderatedMediation']>;
}
type ExtendedModel = ExtensionResults['extensions'][number];
type ModerationRow = ExtensionResults['moderation'][number];
/** What one extended model gives. */
interface OneExtension extends Pick<ExtensionResults, 'moderation' | 'moderatedMediation'> {
  readonly model: ExtendedModel;
}

/**
 * Estimate, resample and evaluate every extended model, one after another. The joint model comes last; its effects stand beside
 * those of the others.
 */
export async function extendModel(
  all: readonly Extension[],
  theory: Theory,
  matrix: WeighedMatrix,
  request: ResampleRequest,
): Promise<ExtensionResults> {
  const results: ExtensionResults = { extensions: [], moderation: [], moderatedMediation: [] };
  const joint: ModerationRow[] = [];
  for (const [i, extension] of all.entries()) {
    const control = partOf(request.control, i, all.length);
    const { model, moderation, moderatedMediation } = await extendOnce(extension, theory, matrix, {
      ...request,
      control,
    });
    results.extensions.push(model);
    results.moderatedMediation.push(...moderatedMediation);
    (extension.joint ? joint : results.moderation).push(...moderation);
  }
  return { ...results, moderation: results.moderation.map((row) => withJoint(row, joint)) };
}

function withJoint(row: ModerationRow, joint: readonly ModerationRow[]): ModerationRow {
  const { predictor, moderator, to } = row;
  const same = joint.find(
    (other) => other.predictor === predictor && other.moderator === moderator && other.to === to,
  );
  if (!same) return row;
  const { estimate, standardError, interval, t, p } = same;
  return { ...row, together: { estimate, standardError, interval, t, p } };
}

/** Progress of one of several models that take about as long. */
function partOf({ signal, onProgress }: JobControl, part: number, parts: number): JobControl {
  return {
    signal,
    onProgress:
      onProgress &&
      (({ done, total, ...event }) =>
        onProgress({ ...event, done: part * total + done, total: parts * total })),
  };
}

async function extendOnce(
  extension: Extension,
  theory: Theory,
  matrix: WeighedMatrix,
  asked: ResampleRequest,
): Promise<OneExtension> {
  const { model: whole, obstacle } = extension;
  const none = { moderation: [], moderatedMediation: [] };
  if (whole === null)
    return { model: { ...unestimated(extension, asked), notes: [obstacle!] }, ...none };
  const request = { ...asked, plan: planOfExtension(whole, asked.plan) };
  const found = await resampleExtension({ ...extension, model: whole }, matrix, request);
  const { estimation, resamples, uncorrected, notes } = found;
  const { estimate } = estimation;
  const common = {
    ...unestimated(extension, request),
    observations: estimation.rows,
    uncorrected: [...uncorrected],
  };
  if (estimate === null) return { model: { ...common, notes: [...notes] }, ...none };
  const { level } = request.plan;
  const trusted = trustworthy(resamples);
  const summarise = summariser(trusted && finalStage(trusted), estimate.n, level);
  return {
    model: {
      ...common,
      status: estimate.status === 'converged' ? 'converged' : 'not-converged',
      notes: [...approachNotes(whole, asked.plan), ...notes, ...failureNotes(resamples)],
      resamples: resampleCounts(found, request),
      paths: pathRows(estimate, theory, summarise),
      rSquared: explained(estimate),
    },
    moderation: moderationRows({
      ...{ extension, estimate, matrix, level, summarise },
      resamples: trusted,
    }),
    moderatedMediation: mediatedRows({ extension, theory, estimate, level, resamples: trusted }),
  };
}

function explained(estimate: PlsResult): ExtendedModel['rSquared'] {
  return rSquared(estimate).map(({ construct, value }) => ({ construct, value }));
}

function resampleCounts(
  { resamples }: ResampledExtension,
  { plan }: ResampleRequest,
): ExtendedModel['resamples'] {
  return {
    requested: plan.resamples,
    used: resamples?.bootstrap.used ?? 0,
    ...(resamples !== null && trustworthy(resamples) === null && { withheld: true }),
  };
}

function unestimated(
  { id, hypotheses, added, joint }: Extension,
  { plan }: ResampleRequest,
): Omit<ExtendedModel, 'notes'> {
  return {
    id,
    hypotheses: hypotheses.map((hypothesis) => hypothesis.id),
    ...(joint && { joint }),
    status: 'not-estimated',
    observations: 0,
    resamples: { requested: plan.resamples, used: 0 },
    added: {
      constructs: [...added.constructs],
      paths: added.paths.map(({ from, to }) => ({ from, to })),
      interactions: added.interactions.map(({ id: product, predictor, moderator }) => ({
        ...{ id: product, predictor, moderator },
      })),
    },
    ...(added.interactions.length > 0 && { approach: approachOf(plan) }),
    uncorrected: [],
    paths: [],
    rSquared: [],
  };
}
