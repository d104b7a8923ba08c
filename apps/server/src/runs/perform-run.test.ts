import { expect, it } from 'vitest';
import { bootstrapThreads } from './perform-run.ts';

it('leaves one processor to requests where there are more than two', () => {
  expect([1, 2, 3, 4, 16].map(bootstrapThreads)).toEqual([1, 2, 2, 3, 15]);
});
