import '@xyflow/react/dist/base.css';
import type { Theory } from '@qunhai/theory';
import {
  type Connection,
  ConnectionMode,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useNarrow } from '../../../app/use-media.ts';
import { useWords } from '../../../app/use-words.ts';
import { theoryWords } from '../messages.ts';
import { ConstructNode, HeadingNode } from './construct-node.tsx';
import { FigureControls } from './figure-controls.tsx';
import { figureEdges, figureNodes } from './figure-elements.ts';
import { FigureLegend } from './figure-legend.tsx';
import { compactSize, layoutFigure, usualSize } from './layout-figure.ts';
import styles from './theory-figure.module.css';

const nodeTypes = { construct: ConstructNode, heading: HeadingNode };
/** React Flow's licence (MIT) does not ask for its signature, whose link is smaller than a target may be. */
const unsigned = { hideAttribution: true };
const fit = { padding: 0.02, maxZoom: 1.15, minZoom: 0.3 };

export interface TheoryFigureProps {
  readonly theory: Theory;
  readonly compact?: boolean;
  readonly chosen: string | null;
  readonly onChoose: (construct: string) => void;
  /** `from to` of the chosen path. */
  readonly chosenPath?: string | null;
  readonly onChoosePath?: (from: string, to: string) => void;
  /** Draws a path; absent while nothing can be edited. */
  readonly onConnect?: ((from: string, to: string) => void) | undefined;
}

/** The framework: every construct a button, every path an arrow. */
export function TheoryFigure(props: TheoryFigureProps) {
  return (
    <ReactFlowProvider>
      <Figure {...props} />
    </ReactFlowProvider>
  );
}

function Figure({
  theory,
  compact = false,
  chosen,
  onChoose,
  chosenPath = null,
  onChoosePath,
  onConnect,
}: TheoryFigureProps) {
  const { t, number } = useWords(theoryWords);
  const size = compact ? compactSize : usualSize;
  const layout = useMemo(() => layoutFigure(theory, size), [theory, size]);
  const connectable = onConnect !== undefined;
  const state = useMemo(
    () => ({ size, compact, chosen, chosenPath, connectable, onChoose }),
    [size, compact, chosen, chosenPath, connectable, onChoose],
  );
  const nodes = useMemo(() => figureNodes(layout, state), [layout, state]);
  const edges = useMemo(() => figureEdges(theory, layout, state), [theory, layout, state]);
  const connect = useCallback(
    ({ source, target }: Connection) => {
      if (source !== target) onConnect?.(source, target);
    },
    [onConnect],
  );
  const narrow = useNarrow();
  const frame = useFittingFrame(layout.width, layout.height);
  return (
    <div className={styles.figure}>
      <section className={styles.scroll} {...(narrow && scrolling(t('figure.scroll')))}>
        <div
          ref={frame}
          className={styles.frame}
          style={{
            aspectRatio: `${layout.width + 24} / ${layout.height + 24}`,
            minInlineSize: legible(layout.width),
          }}
        >
          <ReactFlow
            ref={asGroup}
            aria-label={t('figure.label', {
              constructs: number(theory.constructs.length),
              paths: number(theory.paths.length),
            })}
            nodes={nodes}
            edges={edges}
            nodeTypes={nodeTypes}
            connectionMode={ConnectionMode.Loose}
            connectionRadius={30}
            {...(connectable && { onConnect: connect })}
            onEdgeClick={(_event, edge) => {
              if (!edge.id.startsWith('part ')) onChoosePath?.(edge.source, edge.target);
            }}
            nodesDraggable={false}
            nodesConnectable={connectable}
            nodesFocusable={false}
            edgesFocusable={false}
            elementsSelectable={onChoosePath !== undefined}
            deleteKeyCode={null}
            disableKeyboardA11y
            zoomOnScroll={false}
            zoomOnDoubleClick={false}
            preventScrolling={false}
            fitView
            fitViewOptions={fit}
            minZoom={0.3}
            maxZoom={2}
            proOptions={unsigned}
            panOnDrag={!narrow}
          />
        </div>
      </section>
      <div className={styles.foot}>
        <FigureLegend theory={theory} />
        <FigureControls />
      </div>
    </div>
  );
}

/** Width below which labels would be too small to read; the figure then scrolls sideways. */
const legible = (width: number) => `${Math.round(width * 0.82)}px`;

/** What scrolls must be reached by keyboard. */
const scrolling = (label: string) => ({ tabIndex: 0, 'aria-label': label });

/** React Flow calls itself an application, which takes the reading keys of screen readers away; it is a group of buttons. */
function asGroup(element: HTMLDivElement | null): void {
  element?.setAttribute('role', 'group');
}

/** Shows the whole figure again whenever its frame or its content gets another size. */
function useFittingFrame(width: number, height: number) {
  const { fitView } = useReactFlow();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => void fitView(fit));
    observer.observe(element);
    return () => observer.disconnect();
  }, [fitView, width, height]);
  return frame;
}
