import { expect, it } from 'vitest';
import { drawStageFlowDiagram } from './stage-flow-diagram.ts';

const names = ['Domestic', 'Learning', 'Competing', 'Cooperating'];
const text = { id: 'x', language: 'en', title: 't', description: 'd' } as const;
const draw = (flow: readonly (readonly number[])[], firms = 100) =>
  drawStageFlowDiagram({
    ...text,
    flow,
    from: [...names, 'Founded'],
    to: [...names, 'Closed'],
    startName: 'Start',
    endName: 'End',
    firms,
    format: (n) => n.toFixed(0),
  });

const flow = [
  [60, 10, 0, 0, 5],
  [2, 8, 5, 0, 0],
  [0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0],
  [10, 0, 0, 0, 0],
];

it('draws a band for every way firms took, as wide as there are firms', () => {
  const svg = draw(flow);
  const bands = [...svg.matchAll(/ ([\d.]+)V([\d.]+)C/g)].map(
    ([, top, bottom]) => Number(bottom) - Number(top),
  );
  expect(bands).toHaveLength(7);
  const [widest, next] = [...bands].sort((a, b) => b - a);
  expect(widest! / next!).toBeCloseTo(6, 1);
  expect(svg).toContain('>Domestic 75<');
  expect(svg).toContain('>5 Closed<');
});

it('names no stage that nobody was in', () => {
  const svg = draw(flow);
  expect(svg).not.toContain('Competing 0');
  expect(svg).not.toContain('0 Cooperating');
});

it('keeps names of thin bars apart', () => {
  const thin = [
    [96, 0.4, 0.4, 0.4, 0.4],
    [0, 0.4, 0, 0, 0],
    [0, 0, 0.4, 0, 0],
    [0, 0, 0, 0.4, 0],
    [0.4, 0, 0, 0, 0],
  ];
  const baselines = [...draw(thin).matchAll(/y="([\d.]+)"[^>]*text-anchor="start">\d/g)].map(
    ([, y]) => Number(y),
  );
  expect(baselines).toHaveLength(5);
  const sorted = [...baselines].sort((a, b) => a - b);
  for (const [index, y] of sorted.entries())
    if (index > 0) expect(y - sorted[index - 1]!).toBeGreaterThanOrEqual(12);
});

it('draws nothing of no firms', () => {
  const none = flow.map((row) => row.map(() => 0));
  expect(draw(none, 0)).not.toMatch(/NaN|Infinity|<rect/);
});
