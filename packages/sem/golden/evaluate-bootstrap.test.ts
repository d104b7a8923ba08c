import { twoSidedT } from '@qunhai/numerics';
import {
  bcaInterval,
  biasCorrection,
  effectsOfDraws,
  jackknife,
  percentileInterval,
  planEffects,
  summariseDraws,
} from '@qunhai/sem';
import { describe, expect, it } from 'vitest';
import { cell, expectGolden, goldenRows, modelOf } from './evaluate-mobi.ts';
import { hasReference, reference } from './mobi.ts';

const observations = 250;
const model = modelOf('modeA_path', 'reflective');

/** A loading that is 1 by definition: its draws differ from 1 by rounding only, its statistics are noise. */
const byDefinition = 'loading:CUSCO';

function columnOf(rows: readonly Readonly<Record<string, string>>[], name: string): Float64Array {
  return Float64Array.from(rows, (row) => Number(row[name]));
}

describe.skipIf(!hasReference)('bootstrap summaries agree within 1e-6 (needs ../shared)', () => {
  it.each(['modeA_path', 'plsc_path'])('%s: 200 fixed resamples', (variant) => {
    const draws = goldenRows(`pls_mobi_bootfixed200_${variant}.csv`);
    const golden = goldenRows(`pls_mobi_bootfixed200_${variant}_summary.csv`).filter(
      ({ parameter }) => parameter !== byDefinition,
    );
    expect(golden.length).toBe(44);
    for (const row of golden) {
      const estimate = Number(row.est);
      const sorted = columnOf(draws, row.parameter!).sort();
      const [summary] = summariseDraws(Float64Array.of(estimate), sorted, {
        observations,
        interval: { method: 'percentile' },
      });
      const bc = bcaInterval(sorted, estimate, 0, 0.95).interval;
      const bca = bcaInterval(sorted, estimate, Number(row.accel), 0.95).interval;
      const narrow = percentileInterval(sorted, 0.9).interval;
      const figures = {
        bias: summary!.bias,
        sd: summary!.standardError,
        t: summary!.t,
        p_t_nminus1: summary!.p,
        z0: biasCorrection(sorted, estimate),
        'q0.025': summary!.interval?.lower,
        'q0.975': summary!.interval?.upper,
        'q0.05': narrow?.lower,
        'q0.95': narrow?.upper,
        'BC_0.025': bc?.lower,
        'BC_0.975': bc?.upper,
        'BCa_0.025': bca?.lower,
        'BCa_0.975': bca?.upper,
      };
      for (const [name, value] of Object.entries(figures))
        expectGolden(value, Number(row[name]), `${row.parameter} ${name}`);
    }
  });

  it('jackknife standard error and acceleration of the 12 paths', () => {
    const leaveOneOut = goldenRows('pls_mobi_csem_jack250_paths.csv');
    const golden = goldenRows('pls_mobi_bootfixed200_modeA_path_summary.csv');
    for (const { from, to } of model.paths) {
      const row = golden.find(({ parameter }) => parameter === `path:${from}>${to}`)!;
      const { standardError, acceleration } = jackknife(columnOf(leaveOneOut, `${to}~${from}`));
      expectGolden(standardError, Number(row.jackknife_se), `jackknife SE ${from} → ${to}`);
      expectGolden(acceleration, Number(row.accel), `acceleration ${from} → ${to}`);
    }
  });

  it('cSEM: standard deviation, percentile and bias-corrected intervals of 499 resamples', () => {
    const draws = goldenRows('pls_mobi_csem_boot499_paths.csv');
    const golden = JSON.parse(reference('pls_mobi_csem_boot499_infer.json'));
    for (const { from, to } of model.paths) {
      const name = `${to} ~ ${from}`;
      const sorted = columnOf(draws, `${to}~${from}`).sort();
      const percentile = percentileInterval(sorted, 0.95).interval!;
      const bc = bcaInterval(sorted, golden.original[name], 0, 0.95).interval!;
      expectGolden(percentile.lower, cell(golden.CI_percentile, '95%L', name), `${name} lower`);
      expectGolden(percentile.upper, cell(golden.CI_percentile, '95%U', name), `${name} upper`);
      expectGolden(bc.lower, cell(golden.CI_bc, '95%L', name), `${name} BC lower`);
      expectGolden(bc.upper, cell(golden.CI_bc, '95%U', name), `${name} BC upper`);
      const [summary] = summariseDraws(Float64Array.of(golden.original[name]), sorted, {
        observations,
        interval: { method: 'percentile' },
      });
      expectGolden(summary!.standardError, golden.sd[name], `${name} sd`);
    }
  });

  it('seminr, 10,000 resamples: t and its p with n − 1 degrees of freedom', () => {
    const rows = goldenRows('pls_mobi_boot10000.csv').filter((row) => Number(row.boot_sd) > 1e-9);
    expect(rows.length).toBeGreaterThan(200);
    for (const row of rows) {
      const t = Number(row.est) / Number(row.boot_sd);
      expect(Math.abs(t / Number(row.t) - 1), `${row.quantity} ${row.row} t`).toBeLessThan(1e-9);
      const p = twoSidedT(t, observations - 1);
      expectGolden(p, Number(row.p_t_nminus1), `${row.quantity} ${row.row} ${row.col} p`);
    }
  });

  it('draws of the effects equal the effects of the draws', () => {
    const rows = goldenRows('pls_mobi_bootfixed200_modeA_path.csv');
    const plan = planEffects(
      model.constructs.map(({ id }) => id),
      model.paths,
    );
    const draws = Float64Array.from(
      rows.flatMap((row) => model.paths.map(({ from, to }) => Number(row[`path:${from}>${to}`]))),
    );
    const { total, totalIndirect } = effectsOfDraws(plan, draws, rows.length);
    const pairAt = (from: string, to: string) =>
      plan.pairs.findIndex((pair) => pair.from === from && pair.to === to);
    const indirectPairs = plan.pairs.filter((pair) => pair.chainCount > 0);
    const indirectAt = indirectPairs.findIndex(
      ({ from, to }) => from === 'Satisfaction' && to === 'Loyalty',
    );
    rows.forEach((row, draw) => {
      for (const [from, to] of [
        ['Image', 'Loyalty'],
        ['Image', 'Satisfaction'],
      ] as const)
        expectGolden(
          total[draw * plan.pairs.length + pairAt(from, to)],
          Number(row[`total:${from}>${to}`]),
          `draw ${draw} total ${from} → ${to}`,
        );
      expectGolden(
        totalIndirect[draw * indirectPairs.length + indirectAt],
        Number(row['indirect:Satisfaction>Loyalty']),
        `draw ${draw} indirect`,
      );
    });
  });
});
