import { expect, it } from 'vitest';
import { newestOnly } from './newest-only.ts';

it('does each key, and once more for all calls that come while it works', async () => {
  const done: string[] = [];
  const call = newestOnly(async (key: string) => {
    await Promise.resolve();
    done.push(key);
  });
  call('a');
  for (let i = 0; i < 5; i++) call('a');
  call('b');
  await expect.poll(() => done).toEqual(['a', 'a', 'b']);
  call('b');
  await expect.poll(() => done).toEqual(['a', 'a', 'b', 'b']);
});
