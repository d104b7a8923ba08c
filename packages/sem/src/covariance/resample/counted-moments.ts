import {
  type CorrelationBuffers,
  correlationBuffers,
  countedProductInto,
} from '../../resample/weighted-correlations.ts';
import type { GroupData } from '../moments/group-data.ts';
import type { CountedMoments } from './normal-deviance.ts';

/** Complete data of a group, laid out for the moments of many resamples. */
export interface MomentSource {
  readonly group: GroupData;
  readonly buffers: CorrelationBuffers;
  readonly center: Float64Array;
  readonly scale: Float64Array;
  /** Factor of the covariances: n/(n − 1) when their divisor is n − 1. */
  readonly unbiased: boolean;
  /** Cross-products and sums of all rows once, of standardized data; made when rows are left out. */
  readonly whole: { readonly product: Float64Array; readonly sums: Float64Array };
  readonly out: CountedMoments & { n: number };
}

export function momentSource(group: GroupData, unbiased: boolean): MomentSource {
  const { values, variables: p, rows: n } = group;
  const [{ mean: center, covariance }] = group.patterns as [GroupData['patterns'][number]];
  const scale = Float64Array.from({ length: p }, (_, j) => Math.sqrt(covariance[j * p + j]!));
  const standardized = values.map((x, at) => (x - center[at % p]!) / scale[at % p]!);
  const columns = Int32Array.from({ length: p }, (_, j) => j);
  const buffers = correlationBuffers(standardized, n, columns);
  countedProductInto(buffers, new Int32Array(n).fill(1));
  return {
    group,
    buffers,
    center,
    scale,
    unbiased,
    whole: { product: buffers.product.slice(), sums: buffers.sums.slice() },
    out: { n: 0, mean: new Float64Array(p), covariance: new Float64Array(p * p) },
  };
}

/** Moments when row i is there counts[i] times, in `out`. */
export function countedMomentsInto(source: MomentSource, counts: Int32Array): void {
  countedProductInto(source.buffers, counts);
  finish(source, source.group.rows);
}

/** Moments of all rows but one, in `out`; −1: of all. */
export function momentsWithoutInto(source: MomentSource, row: number): void {
  const { buffers, whole, group } = source;
  const { product, sums, panels, data } = buffers;
  const n = group.rows;
  product.set(whole.product);
  sums.set(whole.sums);
  if (row >= 0) {
    const cell = (s: number): number => data[(s >> 2) * n * 4 + row * 4 + (s & 3)]!;
    for (let s = 0; s < buffers.slots; s++) {
      sums[s]! -= cell(s);
      for (let t = 0; t <= s; t++) product[s * panels * 4 + t]! -= cell(s) * cell(t);
    }
  }
  finish(source, row >= 0 ? n - 1 : n);
}

function finish({ buffers, center, scale, unbiased, out }: MomentSource, n: number): void {
  const { product, sums, panels } = buffers;
  const p = center.length;
  const divisor = unbiased ? n - 1 : n;
  out.n = n;
  for (let s = 0; s < p; s++) {
    out.mean[s] = center[s]! + (scale[s]! * sums[s]!) / n;
    for (let t = 0; t <= s; t++) {
      const squares = product[s * panels * 4 + t]! - (sums[s]! * sums[t]!) / n;
      const value = (squares / divisor) * scale[s]! * scale[t]!;
      out.covariance[s * p + t] = value;
      out.covariance[t * p + s] = value;
    }
  }
}
