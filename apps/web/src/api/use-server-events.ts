import { useEffect, useRef } from 'react';
import type { z } from 'zod';
import { streamHealth } from './stream-health.ts';

/** Schemas of a stream's events by name: `studyEvents` or `runEvents` of `@qunhai/api`. */
type EventSchemas = Readonly<Record<string, z.ZodType>>;

export type EventHandlers<Schemas extends EventSchemas> = {
  readonly [Name in keyof Schemas]?: (event: z.output<Schemas[Name]>) => void;
};

const firstDelay = 1_000;
const longestDelay = 30_000;

/** Milliseconds to wait before the next attempt: doubling, up to half a minute. */
export function delayBefore(attempt: number): number {
  return Math.min(longestDelay, firstDelay * 2 ** attempt);
}

/**
 * Listen to server-sent events while the component is on the screen. The browser reconnects by itself after a lost connection;
 * when the server closed the stream it is opened again, ever more slowly. Events that do not fit their schema are left out:
 * they belong to another version of the server. The handlers may change between renders.
 * @param path - null listens to nothing
 */
export function useServerEvents<Schemas extends EventSchemas>(
  path: string | null,
  schemas: Schemas,
  handlers: EventHandlers<Schemas>,
): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    if (path === null) return;
    return listen(path, schemas, () => latest.current);
  }, [path, schemas]);
}

function listen<Schemas extends EventSchemas>(
  path: string,
  schemas: Schemas,
  handlers: () => EventHandlers<Schemas>,
): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  const stream = {};
  const open = () => {
    source = new EventSource(path);
    source.onopen = () => {
      attempt = 0;
      streamHealth.mended(stream);
    };
    source.onerror = () => {
      streamHealth.broke(stream);
      if (source.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, delayBefore(attempt++));
    };
    for (const [name, schema] of Object.entries(schemas)) {
      source.addEventListener(name, (event: MessageEvent<string>) => {
        const parsed = schema.safeParse(parseJson(event.data));
        if (parsed.success) handlers()[name]?.(parsed.data as z.output<Schemas[string]>);
      });
    }
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
    streamHealth.mended(stream);
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
