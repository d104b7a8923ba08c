import { quiet } from './palette.ts';
import { svgText } from './svg.ts';
import { textWidth } from './text-width.ts';

export interface LegendEntry {
  readonly name: string;
  /** Draws the key with its middle at a point. */
  readonly key: (x: number, y: number) => string;
}

const rowHeight = 20;

/** Keys and names in as many rows as the width asks for, starting at (left, 0). */
export function drawLegend(
  entries: readonly LegendEntry[],
  left: number,
  width: number,
): { readonly markup: string; readonly height: number } {
  let x = left;
  let y = 12;
  let markup = '';
  for (const entry of entries) {
    const needed = 22 + textWidth(entry.name, 12) + 14;
    if (x > left && x + needed > left + width) {
      x = left;
      y += rowHeight;
    }
    markup += entry.key(x + 8, y - 4) + svgText(x + 22, y, entry.name, { fill: quiet });
    x += needed;
  }
  return { markup, height: entries.length === 0 ? 0 : y + 12 };
}
