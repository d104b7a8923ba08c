import { type CrossPairs, continuousCore, discreteCore } from '@qunhai/network';
import { describe, expect, it } from 'vitest';
import { expectList, expectNumber, hasReference, referenceNetworks } from './reference.ts';

const networks = hasReference
  ? referenceNetworks().filter(({ golden }) => golden.corePeriphery)
  : [];
const treatments: [string, CrossPairs][] = [
  ['crossIgnored', 'ignored'],
  ['crossOne', 'one'],
  ['crossZero', 'zero'],
];
const sorted = (cores: readonly (readonly string[])[]) =>
  cores.map((core) => core.toSorted().join()).sort();

describe.skipIf(!hasReference)(
  'core and periphery agree with exhaustive search (needs ../shared)',
  () => {
    it.each(networks)('$name: every best division', async ({ network, golden }) => {
      for (const [name, cross] of treatments) {
        const expected = golden.corePeriphery![name]!;
        const found = await discreteCore(network, { cross, exactUpTo: 21 });
        expect(found.exact).toBe(true);
        expectNumber(found.correlation, expected.maxCorrelation, name);
        expect(sorted(found.cores), name).toEqual(sorted(expected.cores));
      }
    });

    it.each(networks)(
      '$name: the search for larger networks finds the same',
      async ({ network, golden }) => {
        for (const [name, cross] of treatments) {
          const expected = golden.corePeriphery![name]!;
          const found = await discreteCore(network, { cross, exactUpTo: 0 });
          expect(found.exact).toBe(false);
          expectNumber(found.correlation, expected.maxCorrelation, name);
          expect(sorted(expected.cores), name).toEqual(expect.arrayContaining(sorted(found.cores)));
        }
      },
    );

    it.each(networks)('$name: continuous coreness', ({ network, golden }) => {
      const expected = golden.corePeriphery!.continuousMinres;
      const found = continuousCore(network);
      expect(found.converged).toBe(true);
      expectNumber(found.squaredError, expected.sse, 'squared error');
      expectNumber(found.correlation, expected.correlation, 'correlation', 1e-8);
      expectList(found.coreness, expected.coreness, 'coreness', 1e-8);
    });
  },
);
