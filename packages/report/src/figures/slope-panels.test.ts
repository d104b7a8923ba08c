import { expect, it } from 'vitest';
import { drawSlopePanels } from './slope-panels.ts';

const panel = (lines: readonly (readonly [number, number])[]) => ({
  ...{ title: 'M moderates X', predictor: 'X', outcome: 'Outcome: Y', lines },
});
const draw = (panels: Parameters<typeof drawSlopePanels>[0]['panels']) =>
  drawSlopePanels({
    ...{ id: 'x', language: 'en', title: 't', description: 'd', panels },
    series: ['Low', 'Average', 'High'],
    levels: ['−1 SD', '+1 SD'],
    format: (value, digits) => value.toFixed(digits),
  });

const steps = [
  [-0.1, 0.1],
  [-0.3, 0.3],
  [-0.5, 0.5],
] as const;

it('draws a line for each level of the moderator, the steeper the larger the effect', () => {
  const svg = draw([panel(steps)]);
  const lines = [...svg.matchAll(/y1="([\d.]+)"[^>]*y2="([\d.]+)"[^>]*stroke-width="2"([^>]*)>/g)];
  const rises = lines.map(([, from, to]) => Number(from) - Number(to));
  expect(rises).toHaveLength(3);
  expect(rises[1]!).toBeCloseTo(3 * rises[0]!, 0);
  expect(rises[2]!).toBeCloseTo(5 * rises[0]!, 0);
  expect(new Set(lines.map(([, , , dash]) => dash)).size).toBe(3);
});

it('gives all panels one scale, three in a row', () => {
  const svg = draw([panel(steps), panel([[0, 2]]), panel(steps), panel(steps)]);
  expect(svg.match(/>2</g)).toHaveLength(4);
  const tops = [...svg.matchAll(/y="([\d.]+)"[^>]*>M moderates X</g)].map(([, y]) => Number(y));
  expect(new Set(tops).size).toBe(2);
});
