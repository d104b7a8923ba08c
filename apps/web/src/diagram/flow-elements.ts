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
  {
    readonly content: DiagramNode;
    readonly placed: PlacedNode;
    /** Read out and shown when the box is pointed at. */
    readonly words: string;
  },
  'construct'
>;

export type LineEdge = Edge<
  {
    readonly placed: PlacedEdge;
    readonly words: readonly string[];
  },
  'path'
>;

/** The laid-out diagram as React Flow wants it. */
export function flowElements(
  layout: DiagramLayout,
  diagram: PathDiagram,
  edition: Edition,
): { readonly nodes: BoxNode[]; readonly edges: LineEdge[] } {
  const contents = new Map(diagram.nodes.map((node) => [node.id, node]));
  return {
    nodes: layout.nodes.map((placed) => boxNode(placed, contents.get(placed.id)!, edition)),
    edges: layout.edges.map((placed) => lineEdge(placed, edition)),
  };
}

function boxNode(placed: PlacedNode, content: DiagramNode, { language, names }: Edition): BoxNode {
  const { id, x, y, width, height } = placed;
  const figures = content.rSquared ?? diagramWords(language, 'construct.exogenous');
  return {
    ...{ id, type: 'construct', position: { x, y }, width, height, draggable: false },
    data: {
      content,
      placed,
      words: diagramWords(language, 'construct', { name: names.construct(id), id, figures }),
    },
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
export function pathWords(edition: Edition, from: string, to: string): readonly string[] {
  const { language, names, results } = edition;
  const path = results.sem.paths.find((row) => row.from === from && row.to === to);
  if (path === undefined) return [];
  const figures = plainText(estimateWords(edition, path));
  const hypothesis = hypothesisOf(edition, path);
  return [
    diagramWords(language, 'path', {
      from: names.construct(from),
      to: names.construct(to),
      figures,
    }),
    ...(hypothesis === null
      ? []
      : [
          diagramWords(language, 'path.hypothesis', {
            id: hypothesis.id,
            verdict: modelWords(language, `verdict.${hypothesis.verdict}`),
          }),
        ]),
  ];
}
