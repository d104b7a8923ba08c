import { QunhaiError } from '@qunhai/kernel';
import Graph from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import type { Network } from '../model/network.ts';
import { readEdgeList, writeEdgeList } from './edge-list.ts';
import { readGexf, writeGexf } from './gexf.ts';
import { readGraphml, writeGraphml } from './graphml.ts';
import { readPajek, readPajekPartition, writePajek, writePajekPartition } from './pajek.ts';
import { readUcinet, writeUcinet } from './ucinet.ts';

const rich: Network = {
  name: 'Cluster & partners',
  directed: true,
  nodes: [
    { id: 'a', label: '甲公司 "A"', attributes: { employees: 12, exports: true, share: 0.25 } },
    { id: 'b <x>', attributes: { employees: 7, exports: false, note: "line\none, 'two'" } },
    { id: '丙', attributes: { share: Number.POSITIVE_INFINITY } },
    { id: 'isolate' },
  ],
  ties: [
    { from: 'a', to: 'b <x>', weight: 2.5, attributes: { kind: 'supply' } },
    { from: 'b <x>', to: 'a' },
    { from: 'a', to: '丙', weight: 0, attributes: { kind: 'social', since: 2012 } },
    { from: 'a', to: '丙', weight: 1 },
  ],
};

const bare = ({ nodes, ties, ...rest }: Network): Network => ({
  ...rest,
  nodes: nodes.map(({ id }) => ({ id })),
  ties: ties.map(({ from, to, weight = 1 }) => ({ from, to, weight })),
});

/** The line that an error names. */
function lineOf(read: () => unknown): { line: number; problem: string } {
  try {
    read();
  } catch (error) {
    if (error instanceof QunhaiError) return error.details as { line: number; problem: string };
    throw error;
  }
  throw new Error('No error was raised.');
}

describe('GraphML and GEXF', () => {
  it('come back as they went, attributes and types included', () => {
    for (const network of [rich, { ...rich, directed: false }]) {
      const written = writeGraphml(network);
      expect(written.lost).toEqual([]);
      expect(readGraphml(written.text)).toEqual({ networks: [network], notes: [] });
      const second = writeGexf(network);
      expect(second.lost).toEqual([]);
      expect(readGexf(second.text)).toEqual({ networks: [network], notes: [] });
    }
  });

  it('are read by graphology alike', () => {
    const one = graphml.parse(Graph.default ?? Graph, writeGraphml(rich).text);
    expect(one.order).toBe(4);
    expect(one.size).toBe(4);
    expect(one.getNodeAttributes('a')).toMatchObject({ employees: 12, exports: true, share: 0.25 });
    const two = gexf.parse(Graph.default ?? Graph, writeGexf(rich).text);
    expect(two.getNodeAttributes('a')).toMatchObject({ label: '甲公司 "A"', employees: 12 });
    expect(two.size).toBe(4);
  });

  it('read files of others: defaults, directions per edge, CDATA, comments', () => {
    const text = `<?xml version="1.0"?>
<!-- made elsewhere -->
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="d0" for="node" attr.name="size" attr.type="int"><default>3</default></key>
  <key id="d1" for="edge" attr.name="weight" attr.type="double"/>
  <graph edgedefault="directed">
    <node id="n1"><data key="d0">5</data></node><node id='n2'/>
    <node id="n3"><data key="d0"><![CDATA[4]]></data></node>
    <edge source="n1" target="n2"><data key="d1">2</data></edge>
    <edge source="n2" target="n3" directed="false"/>
  </graph>
</graphml>`;
    const { networks, notes } = readGraphml(text);
    expect(networks[0]!.nodes.map(({ attributes }) => attributes!.size)).toEqual([5, 3, 4]);
    expect(networks[0]!.ties).toEqual([
      { from: 'n1', to: 'n2', weight: 2 },
      { from: 'n2', to: 'n3' },
      { from: 'n3', to: 'n2' },
    ]);
    expect(notes.map(({ code }) => code)).toEqual(['mixed-directions']);
  });

  it('say what they cannot hold', () => {
    const odd: Network = {
      directed: false,
      nodes: [
        { id: 'a', attributes: { mixed: 1 } },
        { id: 'b', attributes: { mixed: 'one\u0001' } },
      ],
      ties: [],
    };
    const codes = writeGraphml(odd).lost.map(({ code }) => code);
    expect(codes).toEqual(['lost-types', 'lost-characters']);
    expect(readGraphml(writeGraphml(odd).text).networks[0]!.directed).toBe(false);
  });

  it('name the line of an error', () => {
    const file = (body: string) => `<graphml>\n<graph>\n${body}\n</graph>\n</graphml>`;
    const error = (body: string) => lineOf(() => readGraphml(file(body)));
    expect(error('<node id="a"/>\n<edge source="a" target="b"/>')).toMatchObject({
      line: 4,
      problem: 'unknown-node',
    });
    expect(error('<node id="a"/>\n<node id="a"/>')).toMatchObject({ line: 4 });
    expect(error('<node/>')).toMatchObject({ line: 3, problem: 'missing-attribute' });
    expect(error('<node id="a">')).toMatchObject({ line: 4, problem: 'tag' });
    expect(error('<node id="&huge;"/>')).toMatchObject({ line: 3, problem: 'entity' });
    expect(error('<node id=a/>')).toMatchObject({ line: 3, problem: 'attribute' });
    expect(lineOf(() => readGraphml(''))).toMatchObject({ problem: 'empty' });
    expect(lineOf(() => readGraphml('<!DOCTYPE x [<!ENTITY a "b">]>\n<graphml/>'))).toMatchObject({
      problem: 'unsupported',
    });
    expect(lineOf(() => readGexf('<gexf>\n</gexf>'))).toMatchObject({ problem: 'header' });
  });
});

