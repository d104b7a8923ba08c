import type { ELK, ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk.bundled.js';
import * as elkModule from 'elkjs/lib/elk.bundled.js';
import type { FigureText } from './svg.ts';
import { balancedLines, textWidth } from './text-width.ts';

const nodeWidth = 108;
const nameSize = 12;
export const lineHeight = 15;
export const rowSize = 11;
export const rowHeight = 14;
/** Between the lines of a box and its rows. */
export const rowGap = 8;
export const labelSize = 12;
export const labelHeight = 18;

export interface DiagramNode {
  readonly id: string;
  readonly name: string;
  /** 0 is leftmost; constructs of one role share a column. */
  readonly column: number;
  /** The line under the name, e.g. `R² = .42`; null for constructs that nothing leads to. */
  readonly rSquared: string | null;
  /** Further lines at the foot of the box, e.g. items with their loadings; the box grows to hold them. */
  readonly rows?: readonly string[];
}

export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  readonly estimate: number;
  /** Dashed when false. */
  readonly significant: boolean;
  /** What is printed on the line, e.g. `0.42***`. */
  readonly label: string;
}

export interface PathDiagram extends FigureText {
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  /** Names of the columns in use, by column number. */
  readonly columnNames: ReadonlyMap<number, string>;
}

export interface PlacedNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

export interface PlacedEdge {
  readonly edge: DiagramEdge;
  readonly points: readonly (readonly [number, number])[];
  /** Centre of the label; the layout keeps the space around it free of other labels and boxes. */
  readonly label: readonly [number, number];
}

export interface DiagramLayout {
  readonly width: number;
  readonly height: number;
  /** False when roles have no columns of their own: a path leads to one further left, or the diagram runs downwards. */
  readonly columns: boolean;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** The layout engine is a CommonJS bundle: type checkers see its class at different depths, depending on who bundles. */
type ElkClass = new () => ELK;

const options: Readonly<Record<string, string>> = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'POLYLINE',
  'elk.randomSeed': '1',
  'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'false',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.layered.spacing.nodeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeNodeBetweenLayers': '10',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '6',
  'elk.layered.thoroughness': '40',
  'elk.spacing.nodeNode': '24',
  'elk.spacing.edgeNode': '12',
  'elk.spacing.edgeEdge': '8',
  'elk.spacing.edgeLabel': '2',
  'elk.padding': '[top=4,left=4,bottom=4,right=4]',
};

/** Whether every path leads rightwards or stays in its column, so that columns can be kept. */
function columnsHold(diagram: PathDiagram): boolean {
  const column = new Map(diagram.nodes.map((node) => [node.id, node.column]));
  return diagram.edges.every((edge) => column.get(edge.from)! <= column.get(edge.to)!);
}

function nodesOf(diagram: PathDiagram, columns: boolean): ElkNode[] {
  return diagram.nodes.map((node) => ({
    id: node.id,
    ...nodeSize(node),
    layoutOptions: columns ? { 'elk.partitioning.partition': String(node.column) } : {},
  }));
}

function edgesOf(diagram: PathDiagram, labelRoom: number): ElkExtendedEdge[] {
  return diagram.edges.map((edge, index) => ({
    id: `path-${index}`,
    sources: [edge.from],
    targets: [edge.to],
    labels: [
      {
        text: edge.label,
        width: labelWidth(edge.label),
        height: labelRoom,
        layoutOptions: { 'elk.edgeLabels.inline': 'true', 'elk.edgeLabels.placement': 'CENTER' },
      },
    ],
  }));
}

/** A construct's name in the lines of its box. */
function nodeLines(name: string): readonly string[] {
  return balancedLines(name, nodeWidth - 12, nameSize, 3);
}

/** Width of a path's label with a little air. */
export function labelWidth(label: string): number {
  return textWidth(label, labelSize, true) + 4;
}

/** Room for the id, the name, R² and, below a rule, the rows. */
function nodeSize({ name, rSquared, rows = [] }: DiagramNode): { width: number; height: number } {
  const lines = 1 + nodeLines(name).length + (rSquared === null ? 0 : 1);
  const widest = Math.max(0, ...rows.map((row) => textWidth(row, rowSize)));
  return {
    width: Math.max(nodeWidth, Math.ceil(widest) + 16),
    height: 14 + lineHeight * lines + (rows.length > 0 ? rowGap + rowHeight * rows.length : 0),
  };
}

function pointsOf(edge: ElkExtendedEdge): (readonly [number, number])[] {
  return (edge.sections ?? []).flatMap((section) =>
    [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(
      (point) => [point.x, point.y] as const,
    ),
  );
}

/** A sheet across holds this many pixels; a diagram with more layers than fit runs downwards instead. */
const sheetWidth = 1000;

async function place(
  diagram: PathDiagram,
  direction: 'RIGHT' | 'DOWN',
  labelRoom: number,
): Promise<DiagramLayout> {
  const Elk = elkModule.default as unknown as ElkClass;
  const columns = columnsHold(diagram);
  const placed = await new Elk().layout({
    id: 'diagram',
    layoutOptions: {
      ...options,
      'elk.direction': direction,
      'elk.partitioning.activate': String(columns),
    },
    children: nodesOf(diagram, columns),
    edges: edgesOf(diagram, labelRoom),
  });
  const nodes = placed.children!.map((node, index) => ({
    id: node.id,
    x: node.x!,
    y: node.y!,
    width: node.width!,
    height: node.height!,
    lines: nodeLines(diagram.nodes[index]!.name),
  }));
  const edges = placed.edges!.map((edge, index) => {
    const label = edge.labels![0]!;
    return {
      edge: diagram.edges[index]!,
      points: pointsOf(edge),
      label: [label.x! + label.width! / 2, label.y! + label.height! / 2] as const,
    };
  });
  const { width, height } = placed as ElkNode;
  return {
    width: width!,
    height: height!,
    columns: columns && direction === 'RIGHT',
    nodes,
    edges,
  };
}

/**
 * Place constructs in layers and paths between them, every path label in a place of its own (layered layout after Sugiyama et
 * al., 1981, by the Eclipse Layout Kernel): from left to right, or downwards where that would be wider than a sheet.
 * The same diagram gets the same places.
 * @param room.label - height in pixels that every label has to itself; more where labels are pointed at
 * @param room.width - pixels that the diagram may be wide from left to right; a sheet across unless told
 */
export async function layoutPathDiagram(
  diagram: PathDiagram,
  room: { readonly label?: number; readonly width?: number } = {},
): Promise<DiagramLayout> {
  const { label = labelHeight, width = sheetWidth } = room;
  const across = await place(diagram, 'RIGHT', label);
  if (across.width <= width) return across;
  const down = await place(diagram, 'DOWN', label);
  return down.width < across.width ? down : across;
}
