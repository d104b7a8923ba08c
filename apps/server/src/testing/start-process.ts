import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ServerOptions } from '../options.ts';

/** A program of this folder that runs in a process of its own. */
export interface StartedProcess {
  /** The first line it wrote: it is ready. */
  readonly line: string;
  /** End it: as a person would, or in the middle of whatever it does. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/**
 * Start the server in a process of its own; `line` is its address.
 * @param temporary - folder for temporary files, where those of other servers would be in the way
 */
export function startServerProcess(
  options: ServerOptions,
  temporary?: string,
): Promise<StartedProcess> {
  return start('serve.ts', JSON.stringify(options), temporary ? { TMPDIR: temporary } : {});
}

/** Start a worker in a process of its own. */
export function startWorkerProcess(url: string): Promise<StartedProcess> {
  return start('work.ts', url);
}

async function start(
  program: string,
  argument: string,
  variables: NodeJS.ProcessEnv = {},
): Promise<StartedProcess> {
  const file = fileURLToPath(new URL(`./${program}`, import.meta.url));
  const child = spawn(process.execPath, [file, argument], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...variables },
  });
  const closed = once(child, 'close');
  const lines = createInterface({ input: child.stdout });
  const line = await Promise.race([
    once(lines, 'line').then(([first]) => String(first)),
    closed.then(() => null),
  ]);
  if (line === null) throw new Error(`${program} ended with exit code ${child.exitCode}`);
  return {
    line,
    end: async (signal) => {
      child.kill(signal);
      await closed;
    },
  };
}
