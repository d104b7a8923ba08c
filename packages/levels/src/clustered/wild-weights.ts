import type { RandomStream } from '@qunhai/kernel';

/** How a group's residuals are multiplied: ±1, or Webb's six points, which have more to choose from with very few groups. */
export type WildWeights = 'rademacher' | 'webb';

/** ±√½, ±1, ±√(3/2). Webb (2014), Queen's Economics Department working paper 1315. */
const webbPoints = [-Math.sqrt(1.5), -1, -Math.sqrt(0.5), Math.sqrt(0.5), 1, Math.sqrt(1.5)];

/** Write one draw of weights, a number a group. */
export function drawWeightsInto(out: Float64Array, kind: WildWeights, stream: RandomStream): void {
  for (let g = 0; g < out.length; g++)
    out[g] = kind === 'webb' ? webbPoints[stream.integer(6)]! : 2 * stream.integer(2) - 1;
}

/** Write pattern k of all 2^G patterns of signs. */
export function signPatternInto(out: Float64Array, k: number): void {
  for (let g = 0; g < out.length; g++) out[g] = Math.floor(k / 2 ** g) % 2 === 0 ? 1 : -1;
}
