import {
  effects,
  fornellLarcker,
  fSquared,
  htmt,
  modelFit,
  reliability,
  rSquared,
  structuralVif,
} from '@qunhai/sem';
import { describe, expect, it } from 'vitest';
import { cell, estimateOf, expectGolden, goldenVariants } from './evaluate-mobi.ts';
import { hasReference } from './mobi.ts';

const variants = hasReference ? goldenVariants() : {};
const withCsem = Object.keys(variants).filter((name) => variants[name]!.cSEM_tol1e12);
const isComposite = (variant: string) => /^modeB|compositefit/.test(variant);
const withFactors = withCsem.filter((name) => !isComposite(name));
const withPlspm = Object.keys(variants).filter((name) => variants[name]!.plspm_tol1e24);

/** cSEM reads mode B and its «composite fit» as composites, for which it gives no reliability. */
const estimate = (variant: string) =>
  estimateOf(variant, isComposite(variant) ? 'composite' : 'reflective');

describe.skipIf(!hasReference)('evaluation agrees with cSEM within 1e-6 (needs ../shared)', () => {
  it('has variants to compare', () => {
    expect(withCsem.length).toBeGreaterThanOrEqual(10);
    expect(withFactors.length).toBeGreaterThanOrEqual(5);
  });

  it.each(withCsem)('%s: SRMR, d_ULS, d_G, saturated and estimated', (variant) => {
    const golden = variants[variant]!.cSEM_tol1e12 as Record<string, number>;
    const fit = modelFit(estimate(variant));
    for (const kind of ['saturated', 'estimated'] as const) {
      expectGolden(fit[kind].srmr, golden[`SRMR_${kind}`]!, `SRMR ${kind}`);
      expectGolden(fit[kind].dUls, golden[`d_ULS_${kind}`]!, `d_ULS ${kind}`);
      // cSEM takes logarithms to base 10.
      expectGolden(fit[kind].dG! / Math.LN10 ** 2, golden[`d_G_${kind}`]!, `d_G ${kind}`);
    }
  });

  it.each(withCsem)('%s: f², VIF, R², adjusted R²', (variant) => {
    const golden = variants[variant]!.cSEM_tol1e12!;
    const estimated = estimate(variant);
    const effectSizes = fSquared(estimated);
    expect(effectSizes).toHaveLength(12);
    for (const { from, to, value } of effectSizes)
      expectGolden(value, cell(golden.fsquare, to, from), `f² ${from} → ${to}`);
    for (const { from, to, value } of structuralVif(estimated)) {
      const several = (golden.vif as { rows: string[] }).rows.includes(to);
      expectGolden(value, several ? cell(golden.vif, to, from) : 1, `VIF ${from} → ${to}`);
    }
    for (const { construct, value, adjusted } of rSquared(estimated)) {
      expectGolden(value, (golden.r2 as Record<string, number>)[construct]!, `R² ${construct}`);
      const expected = (golden.r2_adj as Record<string, number>)[construct]!;
      expectGolden(adjusted, expected, `adj. R² ${construct}`);
    }
  });

  it.each(withFactors)('%s: AVE, ρC, α', (variant) => {
    const golden = variants[variant]!.cSEM_tol1e12 as Record<string, Record<string, number>>;
    for (const { construct, ave, rhoC, alpha, reason } of reliability(estimate(variant))) {
      if (reason === 'single-item') continue;
      expectGolden(ave, golden.AVE![construct]!, `AVE ${construct}`);
      expectGolden(rhoC, golden.RhoC![construct]!, `ρC ${construct}`);
      expectGolden(alpha, golden.RhoT![construct]!, `α ${construct}`);
    }
  });

  it.each(withFactors)('%s: Fornell–Larcker with the corrected correlations', (variant) => {
    const golden = variants[variant]!.cSEM_tol1e12!;
    for (const { a, b, value } of fornellLarcker(estimate(variant)))
      if (value !== null)
        expectGolden(value ** 2, cell(golden.fornell_larcker_sq, a, b), `${a}, ${b}`);
  });

  it.each(withFactors)('%s: HTMT wherever no sign differs', (variant) => {
    const golden = variants[variant]!.cSEM_tol1e12!;
    for (const { a, b, value } of htmt(estimate(variant))) {
      const signed = cell(golden.htmt_signed_abs, b, a);
      // CUSL2 correlates negatively with some items of Quality; cSEM lets them cancel.
      if (a === 'Quality' && b === 'Loyalty') expect(value!).toBeGreaterThan(signed);
      else expectGolden(value, signed, `HTMT ${a}, ${b}`);
    }
  });

  it.each(withFactors.filter((name) => name.startsWith('plsc')))('%s: ρA', (variant) => {
    const golden = variants[variant]!.cSEM_tol1e12!.reliabilities_Q2 as Record<string, number>;
    for (const { construct, rhoA } of reliability(estimate(variant)))
      if (construct !== 'Complaints') expectGolden(rhoA, golden[construct]!, `ρA ${construct}`);
  });

  it.each(withCsem)('%s: total and total indirect effects', (variant) => {
    const golden = variants[variant]!.cSEM_tol1e12 as Record<string, Record<string, number>>;
    const { total, totalIndirect } = effects(estimate(variant));
    expect(total).toHaveLength(Object.keys(golden.total_effects!).length);
    for (const { from, to, ...row } of total)
      expectGolden(
        row.estimate,
        golden.total_effects![`${to} ~ ${from}`]!,
        `total ${from} → ${to}`,
      );
    expect(totalIndirect).toHaveLength(Object.keys(golden.indirect_effects!).length);
    for (const { from, to, ...row } of totalIndirect)
      expectGolden(row.estimate, golden.indirect_effects![`${to} ~ ${from}`]!, `${from} ⇒ ${to}`);
  });
});

describe.skipIf(!hasReference)('evaluation agrees with plspm within 1e-6 (needs ../shared)', () => {
  it.each(withPlspm)('%s: α, total and indirect effects', (variant) => {
    const golden = variants[variant]!.plspm_tol1e24 as Record<string, Record<string, number>>;
    const estimated = estimate(variant);
    for (const { construct, alpha } of reliability(estimated))
      if (alpha !== null) expectGolden(alpha, golden.alpha![construct]!, `α ${construct}`);
    const { total, totalIndirect } = effects(estimated);
    for (const row of total)
      expectGolden(row.estimate, golden.total_effects![`${row.from} -> ${row.to}`]!, row.to);
    for (const row of totalIndirect)
      expectGolden(row.estimate, golden.indirect_effects![`${row.from} -> ${row.to}`]!, row.to);
  });
});
