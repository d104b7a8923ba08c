import { expect, it } from 'vitest';
import { degrees } from '../centrality/degree.ts';
import {
  collapse,
  denseMatrix,
  indexMatrix,
  indexNetwork,
  inducedNetwork,
} from './index-network.ts';
import { toGraphology } from './to-graphology.ts';

const nodes = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

it('counts self-ties, ties of weight 0 and repeated ties, and adds the weights of the last', () => {
  const network = indexNetwork({
    directed: true,
    nodes,
    ties: [
      { from: 'a', to: 'b', weight: 2 },
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
      { from: 'c', to: 'c' },
      { from: 'c', to: 'a', weight: 0 },
    ],
  });
  expect(network.ties).toBe(2);
  expect(network.dropped).toEqual({ selfTies: 1, merged: 1, zeroWeight: 1 });
  expect(denseMatrix(network, true).slice(0, 8)).toEqual(Float64Array.of(0, 3, 0, 0, 1, 0, 0, 0));
  expect(degrees(network)).toMatchObject({
    total: [2, 2, 0, 0],
    partners: [1, 1, 0, 0],
    outStrength: [3, 1, 0, 0],
  });
  expect(toGraphology(network).size).toBe(2);
});

it('merges the two orders of an undirected tie', () => {
  const ties = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'a' },
    { from: 'b', to: 'c' },
  ];
  const network = indexNetwork({ directed: false, nodes, ties });
  expect([network.ties, network.dropped.merged]).toEqual([2, 1]);
  expect(denseMatrix(network)).toEqual(
    Float64Array.of(0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0),
  );
});

it('forgets directions by either or both, and takes parts', () => {
  const matrix = [0, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0];
  const network = indexMatrix(['a', 'b', 'c', 'd'], matrix, true);
  expect(collapse(network).ties).toBe(3);
  expect(collapse(network, 'both').ties).toBe(1);
  expect(collapse(network, 'both').out.weights[0]).toBe(2);
  const part = inducedNetwork(network, [3, 2]);
  expect([part.ids, part.ties, denseMatrix(part, true)]).toEqual([
    ['d', 'c'],
    1,
    Float64Array.of(0, 0, 2, 0),
  ]);
});

it('reads missing cells as no tie', () => {
  expect(indexMatrix(['a', 'b'], [0, Number.NaN, 1, 0], true).ties).toBe(1);
});

it('says what is wrong with a network', () => {
  const network = (ties: { from: string; to: string; weight?: number }[]) => () =>
    indexNetwork({ directed: true, nodes, ties });
  expect(network([{ from: 'a', to: 'x' }])).toThrow(/Tie 1 names x/);
  expect(network([{ from: 'a', to: 'b', weight: -1 }])).toThrow(/weight of tie 1/);
  expect(network([{ from: 'a', to: 'b', weight: Number.NaN }])).toThrow(/weight of tie 1/);
  const twice = { directed: true, nodes: [...nodes, { id: 'a' }], ties: [] };
  expect(() => indexNetwork(twice)).toThrow(/listed twice/);
  expect(() => indexMatrix(['a', 'b'], [0, 1], true)).toThrow(/2 entries instead of 4/);
});
