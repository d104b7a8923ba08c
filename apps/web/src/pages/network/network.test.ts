import { readGexf, readGraphml, readPajek } from '@qunhai/network';
import { describe, expect, it } from 'vitest';
import { comparePositions } from './map/compare-positions.ts';
import { firmSizes } from './map/firm-sizes.ts';
import { firmAt, firmTowards } from './map/nearest-firm.ts';
import { exportedNetwork, networkFiles } from './map/network-file.ts';
import { placeLabels, textWidth } from './map/place-labels.ts';
import { placeNetwork } from './map/place-network.ts';
import {
  type NetworkFilter,
  places,
  reachOf,
  shownNetwork,
  tieKinds,
} from './map/shown-network.ts';
import { smallNetwork } from './testing/small-network.ts';

const { analysis } = smallNetwork();
const [first, second] = analysis.waves as [
  (typeof analysis.waves)[number],
  (typeof analysis.waves)[number],
];
const everything: NetworkFilter = {
  kinds: new Set(tieKinds),
  places: new Set(places),
  cluster: undefined,
};
const box = { width: 960, height: 780, head: 60, step: 5 };

describe('shownNetwork', () => {
  it('makes one link of whatever a pair names', () => {
    const { linksOf } = shownNetwork(first, everything);
    const link = linksOf.get('A2')!.find(({ ends }) => ends.includes('A1'))!;
    expect(link.named.map(({ from, kind }) => [from, kind])).toEqual([
      ['A1', 'supply'],
      ['A2', 'knowledge'],
    ]);
  });

  it('tells how far the ties that are shown reach', () => {
    const all = shownNetwork(first, everything);
    expect(['A1', 'A3', 'A2', 'B6'].map((firm) => reachOf(all, firm))).toEqual([
      'abroad',
      'outside',
      'local',
      null,
    ]);
    const supply = shownNetwork(first, { ...everything, places: new Set(['local']) });
    expect(reachOf(supply, 'A1')).toBe('local');
  });

  it('shows a cluster with whomever its firms are tied to, and keeps firms without ties', () => {
    const shown = shownNetwork(first, { ...everything, cluster: 'b' });
    expect(shown.firms.map(({ id }) => id)).toEqual(['A5', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6']);
    expect(shown.partners).toEqual([]);
  });

  it('leaves out partners to whom no tie of the kinds leads', () => {
    const shown = shownNetwork(first, { ...everything, kinds: new Set(['knowledge']) });
    expect(shown.partners.map(({ id }) => id)).toEqual(['JP-1']);
    expect(shown.links).toHaveLength(2);
  });
});

describe('placeNetwork', () => {
  const placed = placeNetwork(analysis.waves, box);

  it('gives everybody of any wave a place of their own within the drawing, the same every time', () => {
    expect(placed.places.size).toBe(13 + 5);
    const points = [...placed.places.values()];
    expect(new Set(points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`)).size).toBe(18);
    for (const [x, y] of points) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(box.width);
      expect(y).toBeGreaterThan(box.head);
      expect(y).toBeLessThan(box.height);
    }
    expect(placeNetwork(analysis.waves, box).places).toEqual(placed.places);
  });

  it('keeps firms in their cluster with local partners, and partners abroad out of all clusters', () => {
    const within = (id: string, cluster: string) => {
      const disc = placed.clusters.find((one) => one.cluster === cluster)!;
      const [x, y] = placed.places.get(id)!;
      return Math.hypot(x - disc.centre[0], y - disc.centre[1]) <= disc.radius + 1e-9;
    };
    for (const id of ['A1', 'A7', 'Neighbour']) expect(within(id, 'a')).toBe(true);
    for (const id of ['DE-1', 'Inland']) expect(within(id, 'a') || within(id, 'b')).toBe(false);
    expect(placed.countries.map(({ country }) => country).toSorted()).toEqual(['DE', 'JP', null]);
  });

  it('draws firms that are tied nearer to each other than others', () => {
    const away = (a: string, b: string) => {
      const [x, y] = placed.places.get(a)!;
      const [x2, y2] = placed.places.get(b)!;
      return Math.hypot(x - x2, y - y2);
    };
    expect(away('A1', 'A2')).toBeLessThan(away('A1', 'A7'));
    expect(away('A6', 'A7')).toBeLessThan(away('A2', 'A7'));
  });

  it('places firms that no tie and no cluster holds', () => {
    const alone = { ...first.firms[0]!, cluster: null };
    const wave = { ...first, firms: [alone], partners: [], ties: [] };
    const { places: one } = placeNetwork([wave], box);
    expect(one.get('A1')).toEqual([480, 420]);
  });
});

describe('placeLabels', () => {
  it('lets no label cover another or a mark while there is room', () => {
    const marks = ['one', 'two', 'three'].map((name, at) => ({
      ...{ id: name, name, radius: 4 },
      point: [100 + 6 * at, 100] as const,
    }));
    const [one, two, three] = placeLabels(marks, box);
    expect(one!.x).toBeLessThan(100);
    expect(two!.y).not.toBe(one!.y);
    expect(three!.x).toBeGreaterThan(112);
  });

  it('keeps labels within the drawing', () => {
    const edge = { id: 'a', name: 'A long name of a firm', point: [955, 50] as const, radius: 4 };
    const [label] = placeLabels([edge], box);
    expect(label!.x + textWidth(edge.name, 11)).toBeLessThan(955);
  });
});

describe('firmSizes', () => {
  const firm = (id: string) => second.firms.find((one) => one.id === id)!;
  const range = { least: 2, most: 10 };

  it('draws the strongest largest, over all waves, whichever way the measure points', () => {
    const byTies = firmSizes(analysis, 'localDegree', range);
    expect(byTies(firm('B1'))).toBe(10);
    const byConstraint = firmSizes(analysis, 'constraint', range);
    expect(byConstraint(firm('B1'))).toBe(10);
    expect(byConstraint(firm('A7'))).toBe(2);
  });

  it('draws whom the measure says nothing of smallest', () => {
    const lonely = first.firms.find(({ id }) => id === 'B6')!;
    expect(firmSizes(analysis, 'constraint', range)(lonely)).toBe(2);
  });
});

describe('comparePositions', () => {
  it('counts the weaker, equals half, among the firms of the cluster', () => {
    const firm = second.firms.find(({ id }) => id === 'A1')!;
    const { within, others, positions } = comparePositions(analysis, second, firm);
    expect([within, others]).toEqual(['cluster', 6]);
    // Local partners of A2 … A7: 2, 2, 3, 2, 2, 1; A1 has 1.
    expect(positions[0]).toMatchObject({ value: 1, median: 2, strongerThan: 0.5 / 6 });
    // A constraint of 1 is the weakest there is.
    expect(positions[1]).toMatchObject({ value: 1, median: 0.5, strongerThan: 0.5 / 6 });
    expect(positions[2]).toMatchObject({ value: 2, median: 0, strongerThan: 1 });
  });

  it('takes all firms where the cluster has few', () => {
    const firm = { ...second.firms[0]!, cluster: 'elsewhere' };
    expect(comparePositions(analysis, second, firm).within).toBe('wave');
  });
});

describe('firmTowards and firmAt', () => {
  const at = (id: string, x: number, y: number) => ({ id, point: [x, y] as const });
  const firms = [at('middle', 0, 0), at('right', 10, 1), at('far', 30, 0), at('below', 4, 12)];

  it('goes to the nearest in the direction of the key', () => {
    expect(firmTowards('ArrowRight', firms[0]!, firms)).toBe('right');
    expect(firmTowards('ArrowDown', firms[0]!, firms)).toBe('below');
    expect(firmTowards('ArrowLeft', firms[0]!, firms)).toBeNull();
    expect(firmTowards('a', firms[0]!, firms)).toBeNull();
  });

  it('takes the nearest within reach', () => {
    expect(firmAt([9, 3], firms, 5)).toBe('right');
    expect(firmAt([20, 20], firms, 5)).toBeNull();
  });
});

describe('files of the network', () => {
  const network = exportedNetwork(analysis, shownNetwork(second, everything), (id) =>
    id === 'A1' ? '甲厂' : id,
  );

  it('hold firms with positions, partners with countries, and ties as named', () => {
    const { files, lost } = networkFiles(network, 'graphml');
    expect(lost).toEqual([]);
    const [read] = readGraphml(files[0]!.text).networks;
    const node = (id: string) => read!.nodes.find((one) => one.id === id)!;
    expect(node('A1').label).toBe('甲厂');
    expect(node('A1').attributes).toMatchObject({ type: 'firm', cluster: 'a', globalDegree: 2 });
    expect(node('DE-2').attributes).toEqual({ type: 'partner', country: 'DE', place: 'abroad' });
    expect(read!.ties).toHaveLength(second.ties.length);
    expect(read!.ties.find(({ to }) => to === 'Inland')!.attributes).toMatchObject({
      kind: 'supply',
      place: 'outside',
    });
  });

  it('are the same network in every format, and say what a format cannot hold', () => {
    const gexf = readGexf(networkFiles(network, 'gexf').files[0]!.text).networks[0]!;
    expect(gexf.ties).toHaveLength(second.ties.length);
    const pajek = networkFiles(network, 'net');
    expect(readPajek(pajek.files[0]!.text).networks[0]!.nodes).toHaveLength(18);
    expect(pajek.lost.length).toBeGreaterThan(0);
    const { files } = networkFiles(network, 'csv');
    expect(files.map(({ part }) => part)).toEqual(['ties', 'nodes']);
    expect(files[0]!.text).toContain('B1,DE-2,1,supply,abroad');
  });
});
