import { describe, expect, it } from 'vitest';
import { columnHeight } from './flow-elements.ts';
import { firstViewport, leastReadable, wholeViewport } from './viewport.ts';

function layout(width: number, height: number, columns = false) {
  return { width, height, columns, nodes: [], edges: [] };
}

describe('the window on the diagram', () => {
  it('shows all of a small diagram in the middle', () => {
    const { x, y, zoom } = firstViewport(layout(400, 200), { width: 1000, height: 600 });
    expect(zoom).toBeGreaterThan(1);
    expect(x * 2 + 400 * zoom).toBeCloseTo(1000);
    expect(y * 2 + 200 * zoom).toBeCloseTo(600);
  });

  it('starts a large one at its beginning, in a size that can be read', () => {
    const { x, zoom } = firstViewport(layout(2000, 400), { width: 360, height: 400 });
    expect(zoom).toBe(leastReadable);
    expect(x).toBe(12);
  });

  it('shows all of a large one when asked, however small', () => {
    const { x, zoom } = wholeViewport(layout(2000, 400), { width: 360, height: 400 });
    expect(x + 2000 * zoom).toBeLessThanOrEqual(360);
  });

  it('leaves room for the names of columns', () => {
    const plain = firstViewport(layout(400, 200), { width: 400, height: 600 });
    const named = firstViewport(layout(400, 200, true), { width: 400, height: 600 });
    expect(named.y - plain.y).toBeCloseTo((columnHeight * named.zoom) / 2);
  });
});
