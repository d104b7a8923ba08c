import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { planWords } from './messages.ts';
import styles from './timeline.module.css';
import {
  type Grip,
  moveSpan,
  placeOnTrack,
  type Span,
  spanForKey,
  yearMarks,
} from './timeline-drag.ts';

/** The years above the tracks. */
export function TimelineAxis({ horizon }: { readonly horizon: number }) {
  const { t, number } = useWords(planWords);
  return (
    <div className={styles.axis} aria-hidden="true">
      {yearMarks(horizon).map((quarter) => (
        <span key={quarter} style={{ insetInlineStart: `${(100 * quarter) / horizon}%` }}>
          {quarter === 0 ? t('axis.year', { year: number(1) }) : number(quarter / 4 + 1)}
        </span>
      ))}
    </div>
  );
}

interface TrackProps {
  readonly name: string;
  readonly span: Span;
  readonly horizon: number;
  readonly colour: string;
  /** Happens in one quarter: a point that cannot be made longer. */
  readonly instant?: boolean;
  readonly onChange: (span: Span) => void;
}

/**
 * When something is in force, as a bar over the quarters: dragged as a whole or by its ends, or moved by the arrow keys. The same can be
 * typed into number fields beside it.
 */
export function TimelineTrack(props: TrackProps) {
  const { name, span, horizon, colour, instant = false, onChange } = props;
  const { t, number } = useWords(planWords);
  const track = useRef<HTMLDivElement>(null);
  const { take, handlers } = useDrag(props, track);
  const press = (event: KeyboardEvent) => {
    const next = spanForKey(span, instant ? { key: event.key, shiftKey: false } : event, horizon);
    if (next === null) return;
    event.preventDefault();
    onChange(next);
  };
  const { left, width } = placeOnTrack(span, horizon);
  const first = number(span.start + 1);
  const words = instant
    ? t('track.at', { quarter: first })
    : t('track.from', { from: first, to: number(span.start + span.duration) });
  const place = { insetInlineStart: `${left}%` };
  return (
    <div
      ref={track}
      className={styles.track}
      style={{ backgroundSize: `${(100 * 4) / horizon}% 100%` }}
    >
      <div
        role="slider"
        tabIndex={0}
        className={instant ? styles.point : styles.bar}
        style={
          instant
            ? { ...place, color: colour }
            : { ...place, inlineSize: `${width}%`, background: colour }
        }
        aria-label={t('track', { name })}
        aria-valuemin={1}
        aria-valuemax={horizon}
        aria-valuenow={span.start + 1}
        aria-valuetext={words}
        title={words}
        onKeyDown={press}
        onPointerDown={take('whole')}
        {...handlers}
      >
        {!instant && (
          <>
            <span className={styles.first} onPointerDown={take('start')} {...handlers} />
            <span className={styles.last} onPointerDown={take('end')} {...handlers} />
          </>
        )}
      </div>
    </div>
  );
}

interface Drag {
  readonly grip: Grip;
  readonly x: number;
  readonly from: Span;
}

/** Dragging a bar or its ends with a pointer, by whole quarters. */
function useDrag({ span, horizon, onChange }: TrackProps, track: RefObject<HTMLDivElement | null>) {
  const drag = useRef<Drag | null>(null);
  const take = (grip: Grip) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { grip, x: event.clientX, from: span };
  };
  const move = (event: PointerEvent) => {
    const { current } = drag;
    const width = track.current?.clientWidth ?? 0;
    if (current === null || width === 0) return;
    const quarters = Math.round(((event.clientX - current.x) / width) * horizon);
    const next = moveSpan(current.from, current.grip, quarters, horizon);
    if (next.start !== span.start || next.duration !== span.duration) onChange(next);
  };
  const leave = () => {
    drag.current = null;
  };
  return {
    take,
    handlers: { onPointerMove: move, onPointerUp: leave, onPointerCancel: leave },
  };
}
