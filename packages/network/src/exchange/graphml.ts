import { fail } from '../errors.ts';
import { type NetworkNote, note } from '../messages.ts';
import type { AttributeValue, Network, NetworkNode } from '../model/network.ts';
import {
  type AttributeColumns,
  attributeColumns,
  type ColumnType,
  readValue,
  writeValue,
} from './attribute-types.ts';
import {
  type FileTie,
  type ReadNetworks,
  readWeight,
  uniteDirections,
  type WrittenNetwork,
} from './exchange.ts';
import { lostInXml } from './lost.ts';
import { readXml, type XmlElement } from './xml-reader.ts';
import { xmlText } from './xml-text.ts';

const format = 'GraphML';

interface Key {
  readonly name: string;
  readonly type: string;
  readonly target: string;
  readonly fallback: AttributeValue | undefined;
}

/**
 * Read GraphML: every graph of the file, attributes with their types and defaults, directions per edge. `weight` of edges is the
 * weight, `label` of nodes the label. Ours, not graphology's reader: that one leaves defaults untyped, fails on types it does not
 * know, reads an undirected edge of a directed graph as directed, and cannot name the line of an error.
 * @throws {QunhaiError} network.syntax
 * @see Brandes, Eiglsperger, Lerner & Pich (2013), Graph markup language (GraphML); http://graphml.graphdrawing.org
 */
export function readGraphml(text: string): ReadNetworks {
  const root = readXml(text, format);
  if (root.name !== 'graphml') throw syntax(root, 'header', `<${root.name}>`);
  const keys = new Map<string, Key>();
  for (const element of root.children.filter(({ name }) => name === 'key'))
    keys.set(required(element, 'id'), readKey(element));
  const notes: NetworkNote[] = [];
  const graphs = root.children.filter(({ name }) => name === 'graph');
  if (graphs.length === 0) throw syntax(root, 'missing-attribute', '<graph>');
  return { networks: graphs.map((graph) => readGraph(graph, keys, notes)), notes };
}

function syntax(element: XmlElement, problem: string, found: string) {
  return fail('syntax', { format, line: element.line, problem, found });
}

function required(element: XmlElement, name: string): string {
  const value = element.attributes.get(name);
  if (value === undefined) throw syntax(element, 'missing-attribute', `<${element.name} ${name}>`);
  return value;
}

function readKey(element: XmlElement): Key {
  const type = element.attributes.get('attr.type') ?? 'string';
  const fallback = element.children.find(({ name }) => name === 'default');
  return {
    name: element.attributes.get('attr.name') ?? required(element, 'id'),
    type,
    target: element.attributes.get('for') ?? 'all',
    fallback: fallback && readValue(fallback.text, type, { format, line: fallback.line }),
  };
}

function readGraph(
  graph: XmlElement,
  keys: ReadonlyMap<string, Key>,
  notes: NetworkNote[],
): Network {
  const directedByDefault = graph.attributes.get('edgedefault') !== 'undirected';
  const nodes: NetworkNode[] = [];
  const ties: FileTie[] = [];
  const known = new Set<string>();
  for (const element of graph.children) {
    if (element.name === 'node') {
      const node = readNode(element, keys);
      if (known.has(node.id)) throw syntax(element, 'duplicate-node', node.id);
      known.add(node.id);
      nodes.push(node);
    } else if (element.name === 'hyperedge') throw syntax(element, 'unsupported', '<hyperedge>');
  }
  for (const element of graph.children.filter(({ name }) => name === 'edge'))
    ties.push(readEdge(element, keys, known, directedByDefault));
  const united = uniteDirections(ties, directedByDefault);
  if (united.doubled > 0) notes.push(note('mixed-directions', { count: united.doubled }));
  const { name } = dataOf(graph, keys, 'graph');
  const title = typeof name === 'string' ? name : graph.attributes.get('id');
  return {
    ...(title === undefined ? {} : { name: title }),
    directed: united.directed,
    nodes,
    ties: united.ties,
  };
}

