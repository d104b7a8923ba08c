import { expect, it } from 'vitest';
import { drawImportancePerformanceMap } from './importance-performance-map.ts';
import { textWidth } from './text-width.ts';

const estimated = (value: number) => ({ value, lower: value - 0.05, upper: value + 0.05 });

it('keeps the labels of neighbouring constructs apart', () => {
  const labels = ['DL', 'IE', 'CN', 'CA', 'DC', 'AQ', 'TR', 'IN'];
  const svg = drawImportancePerformanceMap({
    id: 'm',
    language: 'en',
    title: 't',
    description: 'd',
    points: labels.map((label, index) => ({
      label,
      importance: estimated(0.2 + index * 0.01),
      performance: estimated(50 + index),
    })),
    importanceName: 'Importance',
    performanceName: 'Performance',
    formatImportance: String,
  });
  const places = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>([A-Z]{2})</g)].map(
    ([, x, y, label]) => ({ x: Number(x), y: Number(y), label: label! }),
  );
  expect(places).toHaveLength(labels.length);
  for (const [index, a] of places.entries())
    for (const b of places.slice(0, index)) {
      const across = Math.abs(a.x - b.x) >= (textWidth(a.label, 12) + textWidth(b.label, 12)) / 2;
      expect(across || Math.abs(a.y - b.y) >= 12, `${a.label} and ${b.label}`).toBe(true);
    }
});
