import { fail } from '../errors.ts';
import { type NetworkNote, note } from '../messages.ts';
import type { AttributeValue, Network, NetworkNode } from '../model/network.ts';
import {
  type FileTie,
  linesOf,
  type ReadNetworks,
  readWeight,
  uniteDirections,
  type WrittenNetwork,
} from './exchange.ts';
import { lostAttributes, lostLabels } from './lost.ts';

const format = 'Pajek';

/**
 * Read Pajek files: networks (*Vertices, *Arcs, *Edges, *Arcslist, *Edgeslist, *Matrix, several relations), and project files
 * with partitions and vectors, which become attributes of the nodes of the last network. Nodes are named by their labels when these
 * are all different, and by number otherwise.
 * @throws {QunhaiError} network.syntax
 * @see Batagelj & Mrvar (2018), Pajek and PajekXXL: reference manual.
 */
export function readPajek(text: string): ReadNetworks {
  const reader = new PajekReader();
  linesOf(text).forEach((line, at) => {
    reader.line(line, at + 1);
  });
  return reader.finish();
}

interface Draft {
  name: string | undefined;
  count: number;
  /** Rows of a two-mode network; 0 = one mode. */
  rows: number;
  readonly labels: (string | undefined)[];
  readonly attributes: Record<string, AttributeValue>[];
  readonly ties: {
    from: number;
    to: number;
    weight: number;
    directed: boolean;
    attributes: Record<string, AttributeValue>;
  }[];
}

type Section =
  | 'none'
  | 'vertices'
  | 'arcs'
  | 'edges'
  | 'arcslist'
  | 'edgeslist'
  | 'matrix'
  | 'values';

interface Token {
  readonly text: string;
  readonly quoted: boolean;
}

class PajekReader {
  readonly #drafts: Draft[] = [];
  readonly #notes: NetworkNote[] = [];
  #section: Section = 'none';
  #name: string | undefined;
  #relation: string | undefined;
  /** Name and kind of a partition or vector that is being read, and how far. */
  #column: { name: string; whole: boolean } | null = null;
  #row = 0;
  #line = 0;
  readonly #readers: Readonly<Record<Section, (line: readonly Token[]) => void>> = {
    vertices: (line) => this.#vertex(line),
    arcs: (line) => this.#tie(line),
    edges: (line) => this.#tie(line),
    arcslist: (line) => this.#tieList(line),
    edgeslist: (line) => this.#tieList(line),
    matrix: (line) => this.#matrixRow(line),
    values: (line) => this.#value(line),
    none: ([token]) => {
      throw this.#error('header', token!.text);
    },
  };

  line(raw: string, number: number): void {
    this.#line = number;
    const line = raw.trim();
    if (line === '' || line.startsWith('%')) return;
    const tokens = tokenize(line);
    if (!tokens) throw this.#error('quote', line);
    if (line.startsWith('*')) this.#heading(tokens, line);
    else this.#content(tokens);
  }

  finish(): ReadNetworks {
    this.#endSection();
    if (this.#drafts.length === 0) throw this.#error('header', '*Vertices');
    const networks = this.#drafts.map((draft) => networkOf(draft, this.#notes));
    return { networks, notes: this.#notes };
  }

  #heading(tokens: readonly Token[], line: string): void {
    this.#endSection();
    const [first, ...rest] = tokens;
    const keyword = first!.text.toLowerCase().replace(/:.*$/, '');
    const title = line
      .slice(first!.text.length)
      .trim()
      .replace(/^"(.*)"$/, '$1');
    this.#relation = relationOf(tokens);
    this.#row = 0;
    if (keyword === '*network') {
      this.#name = title === '' ? undefined : title;
      this.#column = null;
      this.#section = 'none';
    } else if (keyword === '*partition' || keyword === '*vector') {
      this.#column = { name: title || keyword.slice(1), whole: keyword === '*partition' };
      this.#section = 'none';
    } else if (keyword === '*vertices') this.#vertices(rest);
    else if (/^\*(arcs|edges|arcslist|edgeslist|matrix)$/.test(keyword)) {
      this.#draft();
      this.#section = keyword.slice(1) as Section;
    } else throw this.#error('unknown-section', first!.text);
  }

  #vertices(rest: readonly Token[]): void {
    const count = this.#integer(rest[0], 0, 1e7);
    if (this.#column) {
      const { count: expected } = this.#draft();
      if (count !== expected) throw this.#error('wrong-count', `${count} ≠ ${expected}`);
      this.#section = 'values';
      return;
    }
    const rows = rest[1] ? this.#integer(rest[1], 0, count) : 0;
    this.#drafts.push({
      name: this.#name,
      count,
      rows,
      labels: [],
      attributes: Array.from({ length: count }, (_, at) =>
        rows > 0 ? { mode: at < rows ? 1 : 2 } : {},
      ),
      ties: [],
    });
    this.#name = undefined;
    this.#section = 'vertices';
  }

  #content(tokens: readonly Token[]): void {
    this.#readers[this.#section](tokens);
  }

  #vertex([number, label, ...rest]: readonly Token[]): void {
    const draft = this.#draft();
    const at = this.#integer(number, 1, draft.count) - 1;
    if (draft.labels[at] !== undefined) throw this.#error('duplicate-node', number!.text);
    draft.labels[at] = label?.text ?? number!.text;
    Object.assign(draft.attributes[at]!, vertexAttributes(rest));
  }

  #tie([from, to, value, ...rest]: readonly Token[]): void {
    const weight = value === undefined ? 1 : readWeight(value.text, format, this.#line);
    this.#addTie(from, to, weight, this.#section === 'arcs', pairsOf(rest));
  }

  #tieList([from, ...others]: readonly Token[]): void {
    for (const to of others) this.#addTie(from, to, 1, this.#section === 'arcslist', {});
  }

  #matrixRow(tokens: readonly Token[]): void {
    const { count, rows } = this.#draft();
    this.#row++;
    const columns = rows > 0 ? count - rows : count;
    if (tokens.length !== columns)
      throw this.#error('wrong-count', `${tokens.length} ≠ ${columns}`);
    if (this.#row > (rows || count)) throw this.#error('wrong-count', String(this.#row));
    tokens.forEach((token, column) => {
      const weight = readWeight(token.text, format, this.#line);
      const to = { text: String(rows + column + 1), quoted: false };
      if (weight > 0)
        this.#addTie({ text: String(this.#row), quoted: false }, to, weight, rows === 0, {});
    });
  }

  #value([token]: readonly Token[]): void {
    const draft = this.#draft();
    if (this.#row >= draft.count) throw this.#error('wrong-count', token!.text);
    const value = Number(token!.text);
    if (Number.isNaN(value)) throw this.#error('number', token!.text);
    draft.attributes[this.#row]![this.#column!.name] = value;
    this.#row++;
  }

  #addTie(
    from: Token | undefined,
    to: Token | undefined,
    weight: number,
    directed: boolean,
    attributes: Record<string, AttributeValue>,
  ): void {
    const { count, ties } = this.#draft();
    const relation = this.#relation === undefined ? {} : { relation: this.#relation };
    ties.push({
      from: this.#integer(from, 1, count) - 1,
      to: this.#integer(to, 1, count) - 1,
      weight,
      directed,
      attributes: { ...relation, ...attributes },
    });
  }

  /** A matrix or column must be complete before something else begins. */
  #endSection(): void {
    const draft = this.#drafts.at(-1);
    if (!draft) return;
    const expected = { matrix: draft.rows || draft.count, values: draft.count }[
      this.#section as 'matrix' | 'values'
    ];
    if (expected !== undefined && this.#row !== expected)
      throw this.#error('wrong-count', `${this.#row} ≠ ${expected}`);
    if (this.#section === 'values') this.#column = null;
  }

  #draft(): Draft {
    const draft = this.#drafts.at(-1);
    if (!draft) throw this.#error('header', '*Vertices');
    return draft;
  }

  #integer(token: Token | undefined, low: number, high: number): number {
    const value = Number(token?.text);
    if (token === undefined || !Number.isInteger(value))
      throw this.#error('number', token?.text ?? '');
    if (value < low || value > high) throw this.#error('vertex', token.text);
    return value;
  }

  #error(problem: string, found: string) {
    return fail('syntax', { format, line: this.#line, problem, found });
  }
}

