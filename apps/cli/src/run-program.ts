import process from 'node:process';
import { QunhaiError } from '@qunhai/kernel';
import { CommanderError } from 'commander';
import { askedLanguage, chooseLanguage } from './choose-language.ts';
import { fail } from './errors.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { message } from './messages.ts';
import { buildProgram } from './program.ts';
import { type Session, say } from './session.ts';
import { usageProblem } from './translate-commander.ts';

/** Run one command line to its end and say how it ended: an exit code, never an exception, never a stack trace. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  const session: Session = {
    language: chooseLanguage(argv, process.env),
    askedLanguage: askedLanguage(argv),
    signal: cancelOnSignals(),
    stdout: process.stdout,
    stderr: process.stderr,
  };
  endQuietlyWhenReaderLeaves();
  let exitCode: number = exitCodes.ok;
  const program = buildProgram(session, (code) => {
    exitCode = code;
  });
  if (argv.length === 0) {
    program.outputHelp();
    return exitCodes.usage;
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return report(session, error);
  }
}

/** First Ctrl-C: stop at the next safe place. Second: stop now. */
function cancelOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(exitCodes.cancelled);
      controller.abort();
    });
  }
  return controller.signal;
}

/** `qunhai theory show | head` closes our output early; that is no error. */
function endQuietlyWhenReaderLeaves(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.ok);
    throw error;
  });
}

function report(session: Session, error: unknown): number {
  if (error instanceof CommanderError) return reportUsage(session, error);
  if (error instanceof QunhaiError) {
    const { message: text, fix } = error.text[session.language];
    say(session, text);
    say(session, message(session.language, 'error.fix', { fix }));
  } else {
    const name = error instanceof Error ? error.name : typeof error;
    say(session, message(session.language, 'error.internal', { name }));
  }
  if (process.env.QUNHAI_DEBUG && error instanceof Error) say(session, error.stack ?? '');
  return exitCodeOf(error);
}

function reportUsage(session: Session, error: CommanderError): number {
  if (error.exitCode === 0) return exitCodes.ok;
  return report(session, fail('usage', { problem: usageProblem(error), command: 'qunhai' }, error));
}
