import type { PlsEstimate } from '../estimate/pls-result.ts';
import { reliability } from './reliability.ts';
import { definedOr, type UndefinedReason } from './undefined-reason.ts';

/** A cell of the Fornell–Larcker table: diagonal √AVE (a = b), below it the correlation of two constructs. */
export interface FornellLarckerRow {
  readonly a: string;
  readonly b: string;
  readonly value: number | null;
  /** Off the diagonal: whether both √AVE exceed |correlation|; null where an AVE has no meaning. */
  readonly discriminant: boolean | null;
  readonly reason: UndefinedReason | null;
}

/**
 * Fornell–Larcker table, lower triangle by rows: √AVE on the diagonal, construct correlations below.
 * With PLSc the correlations are disattenuated like the loadings (cSEM's convention; seminr sets corrected AVE
 * beside uncorrected correlations, which makes the criterion pass too easily).
 * @see Fornell & Larcker (1981), Journal of Marketing Research 18, 39–50
 */
export function fornellLarcker(estimate: PlsEstimate): FornellLarckerRow[] {
  const q = estimate.constructs.length;
  const rows = reliability(estimate);
  const roots = rows.map(({ ave }) => (ave === null ? null : Math.sqrt(ave)));
  return estimate.constructs.flatMap((construct, i) =>
    estimate.constructs.slice(0, i + 1).map((other, j): FornellLarckerRow => {
      const cell = { a: construct.id, b: other.id };
      if (i === j) {
        const value = roots[i]!;
        return {
          ...cell,
          value,
          discriminant: null,
          reason: value === null ? rows[i]!.reason : null,
        };
      }
      const correlation = estimate.constructCorrelations[i * q + j]!;
      const discriminant = exceeds(roots[i]!, roots[j]!, correlation);
      return { ...cell, ...definedOr(correlation, 'inadmissible'), discriminant };
    }),
  );
}

function exceeds(rootA: number | null, rootB: number | null, correlation: number): boolean | null {
  return rootA === null || rootB === null || Number.isNaN(correlation)
    ? null
    : Math.min(rootA, rootB) > Math.abs(correlation);
}
