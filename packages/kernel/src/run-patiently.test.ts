import { expect, it } from 'vitest';
import type { ProgressEvent } from './progress.ts';
import { runPatiently } from './run-patiently.ts';

it('does every piece once, in order, and says when it is done', async () => {
  const done: number[] = [];
  const told: ProgressEvent[] = [];
  const control = { onProgress: (event: ProgressEvent) => void told.push(event) };
  await runPatiently(4, 'a.step', control, (index) => void done.push(index));
  expect(done).toEqual([0, 1, 2, 3]);
  expect(told.at(-1)).toEqual({ step: 'a.step', done: 4, total: 4 });
});

it('lets a cancellation through between two pieces, and begins nothing that was cancelled before', async () => {
  const stop = new AbortController();
  let pieces = 0;
  const slow = () => {
    const began = performance.now();
    while (performance.now() - began < 60);
    if (++pieces === 1) setTimeout(() => stop.abort());
  };
  const run = () => runPatiently(100, 'a.step', { signal: stop.signal }, slow);
  await expect(run()).rejects.toMatchObject({ code: 'kernel.cancelled' });
  expect(pieces).toBeLessThan(100);
  const before = pieces;
  await expect(run()).rejects.toMatchObject({ code: 'kernel.cancelled' });
  expect(pieces).toBe(before);
});
