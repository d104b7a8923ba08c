import { brokerage, eiIndex, eiTest } from '@qunhai/network';
import { describe, expect, it } from 'vitest';
import {
  type EiGolden,
  expectList,
  expectNumber,
  hasReference,
  referenceNetworks,
  table,
} from './reference.ts';

const networks = hasReference
  ? referenceNetworks().filter(({ golden }) => golden.eiDept ?? golden.eiRich)
  : [];
const directed = networks.filter(({ network }) => network.directed);
/** sna's names of the roles. */
const roleOfSna = {
  coordinator: 'w_I',
  consultant: 'w_O',
  representative: 'b_IO',
  gatekeeper: 'b_OI',
  liaison: 'b_O',
  total: 't',
} as const;
const roles = Object.keys(roleOfSna) as (keyof typeof roleOfSna)[];

function departments(): string[] {
  return table('reference/network/krackhardt_nodes.csv').map(({ dept }) => dept!);
}

function richness(): string[] {
  const wealth = table('reference/network/florentine_nodes.csv').map((row) => Number(row.wealth));
  const sorted = wealth.toSorted((a, b) => a - b);
  return wealth.map((value) => String(value > (sorted[7]! + sorted[8]!) / 2));
}

describe.skipIf(!hasReference)('groups agree with the reference and sna (needs ../shared)', () => {
  it.each(networks)('$name: E–I index', async ({ network, golden }) => {
    const expected: EiGolden = (golden.eiDept ?? golden.eiRich)!;
    const groups = network.directed ? departments() : richness();
    const { ties, pairs, nodes, expected: chance } = eiIndex(network, groups);
    expect([ties.external, ties.internal]).toEqual([expected.externalTies, expected.internalTies]);
    expectNumber(ties.ei, expected.ei, 'E–I');
    expect([pairs.external, pairs.internal]).toEqual([
      expected.undirected.external,
      expected.undirected.internal,
    ]);
    expectList(
      nodes.map(({ ei }) => ei),
      expected.nodeUndirected,
      'E–I of nodes',
    );
    expectNumber(chance, expected.expectedFromGroupSizes, 'expected');
    const test = (await eiTest(network, groups, { permutations: 10_000 }))!;
    const { mean, sd, pLess, pGreater, reps } = expected.permutation;
    const room = 5 * sd * Math.sqrt(2 / reps);
    expectNumber(test.mean, mean, 'mean', room);
    expectNumber(test.sd, sd, 'sd', room);
    expectNumber(test.less.p, pLess, 'p less', 0.0002 + 6 * test.less.error);
    expectNumber(test.greater.p, pGreater, 'p greater', 0.0002 + 6 * test.greater.error);
  });

  it.each(directed)('$name: brokerage', ({ network, golden }) => {
    const { nodes, network: whole } = brokerage(network, departments());
    const expected = golden.brokerageDept!;
    nodes.forEach((node, at) => {
      roles.forEach((role, column) => {
        const what = `${role} of node ${at + 1}`;
        expect(node![role].count, what).toBe(expected.nodeRaw[at]![column]);
        expectNumber(node![role].expected, expected.nodeExpected[at]![column]!, what);
        const z = expected.nodeZ[at]![column];
        expectNumber(node![role].z, typeof z === 'number' ? z : null, `z of ${what}`);
      });
    });
    for (const role of roles) {
      const name = roleOfSna[role];
      expect(whole[role].count, role).toBe(expected.graphRaw[name]);
      expectNumber(whole[role].expected, expected.graphExpected[name]!, role);
      expectNumber(whole[role].zOfSna, expected.graphZ[name]!, `z of ${role}`);
    }
  });
});
