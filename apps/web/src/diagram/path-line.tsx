import { edgeShape } from '@qunhai/report';
import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { Tooltip } from 'antd';
import { focusHandlers, useDiagramFocus } from './diagram-focus.ts';
import type { LineEdge } from './flow-elements.ts';
import styles from './path-line.module.css';

/** Pixels around a line in which it is pointed at. */
const reach = 14;

/** A path of the diagram, drawn as the report draws it, with its figures in words on hover and focus. */
export function PathLine({ id, source, target, data }: EdgeProps<LineEdge>) {
  const focus = useDiagramFocus();
  if (data === undefined) return null;
  const { placed, words } = data;
  const { shaft, head, color, width, dash } = edgeShape(placed);
  const [x, y] = placed.label;
  const isActive = focus.active === id || focus.chosen === id;
  const isAside = focus.active !== null && ![id, source, target].includes(focus.active);
  return (
    <>
      <g className={styles.line} data-aside={isAside} data-active={isActive}>
        <path d={shaft} fill="none" stroke="transparent" strokeWidth={reach} />
        <path
          d={shaft}
          fill="none"
          stroke={color}
          strokeWidth={isActive ? width + 1.5 : width}
          {...(dash !== null && { strokeDasharray: dash })}
        />
        <polygon points={head} fill={color} />
      </g>
      <EdgeLabelRenderer>
        <Tooltip
          open={focus.active === id}
          title={words.map((line) => <div key={line}>{line}</div>)}
        >
          <button
            type="button"
            className={`nopan nodrag ${styles.label}`}
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
            data-clear={placed.edge.significant}
            data-aside={isAside}
            data-active={isActive}
            aria-label={words.join(' ')}
            aria-haspopup="dialog"
            {...focusHandlers(focus, id)}
          >
            {placed.edge.label}
          </button>
        </Tooltip>
      </EdgeLabelRenderer>
    </>
  );
}
