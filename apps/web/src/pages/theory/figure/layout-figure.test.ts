import { clusteredFirmsTheory as theory } from '@qunhai/theory';
import { expect, it } from 'vitest';
import { compactSize, layoutFigure, sidesOf, usualSize } from './layout-figure.ts';

const layout = layoutFigure(theory, usualSize);
const at = (id: string) => layout.constructs.find(({ construct }) => construct.id === id)!;

it('places every construct once, none over another', () => {
  for (const size of [usualSize, compactSize]) {
    const { constructs, width, height } = layoutFigure(theory, size);
    expect(constructs.map(({ construct }) => construct.id).sort()).toEqual(
      theory.constructs.map(({ id }) => id).sort(),
    );
    for (const [index, one] of constructs.entries()) {
      expect(one.x + size.width).toBeLessThanOrEqual(width);
      expect(one.y + size.height).toBeLessThanOrEqual(height);
      for (const other of constructs.slice(index + 1))
        expect(
          Math.abs(one.x - other.x) >= size.width || Math.abs(one.y - other.y) >= size.height,
          `${one.construct.id} and ${other.construct.id}`,
        ).toBe(true);
    }
  }
});

it('reads from resources over drivers to outcomes and what they form', () => {
  expect([at('DL').x, at('CA').x, at('GR').x, at('IG').x]).toEqual(
    [at('DL').x, at('CA').x, at('GR').x, at('IG').x].sort((a, b) => a - b),
  );
  expect(at('AQ').y).toBeGreaterThan(at('MK').y);
  expect(layout.headings.map(({ role }) => role)).toEqual([
    'resource',
    'driver',
    'outcome',
    'risk',
    'mechanism',
    'context',
  ]);
});

it('sends arrows across columns, and down within one', () => {
  const sides = (from: string, to: string) => sidesOf(at(from), at(to), usualSize);
  expect(sides('DL', 'CA')).toEqual(['right', 'left']);
  expect(sides('GR', 'GE')).toEqual(['bottom', 'top']);
  expect(sides('GR', 'MK')).toEqual(['right', 'right']);
  expect(sides('LF', 'DC')).toEqual(['top', 'bottom']);
});
