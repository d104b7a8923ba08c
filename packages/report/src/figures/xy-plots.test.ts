import { describe, expect, it } from 'vitest';
import { drawCalibrationPanels } from './calibration-panels.ts';
import { griddedPoints } from './gridded-points.ts';
import { drawXyPlots } from './xy-plots.ts';

const text = { id: 'x', language: 'en', title: 'Plots', description: 'A panel' } as const;

describe('drawXyPlots', () => {
  const svg = drawXyPlots({
    ...text,
    axes: 'Up the side: outcome; across: solution',
    legend: { consistent: 'above', deviant: 'below' },
    panels: [
      {
        ...{ title: 'GR', figures: 'consistency .9' },
        points: [
          { x: 0, y: 1, cases: 1 },
          { x: 1, y: 0, cases: 4 },
        ],
      },
    ],
  });

  it('sets the outcome upwards, and tells cases above and below the diagonal by shape', () => {
    expect(svg).toContain('<circle cx="30" cy="52" r="2.2"');
    expect(svg).toContain('<rect x="208.26" y="218.26" width="7.48"');
  });

  it('writes memberships at the axes as everywhere: 0, .5 and 1.0', () => {
    const ticks = [...svg.matchAll(/fill="[^"]*" text-anchor="middle">([^<]*)</g)];
    expect(ticks.map(([, tick]) => tick)).toEqual(['0', '.5', '1.0']);
  });

  it('draws the diagonal from corner to corner', () => {
    expect(svg).toContain('<line x1="30" y1="222" x2="212" y2="52"');
  });
});

describe('griddedPoints', () => {
  const range = { min: 0, max: 1 };

  it('counts cases by cell, at its middle', () => {
    const points = [
      { x: 0.01, y: 0.99 },
      { x: 0.02, y: 1 },
      { x: 1, y: 0 },
    ];
    const [first, second] = griddedPoints(points, range, range);
    expect(first).toEqual({ x: 0.5 / 12, y: 11.5 / 12, cases: 2 });
    expect(second).toEqual({ x: 11.5 / 12, y: 0.5 / 12, cases: 1 });
  });
});

describe('drawCalibrationPanels', () => {
  const svg = drawCalibrationPanels({
    ...{ ...text, format: String },
    legend: { counts: 'firms', crossover: 'crossover', anchors: 'anchors' },
    panels: [
      {
        ...{ title: 'Dynamic capability', remark: 'scale', scale: { min: 1, max: 7 } },
        ...{ edges: [1, 4, 7], counts: [1, 2] },
        anchors: { exclusion: 2, crossover: 4, inclusion: 6 },
      },
    ],
  });

  it('puts the crossover in the middle of the scale and the tallest bar to the top', () => {
    expect(svg).toContain('<line x1="110" y1="64" x2="110" y2="146"');
    expect(svg).toContain('y="66" width="101.4" height="80"');
  });
});
