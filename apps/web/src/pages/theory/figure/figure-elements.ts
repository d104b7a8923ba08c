import type { Construct, Theory } from '@qunhai/theory';
import { type Edge, MarkerType, type Node } from '@xyflow/react';
import { colours } from '../../../app/theme.ts';
import {
  type FigureLayout,
  type FigureSize,
  type PlacedConstruct,
  sidesOf,
} from './layout-figure.ts';

/** What a construct's box shows. */
export interface ConstructData extends Record<string, unknown> {
  readonly construct: Construct;
  readonly size: FigureSize;
  /** Only the identifier, as the text writes it. */
  readonly compact: boolean;
  readonly chosen: boolean;
  readonly connectable: boolean;
  readonly onChoose: (construct: string) => void;
}

export interface HeadingData extends Record<string, unknown> {
  readonly role: Construct['role'];
}

export type FigureNode = Node<ConstructData, 'construct'> | Node<HeadingData, 'heading'>;

/** How the figure is drawn and what is chosen in it. */
export interface FigureState {
  readonly size: FigureSize;
  readonly compact: boolean;
  readonly chosen: string | null;
  /** `from to` of the chosen path. */
  readonly chosenPath: string | null;
  readonly connectable: boolean;
  readonly onChoose: (construct: string) => void;
}

/** React Flow calls its boxes "node" in English to screen readers; they are plain groups around a button. */
const withoutRole = { 'aria-roledescription': undefined };
/** The list says in words what the arrows say. */
const unheard = { 'aria-hidden': true, 'aria-roledescription': undefined };

/** Boxes and headings of a layout. */
export function figureNodes(layout: FigureLayout, state: FigureState): FigureNode[] {
  const { size, compact, chosen, connectable, onChoose } = state;
  const headings = layout.headings.map(
    ({ role, x, y }): FigureNode => ({
      id: `heading ${role}`,
      type: 'heading',
      position: { x, y },
      data: { role },
      selectable: false,
      domAttributes: withoutRole,
    }),
  );
  const constructs = layout.constructs.map(
    ({ construct, x, y }): FigureNode => ({
      id: construct.id,
      type: 'construct',
      position: { x, y },
      width: size.width,
      height: size.height,
      data: {
        ...{ construct, size, compact, connectable, onChoose },
        chosen: construct.id === chosen,
      },
      zIndex: 1,
      domAttributes: withoutRole,
    }),
  );
  return [...headings, ...constructs];
}

function arrow(id: string, from: PlacedConstruct, to: PlacedConstruct, size: FigureSize): Edge {
  const [source, target] = sidesOf(from, to, size);
  return {
    id,
    source: from.construct.id,
    target: to.construct.id,
    sourceHandle: source,
    targetHandle: target,
    zIndex: 0,
    domAttributes: unheard,
  };
}

interface Look {
  readonly strong: boolean;
  readonly dashed: boolean;
}

function withLook(edge: Edge, { strong, dashed }: Look): Edge {
  const color = strong ? colours.accent : colours.outline;
  return {
    ...edge,
    style: {
      stroke: color,
      strokeWidth: strong ? 2.2 : 1.3,
      ...(dashed && { strokeDasharray: '6 4' }),
    },
    markerEnd: { type: MarkerType.ArrowClosed, color, width: 16, height: 16 },
    zIndex: strong ? 1 : 0,
  };
}

/** Arrows of the paths, and lines from the parts of second-order constructs to the whole. */
export function figureEdges(theory: Theory, layout: FigureLayout, state: FigureState): Edge[] {
  const { size, chosen, chosenPath } = state;
  const places = new Map(layout.constructs.map((placed) => [placed.construct.id, placed]));
  const between = (id: string, from: string, to: string): Edge[] => {
    const [source, target] = [places.get(from), places.get(to)];
    return source && target ? [arrow(id, source, target, size)] : [];
  };
  const paths = theory.paths.flatMap(({ from, to, model }) =>
    between(`${from} ${to}`, from, to).map((edge) =>
      withLook(edge, {
        strong: chosen === from || chosen === to || chosenPath === edge.id,
        dashed: model === 'full',
      }),
    ),
  );
  const parts = theory.constructs.flatMap(({ id, measurement }) =>
    measurement.kind !== 'second-order'
      ? []
      : measurement.components.flatMap((part) =>
          between(`part ${part} ${id}`, part, id).map((edge) => ({
            ...edge,
            selectable: false,
            style: { stroke: colours.outline, strokeWidth: 1.3, strokeDasharray: '1.5 3.5' },
          })),
        ),
  );
  return [...parts, ...paths];
}
