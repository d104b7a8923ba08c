import { estimatePls, type PlsOptions, type PlsResult, scores } from '@qunhai/sem';
import { describe, expect, it } from 'vitest';
import { hasReference, mobiData, mobiModel, reference, referenceTable } from './mobi.ts';

interface Matrix {
  readonly rows: readonly string[];
  readonly cols: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
}
interface Peer {
  readonly iterations: number;
  readonly weights: Matrix;
  readonly loadings: Matrix;
  readonly path_coef: Matrix;
  readonly construct_cor: Matrix;
  readonly cross_loadings?: Matrix;
  readonly r2?: Readonly<Record<string, number>>;
}
type Variants = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const tolerance = 1e-6;
const modeA = () => ({ kind: 'composite', mode: 'A' }) as const;
const modeB = () => ({ kind: 'composite', mode: 'B' }) as const;
const unit = () => ({ kind: 'composite', mode: 'unit' }) as const;
const factor = () => ({ kind: 'reflective', mode: 'A' }) as const;
const mixed = (id: string) =>
  ({ kind: 'composite', mode: id === 'Image' || id === 'Expectation' ? 'B' : 'A' }) as const;
const plsc = { consistent: true } as const;

/** variant, peer, measurement, options; seminr where it has the variant, else cSEM. */
const cases = [
  ['modeA_path', 'seminr_stop12', modeA, {}],
  ['modeA_path', 'cSEM_tol1e12', modeA, {}],
  ['modeA_factorial', 'seminr_stop12', modeA, { scheme: 'factorial' }],
  ['modeA_factorial', 'cSEM_tol1e12', modeA, { scheme: 'factorial' }],
  ['modeA_centroid', 'cSEM_tol1e12', modeA, { scheme: 'centroid' }],
  ['modeB_path', 'seminr_stop12', modeB, {}],
  ['modeB_path', 'cSEM_tol1e12', modeB, {}],
  ['modeB_factorial', 'seminr_stop12', modeB, { scheme: 'factorial' }],
  ['modeB_factorial', 'cSEM_tol1e12', modeB, { scheme: 'factorial' }],
  ['modeB_centroid', 'cSEM_tol1e12', modeB, { scheme: 'centroid' }],
  ['mixB_path', 'seminr_stop12', mixed, {}],
  ['plsc_path', 'seminr_stop12', factor, plsc],
  ['plsc_path', 'cSEM_tol1e12', factor, plsc],
  ['plsc_factorial', 'seminr_stop12', factor, { ...plsc, scheme: 'factorial' }],
  ['plsc_factorial', 'cSEM_tol1e12', factor, { ...plsc, scheme: 'factorial' }],
  ['plsc_centroid', 'cSEM_tol1e12', factor, { ...plsc, scheme: 'centroid' }],
  ['unit_weights', 'seminr_stop12', unit, {}],
] as const satisfies readonly (readonly [
  string,
  string,
  Parameters<typeof mobiModel>[0],
  PlsOptions,
])[];

/** Our matrices with names: what a peer's cells are compared with. */
function cell(
  result: PlsResult,
  values: Float64Array,
  rows: 'variables' | 'constructs',
  row: string,
  column: string,
): number {
  const constructs = result.constructs.map((c) => c.id);
  const names = rows === 'variables' ? result.variables : constructs;
  return values[names.indexOf(row) * constructs.length + constructs.indexOf(column)]!;
}

/** Every cell of the peer that differs by more than the tolerance, by name. */
function differences(
  matrix: Matrix,
  ours: (row: string, column: string) => number,
  limit = tolerance,
): string[] {
  return matrix.rows.flatMap((row, i) =>
    matrix.cols.flatMap((column, j) => {
      const theirs = matrix.values[i]![j] ?? 0;
      const value = ours(row, column);
      return Math.abs(value - theirs) <= limit ? [] : [`${row} ${column}: ${value} ≠ ${theirs}`];
    }),
  );
}

