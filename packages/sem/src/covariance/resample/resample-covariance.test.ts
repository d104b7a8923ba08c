import { RandomStream } from '@qunhai/kernel';
import { parseModelText } from '@qunhai/syntax';
import { describe, expect, it } from 'vitest';
import { parameterEstimates } from '../evaluate/parameter-estimates.ts';
import { fitCovariance } from '../fit-covariance.ts';
import { bootstrapCovariance, jackknifeCovariance } from './resample-covariance.ts';
import { resampledDefinitions } from './resample-definitions.ts';

/** x → m → y with a = 0.5, b = 0.4, c = 0.2. */
function mediation(rows: number) {
  const stream = new RandomStream(4, 'mediation');
  const values = new Float64Array(rows * 3);
  for (let i = 0; i < rows; i++) {
    const x = stream.normal();
    const m = 0.5 * x + stream.normal();
    values.set([x, m, 0.4 * m + 0.2 * x + stream.normal()], 3 * i);
  }
  return { variables: ['x', 'm', 'y'], values };
}

const model = parseModelText('m ~ a*x\ny ~ b*m + c*x\nindirect := a*b\ntotal := indirect + c');
const fit = fitCovariance(model, mediation(200));

describe('bootstrap of covariance-based models', () => {
  it('draws the same resamples in parts as at once, and with two threads', async () => {
    const whole = await bootstrapCovariance(fit, { resamples: 400, seed: 1 });
    const parts = [
      await bootstrapCovariance(fit, { resamples: 150, seed: 1 }),
      await bootstrapCovariance(fit, { resamples: 250, seed: 1, first: 150 }),
    ];
    expect(parts.flatMap(({ theta }) => [...theta])).toEqual([...whole.theta]);
    expect(whole.failed).toBe(0);
    const shared = await bootstrapCovariance(fit, { resamples: 400, seed: 1, workers: 2 });
    expect(shared).toEqual(whole);
  });

  it('has errors near those of the delta method', async () => {
    const draws = await bootstrapCovariance(fit, { resamples: 400, seed: 1 });
    const [indirect, total] = resampledDefinitions(fit, draws);
    const delta = parameterEstimates(fit).filter(({ operator }) => operator === ':=');
    expect(indirect!.standardError / delta[0]!.standardError).toBeCloseTo(1, 0);
    expect(Math.abs(total!.standardError / delta[1]!.standardError - 1)).toBeLessThan(0.2);
    expect(indirect!.estimate).toBe(delta[0]!.estimate);
  });

  it('has intervals around the estimate; BCa differs from percentile by bias and skew', async () => {
    const draws = await bootstrapCovariance(fit, { resamples: 400, seed: 1 });
    const jackknife = await jackknifeCovariance(fit);
    expect(jackknife.used).toBe(200);
    for (const { estimate, percentile, bca } of resampledDefinitions(fit, draws, 0.95, jackknife)) {
      for (const [lower, upper] of [percentile, bca]) {
        expect(lower).toBeLessThan(estimate);
        expect(upper).toBeGreaterThan(estimate);
      }
      expect(bca).not.toEqual(percentile);
    }
  });

  it('jackknife errors agree with expected information within a fifth', async () => {
    const { theta, used } = await jackknifeCovariance(fit);
    const k = fit.table.freeCount;
    for (let a = 0; a < k; a++) {
      const values = Array.from({ length: used }, (_, r) => theta[r * k + a]!);
      const mean = values.reduce((sum, x) => sum + x, 0) / used;
      const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
      const error = Math.sqrt(((used - 1) / used) * squares);
      expect(Math.abs(error / Math.sqrt(fit.covariance![a * k + a]!) - 1)).toBeLessThan(0.25);
    }
  });

  it('says how far it is, and stops when told', async () => {
    const steps: number[] = [];
    const controller = new AbortController();
    const control = {
      signal: controller.signal,
      onProgress: ({ done }: { done: number }) => {
        steps.push(done);
        if (done >= 256) controller.abort();
      },
    };
    await expect(bootstrapCovariance(fit, { resamples: 1000, seed: 1 }, control)).rejects.toThrow();
    expect(steps.slice(0, 2)).toEqual([128, 256]);
  });
});