describe('Pajek', () => {
  it('comes back as it went but for attributes and labels, which it names', () => {
    const simple: Network = {
      ...rich,
      name: 'Net',
      nodes: rich.nodes.map(({ id }, at) => ({ id, attributes: { x: at / 4, y: 0.5 } })),
      ties: rich.ties.map(({ from, to }) => ({
        from,
        to,
        weight: 2,
        attributes: { relation: 'supply' },
      })),
    };
    const written = writePajek(simple);
    expect(written.lost).toEqual([]);
    expect(readPajek(written.text)).toEqual({ networks: [simple], notes: [] });
    expect(writePajek(rich).lost.map(({ code }) => code)).toEqual([
      'lost-attributes',
      'lost-attributes',
      'lost-labels',
    ]);
    const undirected = { ...bare(rich), directed: false };
    expect(readPajek(writePajek(undirected).text).networks).toEqual([undirected]);
  });

  it('reads lists, matrices, relations, partitions and repeated labels', () => {
    const text = `% comment
*Network first
*Vertices 3
1 "A one" 0.1 0.2 0.5 box ic Red
2 B
3 B
*Arcslist
1 2 3
*Edges :2 "social"
2 3 4
*Network second
*Vertices 2
*Matrix
0 1
0.5 0
*Partition groups
*Vertices 2
7
8`;
    const { networks, notes } = readPajek(text);
    expect(networks[0]!.nodes[0]).toEqual({
      id: '1',
      label: 'A one',
      attributes: { x: 0.1, y: 0.2, z: 0.5, shape: 'box', ic: 'Red' },
    });
    expect(networks[0]!.ties).toHaveLength(4);
    expect(networks[0]!.ties[2]).toEqual({
      from: '2',
      to: '3',
      weight: 4,
      attributes: { relation: 'social' },
    });
    expect(networks[1]!.ties.map(({ weight }) => weight)).toEqual([1, 0.5]);
    expect(networks[1]!.nodes.map(({ attributes }) => attributes!.groups)).toEqual([7, 8]);
    expect(notes.map(({ code }) => code)).toEqual(['numbers-as-ids', 'mixed-directions']);
    expect(readPajekPartition(writePajekPartition([1, 2, 2]))).toEqual([1, 2, 2]);
  });

  it('names the line of an error', () => {
    const error = (text: string) => lineOf(() => readPajek(text));
    expect(error('*Vertices 2\n1 "a\n')).toMatchObject({ line: 2, problem: 'quote' });
    expect(error('*Vertices 2\n*Arcs\n1 3')).toMatchObject({ line: 3, problem: 'vertex' });
    expect(error('*Vertices 2\n*Arcs\n1 x')).toMatchObject({ line: 3, problem: 'number' });
    expect(error('*Vertices 2\n*Arcs\n1 2 -4')).toMatchObject({ line: 3, problem: 'weight' });
    expect(error('*Vertices 2\n*Matrix\n0 1\n')).toMatchObject({ problem: 'wrong-count' });
    expect(error('*Vertices 1\n1 a\n1 b')).toMatchObject({ line: 3, problem: 'duplicate-node' });
    expect(error('hello')).toMatchObject({ line: 1, problem: 'header' });
    expect(error('')).toMatchObject({ problem: 'header' });
    expect(lineOf(() => readPajekPartition('*Vertices 2\n1'))).toMatchObject({
      problem: 'wrong-count',
    });
  });
});

