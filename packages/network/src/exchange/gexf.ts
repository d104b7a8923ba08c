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

const format = 'GEXF';

interface Column {
  readonly title: string;
  readonly type: string;
  readonly fallback: AttributeValue | undefined;
}

type Columns = ReadonlyMap<string, Column>;

/**
 * Read GEXF (1.1 to 1.3): attributes with types and defaults, weights, kinds, and directions per edge; drawings and times are
 * left out and counted. Ours, not graphology's reader: that one loses the titles of attributes whose ids are no numbers.
 * @throws {QunhaiError} network.syntax
 * @see GEXF working group (2022), GEXF 1.3; https://gexf.net
 */
export function readGexf(text: string): ReadNetworks {
  const root = readXml(text, format);
  const graph = root.children.find(({ name }) => name === 'graph');
  if (root.name !== 'gexf' || !graph) throw syntax(root, 'header', `<${root.name}>`);
  const columns = (target: string) =>
    new Map(
      childrenOf(graph, 'attributes')
        .filter((each) => each.attributes.get('class') === target)
        .flatMap((each) => childrenOf(each, 'attribute'))
        .map((each) => [required(each, 'id'), readColumn(each)]),
    );
  const nodes = readNodes(graph, columns('node'));
  const known = new Set(nodes.map(({ id }) => id));
  const byDefault = graph.attributes.get('defaultedgetype') ?? 'undirected';
  const edgeColumns = columns('edge');
  const ties = childrenOf(graph, 'edges').flatMap((edges) =>
    childrenOf(edges, 'edge').map((edge) => readEdge(edge, edgeColumns, known, byDefault)),
  );
  const united = uniteDirections(ties, byDefault === 'directed');
  const meta = root.children.find(({ name }) => name === 'meta');
  const name = meta && childrenOf(meta, 'description')[0]?.text.trim();
  return {
    networks: [{ ...(name ? { name } : {}), directed: united.directed, nodes, ties: united.ties }],
    notes: notesOf(graph, united.doubled),
  };
}

function notesOf(graph: XmlElement, doubled: number): NetworkNote[] {
  const items = [...childrenOf(graph, 'nodes'), ...childrenOf(graph, 'edges')].flatMap(
    ({ children }) => children,
  );
  const other = items.filter(
    ({ children, attributes }) =>
      children.some(({ prefix, name }) => prefix === 'viz' || name === 'spells') ||
      attributes.has('start') ||
      attributes.has('end'),
  ).length;
  return [
    ...(doubled > 0 ? [note('mixed-directions', { count: doubled })] : []),
    ...(other > 0 ? [note('drawing-dropped', { count: other })] : []),
  ];
}

function syntax(element: XmlElement, problem: string, found: string) {
  return fail('syntax', { format, line: element.line, problem, found });
}