describe.skipIf(!hasReference)('mobi golden numbers (needs ../shared)', () => {
  const variants = (): Variants =>
    (JSON.parse(reference('pls_mobi_ecsi.json')) as { variants: Variants }).variants;

  it.each(cases)('%s as %s', (variant, peer, measured, options) => {
    const theirs = variants()[variant]![peer] as Peer;
    const result = estimatePls(mobiModel(measured), mobiData(), options);
    // Disattenuated, mobi's construct correlations are not positive definite: the peers' numbers are no proper solution.
    expect(result.status).toBe('consistent' in options ? 'inadmissible' : 'converged');
    const isSeminr = peer.startsWith('seminr');
    const byIndicator = (values: Float64Array) => (row: string, column: string) =>
      isSeminr
        ? cell(result, values, 'variables', row, column)
        : cell(result, values, 'variables', column, row);
    expect(differences(theirs.weights, byIndicator(result.weights))).toEqual([]);
    expect(differences(theirs.loadings, byIndicator(result.loadings))).toEqual([]);
    if (theirs.cross_loadings && !('consistent' in options))
      expect(differences(theirs.cross_loadings, byIndicator(result.crossLoadings))).toEqual([]);
    const rSquared = (id: string): number =>
      result.rSquared[result.constructs.findIndex((c) => c.id === id)]!;
    const path = (from: string, to: string): number =>
      cell(result, result.pathCoefficients, 'constructs', from, to);
    expect(
      differences(theirs.path_coef, (row, column) => {
        if (!isSeminr) return path(column, row);
        const k = result.paths.filter((p) => p.to === column).length;
        const residual = (1 - rSquared(column)) * ((result.n - 1) / (result.n - k - 1));
        return row === 'R^2'
          ? rSquared(column)
          : row === 'AdjR^2'
            ? 1 - residual
            : path(row, column);
      }),
    ).toEqual([]);
    for (const [id, value] of Object.entries(theirs.r2 ?? {}))
      expect(rSquared(id), `R² ${id}`).toBeCloseTo(value, 6);
    const correlations = isSeminr ? result.scoreCorrelations : result.constructCorrelations;
    expect(
      differences(theirs.construct_cor, (row, column) =>
        cell(result, correlations, 'constructs', row, column),
      ),
    ).toEqual([]);
  });

  it('counts iterations as seminr and cSEM do, plus the one that finds no further change', () => {
    const result = (tol: number) =>
      estimatePls(mobiModel(modeA), mobiData(), { tolerance: tol }).iterations;
    const theirs = variants().modeA_path!;
    expect(result(1e-12)).toBe((theirs.seminr_stop12 as Peer).iterations + 1);
    expect(result(1e-7)).toBe((theirs.seminr_stop7 as Peer).iterations + 1);
  });

  it('plspm gives the same weights where it uses the same convention', () => {
    for (const [variant, measured, options] of [
      ['modeA_path', modeA, {}],
      ['modeA_centroid', modeA, { scheme: 'centroid' }],
      ['modeB_factorial', modeB, { scheme: 'factorial' }],
    ] as const) {
      const theirs = variants()[variant]!.plspm_tol1e24 as { weights: Record<string, number> };
      const result = estimatePls(mobiModel(measured), mobiData(), options);
      const q = result.constructs.length;
      result.variables.forEach((name, i) => {
        const own = result.weights.subarray(i * q, (i + 1) * q).find((w) => w !== 0)!;
        expect(own, `${variant} ${name}`).toBeCloseTo(theirs.weights[name]!, 6);
      });
    }
  });

  it('case scores, mode A, path scheme', () => {
    const { header, rows } = referenceTable('pls_mobi_ecsi_scores_modeA_path.csv');
    const data = mobiData();
    const ours = scores(estimatePls(mobiModel(modeA), data), data);
    expect(ours.constructs).toEqual(header);
    const worst = rows
      .flat()
      .reduce((most, value, at) => Math.max(most, Math.abs(Number(value) - ours.values[at]!)), 0);
    expect(worst).toBeLessThan(tolerance);
  });
});