describe('UCINET DL', () => {
  const plain: Network = {
    directed: true,
    nodes: [{ id: 'a firm' }, { id: '乙' }, { id: 'c,d' }, { id: 'isolate' }],
    ties: [
      { from: 'a firm', to: '乙', weight: 2 },
      { from: '乙', to: 'a firm', weight: 1 },
      { from: 'c,d', to: 'a firm', weight: 0.5 },
    ],
  };

  it('comes back as it went', () => {
    for (const format of ['fullmatrix', 'edgelist1'] as const) {
      const written = writeUcinet([plain], format);
      expect(written.lost).toEqual([]);
      expect(readUcinet(written.text).networks).toEqual([plain]);
      const two = [
        { ...plain, name: 'supply' },
        { ...plain, name: 'social', directed: false, ties: plain.ties.slice(0, 1) },
      ] as const;
      const back = readUcinet(writeUcinet([...two] as [Network, Network], format).text).networks;
      expect(back[0]).toEqual(two[0]);
      expect(back[1]!.directed).toBe(false);
      expect(back[1]!.ties).toHaveLength(1);
    }
    const lists = writeUcinet([plain], 'nodelist1');
    expect(lists.lost.map(({ code }) => code)).toEqual(['lost-weights']);
    expect(readUcinet(lists.text).networks[0]!.ties).toHaveLength(3);
  });

  it('reads what the manual shows', () => {
    const ids = (text: string) => readUcinet(text).networks[0]!.nodes.map(({ id }) => id);
    const ties = (text: string) =>
      readUcinet(text).networks[0]!.ties.map(({ from, to, weight }) => `${from} ${to} ${weight}`);
    const embedded = `DL N=3 FORMAT = FULLMATRIX
LABELS EMBEDDED
DATA:
   x y z
x  0 1 .
y  0 0 2
z  1 0 0`;
    expect(ids(embedded)).toEqual(['x', 'y', 'z']);
    expect(ties(embedded)).toEqual(['x y 1', 'y z 2', 'z x 1']);
    expect(readUcinet(embedded).notes.map(({ code }) => code)).toEqual(['missing-cells']);
    const edges = `dl n = 4, format = edgelist1\nlabels embedded:\ndata:\nann bob 3\nbob cy`;
    expect(ids(edges)).toEqual(['ann', 'bob', 'cy', '4']);
    expect(ties(edges)).toEqual(['ann bob 3', 'bob cy 1']);
    expect(ties('dl n=3 format=nodelist1\ndata:\n1 2 3\n2 1')).toEqual(['1 2 1', '1 3 1', '2 1 1']);
    const half = 'dl n=3 format=lowerhalf diagonal=absent\ndata:\n1\n0 1';
    expect(readUcinet(half).networks[0]).toMatchObject({ directed: false });
    expect(ties(half)).toEqual(['2 1 1', '3 2 1']);
    const upper = 'dl n=3 format=upperhalf\ndata:\n0 1 0\n0 2\n0';
    expect(readUcinet(upper).networks[0]!.ties).toHaveLength(2);
    const multiple = `dl n=2 nm=2\nlabels:\na,b\nmatrix labels:\nfirst second\ndata:\n0 1\n0 0\n0 0\n1 0`;
    expect(readUcinet(multiple).networks.map(({ name }) => name)).toEqual(['first', 'second']);
    const twoMode = `dl nr=2 nc=3 format=edgelist2\nrow labels embedded\ncolumn labels embedded\ndata:\nann e1\nbob e2\nbob e3`;
    expect(ids(twoMode)).toEqual(['ann', 'bob', 'e1', 'e2', 'e3']);
    expect(readUcinet('dl n=2\ndata:\n0 1 1 0', { directed: true }).networks[0]!.directed).toBe(
      true,
    );
  });

  it('names the line of an error', () => {
    const error = (text: string) => lineOf(() => readUcinet(text));
    expect(error('')).toMatchObject({ problem: 'empty' });
    expect(error('n=3')).toMatchObject({ line: 1, problem: 'header' });
    expect(error('dl n=2\ndata:\n0 1\n0')).toMatchObject({ line: 4, problem: 'truncated' });
    expect(error('dl n=2\ndata:\n0 1\n0 0 5')).toMatchObject({ line: 4, problem: 'wrong-count' });
    expect(error('dl n=2\ndata:\n0 x\n0 0')).toMatchObject({ line: 3, problem: 'number' });
    expect(error('dl n=2\nfoo=1\ndata:\n0 1')).toMatchObject({
      line: 2,
      problem: 'unknown-option',
    });
    expect(error('dl n=2 format=edgelist1\ndata:\n1 3')).toMatchObject({
      line: 3,
      problem: 'vertex',
    });
    expect(error('dl n=2 labels: a b c data: 0')).toMatchObject({ problem: 'wrong-count' });
    expect(error('dl format=edgelist1 data: 1 2')).toMatchObject({ problem: 'missing-attribute' });
    expect(error('dl n=2 format=cube data: 1 2')).toMatchObject({ problem: 'unknown-option' });
    expect(error('dl n=2')).toMatchObject({ problem: 'truncated' });
  });
});

