import type { Bilingual } from '@qunhai/kernel';
import type { SemResults } from '@qunhai/results';
import { chainLimit, modelFit, type PlsResult, type SemModel } from '@qunhai/sem';
import type { Theory } from '@qunhai/theory';
import type { AnalysisModel } from '../analysis-model.ts';
import type { ControlRequest } from '../control/control-requests.ts';
import {
  controlRows,
  effectsWithout,
  measurementWithout,
  structureWithout,
} from '../control/control-rows.ts';
import type { Estimation } from '../estimate-model.ts';
import { message } from '../messages.ts';
import { type Resamples, type StudyResamples, trustworthy } from '../resample-model.ts';
import { weightingOf } from '../weigh/weighting.ts';
import { weightingNotes } from '../weigh/weighting-notes.ts';
import { effectRows, omittedChains } from './effect-rows.ts';
import { failureNotes } from './failure-notes.ts';
import { type MeasurementRows, measurementRows } from './measurement-rows.ts';
import { type ModelEffects, mediationRows } from './mediation-rows.ts';
import { structuralRows } from './structural-rows.ts';
import { type Resampled, summariser } from './summariser.ts';

/**
 * The `sem` part of results.json from an estimate and its resamples.
 * @param options.controls - of the estimated model; `specified` and `mediation` are the models without them
 */
export function evaluateModel(options: {
  readonly theory: Theory;
  /** The fact by which firms were weighted, where they were. */
  readonly weights?: string | null | undefined;
  readonly specified: AnalysisModel;
  readonly controls?: readonly ControlRequest[];
  readonly estimation: Estimation;
  readonly mediation: SemModel | null;
  readonly resamples: StudyResamples;
  readonly requested: number;
  readonly level: number;
}): SemResults {
  const { theory, specified, estimation, mediation, resamples, requested, level } = options;
  const { controls = [] } = options;
  const controlled = new Set(controls.map(({ id }) => id));
  const { estimate } = estimation;
  const notes = [...specified.notes, ...estimation.notes];
  if (estimate === null) return withoutEstimate(specified, notes, estimation.rows, requested);
  const { base } = resamples;
  const trusted = trustworthy(base);
  const summarise = summariser(trusted && finalStage(trusted), estimate.n, level);
  const whole = structuralRows(estimate, theory, summarise);
  const structure = structureWithout(whole, controlled);
  const effects = effectsWithout(effectRows(estimate, summarise), controlled);
  const second = secondEffects(resamples, theory, level);
  const { saturated, estimated } = modelFit(estimate);
  const weighting = options.weights == null ? null : weightingOf(estimate, options.weights);
  return {
    status: estimate.status === 'converged' ? 'converged' : 'not-converged',
    notes: [
      ...notes,
      ...(weighting ? weightingNotes(weighting) : []),
      ...failureNotes(base),
      ...(omittedChains(estimate) > 0
        ? [chainNote('effects.too-many-chains', estimate)]
        : mediationNotes(specified, mediation, resamples)),
    ],
    iterations: estimate.iterations,
    observations: estimate.n,
    resamples: {
      requested,
      used: base?.bootstrap.used ?? 0,
      ...(base !== null && trusted === null && { withheld: true }),
    },
    ...(weighting && { weighting }),
    constructs: constructRows(specified),
    ...structure,
    ...(controls.length > 0 && { controls: controlRows(whole, controls) }),
    ...measurementWithout(
      withComponents(measurementRows(estimate, summarise), componentRows(estimate, trusted, level)),
      controlled,
    ),
    ...effects,
    mediation: mediationRows({ ...structure, ...effects }, second),
    fit: { srmrSaturated: saturated.srmr, srmrEstimated: estimated.srmr },
  };
}

/** Draws of a model's last stage, that of its structure. */
export function finalStage({ bootstrap, jackknife }: Resamples): Resampled {
  return {
    bootstrap: { draws: bootstrap.draws, rows: bootstrap.requested },
    jackknife: jackknife && { draws: jackknife.draws, rows: jackknife.requested },
  };
}

function firstStage({ bootstrap, jackknife }: Resamples): Resampled | null {
  if (!bootstrap.firstStageDraws) return null;
  return {
    bootstrap: { draws: bootstrap.firstStageDraws, rows: bootstrap.requested },
    jackknife: jackknife?.firstStageDraws
      ? { draws: jackknife.firstStageDraws, rows: jackknife.requested }
      : null,
  };
}

