import { describe, expect, it } from 'vitest';
import { niceAxis } from './axis.ts';
import { drawFanChart, type Fan, type FanChart } from './fan-chart.ts';
import { quarterAxis } from './quarter-axis.ts';

const rising = (length: number): Fan => {
  const line = (shift: number) => Array.from({ length }, (_, quarter) => quarter / 10 + shift);
  return { low: line(0), lower: line(0.1), median: line(0.2), upper: line(0.3), high: line(0.4) };
};

const chart = (fans: readonly Fan[]): FanChart => ({
  id: 'x',
  language: 'en',
  title: 'Exports & more',
  description: 'd',
  panels: fans.map((fan, index) => ({ title: `Scenario ${index}`, fan })),
  axis: niceAxis(0, 5),
  quarterName: 'Quarter',
  legend: { median: 'Median', half: 'Half', most: 'Most', reference: 'Reference' },
  format: (value, digits = 1) => value.toFixed(digits),
});

describe('a fan chart', () => {
  it('draws two bands and a median in every panel, and the first median dashed in the others', () => {
    const svg = drawFanChart(chart([rising(41), rising(41), rising(41)]));
    expect(svg.match(/fill-opacity="0\.28"/g)).toHaveLength(3);
    expect(svg.match(/<path d="M[^"]{200,}" fill="none"[^>]*stroke-dasharray/g)).toHaveLength(2);
    expect(svg).toContain('Exports &amp; more');
    expect(svg).toContain('>Reference<');
    expect(drawFanChart(chart([rising(41)]))).not.toContain('Reference');
  });

  it('writes the last median at the end of its line', () => {
    expect(drawFanChart(chart([rising(41)]))).toContain('>4.2</text>');
  });

  it('leaves a gap where there is no value', () => {
    const fan = rising(9);
    const gap = { ...fan, median: fan.median.with(4, null) };
    const lines = /<path d="(M[^"]+)" fill="none" stroke="#0072b2"/.exec(
      drawFanChart(chart([gap])),
    )![1]!;
    expect(lines.match(/M/g)).toHaveLength(2);
    expect(lines.match(/L/g)).toHaveLength(6);
  });

  it('draws long runs with few points, the last of them among these', () => {
    const median = /<path d="(M[^"]+)" fill="none" stroke="#0072b2"/.exec(
      drawFanChart(chart([rising(402)])),
    )![1]!;
    expect(median.match(/L/g)!.length).toBeLessThan(90);
    const narrow = drawFanChart(chart([rising(2)]));
    expect(narrow).not.toMatch(/NaN|Infinity/);
  });
});

it('quarters are counted in round steps up to the last', () => {
  expect(quarterAxis(40)).toEqual({ min: 0, max: 40, ticks: [0, 20, 40] });
  expect(quarterAxis(30).ticks).toEqual([0, 12, 24]);
  expect(quarterAxis(1).ticks).toEqual([0, 1]);
  expect(quarterAxis(10_000).ticks.length).toBeLessThan(6);
});