/** Words of a line; text in quotation marks is one word. Null when a mark is not closed. */
function tokenize(line: string): Token[] | null {
  const tokens: Token[] = [];
  for (const [, quoted, plain, open] of line.matchAll(/"([^"]*)"|([^\s"]+)|(")/g)) {
    if (open) return null;
    tokens.push(
      quoted === undefined ? { text: plain!, quoted: false } : { text: quoted, quoted: true },
    );
  }
  return tokens;
}

/** `*Arcs :2 "supply"` names a relation, `*Arcs :2` numbers it. */
function relationOf([keyword, ...rest]: readonly Token[]): string | undefined {
  const colon = keyword!.text.indexOf(':');
  const numbered = colon > 0 ? keyword!.text.slice(colon) : rest[0]?.text;
  if (numbered === undefined || !/^:\d+$/.test(numbered)) return undefined;
  const label = colon > 0 ? rest[0] : rest[1];
  return label?.text ?? numbered.slice(1);
}

const axes = ['x', 'y', 'z'];

/** Coordinates, a shape, and pairs of a parameter and its value. */
function vertexAttributes(tokens: readonly Token[]): Record<string, AttributeValue> {
  const numbers = tokens.findIndex(({ text, quoted }) => quoted || Number.isNaN(Number(text)));
  const coordinates = tokens.slice(0, Math.min(3, numbers < 0 ? tokens.length : numbers));
  const rest = tokens.slice(coordinates.length);
  const shaped =
    rest.length > 0 &&
    /^(ellipse|box|diamond|triangle|cross|empty|man|woman|house)$/.test(rest[0]!.text);
  return {
    ...Object.fromEntries(coordinates.map(({ text }, at) => [axes[at]!, Number(text)])),
    ...(shaped ? { shape: rest[0]!.text } : {}),
    ...pairsOf(shaped ? rest.slice(1) : rest),
  };
}

