import { describe, expect, it } from 'vitest';
import { placeDiscs, placeMarkets, placeMembers } from './network-layout.ts';
import { drawNetworkPicture, mostTies, type NetworkDrawing } from './network-picture.ts';
import { textWidth } from './text-width.ts';

const centre = [100, 100] as const;
const distance = (a: readonly [number, number], b: readonly [number, number]) =>
  Math.hypot(a[0] - b[0], a[1] - b[1]);

describe('the layout', () => {
  it.each([1, 2, 3, 4, 7, 12])('keeps %i discs apart and inside', (n) => {
    const discs = placeDiscs(
      Array.from({ length: n }, (_, k) => 10 + k),
      centre,
      80,
    );
    for (const [index, disc] of discs.entries()) {
      expect(distance(disc.centre, centre) + disc.radius).toBeLessThanOrEqual(80.001);
      for (const other of discs.slice(0, index))
        expect(distance(disc.centre, other.centre)).toBeGreaterThan(disc.radius + other.radius);
    }
  });

  it('spreads firms over their disc', () => {
    const points = placeMembers(60, { centre, radius: 40 });
    for (const [index, point] of points.entries()) {
      expect(distance(point, centre)).toBeLessThanOrEqual(40);
      for (const other of points.slice(0, index)) expect(distance(point, other)).toBeGreaterThan(4);
    }
  });

  it('puts far markets further out', () => {
    const [near, far] = placeMarkets([0.1, 0.9], centre, [50, 60]);
    expect(distance(near!, centre)).toBeLessThan(distance(far!, centre));
    expect(placeMarkets([0, 0], centre, [50, 60]).flat().every(Number.isFinite)).toBe(true);
  });
});

const drawing = (change: Partial<NetworkDrawing> = {}): NetworkDrawing => ({
  id: 'x',
  language: 'en',
  title: 't',
  description: 'd',
  firms: [
    { group: 0, stage: 0, markets: [] },
    { group: 0, stage: 1, markets: [0] },
    { group: 0, stage: 3, markets: [0, 1] },
    { group: 1, stage: 2, markets: [1] },
  ],
  ties: [
    [0, 1],
    [2, 3],
  ],
  groups: ['Hardware', 'Outside'],
  markets: [
    { name: 'VN', distance: 0.2 },
    { name: 'US', distance: 0.7 },
  ],
  mostFirms: 2,
  stages: ['Domestic', 'Learning', 'Competing', 'Cooperating'],
  legend: { local: 'Local tie', global: 'Abroad' },
  ...change,
});

describe('the picture', () => {
  it('counts firms in every market and draws as wide as they are many', () => {
    const svg = drawNetworkPicture(drawing());
    expect(svg.match(/>2<\/text>/g)).toHaveLength(2);
    const widths = [
      ...svg.matchAll(/stroke-width="([\d.]+)" stroke-opacity="0\.5" stroke-linecap/g),
    ];
    expect(widths.map(([, width]) => Number(width))).toEqual([9, 4.5, 4.5]);
  });

  it('is the same for the same network, whatever the number of ties it leaves out', () => {
    const ties = Array.from({ length: 3 * mostTies }, (): [number, number] => [0, 1]);
    const svg = drawNetworkPicture(drawing({ ties }));
    expect(svg).toBe(drawNetworkPicture(drawing({ ties })));
    const path = /<path d="(M[^"]+)" stroke="[^"]+" stroke-width="0\.5"/.exec(svg)![1]!;
    expect(path.match(/M/g)).toHaveLength(mostTies);
  });

  it('keeps names of clusters off each other and off the markets', () => {
    const groups = ['Hardware cluster', 'Textile cluster', 'Ceramics cluster'];
    const firms = groups.flatMap((_, group) =>
      Array.from({ length: 100 }, () => ({ group, stage: 0, markets: [0] })),
    );
    const markets = Array.from({ length: 8 }, (_, k) => ({ name: `M${k}`, distance: 0.5 }));
    const svg = drawNetworkPicture(drawing({ firms, groups, ties: [], markets }));
    const placed = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]+)<\/text>/g)].map(
      ([, x, y, text]) => ({ x: Number(x), y: Number(y), text: text! }),
    );
    const names = placed.filter(({ text }) =>
      groups.some((name) => name.split(' ').includes(text)),
    );
    expect(names).toHaveLength(6);
    const near = (a: (typeof names)[number], b: (typeof names)[number]) =>
      Math.abs(a.y - b.y) < 11 &&
      Math.abs(a.x - b.x) < (textWidth(a.text, 12, true) + textWidth(b.text, 12, true)) / 2;
    const others = placed.filter((one) => !names.includes(one) && /^(M\d|\d+)$/.test(one.text));
    expect(others).toHaveLength(16);
    for (const [index, name] of names.entries())
      for (const other of [...names.slice(0, index), ...others])
        expect(near(name, other), `${name.text} on ${other.text}`).toBe(false);
  });

  it('stands without firms, ties and markets', () => {
    const svg = drawNetworkPicture(drawing({ firms: [], ties: [], markets: [], mostFirms: 0 }));
    expect(svg).not.toMatch(/NaN|Infinity/);
  });
});
