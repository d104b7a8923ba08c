import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../run-program.ts';

/** How a call of the program ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Environment = Readonly<Record<string, string>>;
const english = { LC_ALL: 'en_US.UTF-8' };

/** Run a command line in this process, in English unless the environment says otherwise. */
export async function runQunhai(
  args: readonly string[],
  environment: Environment = {},
): Promise<Ended> {
  const written = { stdout: '', stderr: '' };
  const collector = (stream: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[stream] += text;
    },
  });
  const code = await runProgram(args, {
    stdout: collector('stdout'),
    stderr: collector('stderr'),
    environment: { ...english, ...environment },
    signal: new AbortController().signal,
  });
  return { code, ...written };
}

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** Start a command line as a process of its own. */
export function startQunhai(
  args: readonly string[],
  environment: Environment = {},
): { child: ChildProcess; ended: Promise<Ended> } {
  const env = { PATH: process.env.PATH, ...english, ...environment };
  const child = spawn(process.execPath, [main, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      output[stream] += text;
    });
  }
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, ...output }));
  });
  return { child, ended };
}