function pairsOf(tokens: readonly Token[]): Record<string, AttributeValue> {
  const pairs: Record<string, AttributeValue> = {};
  for (let at = 0; at < tokens.length; ) {
    const { text } = tokens[at]!;
    const interval = text.startsWith('[');
    const value = interval ? text : tokens[at + 1]?.text;
    if (value === undefined) break;
    pairs[interval ? 'time' : text] = value;
    at += interval ? 1 : 2;
  }
  return pairs;
}

function networkOf(draft: Draft, notes: NetworkNote[]): Network {
  const numbered = Array.from({ length: draft.count }, (_, at) => String(at + 1));
  const labels = numbered.map((number, at) => draft.labels[at] ?? number);
  const distinct = new Set(labels).size === labels.length && !labels.includes('');
  const ids = distinct ? labels : numbered;
  if (!distinct) notes.push(note('numbers-as-ids'));
  const ties: FileTie[] = draft.ties.map(({ from, to, weight, directed, attributes }) => ({
    directed,
    tie: {
      from: ids[from]!,
      to: ids[to]!,
      weight,
      ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    },
  }));
  const united = uniteDirections(ties, true);
  if (united.doubled > 0) notes.push(note('mixed-directions', { count: united.doubled }));
  const nodes = ids.map((id, at): NetworkNode => {
    const attributes = draft.attributes[at]!;
    return {
      id,
      ...(distinct || labels[at] === '' ? {} : { label: labels[at]! }),
      ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    };
  });
  return {
    ...(draft.name === undefined ? {} : { name: draft.name }),
    directed: united.directed,
    nodes,
    ties: united.ties,
  };
}

/**
 * Write a Pajek network. Coordinates x, y, z (0 … 1) and the relation of ties are kept; what else nodes and ties carry is lost
 * and named. Group memberships can go along as a partition file: {@link writePajekPartition}.
 */
export function writePajek(network: Network): WrittenNetwork {
  const numbers = new Map(network.nodes.map(({ id }, at) => [id, at + 1]));
  const quoted = network.nodes.filter(({ id }) => /["\r\n]/.test(id)).length;
  const byRelation = Map.groupBy(network.ties, ({ attributes }) => attributes?.relation);
  const keyword = network.directed ? '*Arcs' : '*Edges';
  const several = [...byRelation.keys()].some((relation) => relation !== undefined);
  const sections = [...byRelation].flatMap(([relation, ties], at) => [
    several ? `${keyword} :${at + 1} "${plain(String(relation ?? ''))}"` : keyword,
    ...ties.map(
      ({ from, to, weight = 1 }) => `${numbers.get(from)!} ${numbers.get(to)!} ${weight}`,
    ),
  ]);
  const text = [
    ...(network.name === undefined ? [] : [`*Network ${plain(network.name)}`]),
    `*Vertices ${network.nodes.length}`,
    ...network.nodes.map(({ id, attributes }, at) =>
      [at + 1, `"${plain(id)}"`, ...coordinatesOf(attributes)].join(' '),
    ),
    ...(sections.length > 0 ? sections : [keyword]),
    '',
  ].join('\n');
  return {
    text,
    lost: [
      ...lostAttributes(network.nodes, axes),
      ...lostAttributes(network.ties, ['relation']),
      ...lostLabels(network),
      ...(quoted > 0 ? [note('lost-characters', { count: quoted })] : []),
    ],
  };
}

function plain(text: string): string {
  return text.replaceAll('"', "'").replace(/[\r\n]+/g, ' ');
}

function coordinatesOf(attributes: NetworkNode['attributes']): number[] {
  const values = axes.map((axis) => attributes?.[axis]);
  const missing = values.findIndex((value) => typeof value !== 'number');
  return values.slice(0, missing < 0 ? 3 : missing) as number[];
}

/** A partition file (.clu) that goes with a network: one whole number per node, in its order. */
export function writePajekPartition(groups: readonly number[]): string {
  return [`*Vertices ${groups.length}`, ...groups, ''].join('\n');
}

/**
 * Read a partition file (.clu).
 * @throws {QunhaiError} network.syntax
 */
export function readPajekPartition(text: string): number[] {
  const lines = linesOf(text)
    .map((line, at) => ({ line: line.trim(), number: at + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('%'));
  const [first, ...rest] = lines;
  const count = /^\*vertices\s+(\d+)$/i.exec(first?.line ?? '')?.[1];
  const error = (line: number, problem: string, found: string) =>
    fail('syntax', { format, line, problem, found });
  if (!first || count === undefined) throw error(first?.number ?? 1, 'header', first?.line ?? '');
  const values = rest.map(({ line, number }) => {
    if (!/^-?\d+$/.test(line)) throw error(number, 'number', line);
    return Number(line);
  });
  if (values.length !== Number(count))
    throw error(lines.at(-1)!.number, 'wrong-count', `${values.length} ≠ ${count}`);
  return values;
}
