import type { PlsEstimate } from '../estimate/pls-result.ts';
import { type ConstructBlock, constructBlocks } from './construct-blocks.ts';
import { definedOr, type UndefinedReason } from './undefined-reason.ts';

/** HTMT of a pair of constructs, `a` before `b` in the model; `reason` explains a null or a reservation. */
export interface HtmtRow {
  readonly a: string;
  readonly b: string;
  readonly value: number | null;
  readonly reason: UndefinedReason | null;
}

/**
 * Heterotrait–monotrait ratio of every pair of constructs. Reflective constructs only.
 *
 * We follow HTMT+ of Ringle et al. (2023), as seminr and SmartPLS do: correlations enter by absolute value, so that
 * items of opposite direction don't cancel. cSEM averages signed correlations (Henseler et al. 2015); the two agree
 * wherever all correlations have one sign.
 * A single item counts with a monotrait correlation of 1, as in both peers; its value is given together with the
 * reason 'single-item', because it is then attenuated by that item's unknown error.
 */
export function htmt(estimate: PlsEstimate): HtmtRow[] {
  const blocks = constructBlocks(estimate);
  return blocks.flatMap((b, j) => blocks.slice(0, j).map((a) => htmtOf(estimate, a, b)));
}

function htmtOf(estimate: PlsEstimate, a: ConstructBlock, b: ConstructBlock): HtmtRow {
  const pair = { a: a.construct.id, b: b.construct.id };
  if (a.construct.kind === 'composite' || b.construct.kind === 'composite')
    return { ...pair, value: null, reason: 'composite' };
  const ratio = heterotraitMonotraitRatio(
    estimate.indicatorCorrelations,
    estimate.variables.length,
    a.rows,
    b.rows,
  );
  const row = { ...pair, ...definedOr(ratio, 'degenerate') };
  const single = a.rows.length === 1 || b.rows.length === 1;
  return single && row.value !== null ? { ...row, reason: 'single-item' } : row;
}

/**
 * Mean absolute correlation between two blocks over the geometric mean of the mean absolute correlations within them.
 * @param r - Float64Array[p × p] indicator correlations
 * @returns 0 or more; not finite when a block's items are uncorrelated
 * @see Henseler, Ringle & Sarstedt (2015), J. of the Academy of Marketing Science 43, 115–135;
 *   Ringle, Sarstedt, Sinkovics & Sinkovics (2023), Data in Brief 48, 109074 (absolute values)
 */
export function heterotraitMonotraitRatio(
  r: Float64Array,
  p: number,
  a: readonly number[],
  b: readonly number[],
): number {
  let heterotrait = 0;
  for (const i of a) for (const j of b) heterotrait += Math.abs(r[i * p + j]!);
  heterotrait /= a.length * b.length;
  return heterotrait / Math.sqrt(monotrait(r, p, a) * monotrait(r, p, b));
}

function monotrait(r: Float64Array, p: number, rows: readonly number[]): number {
  if (rows.length === 1) return 1;
  let sum = 0;
  rows.forEach((i, position) => {
    for (const j of rows.slice(position + 1)) sum += Math.abs(r[i * p + j]!);
  });
  return sum / ((rows.length * (rows.length - 1)) / 2);
}
