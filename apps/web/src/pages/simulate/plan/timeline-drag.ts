/** When something is in force: from quarter `start`, counted from 0, for `duration` quarters. */
export interface Span {
  readonly start: number;
  readonly duration: number;
}

/** What of a bar is dragged: the whole of it, or one end. */
export type Grip = 'whole' | 'start' | 'end';

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** The span after a part of it was moved by some quarters; it stays within the horizon and lasts at least a quarter. */
export function moveSpan(
  { start, duration }: Span,
  grip: Grip,
  quarters: number,
  horizon: number,
): Span {
  const end = start + duration;
  switch (grip) {
    case 'whole':
      return { start: within(start + quarters, 0, Math.max(0, horizon - duration)), duration };
    case 'start': {
      const moved = within(start + quarters, 0, end - 1);
      return { start: moved, duration: end - moved };
    }
    case 'end':
      return {
        start,
        duration: within(end + quarters, start + 1, Math.max(start + 1, horizon)) - start,
      };
  }
}

/** What a key does to a focused bar: arrows move it by a quarter, with Shift its end; page keys by a year. Null for other keys. */
export function spanForKey(
  span: Span,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  horizon: number,
): Span | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -4,
    PageUp: 4,
    Home: -horizon,
    End: horizon,
  };
  const quarters = steps[key];
  if (quarters === undefined) return null;
  return moveSpan(span, shiftKey ? 'end' : 'whole', quarters, horizon);
}

/** Where a bar stands on the track, in per cent; what lies beyond the horizon is cut off. */
export function placeOnTrack(
  { start, duration }: Span,
  horizon: number,
): { readonly left: number; readonly width: number } {
  const left = (100 * Math.min(start, horizon)) / horizon;
  return { left, width: (100 * Math.min(start + duration, horizon)) / horizon - left };
}

/** Quarters at which a year begins that is written on the axis: at most about ten. */
export function yearMarks(horizon: number): number[] {
  const years = Math.ceil(horizon / 4);
  const every = [1, 2, 5, 10, 20, 50].find((step) => years / step <= 10) ?? 100;
  return Array.from({ length: Math.ceil(years / every) }, (_, mark) => mark * every * 4);
}
