import type { Dataset, Tie } from '@qunhai/dataset';
import { positionMeasures } from '@qunhai/network';
import { clusteredFirmsTheory, position, type Theory } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import { withPositions } from './position-items.ts';

const scale = clusteredFirmsTheory.scales[0]!;
const item = (id: string, of: string, reversed = false) => ({
  ...clusteredFirmsTheory.items[0]!,
  ...{ id, reversed, scale: scale.id, position: of },
});
const theory = {
  ...clusteredFirmsTheory,
  items: [
    ...clusteredFirmsTheory.items,
    item('partners', 'localDegree'),
    item('abroad', 'globalDegree'),
    item('few', 'localDegree', true),
    item('open', 'constraint'),
  ],
} as Theory;

const firms = ['a', 'b', 'c', 'd'].map((id) => ({ id, cluster: 'k', facts: {} }));
const tie = (from: string, to: string, more: Partial<Tie> = {}): Tie => ({
  ...{ from, to, kind: 'supply', wave: 1, country: null, local: true },
  ...more,
});
const ties = [
  tie('a', 'b'),
  tie('a', 'b', { kind: 'social' }),
  tie('c', 'a'),
  tie('a', 'buyer', { local: false, country: 'DE' }),
];
const dataset = (given: readonly Tie[]): Dataset => ({
  ...{ firms, ties: given, clusters: [], exclusions: [], notices: [] },
  responses: {
    firm: ['a', 'b', 'c', 'd', 'a'],
    wave: [1, 1, 1, 1, 2],
    ...{ row: [2, 3, 4, 5, 6], file: 'answers.csv', items: {}, facts: {}, seconds: null },
  },
});

describe('items that are positions in the network', () => {
  const { items } = withPositions(theory, dataset(ties)).responses;

  it('count partners, of several kinds once; 0 for who has none, missing in waves without ties', () => {
    expect([...items.partners!]).toEqual([2, 1, 1, 0, Number.NaN]);
    expect([...items.abroad!]).toEqual([1, 0, 0, 0, Number.NaN]);
  });

  it('are missing where a position is undefined', () => {
    expect(items.open![3]).toBeNaN();
    expect(items.open![0]).toBeCloseTo(0.5, 8);
  });

  it('are turned around like answers', () => {
    expect(items.few![0]).toBe(scale.min + scale.max - 2);
  });

  it('know nothing of partners abroad in a wave in which nobody tells of partners outside', () => {
    const local = withPositions(theory, dataset(ties.slice(0, 3))).responses.items;
    expect([...local.partners!].slice(0, 4)).toEqual([2, 1, 1, 0]);
    expect(local.abroad!.every(Number.isNaN)).toBe(true);
  });

  it('have no column without ties, and a notice says so', () => {
    const { responses, notices } = withPositions(theory, dataset([]));
    expect(responses.items).toEqual({});
    expect(notices.map(({ en }) => en).join()).toContain('Give ties.csv');
  });

  it('are those that the engine computes', () => {
    expect(position.options).toEqual(positionMeasures.map(({ id }) => id));
  });
});