/** Direct and indirect effects of the model in which mediation is tested. */
function secondEffects(
  resamples: StudyResamples,
  theory: Theory,
  level: number,
): ModelEffects | null {
  const mediation = trustworthy(resamples.mediation);
  if (mediation === null) return null;
  const { original } = mediation.bootstrap;
  if (omittedChains(original) > 0) return null;
  const summarise = summariser(finalStage(mediation), original.n, level);
  const { paths } = structuralRows(original, theory, summarise);
  return { paths, ...effectRows(original, summarise) };
}

function mediationNotes(
  { model }: AnalysisModel,
  mediation: SemModel | null,
  resamples: StudyResamples,
): Bilingual[] {
  if (mediation === null || trustworthy(resamples.base) === null) return [];
  if (resamples.mediation === null) return [message.both('mediation.no-second-model')];
  if (trustworthy(resamples.mediation) === null) {
    const { requested, failed } = resamples.mediation.bootstrap;
    const values = { requested, failed: failed.length };
    return [message.both('mediation.unstable-second-model', values)];
  }
  const { original } = resamples.mediation.bootstrap;
  if (omittedChains(original) > 0) return [chainNote('mediation.too-many-chains', original)];
  const count = mediation.paths.length - model.paths.length;
  return [message.both('mediation.second-model', { count })];
}

function chainNote(
  key: 'effects.too-many-chains' | 'mediation.too-many-chains',
  estimate: PlsResult,
): Bilingual {
  return message.both(key, { chains: omittedChains(estimate), limit: chainLimit });
}

/** Measurement of the components of second-order constructs, which only the first stage holds. */
function componentRows(
  estimate: PlsResult,
  resamples: Resamples | null,
  level: number,
): MeasurementRows | null {
  const { firstStage: first } = estimate;
  if (first === null) return null;
  const rows = measurementRows(
    first,
    summariser(resamples && firstStage(resamples), first.n, level),
  );
  const final = new Set(estimate.constructs.map(({ id }) => id));
  const isComponent = (id: string) => !final.has(id);
  const ofComponent = (row: { readonly construct: string }) => isComponent(row.construct);
  return {
    loadings: rows.loadings.filter(ofComponent),
    weights: rows.weights.filter(ofComponent),
    reliability: rows.reliability.filter(ofComponent),
    crossLoadings: rows.crossLoadings.filter(ofComponent),
    htmt: rows.htmt.filter(({ a, b }) => isComponent(a) || isComponent(b)),
    fornellLarcker: rows.fornellLarcker.filter(({ a, b }) => isComponent(a) || isComponent(b)),
  };
}

function withComponents(final: MeasurementRows, first: MeasurementRows | null): MeasurementRows {
  if (first === null) return final;
  return {
    loadings: [...final.loadings, ...first.loadings],
    weights: [...final.weights, ...first.weights],
    reliability: [...final.reliability, ...first.reliability],
    crossLoadings: [...final.crossLoadings, ...first.crossLoadings],
    htmt: [...final.htmt, ...first.htmt],
    fornellLarcker: [...final.fornellLarcker, ...first.fornellLarcker],
  };
}

function constructRows({ model }: AnalysisModel): SemResults['constructs'] {
  return model.constructs.map((construct) => ({
    id: construct.id,
    kind: construct.kind,
    mode: construct.mode,
    indicators: [
      ...(construct.kind === 'second-order' ? construct.components : construct.indicators),
    ],
  }));
}

function withoutEstimate(
  specified: AnalysisModel,
  notes: Bilingual[],
  observations: number,
  requested: number,
): SemResults {
  return {
    status: 'not-estimated',
    notes,
    iterations: 0,
    observations,
    resamples: { requested, used: 0 },
    constructs: constructRows(specified),
    paths: [],
    loadings: [],
    weights: [],
    crossLoadings: [],
    reliability: [],
    htmt: [],
    fornellLarcker: [],
    rSquared: [],
    fSquared: [],
    indirect: [],
    totalIndirect: [],
    total: [],
    mediation: [],
    fit: { srmrSaturated: null, srmrEstimated: null },
  };
}
