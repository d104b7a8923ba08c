import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';

/** A PostgreSQL server that belongs to a test run or a bench. */
export interface TestPostgres {
  /** Address of its database `postgres`; its user may make more databases. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Whether it forces what it writes to disk. Tests need not; a bench that speaks of latency must. */
interface PostgresOptions {
  readonly durable: boolean;
}

/**
 * Start PostgreSQL on a free loopback port, with all its files in a temporary folder that goes when it is stopped.
 * @param programs - folder with initdb and postgres
 */
export async function startPostgres(
  programs: string,
  { durable }: PostgresOptions = { durable: false },
): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'qunhai-postgres-'));
  const account = ordinaryAccount();
  const password = randomBytes(16).toString('hex');
  writeFileSync(join(folder, 'password'), password);
  if (account) for (const path of [folder, join(folder, 'password')]) giveTo(path, account);
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', 'qunhai', '--pwfile', join(folder, 'password')];
  execFileSync(
    join(programs, 'initdb'),
    [...initdb, '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { stdio: 'pipe', cwd: folder, ...account },
  );
  const port = await freePort();
  const settings = [
    ...['listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=${folder}`],
    ...['max_connections=200', `fsync=${durable ? 'on' : 'off'}`],
  ].flatMap((setting) => ['-c', setting]);
  const program = [join(programs, 'postgres'), '-D', data, ...settings];
  const server = spawn('sh', ['-c', watch, 'sh', folder, ...program], {
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: folder,
    ...account,
  });
  const url = `postgres://qunhai:${password}@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    await stopped(server);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answering(server, url);
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { url, stop };
}

/**
 * Runs PostgreSQL until its own standard input closes, which it also does when we are killed; then takes the folder away.
 * SIGINT: a fast shutdown, which does not wait for clients.
 */
const watch = `folder=$1; shift
"$@" & server=$!
cat > /dev/null
kill -INT $server; wait $server
cd /; rm -rf "$folder"`;

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: its own account, or nobody's. Undefined when we are not root. */
function ordinaryAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const idOf = (flag: string) =>
        Number(execFileSync('id', [flag, name], { stdio: 'pipe', encoding: 'utf8' }));
      return { uid: idOf('-u'), gid: idOf('-g') };
    } catch {
      // no such account: the next one
    }
  }
  throw new Error(
    'PostgreSQL cannot run as root, and there is neither an account postgres nor nobody',
  );
}

function giveTo(path: string, { uid, gid }: Account): void {
  chownSync(path, uid, gid);
  chmodSync(path, 0o700);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function answering(server: ChildProcess, url: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (server.exitCode !== null) break;
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await setTimeout(100); // still starting
    }
  }
  throw new Error(`PostgreSQL did not start (exit code ${server.exitCode})`);
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = new Promise((resolve) => server.once('exit', resolve));
  server.stdin?.end();
  await exit;
}
