import type { Edition } from '@qunhai/report';
import { expect, it } from 'vitest';
import { knownPoints, mapOption, type TargetMap } from './map-option.ts';

const point = (construct: string, importance: number | null, performance: number | null) => ({
  construct,
  importance: {
    estimate: importance,
    interval:
      importance === null
        ? null
        : { lower: importance - 0.1, upper: importance + 0.1, level: 0.95, method: 'bca' as const },
  },
  performance: { estimate: performance, interval: null },
});
const map: TargetMap = {
  target: 'GR',
  points: [point('CA', 0.4, 62.5), point('DC', null, 50), point('<b>', 0.2, 40)],
};
const edition = { names: { construct: (id: string) => `Name of ${id}` } } as unknown as Edition;

it('places only constructs of which both coordinates are known', () => {
  expect(knownPoints(map).map(({ construct }) => construct)).toEqual(['CA', '<b>']);
});

it('tells figures with their intervals, and shows no name as markup', () => {
  const words = { importance: 'Importance', performance: 'Performance', digits: 2 };
  const { tooltip } = mapOption(edition, knownPoints(map), words) as {
    tooltip: { formatter: (mark: { dataIndex: number }) => string };
  };
  expect(tooltip.formatter({ dataIndex: 0 })).toContain('Importance: 0.40 [0.30, 0.50]');
  expect(tooltip.formatter({ dataIndex: 1 })).not.toContain('Name of <b>');
});
