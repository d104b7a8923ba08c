import { describe, expect, it } from 'vitest';
import { runPosition } from './run-steps.ts';

describe('where a run is', () => {
  it('is before the first step while nothing was reported', () => {
    expect(runPosition(null)).toMatchObject({ position: 0, share: 0, counts: false });
  });

  it('moves on with the steps and within them, and never to the end', () => {
    const at = (step: string, done: number, total: number) =>
      runPosition({ step, done, total }).share;
    const shares = [
      at('theory', 0, 1),
      at('bootstrap', 0, 5000),
      at('bootstrap', 2500, 5000),
      at('bootstrap', 5000, 5000),
      at('diagnose', 0, 1),
      at('report', 0, 1),
    ];
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(new Set(shares).size).toBe(shares.length);
    expect(shares.at(-1)).toBeLessThan(1);
  });

  it('tells counts only of steps that count', () => {
    expect(runPosition({ step: 'bootstrap', done: 10, total: 5000 }).counts).toBe(true);
    expect(runPosition({ step: 'theory', done: 0, total: 1 }).counts).toBe(false);
  });

  it('survives a step that this version does not know', () => {
    expect(runPosition({ step: 'divination', done: 1, total: 2 }).share).toBe(0);
  });
});
