/** Milliseconds a stream may be broken before anybody is told: servers restart, and networks change, in less. */
export const patience = 5_000;

/** What is known of the streams that are open: whether one has been broken for longer than `patience`. */
export interface StreamHealth {
  /** A stream broke, or could not be opened again. */
  readonly broke: (stream: object) => void;
  /** A stream is open again, or is no longer listened to. */
  readonly mended: (stream: object) => void;
  readonly isBroken: () => boolean;
  /** @returns what ends the listening */
  readonly subscribe: (changed: () => void) => () => void;
}

export function createStreamHealth(): StreamHealth {
  const waiting = new Map<object, ReturnType<typeof setTimeout>>();
  const broken = new Set<object>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const changed of listeners) changed();
  };
  return {
    broke(stream) {
      if (waiting.has(stream) || broken.has(stream)) return;
      const late = () => {
        waiting.delete(stream);
        broken.add(stream);
        tell();
      };
      waiting.set(stream, setTimeout(late, patience));
    },
    mended(stream) {
      clearTimeout(waiting.get(stream));
      waiting.delete(stream);
      if (broken.delete(stream)) tell();
    },
    isBroken: () => broken.size > 0,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** Of the streams of this page. */
export const streamHealth: StreamHealth = createStreamHealth();
