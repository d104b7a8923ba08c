import { expect, it } from 'vitest';
import { niceAxis } from './axis.ts';
import { drawDotPlot } from './dot-plot.ts';

const plot = {
  id: 'd',
  language: 'en' as const,
  title: 'Levels <b>',
  description: 'A & B',
  rows: [
    { label: 'A resource', dots: [{ value: 4, lower: 3, upper: 5 }, 'withheld' as const] },
    { label: 'Another', dots: [null, { value: 2, lower: null, upper: null }] },
  ],
  series: ['Hardware', 'Textile'],
  axis: niceAxis(1, 7, 6),
  axisName: 'Level',
  format: String,
};

it('draws a mark per known value, a bar per known interval, and :c for what is withheld', () => {
  const svg = drawDotPlot(plot);
  expect(svg.match(/<circle/g)).toHaveLength(2);
  expect(svg.match(/<polygon/g)).toHaveLength(2);
  expect(svg.match(/stroke-width="1.6"/g)).toHaveLength(1);
  expect(svg.match(/>:c</g)).toHaveLength(1);
  expect(svg).toContain('Levels &lt;b&gt;');
});

it('needs no legend for one series', () => {
  const rows = [{ label: 'A', dots: [{ value: 4, lower: 3, upper: 5 }] }];
  expect(drawDotPlot({ ...plot, rows, series: ['Only'] })).not.toContain('Only');
});
