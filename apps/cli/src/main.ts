#!/usr/bin/env node
import process from 'node:process';
import { exitCodes } from './exit-codes.ts';
import { runProgram } from './run-program.ts';

const { argv, env: environment, stdin, stdout, stderr } = process;
const signal = cancelOnSignals();
endQuietlyWhenReaderLeaves();
process.exitCode = await runProgram(argv.slice(2), { stdin, stdout, stderr, environment, signal });

/** First Ctrl-C: stop at the next safe place. Second: stop now. */
function cancelOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(exitCodes.cancelled);
      controller.abort();
    });
  }
  return controller.signal;
}

/** `qunhai theory show | head` closes our output early; that is no error. */
function endQuietlyWhenReaderLeaves(): void {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.ok);
    throw error;
  });
}
