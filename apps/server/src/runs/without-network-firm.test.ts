import type { Assessments } from '@qunhai/results';
import { expect, it } from 'vitest';
import { withoutNetworkFirm } from './without-network-firm.ts';

type Network = NonNullable<Assessments['network']>;

const wave = (number: number) => ({
  wave: number,
  firms: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
  partners: [{ id: 'buyer' }, { id: 'agent' }],
  ties: [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'a' },
    { from: 'b', to: 'c' },
    { from: 'a', to: 'buyer' },
    { from: 'a', to: 'agent' },
    { from: 'c', to: 'agent' },
  ],
  clusters: [{ firms: 3 }],
});
const network = {
  findings: [],
  notes: [],
  analysis: { waves: [wave(1), wave(2)] },
} as unknown as Network;

it('takes a firm out of the wave that it withdrew from, with its ties and the partners it alone named', () => {
  const [first, second] = withoutNetworkFirm(network, { firm: 'a', wave: 2 }).analysis!.waves;
  expect(first).toEqual(network.analysis!.waves[0]);
  expect(second!.firms.map(({ id }) => id)).toEqual(['b', 'c']);
  expect(second!.ties.map(({ from, to }) => `${from}-${to}`)).toEqual(['b-c', 'c-agent']);
  expect(second!.partners.map(({ id }) => id)).toEqual(['agent']);
  expect(second!.clusters).toEqual([{ firms: 3 }]);
});

it('leaves a network without an analysis as it is', () => {
  const none: Network = { findings: [], notes: [], analysis: null };
  expect(withoutNetworkFirm(none, { firm: 'a', wave: 1 })).toBe(none);
});
