import {
  crossLoadings,
  effects,
  estimatePls,
  fornellLarcker,
  htmt,
  indicatorVif,
  type PlsEstimate,
  reliability,
  rSquared,
  structuralVif,
} from '@qunhai/sem';
import { describe, expect, it } from 'vitest';
import {
  cell,
  estimateOf,
  expectGolden,
  goldenVariants,
  modelOf,
  optionsOf,
  type PeerNumbers,
} from './evaluate-mobi.ts';
import { hasReference, mobiData } from './mobi.ts';

const variants = hasReference ? goldenVariants() : {};
const withSeminr = Object.keys(variants).filter((name) => variants[name]!.seminr_stop12);

function checkReliability(estimate: PlsEstimate, golden: PeerNumbers) {
  for (const row of reliability(estimate)) {
    if (row.construct === 'Complaints') {
      expect(row, 'one indicator').toMatchObject({ alpha: null, ave: null, reason: 'single-item' });
      continue;
    }
    const { mode } = estimate.constructs.find(({ id }) => id === row.construct)!;
    for (const name of ['alpha', 'rhoC', 'AVE', 'rhoA'] as const) {
      const value = name === 'AVE' ? row.ave : row[name];
      if (name === 'rhoA' && mode === 'B') expect(value).toBeNull();
      else
        expectGolden(
          value,
          cell(golden.reliability, row.construct, name),
          `${row.construct} ${name}`,
        );
    }
  }
}

function checkEffects(estimate: PlsEstimate, golden: PeerNumbers) {
  const { total, totalIndirect } = effects(estimate);
  for (const [rows, matrix] of [
    [total, golden.total_effects],
    [totalIndirect, golden.total_indirect],
  ] as const)
    for (const { id: from } of estimate.constructs)
      for (const { id: to } of estimate.constructs) {
        const row = rows.find((candidate) => candidate.from === from && candidate.to === to);
        expectGolden(row?.estimate ?? 0, cell(matrix, from, to), `effect ${from} → ${to}`);
      }
}

describe.skipIf(!hasReference)(
  'evaluation agrees with seminr within 1e-6 (needs ../shared)',
  () => {
    it('has variants to compare', () => {
      expect(withSeminr.length).toBeGreaterThanOrEqual(8);
    });

    it.each(withSeminr)('%s: reliability', (variant) => {
      checkReliability(estimateOf(variant, 'reflective'), variants[variant]!.seminr_stop12!);
    });

    it.each(withSeminr)('%s: HTMT, absolute correlations', (variant) => {
      const golden = variants[variant]!.seminr_stop12!;
      const rows = htmt(estimateOf(variant, 'reflective'));
      expect(rows).toHaveLength(21);
      for (const { a, b, value } of rows)
        expectGolden(value, cell(golden.htmt, b, a), `HTMT ${a}, ${b}`);
    });

    it.each(withSeminr)('%s: Fornell–Larcker and cross-loadings', (variant) => {
      const golden = variants[variant]!.seminr_stop12!;
      const estimate = estimateOf(variant, 'reflective');
      for (const { a, b, value } of fornellLarcker(estimate)) {
        const seminrLeavesUncorrected = estimate.consistent && a !== b;
        if (seminrLeavesUncorrected || (a === b && a === 'Complaints')) continue;
        expectGolden(value, cell(golden.fornell_larcker, a, b), `Fornell–Larcker ${a}, ${b}`);
      }
      for (const row of crossLoadings(estimate))
        expectGolden(
          row.estimate,
          cell(golden.cross_loadings, row.indicator, row.construct),
          `cross-loading ${row.indicator}, ${row.construct}`,
        );
    });

    it.each(withSeminr)('%s: variance inflation', (variant) => {
      const golden = variants[variant]!.seminr_stop12!;
      const estimate = estimateOf(variant, 'reflective');
      const items = golden.vif_items as Record<string, Record<string, number>>;
      for (const { construct, indicator, value } of indicatorVif(estimate))
        expectGolden(value, items[construct]![indicator]!, `VIF ${indicator}`);
      if (estimate.consistent) return; // seminr: from the scores; see the comparison with cSEM
      const antecedents = golden.vif_antecedents as Record<string, Record<string, number | null>>;
      for (const { from, to, value } of structuralVif(estimate))
        expectGolden(value, antecedents[to]![from] ?? 1, `VIF ${from} → ${to}`);
    });

    it.each(withSeminr)('%s: R², adjusted R², total and total indirect effects', (variant) => {
      const golden = variants[variant]!.seminr_stop12!;
      const estimate = estimateOf(variant, 'reflective');
      for (const { construct, value, adjusted } of rSquared(estimate)) {
        expectGolden(value, cell(golden.path_coef, 'R^2', construct), `R² ${construct}`);
        expectGolden(adjusted, cell(golden.path_coef, 'AdjR^2', construct), `adj. R² ${construct}`);
      }
      checkEffects(estimate, golden);
    });

    it.each(withSeminr)(
      '%s: seminr’s f² is the whole model estimated anew without the path',
      (variant) => {
        const golden = variants[variant]!.seminr_stop12!;
        const model = modelOf(variant, 'reflective');
        const estimate = estimateOf(variant, 'reflective');
        const explained = (rows: ReturnType<typeof rSquared>, id: string) =>
          rows.find(({ construct }) => construct === id)?.value ?? 0;
        for (const path of model.paths) {
          const paths = model.paths.filter((other) => other !== path);
          const without = estimatePls({ ...model, paths }, mobiData(), optionsOf(variant));
          const full = explained(rSquared(estimate), path.to);
          const size = (full - explained(rSquared(without), path.to)) / (1 - full);
          expectGolden(size, cell(golden.fsquare, path.from, path.to), `${path.from} → ${path.to}`);
        }
      },
    );
  },
);
