import { describe, expect, it } from 'vitest';
import { colours } from './theme.ts';

/** Relative luminance and contrast of WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('contrast', () => {
  it('knows black on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });

  const text = [
    ['ink', ['paper', 'wash', 'accent-wash', 'warn-wash', 'danger-wash', 'success-wash']],
    ['quiet', ['paper', 'wash', 'accent-wash']],
    ['faint', ['paper', 'wash']],
    ['accent', ['paper', 'wash', 'accent-wash']],
    ['warn', ['paper', 'warn-wash']],
    ['danger', ['paper', 'wash', 'danger-wash']],
    ['success', ['paper', 'success-wash']],
    ['paper', ['accent', 'accent-strong', 'danger', 'danger-strong', 'success']],
  ] as const;
  for (const [front, backs] of text) {
    for (const back of backs) {
      it(`${front} on ${back} is at least 4.5 : 1`, () => {
        expect(contrast(colours[front], colours[back])).toBeGreaterThanOrEqual(4.5);
      });
    }
  }

  it('outlines of controls are at least 3 : 1', () => {
    expect(contrast(colours.outline, colours.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(colours.outline, colours.wash)).toBeGreaterThanOrEqual(3);
  });
});
