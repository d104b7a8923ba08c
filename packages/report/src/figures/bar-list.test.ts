import { expect, it } from 'vitest';
import { niceAxis } from './axis.ts';
import { type BarRow, drawBarList } from './bar-list.ts';

const row = (change: Partial<BarRow>): BarRow => ({
  label: 'A parameter',
  value: 0.5,
  lower: 0.4,
  upper: 0.7,
  point: null,
  way: 'up',
  figures: '0.5 [0.4, 0.7]',
  ...change,
});

const draw = (rows: readonly BarRow[]) =>
  drawBarList({
    id: 'x',
    language: 'en',
    title: 't',
    description: 'd',
    rows,
    axis: niceAxis(-0.5, 1),
    axisName: 'Effect',
    format: (value, digits) => value.toFixed(digits),
    legend: { up: 'Up', down: null, point: null },
  });

it('draws bars from zero either way, and tells directions by more than colour', () => {
  const svg = draw([row({}), row({ value: -0.25, way: 'down', lower: null, upper: null })]);
  const bars = [
    ...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="12" fill="([^"]+)"/g),
  ];
  expect(bars.map(([, , , fill]) => fill)).toEqual(['#0072b2', 'url(#x-hatch)']);
  const [up, down] = bars.map(([, x, width]) => [Number(x), Number(width)] as const);
  expect(down![0] + down![1]).toBeCloseTo(up![0], 1);
  expect(up![1]).toBeCloseTo(2 * down![1], 1);
});

it('writes the number with its interval beside the name', () => {
  expect(draw([row({})])).toContain('>0.5 [0.4, 0.7]</text>');
});
