import { RandomStream } from '@qunhai/kernel';
import { expect, it } from 'vitest';
import type { SemData, SemModel } from '../specify/model.ts';
import { bootstrapPls } from './bootstrap-pls.ts';

const factor = (id: string) =>
  ({ id, kind: 'reflective', mode: 'A', indicators: [1, 2, 3].map((i) => `${id}${i}`) }) as const;
const model: SemModel = {
  constructs: [factor('A'), factor('B')],
  paths: [{ from: 'A', to: 'B' }],
};

/** Two factors weakly related: with so little to go by, corrected loadings wander beyond 1 in many resamples. */
function data(n: number): SemData {
  const stream = new RandomStream(5, 'sem.test');
  const rows = Array.from({ length: n }, () => {
    const a = stream.normal();
    const b = 0.4 * a + Math.sqrt(1 - 0.16) * stream.normal();
    return [a, b].flatMap((score) =>
      [0.85, 0.75, 0.7].map((l) => l * score + Math.sqrt(1 - l * l) * stream.normal()),
    );
  });
  const variables = [...factor('A').indicators, ...factor('B').indicators];
  return { n, p: variables.length, variables, values: Float64Array.from(rows.flat()) };
}

it('keeps and counts resamples whose only fault is a corrected loading beyond 1', async () => {
  const request = { resamples: 300, seed: 1 };
  const result = await bootstrapPls(model, data(200), { consistent: true }, request);
  expect(result.original.status).toBe('converged');
  expect(result.inadmissibleUsed).toBeGreaterThan(10);
  expect(result.failed.map(({ reason }) => reason)).not.toContain('inadmissible-loading');
  const p = result.draws.loadings.length / 300;
  const beyond = Array.from({ length: 300 }, (_, r) =>
    result.draws.loadings.subarray(r * p, (r + 1) * p).some((loading) => Math.abs(loading) > 1),
  );
  expect(beyond.filter(Boolean)).toHaveLength(result.inadmissibleUsed);
  beyond.forEach((kept, r) => {
    if (kept) expect(result.draws.paths[r]).not.toBeNaN();
  });
});

it('drops graver faults, unless told to keep them', async () => {
  const request = { resamples: 300, seed: 1 };
  const few = data(14);
  const dropped = await bootstrapPls(model, few, { consistent: true }, request);
  const kept = await bootstrapPls(
    model,
    few,
    { consistent: true },
    { ...request, inadmissible: 'keep' },
  );
  const grave = dropped.failed.filter(({ reason }) => reason.startsWith('inadmissible-'));
  expect(grave.length).toBeGreaterThan(0);
  expect(kept.inadmissibleUsed).toBe(dropped.inadmissibleUsed + grave.length);
  for (const { resample } of grave) expect(dropped.draws.paths[resample]).toBeNaN();
});
