import type { SampleMoments } from '../matrices/implied-moments.ts';
import type { ParameterRow, ParameterTable } from '../table/parameter-table.ts';

/**
 * Start values: loadings by instrumental variables from the scaling indicator (Hägglund 1982, the two-step estimate), residuals half the
 * observed variance, latent variances by what the loadings leave, regressions 0, intercepts the means.
 * @param sample - moments of each group
 */
export function startValues(table: ParameterTable, sample: readonly SampleMoments[]): Float64Array {
  const theta = new Float64Array(table.freeCount);
  for (const row of table.rows) {
    if (row.free < 0) continue;
    theta[row.free] = Number.isNaN(row.start) ? guess(row, table, sample[row.group]!) : row.start;
  }
  return theta;
}

function guess(row: ParameterRow, table: ParameterTable, sample: SampleMoments): number {
  const p = table.observed.length;
  const at = table.observed.indexOf(row.left);
  if (row.operator === '=~') return loading(row, table, sample);
  if (row.operator === '~1') return at < 0 ? 0 : sample.mean[at]!;
  if (row.operator !== '~~' || row.left !== row.right) return 0;
  return at >= 0 ? 0.5 * sample.covariance[at * p + at]! : latentVariance(row.left, table, sample);
}

/** Observed indicators of a factor, the scaling one first. */
function indicatorsOf(factor: string, table: ParameterTable): number[] {
  return table.rows
    .filter(({ left, operator, group }) => operator === '=~' && left === factor && group === 0)
    .map(({ right }) => table.observed.indexOf(right))
    .filter((at) => at >= 0);
}

/** Σ of covariances with the other indicators, of this indicator over that of the scaling one; 1 where that says nothing. */
function loading(row: ParameterRow, table: ParameterTable, { covariance }: SampleMoments): number {
  const p = table.observed.length;
  const indicators = indicatorsOf(row.left, table);
  const own = table.observed.indexOf(row.right);
  const [first] = indicators;
  if (own < 0 || first === undefined) return 1;
  const cov = (a: number, b: number) => covariance[a * p + b]!;
  const ratioTo = (reference: number) => {
    const others = indicators.filter((j) => j !== own && j !== reference);
    if (others.length === 0) return cov(own, reference) < 0 ? -1 : 1;
    const above = others.reduce((sum, j) => sum + cov(own, j) * cov(reference, j), 0);
    const below = others.reduce((sum, j) => sum + cov(reference, j) * cov(reference, j), 0);
    return below > 0 ? above / below : 1;
  };
  const ratio = own === first ? 1 : ratioTo(first);
  const bounded = Number.isFinite(ratio) && Math.abs(ratio) < 1e3 ? ratio : 1;
  if (isScaled(row.left, table)) return bounded;
  return bounded * Math.sqrt(0.5 * cov(first, first));
}

/** Whether a loading of the factor is fixed, so that its variance is free to follow. */
function isScaled(factor: string, table: ParameterTable): boolean {
  return table.rows.some(
    ({ left, operator, free, fixed }) =>
      operator === '=~' && left === factor && free < 0 && fixed !== 0,
  );
}

function latentVariance(
  factor: string,
  table: ParameterTable,
  { covariance }: SampleMoments,
): number {
  const p = table.observed.length;
  const [first] = indicatorsOf(factor, table);
  return first === undefined ? 0.5 : 0.5 * covariance[first * p + first]!;
}
