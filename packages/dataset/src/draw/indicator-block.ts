import { choleskyInto } from '@qunhai/numerics';
import type { Theory } from '@qunhai/theory';
import { fail } from './errors.ts';
import type { Truth, TruthBlock } from './truth-schema.ts';

/**
 * How a construct C with variance 1 and its standardized indicators x hang together:
 * x = loadings · C + e, where e has the covariance S − λλᵀ.
 * Reflective: S − λλᵀ is diagonal. Composite: λ = S·w with w'Sw = 1, so that w'e = 0 and C = w'x exactly.
 * @see Dijkstra (2017), A perfect match between a model and a mode; Schamberger, Schuberth, Henseler & Dijkstra (2020).
 */
export interface IndicatorBlock {
  readonly construct: string;
  readonly kind: 'reflective' | 'composite';
  /** Item ids, or ids of constructs when `ofConstructs`. */
  readonly indicators: readonly string[];
  readonly ofConstructs: boolean;
  readonly loadings: Float64Array;
  /** Composite weights scaled so that the composite has variance 1; null for reflective blocks. */
  readonly weights: Float64Array | null;
  /** [k × k] correlations of the indicators. */
  readonly correlations: Float64Array;
  /** Lower Cholesky factor of them; empty for reflective blocks. */
  readonly factor: Float64Array;
}

/**
 * One construct's block.
 * @throws {QunhaiError} draw.impossible-correlations, draw.unknown-name
 */
export function indicatorBlock(
  construct: string,
  declared: TruthBlock,
  theory: Theory,
  measured: ReadonlySet<string>,
  file: string,
): IndicatorBlock {
  const indicators = Object.keys('loadings' in declared ? declared.loadings : declared.weights);
  const ofConstructs =
    theory.constructs.find((c) => c.id === construct)?.measurement.kind === 'second-order';
  const unmeasured = ofConstructs && indicators.find((id) => !measured.has(id));
  if (unmeasured) throw fail('unmeasured', { file, construct: unmeasured });
  const common = { construct, indicators, ofConstructs };
  return 'loadings' in declared
    ? reflective(common, declared.loadings)
    : composite(common, declared, file);
}

type Common = Pick<IndicatorBlock, 'construct' | 'indicators' | 'ofConstructs'>;

function reflective(common: Common, declared: Record<string, number>): IndicatorBlock {
  const loadings = Float64Array.from(common.indicators, (id) => declared[id]!);
  const k = loadings.length;
  const correlations = new Float64Array(k * k);
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) correlations[i * k + j] = i === j ? 1 : loadings[i]! * loadings[j]!;
  return {
    ...common,
    kind: 'reflective',
    loadings,
    weights: null,
    correlations,
    factor: new Float64Array(),
  };
}

const noWeight = { zh: '所有权重均为 0', en: 'all weights are zero' };

type CompositeTruth = Extract<Truth['measurement'][string], { weights: unknown }>;

function composite(common: Common, declared: CompositeTruth, file: string): IndicatorBlock {
  const { indicators, construct } = common;
  const field = `measurement.${construct}`;
  const k = indicators.length;
  const correlations = new Float64Array(k * k).fill(declared.correlation);
  for (let i = 0; i < k; i++) correlations[i * k + i] = 1;
  for (const { a, b, value } of declared.correlations) {
    const [i, j] = [indicators.indexOf(a), indicators.indexOf(b)];
    correlations[i * k + j] = value;
    correlations[j * k + i] = value;
  }
  const factor = correlations.slice();
  if (!choleskyInto(factor, k)) throw fail('impossible-correlations', { file, field });
  const weights = Float64Array.from(indicators, (id) => declared.weights[id]!);
  const loadings = new Float64Array(k);
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) loadings[i]! += correlations[i * k + j]! * weights[j]!;
  if (weights.every((weight) => weight === 0))
    throw fail('invalid-truth', { file, field: `${field}.weights`, problem: noWeight, others: 0 });
  const scale = Math.sqrt(loadings.reduce((sum, loading, i) => sum + loading * weights[i]!, 0));
  return {
    ...common,
    kind: 'composite',
    loadings: loadings.map((loading) => loading / scale),
    weights: weights.map((weight) => weight / scale),
    correlations,
    factor,
  };
}
