import { standardDeviation } from '@qunhai/numerics';
import type { Construct } from '@qunhai/theory';
import type { DiagnosisInput } from '../diagnosis-input.ts';
import { fail } from '../errors.ts';
import { weighedDeviation } from '../weighed-moments.ts';
import { moveToScale, type ScoreScale, scoreScale, sharedScale } from './answer-scale.ts';
import { measurementError, type Precision } from './measurement-error.ts';
import { equalWeights, type ScoringWeights, scoringWeights } from './outer-weights.ts';
import { type Indicator, weightedScores } from './weighted-score.ts';

/** A construct's score of every firm of the wave, with its standard error. */
export interface ConstructScores {
  readonly construct: string;
  readonly scale: ScoreScale;
  /** True when the items have different scales and each was moved to 0…100. */
  readonly rescaled: boolean;
  /** Items, or components of a second-order construct. */
  readonly indicators: readonly string[];
  readonly weighting: ScoringWeights;
  readonly precision: Precision;
  /** Of the score as weighted, strictly between 0 and 1; null when not reflective or not known. */
  readonly reliability: number | null;
  /** By row of the responses; NaN where nothing was answered. */
  readonly scores: Float64Array;
  readonly standardErrors: Float64Array;
  /** Answered items per firm, of `items`. */
  readonly answered: Int32Array;
  readonly items: number;
  /** Standard deviation of the scores; NaN when fewer than two. */
  readonly standardDeviation: number;
}

/** A measured variable before its indicators are put on one scale. */
interface Source {
  readonly id: string;
  readonly values: Float64Array;
  readonly errors: Float64Array | null;
  readonly scale: ScoreScale;
  readonly answered: Int32Array;
  readonly items: number;
}

/** Item answers of the wave by item id; items without a single answer are left out. */
export type ItemSources = ReadonlyMap<string, Source>;

export function itemSources({ theory, responses }: DiagnosisInput): ItemSources {
  const scales = new Map(theory.scales.map((scale) => [scale.id, scoreScale(scale)]));
  const items = new Map(theory.items.map((item) => [item.id, item]));
  const sources = new Map<string, Source>();
  for (const [column, id] of responses.variables.entries()) {
    const item = items.get(id);
    const scale = item && scales.get(item.scale);
    if (!scale) continue;
    const values = Float64Array.from({ length: responses.n }, (_, row) =>
      within(scale, responses.values[row * responses.p + column]!),
    );
    const answered = Int32Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1));
    if (answered.some((count) => count > 0))
      sources.set(id, { id, values, errors: null, scale, answered, items: 1 });
  }
  return sources;
}

/** Positions in a network may lie beyond the scale they are shown on; answers do not. */
function within({ min, max }: Source['scale'], value: number): number {
  return Number.isNaN(value) ? value : Math.min(max, Math.max(min, value));
}

/**
 * Scores of every construct that has answers, second-order constructs last.
 * @throws {QunhaiError} diagnosis.unknown-indicator
 */
export function constructScores(
  input: DiagnosisInput,
  items: ItemSources,
): Map<string, ConstructScores> {
  const scored = new Map<string, ConstructScores>();
  const order = [...input.theory.constructs].sort((a, b) => depth(a, input) - depth(b, input));
  for (const construct of order) {
    const indicators = indicatorIds(construct, input);
    const sources = indicators.flatMap((id) => items.get(id) ?? asSource(scored.get(id)) ?? []);
    const unknown = indicators.find((id) => !sources.some((source) => source.id === id));
    if (unknown !== undefined && isWeighted(construct.id, input))
      throw fail('unknown-indicator', { construct: construct.id, indicator: unknown });
    if (sources.length > 0) scored.set(construct.id, scoreConstruct(construct, sources, input));
  }
  return scored;
}

/** Score of a set of items with equal weights, for scales that are not constructs of the model. */
export function itemSetScores(id: string, items: readonly Source[]): ConstructScores {
  return score(id, items, null, () => equalWeights(items.length));
}

function depth(construct: Construct, input: DiagnosisInput, level = 0): number {
  if (construct.measurement.kind !== 'second-order' || level > 9) return 0;
  const below = construct.measurement.components.map((id) => {
    const component = input.theory.constructs.find((other) => other.id === id);
    return component ? depth(component, input, level + 1) : 0;
  });
  return 1 + Math.max(...below);
}

