import { expect, it } from 'vitest';
import { sharedReads } from './shared-reads.ts';

function counted() {
  let state = 0;
  let readings = 0;
  const read = sharedReads(async (key: string) => {
    const seen = state;
    readings++;
    await new Promise((resolve) => setImmediate(resolve));
    if (key === 'gone') throw new Error('gone');
    return seen;
  });
  return {
    read,
    change: () => {
      state++;
    },
    readings: () => readings,
  };
}

it('reads once more for all who ask while it reads, and never gives them what was before', async () => {
  const { read, change, readings } = counted();
  const first = read('a');
  change();
  const others = Array.from({ length: 100 }, () => read('a'));
  expect(await first).toBe(0);
  expect(new Set(await Promise.all(others))).toEqual(new Set([1]));
  expect(readings()).toBe(2);
  change();
  expect(await read('a')).toBe(2);
  expect(readings()).toBe(3);
});

it('reads different things at once, and goes on after a failure', async () => {
  const { read, readings } = counted();
  const failures = await Promise.allSettled([read('gone'), read('gone'), read('a'), read('b')]);
  expect(failures.map(({ status }) => status)).toEqual([
    ...['rejected', 'rejected', 'fulfilled', 'fulfilled'],
  ]);
  expect(readings()).toBe(4);
  await expect(read('gone')).rejects.toThrow('gone');
});
