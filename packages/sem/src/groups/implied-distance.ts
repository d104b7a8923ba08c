import type { PlsEstimate } from '../estimate/pls-result.ts';
import {
  impliedConstructCorrelations,
  impliedIndicatorCorrelations,
} from '../evaluate/implied-correlations.ts';
import type { GroupFitter } from './group-fitter.ts';

/** Indicator correlations that the last fit implies, paths and measurement together. */
export function impliedByFit({ program, final }: GroupFitter, rows: number): Float64Array {
  const { model, plan, slots } = program.final;
  const p = slots.variables.length;
  const q = plan.constructs;
  const loadings = new Float64Array(p * q);
  const weights = new Float64Array(p * q);
  const indicatorCorrelations = new Float64Array(p * p);
  for (let s = 0; s < plan.slots; s++) {
    const cell = slots.variableOf[s]! * q + slots.constructOf[s]!;
    loadings[cell] = final.loadings[s]!;
    weights[cell] = final.weights[s]!;
    for (let t = 0; t < plan.slots; t++)
      indicatorCorrelations[slots.variableOf[s]! * p + slots.variableOf[t]!] =
        final.correlations[s * plan.slots + t]!;
  }
  const at = new Map(model.constructs.map((c, j) => [c.id, j]));
  const pathCoefficients = new Float64Array(q * q);
  model.paths.forEach(({ from, to }, i) => {
    pathCoefficients[at.get(from)! * q + at.get(to)!] = final.paths[i]!;
  });
  const estimate: PlsEstimate = {
    ...{ status: 'converged', iterations: 0, n: rows, consistent: false },
    ...{ variables: slots.variables, constructs: model.constructs, paths: model.paths },
    ...{ indicatorCorrelations, weights, loadings, crossLoadings: loadings, pathCoefficients },
    scoreCorrelations: final.scoreCorrelations,
    constructCorrelations: final.constructCorrelations,
    rhoA: final.rhoA,
    rSquared: final.rSquared,
  };
  return impliedIndicatorCorrelations(estimate, impliedConstructCorrelations(estimate));
}

/**
 * Mean squared Euclidean distance of several groups' implied correlations: ½·ΣΣ(σ − σ′)², averaged over pairs of groups.
 * @see Klesel, Schuberth, Henseler & Niehaves (2019), Internet Research 29(3)
 */
export function meanDistance(implied: readonly Float64Array[]): number {
  let sum = 0;
  let pairs = 0;
  for (let a = 0; a < implied.length; a++)
    for (let b = 0; b < a; b++, pairs++)
      for (let cell = 0; cell < implied[a]!.length; cell++)
        sum += (implied[a]![cell]! - implied[b]![cell]!) ** 2 / 2;
  return sum / pairs;
}
