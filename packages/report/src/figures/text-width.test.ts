import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedLines, textWidth, wrapText } from './text-width.ts';

describe('textWidth', () => {
  it('takes CJK as one em and Latin as about half', () => {
    expect(textWidth('动态能力', 10)).toBeGreaterThanOrEqual(40);
    expect(textWidth('dynamic', 10)).toBeLessThan(50);
    expect(textWidth('W', 10)).toBeGreaterThan(textWidth('i', 10));
  });

  it('gives combining marks no width and emoji a whole em', () => {
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10));
    expect(textWidth('🚀', 10)).toBeGreaterThanOrEqual(10);
  });
});

describe('wrapText', () => {
  it('breaks Latin at spaces', () => {
    expect(wrapText('Competitive advantage', 80, 12, 2)).toEqual(['Competitive', 'advantage']);
  });

  it('breaks Chinese between characters but not before closing punctuation', () => {
    const lines = wrapText('产业集群，企业网络', 52, 12, 4);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).not.toMatch(/^，/);
  });

  it('cuts what does not fit with an ellipsis', () => {
    const lines = wrapText('一'.repeat(100), 60, 12, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });

  it('never exceeds the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const line of wrapText(text, 90, 12, 3))
          expect(textWidth(line, 12)).toBeLessThanOrEqual(90);
      }),
    );
  });
});

describe('balancedLines', () => {
  it('leaves no single character for the last line', () => {
    const lines = balancedLines('全球价值链网络嵌入', 100, 12, 3);
    expect(lines).toHaveLength(2);
    expect(lines.join('')).toBe('全球价值链网络嵌入');
    expect(lines[1]!.length).toBeGreaterThan(2);
  });

  it('keeps text that fits on one line there', () => {
    expect(balancedLines('Firm network', 100, 12, 3)).toEqual(['Firm network']);
  });
});
