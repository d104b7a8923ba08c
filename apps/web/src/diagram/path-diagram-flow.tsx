import { ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type Edition, layoutPathDiagram, type PathDiagram } from '@qunhai/report';
import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { useStill } from '../app/use-media.ts';
import { useWords } from '../app/use-words.ts';
import { ConstructBox } from './construct-box.tsx';
import { DiagramControls } from './diagram-controls.tsx';
import { DiagramFocus } from './diagram-focus.ts';
import { type BoxNode, flowElements, type LineEdge } from './flow-elements.ts';
import { diagramWords } from './messages.ts';
import styles from './path-diagram-flow.module.css';
import { PathLine } from './path-line.tsx';

const nodeTypes = { construct: ConstructBox };
const edgeTypes = { path: PathLine };
/** A region that moves must be reachable by keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 };
/** Pixels that an arrow key moves the diagram. */
const step = 60;
/** Room around the diagram when it is fitted in, as a share of the window. */
const fit = { padding: 0.04, maxZoom: 1.2 };

export interface PathDiagramFlowProps {
  readonly diagram: PathDiagram;
  readonly edition: Edition;
  /** Construct or path whose panel is open. */
  readonly chosen: string | null;
  readonly onChoose: (part: string) => void;
}

/** The diagram that can be moved, zoomed and asked; laid out as the report lays it out. */
export function PathDiagramFlow(props: PathDiagramFlowProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

function Canvas({ diagram, edition, chosen, onChoose }: PathDiagramFlowProps) {
  const { t } = useWords(diagramWords);
  const flow = useReactFlow<BoxNode, LineEdge>();
  const still = useStill();
  const [active, setActive] = useState<string | null>(null);
  const { data: layout } = useQuery({
    queryKey: ['path-diagram-layout', diagram],
    queryFn: () => layoutPathDiagram(diagram),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const elements = useMemo(
    () => layout && flowElements(layout, diagram, edition),
    [layout, diagram, edition],
  );
  useEffect(() => {
    if (elements) void flow.fitView(fit);
  }, [elements, flow]);
  const focus = useMemo(
    () => ({ active, setActive, chosen, onChoose }),
    [active, chosen, onChoose],
  );
  const duration = still ? 0 : 150;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setActive(null);
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (moveByKey(event.key, flow, duration)) event.preventDefault();
  };
  if (elements === undefined) return <Skeleton active paragraph={{ rows: 8 }} title={false} />;
  return (
    <DiagramFocus value={focus}>
      <section
        className={styles.canvas}
        aria-label={t('region')}
        onKeyDown={onKeyDown}
        {...reachable}
      >
        <ReactFlow<BoxNode, LineEdge>
          nodes={elements.nodes}
          edges={elements.edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          fitView
          fitViewOptions={fit}
          minZoom={0.2}
          maxZoom={3}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          zoomOnScroll={false}
          preventScrolling={false}
          zoomOnDoubleClick={false}
          disableKeyboardA11y
          onEdgeMouseEnter={(_, { id }) => setActive(id)}
          onEdgeMouseLeave={() => setActive(null)}
          onEdgeClick={(_, { id }) => onChoose(id)}
        />
        <DiagramControls
          onZoomIn={() => void flow.zoomIn({ duration })}
          onZoomOut={() => void flow.zoomOut({ duration })}
          onFit={() => void flow.fitView({ ...fit, duration })}
        />
      </section>
    </DiagramFocus>
  );
}

/** Move or zoom the diagram; false when the key means nothing to it. */
function moveByKey(
  key: string,
  flow: ReturnType<typeof useReactFlow<BoxNode, LineEdge>>,
  duration: number,
): boolean {
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
  else if (key === '0') void flow.fitView({ ...fit, duration });
  else return false;
  return true;
}
