import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A report being served on this computer only. */
export interface ServedReport {
  readonly address: string;
  /** Settles when the server has closed. */
  readonly closed: Promise<void>;
}

/**
 * Serve one HTML page at `/` on 127.0.0.1 until the signal aborts. A taken port gives a free one, unless it was asked for.
 * @param port - the port to use; undefined: 4173, or any free one
 */
export async function serveReport(
  html: string,
  port: number | undefined,
  signal: AbortSignal,
): Promise<ServedReport> {
  const server = createServer((request, response) => {
    const found = request.url === '/' || request.url?.startsWith('/?');
    response.writeHead(found ? 200 : 404, {
      'content-type': found ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : found ? html : 'Not found\n');
  });
  await listen(server, port);
  const closed = new Promise<void>((resolve) => server.once('close', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  if (signal.aborted) close();
  else signal.addEventListener('abort', close, { once: true });
  return { address: `http://localhost:${(server.address() as AddressInfo).port}/`, closed };
}

const usualPort = 4173;

async function listen(server: Server, port: number | undefined): Promise<void> {
  try {
    await listenOn(server, port ?? usualPort);
  } catch (cause) {
    if (port !== undefined || (cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    await listenOn(server, 0);
  }
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
