import type { ServerOptions, Storage } from '@qunhai/server';
import { wholeNumber } from '../options.ts';
import { readInputFile } from '../read-input-file.ts';
import type { Session } from '../session.ts';
import { userDataFolder } from '../user-data-folder.ts';
import { fail } from './errors.ts';

/** Options of `qunhai serve` that say how the server is run. */
export interface ServeOptions {
  readonly host?: string;
  readonly port?: number;
  readonly data?: string;
  readonly postgres?: string | true;
  readonly tlsKey?: string;
  readonly tlsCert?: string;
  readonly behindProxy?: boolean;
  readonly publicUrl?: string;
  readonly workers?: number;
  readonly runs?: number;
}

/** The server's options, from the command line and, where it says nothing, from the environment. */
export function serverOptions(
  { environment }: Session,
  { host, behindProxy, publicUrl, workers, runs, ...options }: ServeOptions,
): ServerOptions {
  const { QUNHAI_SECRET: secret, QUNHAI_SMTP: smtp, QUNHAI_MAIL_FROM: mailFrom } = environment;
  const port = askedPort(environment, options.port);
  const tls = readTls(options);
  return {
    storage: storageOf(environment, options),
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
    ...(tls && { tls }),
    ...(behindProxy && { trustProxy: true }),
    ...(publicUrl !== undefined && { publicUrl }),
    ...(secret && { secret }),
    ...(smtp && { smtp }),
    ...(mailFrom && { mailFrom }),
    ...(workers !== undefined && { workers }),
    ...(runs !== undefined && { concurrentRuns: runs }),
  };
}

/** Where the data are: PostgreSQL when it is named, else a folder. */
function storageOf(
  environment: Session['environment'],
  { postgres, data }: Pick<ServeOptions, 'postgres' | 'data'>,
): Storage {
  const url = typeof postgres === 'string' ? postgres : environment.DATABASE_URL;
  if (url || postgres === true) return { kind: 'postgres', url: url ?? '' };
  const folder = data ?? userDataFolder(environment);
  if (folder === null) throw fail('no-data-folder', {});
  return { kind: 'folder', folder };
}

/** The port that was asked for; undefined when none was. */
function askedPort({ PORT: asked }: Session['environment'], option?: number): number | undefined {
  if (option !== undefined || !asked) return option;
  return wholeNumber('PORT', 0, 65_535)(asked);
}

function readTls({ tlsKey, tlsCert }: Pick<ServeOptions, 'tlsKey' | 'tlsCert'>) {
  if (tlsKey === undefined && tlsCert === undefined) return undefined;
  if (tlsKey === undefined) throw fail('tls-incomplete', { missing: '--tls-key' });
  if (tlsCert === undefined) throw fail('tls-incomplete', { missing: '--tls-cert' });
  const read = (path: string) => Buffer.from(readInputFile(path)).toString('utf8');
  return { key: read(tlsKey), cert: read(tlsCert) };
}