function isWeighted(construct: string, { weights }: DiagnosisInput): boolean {
  return weights?.rows.some((row) => row.construct === construct) ?? false;
}

/** The indicators of the estimated model, or of the theory when the construct is not in it. */
function indicatorIds(construct: Construct, input: DiagnosisInput): string[] {
  if (isWeighted(construct.id, input))
    return input
      .weights!.rows.filter((row) => row.construct === construct.id)
      .map((row) => row.indicator);
  if (construct.measurement.kind === 'second-order') return [...construct.measurement.components];
  return input.theory.items
    .filter((item) => item.construct === construct.id)
    .map((item) => item.id);
}

function asSource(scored: ConstructScores | undefined): Source | undefined {
  return (
    scored && {
      id: scored.construct,
      values: scored.scores,
      errors: scored.standardErrors,
      scale: { ...scored.scale, step: null },
      answered: scored.answered,
      items: scored.items,
    }
  );
}

function scoreConstruct(
  construct: Construct,
  sources: readonly Source[],
  input: DiagnosisInput,
): ConstructScores {
  return score(construct.id, sources, reliabilityOf(construct, input), (indicators) =>
    weightsOf(construct.id, indicators, input),
  );
}

/** ρA is the reliability of the PLS score, ρC of the sum score; the first strictly between 0 and 1 is taken (1 claims there is no error). */
function reliabilityOf(
  construct: Construct,
  { reliability }: DiagnosisInput,
): { estimated: number | null; equal: number | null } | null {
  if (construct.measurement.kind !== 'reflective') return null;
  const row = reliability.find((entry) => entry.construct === construct.id);
  const proportion = (value: number | null | undefined) =>
    value != null && value > 0 && value < 1 ? value : null;
  const equal = proportion(row?.rhoC);
  return { estimated: proportion(row?.rhoA) ?? equal, equal };
}

function weightsOf(
  construct: string,
  indicators: readonly Indicator[],
  { weights, caseWeights }: DiagnosisInput,
): ScoringWeights {
  const columns = (weights?.rows ?? []).flatMap((row, column) =>
    row.construct === construct ? [column] : [],
  );
  if (weights === null || columns.length === 0) return equalWeights(indicators.length);
  const estimates = Float64Array.from(columns, (column) => weights.rows[column]!.estimate);
  const deviations = Float64Array.from(indicators, ({ values }) =>
    caseWeights
      ? weighedDeviation(values, caseWeights)
      : standardDeviation(values.filter((value) => !Number.isNaN(value))),
  );
  const k = columns.length;
  const width = weights.rows.length;
  const source = weights.draws;
  const draws =
    source &&
    Float64Array.from(
      { length: weights.resamples * k },
      (_, cell) => source[Math.floor(cell / k) * width + columns[cell % k]!]!,
    );
  return scoringWeights(estimates, deviations, draws);
}

function score(
  id: string,
  sources: readonly Source[],
  reliability: { estimated: number | null; equal: number | null } | null,
  weigh: (indicators: readonly Indicator[]) => ScoringWeights,
): ConstructScores {
  const { scale, rescaled } = sharedScale(sources.map((source) => source.scale));
  const indicators = sources.map((source) => onScale(source, scale));
  const weighting = weigh(indicators);
  const scored = weightedScores(indicators, weighting.weights);
  const known =
    (weighting.origin === 'estimated' ? reliability?.estimated : reliability?.equal) ?? null;
  const error = measurementError({
    indicators,
    weights: weighting.weights,
    weightDraws: weighting.draws,
    scored,
    reliability: known,
  });
  return {
    construct: id,
    scale,
    rescaled,
    indicators: sources.map((source) => source.id),
    weighting,
    precision: error.precision,
    reliability: known,
    scores: scored.scores,
    standardErrors: error.standardErrors,
    answered: scored.answered.map((_, i) =>
      sources.reduce((sum, source) => sum + source.answered[i]!, 0),
    ),
    items: sources.reduce((sum, source) => sum + source.items, 0),
    standardDeviation: standardDeviation(scored.scores.filter((value) => !Number.isNaN(value))),
  };
}

function onScale(source: Source, scale: ScoreScale): Indicator {
  const factor = (scale.max - scale.min) / (source.scale.max - source.scale.min);
  return {
    id: source.id,
    values: moveToScale(source.values, source.scale, scale),
    errors: source.errors?.map((error) => error * factor) ?? null,
    step: source.scale.step === null ? null : source.scale.step * factor,
  };
}
