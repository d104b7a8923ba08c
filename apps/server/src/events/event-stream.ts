import type { FastifyReply } from 'fastify';

/** Milliseconds after which something is sent even when nothing happens, so that proxies keep the connection. */
const pulse = 15_000;

/** Bytes a page may leave unread before it is let go; it connects again and gets the current state. */
const patience = 2 ** 20;

/** A stream of server-sent events to one page. */
export interface EventStream {
  send(event: string, data: unknown): void;
  /** End it; the browser connects again and gets the current state. */
  end(): void;
}

/** What an open stream is told. */
export interface StreamOptions {
  /** Asked at every pulse; the stream ends when it rejects, as when somebody lost the right to hear. */
  readonly mayStay: () => Promise<unknown>;
  /** Told once when the stream has ended, from either side. */
  readonly onEnd: () => void;
}

/** Answer a request with server-sent events. */
export function openEventStream(
  reply: FastifyReply,
  { mayStay, onEnd }: StreamOptions,
): EventStream {
  const { raw } = reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  raw.write('retry: 1000\n\n');
  const timer = setInterval(() => {
    raw.write(':\n\n');
    mayStay().catch(() => raw.end());
  }, pulse);
  raw.once('close', () => {
    clearInterval(timer);
    onEnd();
  });
  return {
    send(event, data) {
      if (raw.writableEnded || raw.destroyed) return;
      raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      if (raw.writableLength > patience) raw.destroy();
    },
    end: () => void raw.end(),
  };
}
