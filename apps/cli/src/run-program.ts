import { QunhaiError } from '@qunhai/kernel';
import { CommanderError } from 'commander';
import { askedLanguage, chooseLanguage } from './choose-language.ts';
import { fail } from './errors.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { message, stepInWords } from './messages.ts';
import { buildProgram } from './program.ts';
import { type Session, say, sayError } from './session.ts';
import { usageProblem } from './translate-commander.ts';

/** What surrounds a call of the program. */
export type Surroundings = Pick<Session, 'stdout' | 'stderr' | 'stdin' | 'environment' | 'signal'>;

/** Run one command line to its end and say how it ended: an exit code, never an exception, never a stack trace. */
export async function runProgram(
  argv: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const session: Session = {
    ...surroundings,
    language: chooseLanguage(argv, surroundings.environment),
    askedLanguage: askedLanguage(argv),
  };
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

/** A cancellation names its step as the program's code does; tell it as the progress line does. */
function inWords(error: QunhaiError): QunhaiError {
  if (error.code !== 'kernel.cancelled') return error;
  const { step } = error.details as { readonly step: string };
  return fail('cancelled', { step: stepInWords(step.split('.').at(-1)!) }, error);
}

function report(session: Session, error: unknown): number {
  if (error instanceof CommanderError) return reportUsage(session, error);
  if (error instanceof QunhaiError) {
    sayError(session, inWords(error));
  } else {
    const name = error instanceof Error ? error.name : typeof error;
    say(session, message(session.language, 'error.internal', { name }));
  }
  if (session.environment.QUNHAI_DEBUG && error instanceof Error) say(session, error.stack ?? '');
  return exitCodeOf(error);
}

function reportUsage(session: Session, error: CommanderError): number {
  if (error.exitCode === 0) return exitCodes.ok;
  return report(
    session,
    fail('usage', { problem: usageProblem(error), command: 'npm run qunhai --' }, error),
  );
}
