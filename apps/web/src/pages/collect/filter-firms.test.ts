import type { InvitedFirm } from '@qunhai/api';
import { expect, it } from 'vitest';
import { clustersOf, filterFirms } from './filter-firms.ts';

const firm = (name: string, more: Partial<InvitedFirm> = {}): InvitedFirm => ({
  ...{ firm: name.toLowerCase(), name, cluster: null, contact: null, state: 'not-opened' },
  ...{ progress: 0, language: null, lastActiveAt: null, submittedAt: null, link: 'active' },
  ...{ withdrewFrom: null, ...more },
});
const firms = [
  firm('Acme Valves', { cluster: '永嘉', contact: 'li@example.com' }),
  firm('宏达阀门', { cluster: '瑞安', state: 'submitted' }),
  firm('Beta', { cluster: '永嘉', state: 'partial' }),
];
const all = { text: '', state: null, cluster: null };

it('finds words in names, codes and contacts, in any case and order', () => {
  const names = (text: string) => filterFirms(firms, { ...all, text }).map(({ name }) => name);
  expect(names('')).toHaveLength(3);
  expect(names('  LI@  acme ')).toEqual(['Acme Valves']);
  expect(names('阀门')).toEqual(['宏达阀门']);
  expect(names('acme beta')).toEqual([]);
});

it('keeps a state and a cluster', () => {
  const names = (filter: object) => filterFirms(firms, { ...all, ...filter }).map((f) => f.name);
  expect(names({ state: 'submitted' })).toEqual(['宏达阀门']);
  expect(names({ cluster: '永嘉', state: 'partial' })).toEqual(['Beta']);
  expect(clustersOf(firms)).toEqual(['永嘉', '瑞安']);
});
