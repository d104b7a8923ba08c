import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Session } from '../session.ts';

/** Asks the person at the terminal. */
export interface Terminal {
  question(text: string): Promise<string>;
  /** Like `question`, but what is typed is not shown. */
  secret(text: string): Promise<string>;
  close(): void;
}

/** A terminal to ask at; null when there is nobody: input is a pipe or absent. */
export function openTerminal({ stdin, stderr, signal }: Session): Terminal | null {
  if (!stdin?.isTTY) return null;
  let hidden = false;
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!hidden) stderr.write(String(chunk));
      done();
    },
  });
  const lines = createInterface({ input: stdin, output, terminal: true });
  const ask = (text: string) => lines.question(text, { signal });
  return {
    question: (text) => ask(`${text}: `),
    async secret(text) {
      stderr.write(`${text}: `);
      hidden = true;
      try {
        return await ask('');
      } finally {
        hidden = false;
        stderr.write('\n');
      }
    },
    close: () => lines.close(),
  };
}
