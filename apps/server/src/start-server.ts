import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { hasAccounts } from './accounts/has-accounts.ts';
import { createApp } from './app.ts';
import type { Context } from './context.ts';
import type { Database } from './database/database.ts';
import { openDatabase } from './database/open-database.ts';
import { openNotices } from './events/open-notices.ts';
import { openJobs } from './jobs/open-jobs.ts';
import { placeOf, type ServerOptions } from './options.ts';
import { fail } from './security/errors.ts';
import { isLoopback } from './security/loopback.ts';
import { publicOrigin, requireSafeOpening } from './security/opening.ts';
import { rootSecret } from './security/secret.ts';

/** A server that listens. */
export interface RunningServer {
  /** `http://localhost:4270/`, or where people reach it from elsewhere. */
  readonly address: string;
  readonly context: Context;
  /** The HTTP side, for tests that need no network. */
  readonly app: FastifyInstance;
  /** End requests and jobs, then close the database. Jobs that run are given back to the queue. */
  close(): Promise<void>;
}

/**
 * Open the database, serve the workbench and begin to work off its queue.
 * @throws {QunhaiError} database.…; security.owner-missing, security.transport-missing, security.public-url-missing and
 *   security.public-url-bad when it would be reachable from elsewhere unsafely; security.port-taken
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const secret = rootSecret(options);
  const database = await openDatabase(placeOf(options.storage));
  try {
    const server = await serveDatabase(database, { ...options, secret });
    return {
      ...server,
      close: async () => {
        await server.close();
        await database.close();
      },
    };
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

/** The same over a database that is open already and stays open. */
export async function serveDatabase(
  database: Database,
  options: ServerOptions,
): Promise<RunningServer> {
  const { host = '127.0.0.1', port = 0, concurrentRuns = 1, workers } = options;
  await requireSafeOpening(options, () => hasAccounts(database.orm));
  const onFault = (reference: string, error: unknown) => app?.log.error({ reference, err: error });
  let app: FastifyInstance | undefined;
  let address = publicOrigin(options);
  const notices = await openNotices(database);
  const jobs = await openJobs(database, notices, { concurrentRuns, workers, onFault });
  const close = async () => {
    await app?.close();
    await jobs.close();
    await notices.close();
  };
  try {
    const context: Context = {
      options,
      database: database.orm,
      notices,
      jobs,
      secret: rootSecret(options),
      origin: () => address ?? `${options.tls ? 'https' : 'http'}://localhost`,
      isLocal: isLoopback(host) && !options.trustProxy,
    };
    app = await createApp(context);
    await listen(app, host, port);
    const { port: chosen } = app.server.address() as AddressInfo;
    const name = host.includes(':') ? `[${host}]` : host;
    address ??= `${options.tls ? 'https' : 'http'}://${isLoopback(host) ? 'localhost' : name}:${chosen}`;
    return { address: `${address}/`, context, app, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

async function listen(app: FastifyInstance, host: string, port: number): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    if (code === 'EADDRINUSE') throw fail('port-taken', { port }, cause);
    if (/^E[A-Z]+$/.test(code)) throw fail('cannot-listen', { host, reason: code }, cause);
    throw cause;
  }
}