function readNode(element: XmlElement, keys: ReadonlyMap<string, Key>): NetworkNode {
  if (element.children.some(({ name }) => name === 'graph'))
    throw syntax(element, 'unsupported', '<graph> in <node>');
  const { label, ...attributes } = dataOf(element, keys, 'node');
  return {
    id: required(element, 'id'),
    ...(label === undefined ? {} : { label: String(label) }),
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
  };
}

function readEdge(
  element: XmlElement,
  keys: ReadonlyMap<string, Key>,
  known: ReadonlySet<string>,
  directedByDefault: boolean,
): FileTie {
  const [from, to] = [required(element, 'source'), required(element, 'target')];
  for (const end of [from, to]) if (!known.has(end)) throw syntax(element, 'unknown-node', end);
  const { weight, ...attributes } = dataOf(element, keys, 'edge');
  const own = element.attributes.get('directed');
  return {
    directed: own === undefined ? directedByDefault : own === 'true',
    tie: {
      from,
      to,
      ...(weight === undefined ? {} : { weight: readWeight(String(weight), format, element.line) }),
      ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    },
  };
}

function dataOf(
  element: XmlElement,
  keys: ReadonlyMap<string, Key>,
  target: string,
): Record<string, AttributeValue> {
  const values: Record<string, AttributeValue> = {};
  for (const key of keys.values())
    if (key.fallback !== undefined && (key.target === target || key.target === 'all'))
      values[key.name] = key.fallback;
  for (const data of element.children.filter(({ name }) => name === 'data')) {
    const id = required(data, 'key');
    const key = keys.get(id);
    if (!key) throw syntax(data, 'missing-attribute', `<key id="${id}">`);
    // Drawings of other programs are nested elements; they are no attributes of the network.
    if (data.children.length > 0) continue;
    values[key.name] = readValue(data.text, key.type, { format, line: data.line });
  }
  return values;
}

const typeNames: Readonly<Record<ColumnType, string>> = {
  boolean: 'boolean',
  integer: 'long',
  double: 'double',
  string: 'string',
};

/** Write GraphML with all attributes; readable by igraph, networkx, Gephi, yEd and graphology. */
export function writeGraphml(network: Network): WrittenNetwork {
  const nodes = network.nodes.map(withLabel);
  const ties = network.ties.map(withWeight);
  const nodeColumns = attributeColumns(nodes);
  const tieColumns = attributeColumns(ties);
  const id = network.name === undefined ? '' : ` id="${xmlText(network.name)}"`;
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keyLines(nodeColumns, 'node'),
    ...keyLines(tieColumns, 'edge'),
    `  <graph${id} edgedefault="${network.directed ? 'directed' : 'undirected'}">`,
    ...nodes.map((node) => elementText(`node id="${xmlText(node.id)}"`, node, nodeColumns, 'node')),
    ...ties.map((tie) =>
      elementText(
        `edge source="${xmlText(tie.from)}" target="${xmlText(tie.to)}"`,
        tie,
        tieColumns,
        'edge',
      ),
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
  return { text, lost: lostInXml(network, [...nodeColumns.mixed, ...tieColumns.mixed]) };
}

function withLabel(node: NetworkNode) {
  const { label, attributes } = node;
  return { id: node.id, attributes: { ...(label === undefined ? {} : { label }), ...attributes } };
}

function withWeight(tie: Network['ties'][number]) {
  const { from, to, weight, attributes } = tie;
  return { from, to, attributes: { ...(weight === undefined ? {} : { weight }), ...attributes } };
}

function keyLines({ names, types }: AttributeColumns, target: 'node' | 'edge'): string[] {
  return names.map(
    (name, at) =>
      `  <key id="${target}${at}" for="${target}" attr.name="${xmlText(name)}" attr.type="${typeNames[types[at]!]}"/>`,
  );
}

function elementText(
  head: string,
  { attributes }: { attributes: Readonly<Record<string, AttributeValue>> },
  columns: AttributeColumns,
  target: string,
): string {
  const data = columns.names.flatMap((name, at) => {
    const value = attributes[name];
    return value === undefined
      ? []
      : [`<data key="${target}${at}">${xmlText(writeValue(value))}</data>`];
  });
  const tag = head.slice(0, head.indexOf(' '));
  return data.length === 0 ? `    <${head}/>` : `    <${head}>${data.join('')}</${tag}>`;
}
