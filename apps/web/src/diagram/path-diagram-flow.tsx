import { ReactFlow, ReactFlowProvider, useReactFlow, useStore } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import {
  type DiagramLayout,
  type Edition,
  layoutPathDiagram,
  type PathDiagram,
} from '@qunhai/report';
import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import {
  type CSSProperties,
  type KeyboardEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useNarrow, useStill } from '../app/use-media.ts';
import { useWords } from '../app/use-words.ts';
import { ColumnName } from './column-name.tsx';
import { ConstructBox } from './construct-box.tsx';
import { DiagramControls } from './diagram-controls.tsx';
import { DiagramFocus } from './diagram-focus.ts';
import { type BoxNode, type ColumnNode, flowElements, type LineEdge } from './flow-elements.ts';
import { diagramWords } from './messages.ts';
import styles from './path-diagram-flow.module.css';
import { PathLine } from './path-line.tsx';
import { firstViewport, leastReadable, wantedHeight, wholeViewport } from './viewport.ts';

const nodeTypes = { construct: ConstructBox, column: ColumnName };
const edgeTypes = { path: PathLine };
/** A region that moves must be reachable by keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 };
/** Pixels that a label has to be pointed at (WCAG 2.5.8 asks for 24). */
const target = 25;
/** Pixels that a diagram from left to right may be wide; on a telephone it runs downwards. */
const acrossWidth = 1300;
/** Pixels that an arrow key moves the diagram. */
const step = 60;

type Flow = ReturnType<typeof useReactFlow<BoxNode | ColumnNode, LineEdge>>;

export interface PathDiagramFlowProps {
  readonly diagram: PathDiagram;
  readonly edition: Edition;
  /** Construct or path whose panel is open. */
  readonly chosen: string | null;
  readonly onChoose: (part: string) => void;
}

/** The diagram that can be moved, zoomed and asked; laid out as the report lays it out. */
export function PathDiagramFlow(props: PathDiagramFlowProps) {
  const { diagram } = props;
  const width = useNarrow() ? 0 : acrossWidth;
  const { data: layout } = useQuery({
    queryKey: ['path-diagram-layout', diagram, width],
    queryFn: () => layoutPathDiagram(diagram, { label: Math.ceil(target / leastReadable), width }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (layout === undefined) return <Skeleton active paragraph={{ rows: 8 }} title={false} />;
  return (
    <ReactFlowProvider>
      <Canvas {...props} layout={layout} />
    </ReactFlowProvider>
  );
}

function Canvas({
  diagram,
  edition,
  chosen,
  onChoose,
  layout,
}: PathDiagramFlowProps & { readonly layout: DiagramLayout }) {
  const { t } = useWords(diagramWords);
  const flow: Flow = useReactFlow();
  const zoom = useStore(({ transform }) => transform[2]);
  const duration = useStill() ? 0 : 150;
  const canvas = useRef<HTMLElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const height = useWantedHeight(canvas, layout);
  const elements = useMemo(
    () => flowElements(layout, diagram, edition),
    [layout, diagram, edition],
  );
  useEffect(() => {
    if (height !== null && canvas.current)
      void flow.setViewport(firstViewport(layout, sizeOf(canvas.current)));
  }, [layout, flow, height]);
  const focus = useMemo(
    () => ({ active, setActive, chosen, onChoose }),
    [active, chosen, onChoose],
  );
  const showAll = () => {
    if (canvas.current)
      void flow.setViewport(wholeViewport(layout, sizeOf(canvas.current)), { duration });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setActive(null);
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === '0') showAll();
    else if (!moveByKey(event.key, flow, duration)) return;
    event.preventDefault();
  };
  const measures = { '--zoom': zoom, ...(height !== null && { blockSize: height }) };
  return (
    <DiagramFocus value={focus}>
      <section
        ref={canvas}
        className={styles.canvas}
        style={measures as CSSProperties}
        aria-label={t('region')}
        onKeyDown={onKeyDown}
        {...reachable}
      >
        <ReactFlow<BoxNode | ColumnNode, LineEdge>
          nodes={elements.nodes}
          edges={elements.edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          minZoom={0.2}
          maxZoom={3}
          {...onlyLooking}
          onInit={() => markName(canvas.current)}
          onEdgeMouseEnter={(_, { id }) => setActive(id)}
          onEdgeMouseLeave={() => setActive(null)}
          onEdgeClick={(_, { id }) => onChoose(id)}
        />
      </section>
      <DiagramControls
        onZoomIn={() => void flow.zoomIn({ duration })}
        onZoomOut={() => void flow.zoomOut({ duration })}
        onFit={showAll}
      />
    </DiagramFocus>
  );
}

/** Nothing of the diagram is edited here, and the wheel stays with the page. */
const onlyLooking = {
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  zoomOnScroll: false,
  preventScrolling: false,
  zoomOnDoubleClick: false,
  disableKeyboardA11y: true,
} as const;

/** The library's name on its credit is the same in every language. */
function markName(canvas: HTMLElement | null): void {
  canvas?.querySelector('.react-flow__attribution')?.setAttribute('translate', 'no');
}

function sizeOf(element: HTMLElement): { width: number; height: number } {
  return { width: element.clientWidth, height: element.clientHeight };
}

/** Pixels that the diagram wants in the width it has; null before that is known. */
function useWantedHeight(
  canvas: { readonly current: HTMLElement | null },
  layout: DiagramLayout,
): number | null {
  const [height, setHeight] = useState<number | null>(null);
  useLayoutEffect(() => {
    if (canvas.current) setHeight(wantedHeight(layout, canvas.current.clientWidth));
  }, [canvas, layout]);
  return height;
}

/** Move or zoom the diagram; false when the key means nothing to it. */
function moveByKey(key: string, flow: Flow, duration: number): boolean {
  const moves: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [step, 0],
    ArrowRight: [-step, 0],
    ArrowUp: [0, step],
    ArrowDown: [0, -step],
  };
  const move = moves[key];
  if (move) {
    const { x, y, zoom } = flow.getViewport();
    void flow.setViewport({ x: x + move[0], y: y + move[1], zoom }, { duration });
  } else if (key === '+' || key === '=') void flow.zoomIn({ duration });
  else if (key === '-') void flow.zoomOut({ duration });
  else return false;
  return true;
}
