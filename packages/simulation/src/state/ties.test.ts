import { describe, expect, it } from 'vitest';
import { emptyState } from './state.ts';
import { areTied, type Ties, tie, untie, untieAll } from './ties.ts';

/** Ties of so many firms with room for so many partners each. */
const noTies = (capacity: number, room: number): Ties =>
  emptyState({ capacity, room, clusters: 1, markets: 1, resources: 1 }).ties;

const partnersOf = ({ room, degree, partner }: Ties, firm: number) => [
  ...partner.slice(firm * room, firm * room + degree[firm]!),
];

describe('ties', () => {
  it('stand at both ends, in the order in which they were made', () => {
    const ties = noTies(5, 3);
    expect(tie(ties, 0, 3)).toBe(true);
    expect(tie(ties, 2, 0)).toBe(true);
    expect(partnersOf(ties, 0)).toEqual([3, 2]);
    expect(partnersOf(ties, 3)).toEqual([0]);
    expect(areTied(ties, 0, 2) && areTied(ties, 2, 0)).toBe(true);
    expect(areTied(ties, 2, 3)).toBe(false);
  });

  it('are not made with oneself or twice, from either end', () => {
    const ties = noTies(3, 3);
    expect(tie(ties, 1, 1)).toBe(false);
    tie(ties, 0, 1);
    expect(tie(ties, 0, 1)).toBe(false);
    expect(tie(ties, 1, 0)).toBe(false);
    expect([...ties.degree]).toEqual([1, 1, 0]);
  });

  it('are not made where either end has no room', () => {
    const ties = noTies(4, 1);
    tie(ties, 0, 1);
    expect(tie(ties, 0, 2)).toBe(false);
    expect(tie(ties, 2, 1)).toBe(false);
    expect([...ties.degree]).toEqual([1, 1, 0, 0]);
  });

  it('are cut at both ends, the others keeping their order', () => {
    const ties = noTies(5, 4);
    for (const other of [1, 2, 3, 4]) tie(ties, 0, other);
    untie(ties, 2, 0);
    expect(partnersOf(ties, 0)).toEqual([1, 3, 4]);
    expect(partnersOf(ties, 2)).toEqual([]);
    untie(ties, 0, 2);
    expect(partnersOf(ties, 0)).toEqual([1, 3, 4]);
  });

  it('are all cut of a firm that goes, and leave room', () => {
    const ties = noTies(4, 3);
    for (const other of [1, 2, 3]) tie(ties, 0, other);
    tie(ties, 1, 2);
    untieAll(ties, 0);
    expect([...ties.degree]).toEqual([0, 1, 1, 0]);
    expect(partnersOf(ties, 1)).toEqual([2]);
    expect(tie(ties, 0, 3)).toBe(true);
  });
});
