import { describe, expect, it } from 'vitest';
import { drawPathDiagram } from './path-diagram.ts';
import {
  type DiagramLayout,
  labelHeight,
  labelWidth,
  layoutPathDiagram,
  type PathDiagram,
} from './path-diagram-layout.ts';

const names = {
  DL: ['Division of labour', 0],
  IE: ['Industrial environment', 0],
  CN: ['Firm network', 0],
  CA: ['Competitive advantage', 1],
  DC: ['动态能力与国际化成长的动力', 1],
  GR: ['Growth resources', 2],
  GE: ['Embedding in global value chains', 2],
  MK: ['International market knowledge', 2],
} as const;

const links = [
  'DL CA',
  'IE CA',
  'CN CA',
  'DL DC',
  'IE DC',
  'CN DC',
  'CA GR',
  'CA GE',
  'CA MK',
  'DC GR',
  'DC GE',
  'DC MK',
  'GR GE',
  'GE MK',
].map((link) => link.split(' ') as [string, string]);

function diagram(edges = links): PathDiagram {
  return {
    id: 'f',
    language: 'en',
    title: 'Paths',
    description: 'All paths',
    nodes: Object.entries(names).map(([id, [name, column]]) => ({
      id,
      name,
      column,
      rSquared: column === 0 ? null : 'R² = .42',
    })),
    edges: edges.map(([from, to], index) => ({
      from,
      to,
      estimate: index === 0 ? -0.3 : 0.2,
      significant: index !== 1,
      label: index === 0 ? '−0.30***' : '0.20',
    })),
    columnNames: new Map([
      [0, 'Resources'],
      [1, 'Drivers'],
      [2, 'Outcomes'],
    ]),
  };
}

interface Box {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxes(layout: DiagramLayout): Box[] {
  const nodes = layout.nodes.map(({ id, x, y, width, height }) => ({
    name: id,
    left: x,
    right: x + width,
    top: y,
    bottom: y + height,
  }));
  const labels = layout.edges.map(({ edge, label: [x, y] }) => {
    const half = labelWidth(edge.label) / 2;
    return {
      name: `${edge.from} → ${edge.to}`,
      left: x - half,
      right: x + half,
      top: y - labelHeight / 2,
      bottom: y + labelHeight / 2,
    };
  });
  return [...nodes, ...labels];
}

describe('path diagram', () => {
  it('gives every box and every label a place of its own', async () => {
    const placed = boxes(await layoutPathDiagram(diagram()));
    for (const [index, a] of placed.entries())
      for (const b of placed.slice(0, index)) {
        const apart =
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart, `${a.name} and ${b.name}`).toBe(true);
      }
  });

  it('keeps columns from left to right', async () => {
    const { nodes } = await layoutPathDiagram(diagram());
    const x = new Map(nodes.map((node) => [node.id, node.x]));
    for (const [from, to] of links) expect(x.get(from), `${from} → ${to}`).toBeLessThan(x.get(to)!);
  });

  it('gives columns up when a path leads backwards', async () => {
    const layout = await layoutPathDiagram(
      diagram([
        ['MK', 'DL'],
        ['DL', 'CA'],
      ]),
    );
    expect(layout.columns).toBe(false);
    const svg = await drawPathDiagram(diagram([['MK', 'DL']]));
    expect(svg).not.toContain('Resources');
  });

  it('runs downwards when it would be wider than a sheet', async () => {
    const chain = Object.keys(names);
    const steps = chain.slice(1).map((to, index): [string, string] => [chain[index]!, to]);
    const layout = await layoutPathDiagram(diagram(steps));
    expect(layout.width).toBeLessThan(1000);
    const y = new Map(layout.nodes.map((node) => [node.id, node.y]));
    for (const [from, to] of steps) expect(y.get(from)).toBeLessThan(y.get(to)!);
  });

  it('dashes what is not significant and tells sign by colour and by figure', async () => {
    const svg = await drawPathDiagram(diagram(links.slice(0, 2)));
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
    expect(svg).toContain('−0.30***');
  });

  it('is the same bytes each time and says what it shows', async () => {
    const first = await drawPathDiagram(diagram());
    expect(await drawPathDiagram(diagram())).toBe(first);
    expect(first).toContain('<title id="f-title">Paths</title>');
    expect(first).toContain('role="img"');
  });

  it('makes room for rows in a box, and draws every one of them inside it', async () => {
    const rows = ['DL1 .81 [.77, .85]', 'DL2 .74 [.69, .79]', 'DL3 .90 [.88, .93]'];
    const plain = diagram();
    const unfolded = {
      ...plain,
      nodes: plain.nodes.map((node) => (node.id === 'DL' ? { ...node, rows } : node)),
    };
    const [before] = (await layoutPathDiagram(plain)).nodes;
    const [after] = (await layoutPathDiagram(unfolded)).nodes;
    expect(after!.height).toBeGreaterThanOrEqual(before!.height + rows.length * 14);
    const drawn = await drawPathDiagram(unfolded);
    for (const row of rows) {
      const [, y] = new RegExp(`y="([\\d.]+)"[^>]*>${row.replace(/[.[\]]/g, '\\$&')}<`).exec(
        drawn,
      )!;
      expect(Number(y)).toBeGreaterThan(after!.y);
      expect(Number(y)).toBeLessThan(after!.y + after!.height);
    }
  });
});
