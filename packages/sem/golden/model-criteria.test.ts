import { modelCriteria } from '@qunhai/sem';
import { describe, expect, it } from 'vitest';
import { cell, estimateOf, expectGolden, goldenVariants } from './evaluate-mobi.ts';
import { hasReference } from './mobi.ts';

const variants = hasReference ? goldenVariants() : {};
// With PLSc seminr takes the scores' R², uncorrected; ours and cSEM's criteria are of the corrected paths.
const withSeminr = Object.keys(variants).filter(
  (name) => variants[name]!.seminr_stop12?.aic_bic && !name.startsWith('plsc'),
);
const withCsem = Object.keys(variants).filter((name) => variants[name]!.cSEM_tol1e12);

describe.skipIf(!hasReference)('information criteria agree within 1e-6 (needs ../shared)', () => {
  it('has variants to compare', () => {
    expect(withSeminr.length).toBeGreaterThanOrEqual(5);
    expect(withCsem.length).toBeGreaterThanOrEqual(10);
  });

  it.each(withSeminr)('%s: AIC and BIC as seminr', (variant) => {
    const golden = variants[variant]!.seminr_stop12!.aic_bic;
    for (const { construct, aic, bic } of modelCriteria(estimateOf(variant, 'reflective'))) {
      expectGolden(aic, cell(golden, 'AIC', construct), `AIC ${construct}`);
      expectGolden(bic, cell(golden, 'BIC', construct), `BIC ${construct}`);
    }
  });

  it.each(withCsem)('%s: AIC and BIC as cSEM', (variant) => {
    const golden = variants[variant]!.cSEM_tol1e12 as Record<string, Record<string, number>>;
    for (const { construct, aic, bic } of modelCriteria(estimateOf(variant, 'reflective'))) {
      expectGolden(aic, golden.AIC![construct]!, `AIC ${construct}`);
      expectGolden(bic, golden.BIC![construct]!, `BIC ${construct}`);
    }
  });
});
