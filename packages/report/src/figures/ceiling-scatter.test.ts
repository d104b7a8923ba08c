import { describe, expect, it } from 'vitest';
import { type CeilingScatter, drawCeilingScatter } from './ceiling-scatter.ts';

const scale = { min: 1, max: 7 };
const plot: CeilingScatter = {
  ...{ id: 'x', language: 'en', title: 'Ceilings', description: 'Two panels' },
  outcomeName: 'upwards: MK',
  legend: { line: 'Straight', steps: 'Stepped', points: 'Firms' },
  panels: [
    {
      ...{ title: 'Transfer', x: scale, y: scale },
      points: [
        { x: 1, y: 1, cases: 1 },
        { x: 7, y: 7, cases: 9 },
      ],
      line: { slope: 2, intercept: 0 },
      steps: [
        { x: 1, y: 2 },
        { x: 3, y: 7 },
      ],
    },
    { ...{ title: 'Flat', x: scale, y: scale }, points: [], line: null, steps: [] },
  ],
};

describe('drawCeilingScatter', () => {
  it('draws the straight ceiling from the floor to the top of the panel and no further', () => {
    const svg = drawCeilingScatter(plot);
    // y = 2x reaches 2 at the left end (x = 1) and 7 at x = 3.5.
    expect(svg).toContain('<line x1="30" y1="176.67" x2="105.83" y2="40"');
  });

  it('sizes points by cases and steps the other ceiling', () => {
    const svg = drawCeilingScatter(plot);
    expect(svg).toContain('r="2"');
    expect(svg).toContain('r="6"');
    expect(svg).toContain('M30 204H30V176.67H90.67V40H212');
  });

  it('names no ceiling in the legend that no panel has', () => {
    const svg = drawCeilingScatter({ ...plot, panels: [plot.panels[1]!] });
    expect(svg).not.toContain('Straight');
    expect(svg).not.toContain('Stepped');
    expect(svg).toContain('Firms');
  });
});
