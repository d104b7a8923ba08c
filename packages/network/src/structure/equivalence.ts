import { correlation } from '@qunhai/numerics';
import { denseMatrix, type IndexedNetwork } from '../model/index-network.ts';

/** How unlike the ties of two nodes are. */
export type EquivalenceMeasure = 'euclidean' | 'hamming' | 'correlation';

/**
 * Structural equivalence of every pair: their ties to and from all others compared, the two themselves left out.
 * @param measure - distances (0 = same ties), or the correlation of the profiles (1 = same pattern)
 * @returns rows of an n × n matrix; null where a correlation is undefined because a node is tied to all others or none
 * @see Burt (1976), Positions in networks, Social Forces 55(1); Wasserman & Faust (1994), §9.2.
 */
export function structuralEquivalence(
  network: IndexedNetwork,
  measure: EquivalenceMeasure,
  weighted = false,
): (number | null)[][] {
  const { n } = network;
  const matrix = denseMatrix(network, weighted);
  const rows: (number | null)[][] = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  const profileI = new Float64Array(2 * Math.max(0, n - 2));
  const profileJ = new Float64Array(profileI.length);
  for (let i = 0; i < n; i++) {
    rows[i]![i] = measure === 'correlation' ? 1 : 0;
    for (let j = 0; j < i; j++) {
      let at = 0;
      for (let k = 0; k < n; k++) {
        if (k === i || k === j) continue;
        profileI[at] = matrix[i * n + k]!;
        profileJ[at++] = matrix[j * n + k]!;
        profileI[at] = matrix[k * n + i]!;
        profileJ[at++] = matrix[k * n + j]!;
      }
      rows[i]![j] = rows[j]![i] = compare(profileI, profileJ, measure);
    }
  }
  return rows;
}

function compare(a: Float64Array, b: Float64Array, measure: EquivalenceMeasure): number | null {
  if (measure === 'correlation') {
    const value = a.length > 0 ? correlation(a, b) : Number.NaN;
    return Number.isNaN(value) ? null : value;
  }
  let sum = 0;
  for (let k = 0; k < a.length; k++)
    sum += measure === 'hamming' ? Math.abs(a[k]! - b[k]!) : (a[k]! - b[k]!) ** 2;
  return measure === 'hamming' ? sum : Math.sqrt(sum);
}
