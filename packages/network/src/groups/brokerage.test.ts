import { RandomStream } from '@qunhai/kernel';
import { expect, it } from 'vitest';
import { indexNetwork } from '../model/index-network.ts';
import { brokerage } from './brokerage.ts';
import { brokerageRoles } from './brokerage-roles.ts';
import { graphVariance, possibleOf } from './brokerage-variance.ts';

const groups = ['a', 'a', 'a', 'b', 'b', 'c', 'c', 'c', 'c'];
const sizes = [3, 2, 4];

it('plays the five roles', () => {
  const path = (kinds: string[]) => {
    const ends = { directed: true, nodes: ['1', '2', '3'].map((id) => ({ id })) };
    const ties = [
      { from: '1', to: '2' },
      { from: '2', to: '3' },
    ];
    const { network } = brokerage(indexNetwork({ ...ends, ties }), kinds);
    return brokerageRoles.filter((role) => role !== 'total' && network[role].count === 1);
  };
  expect(path(['x', 'x', 'x'])).toEqual(['coordinator']);
  expect(path(['x', 'y', 'x'])).toEqual(['consultant']);
  expect(path(['x', 'x', 'y'])).toEqual(['representative']);
  expect(path(['x', 'y', 'y'])).toEqual(['gatekeeper']);
  expect(path(['x', 'y', 'z'])).toEqual(['liaison']);
});

it('leaves firms without a group out and says so', () => {
  const nodes = ['1', '2', '3'].map((id) => ({ id }));
  const ties = [
    { from: '1', to: '2' },
    { from: '2', to: '3' },
  ];
  const found = brokerage(indexNetwork({ directed: true, nodes, ties }), ['x', null, 'x']);
  expect(found).toMatchObject({ ungrouped: 1, network: { total: { count: 0 } } });
  expect(found.nodes[1]).toBeNull();
});

it('has the variance that random networks show', () => {
  const d = 0.3;
  const draws = 4000;
  const counts = brokerageRoles.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    const stream = new RandomStream(3, 'test.brokerage', draw);
    const nodes = groups.map((_, i) => ({ id: String(i) }));
    const ties = groups.flatMap((_, i) =>
      groups.flatMap((__, j) =>
        i !== j && stream.uniform() < d ? [{ from: String(i), to: String(j) }] : [],
      ),
    );
    const { network } = brokerage(indexNetwork({ directed: true, nodes, ties }), groups);
    brokerageRoles.forEach((role, at) => {
      counts[at]![draw] = network[role].count;
    });
  }
  brokerageRoles.forEach((role, at) => {
    const mean = counts[at]!.reduce((a, b) => a + b, 0) / draws;
    const variance = counts[at]!.reduce((a, b) => a + (b - mean) ** 2, 0) / (draws - 1);
    const possible = sizes.reduce(
      (sum, size, group) => sum + size * possibleOf(sizes, group, at),
      0,
    );
    const exact = graphVariance(sizes, at, d).variance;
    expect(Math.abs(mean - possible * d * d * (1 - d)), role).toBeLessThan(
      5 * Math.sqrt(exact / draws),
    );
    // The variance of a variance: 2/draws for normal counts, more for skewed ones.
    expect(Math.abs(variance / exact - 1), role).toBeLessThan(0.15);
  });
});