describe('edge list', () => {
  it('comes back as it went, with its list of nodes', () => {
    const network: Network = {
      directed: true,
      nodes: rich.nodes.map((node, at) => ({ ...node, id: at === 0 ? '=SUM(A1)' : node.id })),
      ties: rich.ties.map((tie) => ({
        ...tie,
        from: tie.from === 'a' ? '=SUM(A1)' : tie.from,
        to: tie.to === 'a' ? '=SUM(A1)' : tie.to,
      })),
    };
    network.nodes.forEach((node) => {
      if (node.attributes && 'share' in node.attributes)
        Object.assign(node.attributes, { share: 0.5 });
    });
    const { ties, nodes } = writeEdgeList(network);
    expect(ties).toContain("'=SUM(A1)");
    expect(readEdgeList(ties, { nodes })).toEqual(network);
  });

  it('finds its columns and delimiter, and keeps codes as text', () => {
    const text = '\uFEFF来源;目标;权重;code;new\r\n甲;乙;2;007;true\r\n乙;"丙;丁";;010;false\r\n';
    expect(readEdgeList(text)).toEqual({
      directed: true,
      nodes: [{ id: '甲' }, { id: '乙' }, { id: '丙;丁' }],
      ties: [
        { from: '甲', to: '乙', weight: 2, attributes: { code: '007', new: true } },
        { from: '乙', to: '丙;丁', attributes: { code: '010', new: false } },
      ],
    });
    const own = readEdgeList('who\twhom\na\tb', { from: 'who', to: 'whom', directed: false });
    expect(own).toMatchObject({ directed: false, ties: [{ from: 'a', to: 'b' }] });
  });

  it('names the line of an error', () => {
    const error = (text: string, nodes?: string) =>
      lineOf(() => readEdgeList(text, nodes === undefined ? {} : { nodes }));
    expect(error('')).toMatchObject({ line: 1, problem: 'empty' });
    expect(error('a,b\n1,2')).toMatchObject({ line: 1, problem: 'missing-column' });
    expect(error('from,to\na,b\nc')).toMatchObject({ line: 3, problem: 'columns' });
    expect(error('from,to\n"a\nx",b\nc,d,e')).toMatchObject({ line: 4, problem: 'columns' });
    expect(error('from,to\n"a,b')).toMatchObject({ line: 2, problem: 'quote' });
    expect(error('from,to,weight\na,b,-1')).toMatchObject({ line: 2, problem: 'weight' });
    expect(error('from,to\na,')).toMatchObject({ line: 2, problem: 'missing-attribute' });
    expect(error('from,to\na,b', 'id\na')).toMatchObject({ line: 2, problem: 'unknown-node' });
    expect(error('from,to\na,b', 'id\na\na')).toMatchObject({ line: 3, problem: 'duplicate-node' });
  });
});
