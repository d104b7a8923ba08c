import { expect, it } from 'vitest';
import { newestOnly } from './newest-only.ts';

it('does each key, and once more for all calls that come while it works', async () => {
  const done: string[] = [];
  const call = newestOnly(
    async (key: string) => {
      await Promise.resolve();
      done.push(key);
    },
    () => expect.unreachable(),
  );
  call('a');
  for (let i = 0; i < 5; i++) call('a');
  call('b');
  await expect.poll(() => done).toEqual(['a', 'a', 'b']);
  call('b');
  await expect.poll(() => done).toEqual(['a', 'a', 'b', 'b']);
});

it('tells what fails, and goes on with the next call', async () => {
  const heard: unknown[] = [];
  const call = newestOnly(
    async (key: number) => {
      if (key === 1) throw new Error('one');
      heard.push(key);
    },
    (error) => heard.push(error),
  );
  call(1);
  await expect.poll(() => heard).toEqual([new Error('one')]);
  call(2);
  await expect.poll(() => heard).toEqual([new Error('one'), 2]);
});
