import type { DiagnosisInput } from '../diagnosis-input.ts';
import type { ConstructScores } from '../scores/construct-scores.ts';
import { weighedDeviation } from '../weighed-moments.ts';

/** A total effect and its resamples, null when it was not resampled. */
export interface Effect {
  readonly estimate: number;
  readonly draws: Float64Array | null;
}

type Lookup = (from: string, to: string) => Effect | null;

/** Total effects by origin and target. */
export interface EffectTable {
  /**
   * In points of the target's scale per point of the origin's: standardized × SD of target / SD of origin, both of the
   * scores shown (weighted where firms are), or of their true parts (SD·√reliability) when the effects are disattenuated; the ratio is treated as
   * known in resamples. An effect on a second-order construct that the model does
   * not hold is put together from the effects on its components and their weights. Null when there is none.
   */
  readonly unstandardized: Lookup;
}

/** @see Ringle & Sarstedt (2016), IMDS 116(9), on unstandardized effects in the importance–performance map. */
export function effectTable(
  { effects, disattenuated = false, caseWeights }: DiagnosisInput,
  scores: ReadonlyMap<string, ConstructScores>,
): EffectTable {
  const columns = new Map(
    effects?.rows.map((row, column) => [JSON.stringify([row.from, row.to]), column]),
  );
  const width = effects?.rows.length ?? 0;
  const standardized = remember((from, to) => {
    const column = columns.get(JSON.stringify([from, to]));
    if (column === undefined || effects === null) return null;
    const { draws } = effects;
    return {
      estimate: effects.rows[column]!.estimate,
      draws:
        draws &&
        Float64Array.from({ length: effects.resamples }, (_, r) => draws[r * width + column]!),
    };
  });
  const unstandardized: Lookup = remember((from, to) => {
    const origin = scores.get(from);
    const target = scores.get(to);
    if (origin === undefined || target === undefined || effects === null) return null;
    const effect = standardized(from, to);
    if (effect === null) return composed(from, target, scores, unstandardized);
    const spread = (scored: ConstructScores) =>
      (caseWeights ? weighedDeviation(scored.scores, caseWeights) : scored.standardDeviation) *
      (disattenuated ? Math.sqrt(scored.reliability ?? 1) : 1);
    const ratio = spread(target) / spread(origin);
    return Number.isFinite(ratio) ? scaleEffect(effect, ratio) : null;
  });
  return { unstandardized };
}

function remember(look: Lookup): Lookup {
  const known = new Map<string, Effect | null>();
  return (from, to) => {
    const key = JSON.stringify([from, to]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const effect = look(from, to);
    known.set(key, effect);
    return effect;
  };
}

/** Σ weight × effect on the component; a component's effect on itself is 1. */
function composed(
  from: string,
  target: ConstructScores,
  scores: ReadonlyMap<string, ConstructScores>,
  effectOn: Lookup,
): Effect | null {
  const { weights, draws } = target.weighting;
  const parts = target.indicators.flatMap((id, j) => {
    const component = scores.get(id);
    if (component === undefined) return [];
    const effect = id === from ? { estimate: 1, draws: null } : effectOn(from, id);
    if (effect === null) return [];
    const perPoint =
      (target.scale.max - target.scale.min) / (component.scale.max - component.scale.min);
    return [{ effect: scaleEffect(effect, perPoint), j }];
  });
  if (parts.length === 0) return null;
  const lengths = parts.flatMap(({ effect }) => effect.draws?.length ?? []);
  const k = weights.length;
  const resamples = Math.max(draws === null ? 0 : draws.length / k, ...lengths, 0);
  const inDraw = (r: number) =>
    parts.reduce((sum, { effect, j }) => {
      const weight = draws === null ? weights[j]! : draws[r * k + j]!;
      return sum + weight * (effect.draws === null ? effect.estimate : effect.draws[r]!);
    }, 0);
  return {
    estimate: parts.reduce((sum, { effect, j }) => sum + weights[j]! * effect.estimate, 0),
    draws: resamples > 0 ? Float64Array.from({ length: resamples }, (_, r) => inDraw(r)) : null,
  };
}

/** The effect in other units. */
export function scaleEffect(effect: Effect, factor: number): Effect {
  return {
    estimate: effect.estimate * factor,
    draws: effect.draws?.map((draw) => draw * factor) ?? null,
  };
}
