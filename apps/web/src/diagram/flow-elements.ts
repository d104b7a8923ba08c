import {
  type DiagramLayout,
  type DiagramNode,
  type Edition,
  estimateWords,
  modelWords,
  type PathDiagram,
  type PlacedEdge,
  type PlacedNode,
  plainText,
} from '@qunhai/report';
import type { Edge, Node } from '@xyflow/react';
import { diagramWords } from './messages.ts';
import { hypothesisOf, pathKey } from './model-diagram.ts';

export type BoxNode = Node<
  { readonly content: DiagramNode; readonly placed: PlacedNode },
  'construct'
>;

/** The name of a column over its boxes. */
export type ColumnNode = Node<{ readonly name: string }, 'column'>;

export type LineEdge = Edge<
  {
    readonly placed: PlacedEdge;
    /** Shown and read out when the path is pointed at. */
    readonly words: readonly string[];
  },
  'path'
>;

/** Room above the boxes for the names of columns, as in the report's drawing. */
export const columnHeight = 32;

/** The laid-out diagram as React Flow wants it. */
export function flowElements(
  layout: DiagramLayout,
  diagram: PathDiagram,
  edition: Edition,
): { readonly nodes: (BoxNode | ColumnNode)[]; readonly edges: LineEdge[] } {
  const contents = new Map(diagram.nodes.map((node) => [node.id, node]));
  const boxes = layout.nodes.map((placed) => boxNode(placed, contents.get(placed.id)!));
  return {
    nodes: [...(layout.columns ? columnNodes(diagram, layout.nodes) : []), ...boxes],
    edges: layout.edges.map((placed) => lineEdge(placed, edition)),
  };
}

function columnNodes({ nodes, columnNames }: PathDiagram, placed: readonly PlacedNode[]) {
  const columns = new Map(nodes.map(({ id, column }) => [id, column]));
  return [...columnNames].map(([column, name]): ColumnNode => {
    const own = placed.filter(({ id }) => columns.get(id) === column);
    const left = Math.min(...own.map(({ x }) => x));
    const width = Math.max(...own.map((box) => box.x + box.width)) - left;
    return {
      ...{ id: `column-${column}`, type: 'column', position: { x: left, y: -columnHeight } },
      ...{ width, height: columnHeight - 10, draggable: false, data: { name } },
    };
  });
}

function boxNode(placed: PlacedNode, content: DiagramNode): BoxNode {
  const { id, x, y, width, height } = placed;
  return {
    ...{ id, type: 'construct', position: { x, y }, width, height, draggable: false },
    data: { content, placed },
  };
}

function lineEdge(placed: PlacedEdge, edition: Edition): LineEdge {
  const { from, to } = placed.edge;
  return {
    ...{ id: pathKey(placed.edge), type: 'path', source: from, target: to },
    data: { placed, words: pathWords(edition, from, to) },
  };
}

/** The figures of a path in words, then the verdict on its hypothesis. */
function pathWords(edition: Edition, from: string, to: string): readonly string[] {
  const { language, names, results } = edition;
  const path = results.sem.paths.find((row) => row.from === from && row.to === to);
  if (path === undefined) return [];
  const hypothesis = hypothesisOf(edition, path);
  const figures = diagramWords(language, 'path', {
    from: names.construct(from),
    to: names.construct(to),
    figures: plainText(estimateWords(edition, path)),
  });
  if (hypothesis === null) return [figures];
  const verdict = modelWords(language, `verdict.${hypothesis.verdict}`);
  return [figures, diagramWords(language, 'path.hypothesis', { id: hypothesis.id, verdict })];
}
