import type { ClusterDiagnosis } from '@qunhai/results';
import { expect, it } from 'vitest';
import { averageOfOthers, openClusters, publishedRow } from './published.ts';

const cluster = (
  id: string,
  value: number | null,
  suppressed: 'primary' | 'secondary' | null = null,
  whole: 'primary' | null = null,
) =>
  ({
    cluster: id,
    suppressed: whole,
    resources: [{ resource: 'craft', value, suppressed }],
  }) as unknown as ClusterDiagnosis;

it('averages published means of the others only', () => {
  const clusters = [cluster('a', 5), cluster('b', 3), cluster('c', 4), cluster('d', 7, 'primary')];
  expect(averageOfOthers(clusters, 'a', 'craft')).toBe(3.5);
  expect(averageOfOthers(clusters, 'd', 'craft')).toBe(4);
  expect(averageOfOthers([cluster('a', 5)], 'a', 'craft')).toBeNull();
});

it('takes a withheld or missing cell for no cell', () => {
  expect(publishedRow(cluster('a', 5, 'secondary'), 'craft')).toBeNull();
  expect(publishedRow(cluster('a', null), 'craft')).toBeNull();
  expect(publishedRow(cluster('a', 5), 'other')).toBeNull();
  expect(publishedRow(cluster('a', 5), 'craft')?.value).toBe(5);
});

it('leaves out clusters that are withheld whole', () => {
  expect(openClusters([cluster('a', 5), cluster('b', null, null, 'primary')])).toHaveLength(1);
});
