import { mean } from '@qunhai/numerics';
import type { Values } from './design.ts';
import { type Resamples, resampledInterval } from './resampled-interval.ts';
import type { SaltelliDesign } from './saltelli-design.ts';

/** Share of the variance of an outcome; null when it has no variance or no value. */
interface VarianceShare {
  readonly first: number | null;
  readonly firstInterval: readonly [number, number] | null;
  readonly total: number | null;
  readonly totalInterval: readonly [number, number] | null;
}

export interface SobolIndices {
  /** One a parameter. */
  readonly parameters: readonly VarianceShare[];
  /** Of luck, over and above the averaging over replications. */
  readonly luck: VarianceShare;
  /** Rows in which all runs had a value; the others are left out. */
  readonly rows: number;
}

/**
 * Sobol indices of one outcome. With f centred at its mean over A and B and V its variance over both,
 * first order S_i = mean f(B)·(f(AB_i) − f(A)) / V (Saltelli et al. 2010), total T_i = mean (f(A) − f(AB_i))² / 2V (Jansen 1999). Intervals are
 * percentile intervals over resampled rows. Estimates are not cut to [0, 1]: below zero means none that can be seen.
 * @see Saltelli, Annoni, Azzini, Campolongo, Ratto & Tarantola (2010), Variance based sensitivity analysis of model output.
 *   Computer Physics Communications 181, table 2 (b) and (f)
 */
export function sobolIndices(
  design: SaltelliDesign,
  values: Values,
  outcome: number,
  resamples: Resamples,
): SobolIndices {
  const blocks = blocksOf(design, values, outcome);
  const rows = Array.from({ length: design.rows }, (_, row) => row).filter((row) =>
    blocks.every((block) => !Number.isNaN(block[row]!)),
  );
  // Far from zero, products would cost digits; all that is estimated is the same after a shift.
  const shift = blocks[0]?.[rows[0] ?? 0] ?? 0;
  const kept = blocks.map((block) => Float64Array.from(rows, (row) => block[row]! - shift));
  const position = new Map(rows.map((row, at) => [row, at]));
  const draws = resamples.rows.map((drawn) =>
    Uint32Array.from([...drawn].flatMap((row) => position.get(row) ?? [])),
  );
  const share = (block: number) =>
    shareOf([kept[0]!, kept[1]!, kept[block]!], { rows: draws, level: resamples.level });
  return {
    parameters: Array.from({ length: design.dimensions }, (_, d) => share(d + 2)),
    luck: share(design.dimensions + 2),
    rows: rows.length,
  };
}

/** The outcome at the rows of every block, mean over replications. */
function blocksOf(
  { rows, dimensions }: SaltelliDesign,
  { values, replications, outcomes }: Values,
  outcome: number,
): Float64Array[] {
  const at = (point: number) =>
    mean(
      Float64Array.from(
        { length: replications },
        (_, r) => values[(point * replications + r) * outcomes + outcome]!,
      ),
    );
  return Array.from({ length: dimensions + 3 }, (_, block) =>
    Float64Array.from({ length: rows }, (_, row) => at(block * rows + row)),
  );
}

/** The outcome at A, at B and at AB_i. */
type Triple = readonly [Float64Array, Float64Array, Float64Array];

function shareOf(triple: Triple, resamples: Resamples): VarianceShare {
  const every = Uint32Array.from(triple[0].keys());
  const first = firstOrder(triple, every);
  const total = totalOrder(triple, every);
  const known = Number.isFinite(first) && Number.isFinite(total);
  return {
    first: known ? first : null,
    firstInterval: known ? resampledInterval(resamples, (rows) => firstOrder(triple, rows)) : null,
    total: known ? total : null,
    totalInterval: known ? resampledInterval(resamples, (rows) => totalOrder(triple, rows)) : null,
  };
}

function firstOrder([a, b, ab]: Triple, rows: Uint32Array): number {
  const { center, variance } = momentsOf(a, b, rows);
  let sum = 0;
  for (const row of rows) sum += (b[row]! - center) * (ab[row]! - a[row]!);
  return sum / rows.length / variance;
}

function totalOrder([a, b, ab]: Triple, rows: Uint32Array): number {
  let sum = 0;
  for (const row of rows) sum += (a[row]! - ab[row]!) ** 2;
  return sum / (2 * rows.length) / momentsOf(a, b, rows).variance;
}

/** Mean and variance (divisor n) over both samples. */
function momentsOf(a: Float64Array, b: Float64Array, rows: Uint32Array) {
  let sum = 0;
  let squares = 0;
  for (const row of rows) {
    sum += a[row]! + b[row]!;
    squares += a[row]! ** 2 + b[row]! ** 2;
  }
  const center = sum / (2 * rows.length);
  return { center, variance: squares / (2 * rows.length) - center * center };
}
