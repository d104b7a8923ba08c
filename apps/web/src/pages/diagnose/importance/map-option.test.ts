import { expect, it } from 'vitest';
import { knownItems, knownPoints, mapOption, type TargetMap } from './map-option.ts';

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

it('places only constructs of which both coordinates are known', () => {
  expect(knownPoints(map).map(({ id }) => id)).toEqual(['CA', '<b>']);
});

it('tells figures with their intervals, and shows no name as markup', () => {
  const nameOf = (id: string) => `Name of ${id}`;
  const words = { importance: 'Importance', performance: 'Performance', digits: 2, nameOf };
  const { tooltip } = mapOption(knownPoints(map), words) as {
    tooltip: { formatter: (mark: { dataIndex: number }) => string };
  };
  expect(tooltip.formatter({ dataIndex: 0 })).toContain('Importance: 0.40 [0.30, 0.50]');
  expect(tooltip.formatter({ dataIndex: 1 })).not.toContain('Name of <b>');
});

it('places the items of the constructs of which both coordinates are known', () => {
  const item = (indicator: string, importance: number | null) => {
    const { construct: _, ...figures } = point(indicator, importance, 50);
    return { indicator, weight: { estimate: 0.5, interval: null }, ...figures };
  };
  const [first, ...others] = map.points;
  const withItems = {
    ...map,
    points: [{ ...first!, indicators: [item('CA1', 0.2), item('CA2', null)] }, ...others],
  };
  expect(knownItems(withItems)).toEqual([
    expect.objectContaining({ id: 'CA1', importance: 0.2, performance: 50 }),
  ]);
  expect(knownItems(map)).toEqual([]);
});