function required(element: XmlElement, name: string): string {
  const value = element.attributes.get(name);
  if (value === undefined) throw syntax(element, 'missing-attribute', `<${element.name} ${name}>`);
  return value;
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

function readColumn(element: XmlElement): Column {
  const type = element.attributes.get('type') ?? 'string';
  const fallback = childrenOf(element, 'default')[0];
  return {
    title: element.attributes.get('title') ?? required(element, 'id'),
    type,
    fallback: fallback && readValue(fallback.text, type, { format, line: fallback.line }),
  };
}

function readNodes(graph: XmlElement, columns: Columns): NetworkNode[] {
  const known = new Set<string>();
  return childrenOf(graph, 'nodes').flatMap((list) =>
    childrenOf(list, 'node').map((element) => {
      const id = required(element, 'id');
      if (known.has(id)) throw syntax(element, 'duplicate-node', id);
      if (childrenOf(element, 'nodes').length > 0)
        throw syntax(element, 'unsupported', '<nodes> in <node>');
      known.add(id);
      const label = element.attributes.get('label');
      const attributes = valuesOf(element, columns);
      return {
        id,
        ...(label === undefined || label === id ? {} : { label }),
        ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
      };
    }),
  );
}

function readEdge(
  element: XmlElement,
  columns: Columns,
  known: ReadonlySet<string>,
  byDefault: string,
): FileTie {
  const [from, to] = [required(element, 'source'), required(element, 'target')];
  for (const end of [from, to]) if (!known.has(end)) throw syntax(element, 'unknown-node', end);
  const weight = element.attributes.get('weight');
  const attributes = valuesOf(element, columns);
  for (const name of ['label', 'kind']) {
    const value = element.attributes.get(name);
    if (value !== undefined) attributes[name] = value;
  }
  return {
    directed: (element.attributes.get('type') ?? byDefault) === 'directed',
    tie: {
      from,
      to,
      ...(weight === undefined ? {} : { weight: readWeight(weight, format, element.line) }),
      ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    },
  };
}

function valuesOf(element: XmlElement, columns: Columns): Record<string, AttributeValue> {
  const values: Record<string, AttributeValue> = {};
  for (const { title, fallback } of columns.values())
    if (fallback !== undefined) values[title] = fallback;
  for (const item of childrenOf(element, 'attvalues').flatMap((list) =>
    childrenOf(list, 'attvalue'),
  )) {
    const id = item.attributes.get('for') ?? required(item, 'id');
    const column = columns.get(id);
    if (!column) throw syntax(item, 'missing-attribute', `<attribute id="${id}">`);
    values[column.title] = readValue(required(item, 'value'), column.type, {
      format,
      line: item.line,
    });
  }
  return values;
}

const typeNames: Readonly<Record<ColumnType, string>> = {
  boolean: 'boolean',
  integer: 'long',
  double: 'double',
  string: 'string',
};

/** Write GEXF 1.3 with all attributes; readable by Gephi, networkx and graphology. */
export function writeGexf(network: Network): WrittenNetwork {
  const nodeColumns = attributeColumns(network.nodes);
  const tieColumns = attributeColumns(network.ties);
  const kind = network.directed ? 'directed' : 'undirected';
  const meta =
    network.name === undefined
      ? []
      : [`  <meta><description>${xmlText(network.name)}</description></meta>`];
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    ...meta,
    `  <graph mode="static" defaultedgetype="${kind}">`,
    ...columnLines(nodeColumns, 'node'),
    ...columnLines(tieColumns, 'edge'),
    '    <nodes>',
    ...network.nodes.map(({ id, label, attributes }) =>
      itemText(`node id="${xmlText(id)}" label="${xmlText(label ?? id)}"`, attributes, nodeColumns),
    ),
    '    </nodes>',
    '    <edges>',
    ...network.ties.map(({ from, to, weight, attributes }, at) =>
      itemText(
        `edge id="${at}" source="${xmlText(from)}" target="${xmlText(to)}"${weight === undefined ? '' : ` weight="${weight}"`}`,
        attributes,
        tieColumns,
      ),
    ),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
  return { text, lost: lostInXml(network, [...nodeColumns.mixed, ...tieColumns.mixed]) };
}

function columnLines({ names, types }: AttributeColumns, target: string): string[] {
  if (names.length === 0) return [];
  return [
    `    <attributes class="${target}">`,
    ...names.map(
      (name, at) =>
        `      <attribute id="${at}" title="${xmlText(name)}" type="${typeNames[types[at]!]}"/>`,
    ),
    '    </attributes>',
  ];
}

function itemText(
  head: string,
  attributes: Readonly<Record<string, AttributeValue>> | undefined,
  { names }: AttributeColumns,
): string {
  const values = names.flatMap((name, at) => {
    const value = attributes?.[name];
    return value === undefined
      ? []
      : [`<attvalue for="${at}" value="${xmlText(writeValue(value))}"/>`];
  });
  if (values.length === 0) return `      <${head}/>`;
  const tag = head.slice(0, head.indexOf(' '));
  return `      <${head}><attvalues>${values.join('')}</attvalues></${tag}>`;
}
