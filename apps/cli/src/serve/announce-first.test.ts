import { expect, it } from 'vitest';
import { announceFirst } from './announce-first.ts';

it('announces work once, before its first progress, and not when none is wished for', () => {
  const told: string[] = [];
  const announce = () => void told.push('running');
  const { signal } = new AbortController();
  const control = announceFirst(
    { signal, onProgress: ({ step }) => void told.push(step) },
    announce,
  );
  expect(told).toEqual([]);
  for (const step of ['read', 'estimate']) control.onProgress?.({ step, done: 0, total: 1 });
  expect(told).toEqual(['running', 'read', 'estimate']);
  expect(control.signal).toBe(signal);
  expect(announceFirst({ signal }, announce)).toEqual({ signal });
});
