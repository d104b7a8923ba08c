import type { CovarianceFit } from '../fit-covariance.ts';

/** Something about the estimates that a reader must know; texts belong to the callers. */
export type FitWarning =
  | {
      readonly kind: 'negative-variance';
      readonly variable: string;
      readonly group: number;
      readonly estimate: number;
    }
  | {
      readonly kind: 'loading-beyond-one';
      readonly variable: string;
      readonly factor: string;
      readonly group: number;
    }
  | { readonly kind: 'improper-latent-covariance'; readonly group: number }
  | { readonly kind: 'not-identified' }
  | { readonly kind: 'negative-df'; readonly df: number };

/**
 * Heywood cases and what else makes estimates improper.
 * @see Heywood (1931); Chen, Bollen, Paxton, Curran & Kirby (2001), Sociological Methods & Research 29(4)
 */
export function fitWarnings(fit: CovarianceFit): FitWarning[] {
  const { table, theta, implied, test } = fit;
  const warnings: FitWarning[] = [];
  if (test.df < 0) warnings.push({ kind: 'negative-df', df: test.df });
  if (fit.status === 'not-identified') warnings.push({ kind: 'not-identified' });
  for (const { left, operator, right, group, free } of table.rows) {
    if (operator !== '~~' || left !== right || free < 0) continue;
    const estimate = theta[free]!;
    if (estimate < 0) warnings.push({ kind: 'negative-variance', variable: left, group, estimate });
  }
  const p = table.observed.length;
  const v = p + table.latent.length;
  implied.forEach(({ covariance }, group) => {
    for (let a = p; a < v; a++)
      for (let b = p; b < a; b++) {
        const r =
          covariance[a * v + b]! / Math.sqrt(covariance[a * v + a]! * covariance[b * v + b]!);
        if (!(Math.abs(r) < 1)) {
          warnings.push({ kind: 'improper-latent-covariance', group });
          return;
        }
      }
  });
  return warnings;
}
