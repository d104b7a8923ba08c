import { existsSync, readFileSync } from 'node:fs';
import type { SemResults } from '@qunhai/results';
import { runStudy } from '@qunhai/study';
import { beforeAll, describe, expect, it } from 'vitest';

const reference = new URL('../../../../shared/reference/sem/', import.meta.url);
const study = new URL('../../../examples/ecsi-mobi', import.meta.url).pathname;
const hasReference = existsSync(new URL('data/mobi.csv', reference));

interface Matrix {
  readonly rows: readonly string[];
  readonly cols: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
}
type Peer = Record<
  'path_coef' | 'loadings' | 'weights' | 'reliability' | 'htmt' | 'total_effects',
  Matrix
>;

function cell(matrix: Matrix, row: string, column: string): number {
  return matrix.values[matrix.rows.indexOf(row)]?.[matrix.cols.indexOf(column)] ?? Number.NaN;
}

describe.skipIf(!hasReference)('ECSI study on mobi data (needs ../shared)', () => {
  let sem: SemResults;
  let golden: Peer;
  /** Peer's name of each construct, found by the indicators they share. */
  const peerName = new Map<string, string>();

  beforeAll(async () => {
    const data = { 'mobi.csv': new URL('data/mobi.csv', reference).pathname };
    ({ sem } = (
      await runStudy(study, { data, cache: null, resamples: 0, assessments: [] })
    ).results);
    const { variants } = JSON.parse(readFileSync(new URL('pls_mobi_ecsi.json', reference), 'utf8'));
    golden = variants.modeA_path.seminr_stop12;
    for (const { construct, indicator } of sem.loadings) {
      const name = golden.weights.cols.find((col) => cell(golden.weights, indicator, col) !== 0);
      peerName.set(construct, name!);
    }
  });
  const named = (id: string) => peerName.get(id)!;

  it('measures the seven constructs with the 24 items', () => {
    expect(sem.status).toBe('converged');
    expect(sem.observations).toBe(250);
    expect(new Set(peerName.values())).toEqual(new Set(golden.weights.cols));
    expect(sem.loadings).toHaveLength(24);
  });

  it('agrees on paths and R²', () => {
    expect(sem.paths).toHaveLength(12);
    for (const { from, to, estimate } of sem.paths)
      expect(estimate, `${from} → ${to}`).toBeCloseTo(
        cell(golden.path_coef, named(from), named(to)),
        6,
      );
    for (const { construct, value, adjusted } of sem.rSquared) {
      expect(value, construct).toBeCloseTo(cell(golden.path_coef, 'R^2', named(construct)), 6);
      expect(adjusted, construct).toBeCloseTo(
        cell(golden.path_coef, 'AdjR^2', named(construct)),
        6,
      );
    }
  });

  it('agrees on loadings and weights', () => {
    for (const { construct, indicator, estimate } of sem.loadings)
      expect(estimate, indicator).toBeCloseTo(
        cell(golden.loadings, indicator, named(construct)),
        6,
      );
    for (const { construct, indicator, estimate } of sem.weights)
      expect(estimate, indicator).toBeCloseTo(cell(golden.weights, indicator, named(construct)), 6);
  });

  it('agrees on reliability and validity', () => {
    const several = sem.reliability.filter(({ alpha }) => alpha !== null);
    expect(several).toHaveLength(6);
    for (const { construct, alpha, rhoA, rhoC, ave } of several) {
      const peer = (name: string) => cell(golden.reliability, named(construct), name);
      expect(alpha, construct).toBeCloseTo(peer('alpha'), 6);
      expect(rhoA, construct).toBeCloseTo(peer('rhoA'), 6);
      expect(rhoC, construct).toBeCloseTo(peer('rhoC'), 6);
      expect(ave, construct).toBeCloseTo(peer('AVE'), 6);
    }
    expect(sem.htmt).toHaveLength(21);
    for (const { a, b, value } of sem.htmt) {
      const peer = [cell(golden.htmt, named(b), named(a)), cell(golden.htmt, named(a), named(b))];
      expect(value, `${a} ${b}`).toBeCloseTo(peer.find((v) => !Number.isNaN(v))!, 6);
    }
  });

  it('agrees on total effects', () => {
    for (const { from, to, estimate } of sem.total)
      expect(estimate, `${from} → ${to}`).toBeCloseTo(
        cell(golden.total_effects, named(from), named(to)),
        6,
      );
  });
});
