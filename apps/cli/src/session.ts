import type { JobControl, Language, ProgressEvent, QunhaiError } from '@qunhai/kernel';
import { message, stepInWords } from './messages.ts';

/** Where text goes: a stream of the process, or a collector in tests. */
interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** One call of the program: its language, where it writes, and the signal that cancels it. */
export interface Session {
  readonly language: Language;
  /** What `--lang` said; a report follows its reader's browser without it. */
  readonly askedLanguage: Language | undefined;
  readonly signal: AbortSignal;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Where a person types, for the few commands that ask; absent in tests. */
  readonly stdin?: NodeJS.ReadStream | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Print lines for a person on standard error; standard output is for results. */
export function say(session: Session, text: string): void {
  session.stderr.write(`${text}\n`);
}

/** Print what went wrong and its remedy on standard error. */
export function sayError(session: Session, error: QunhaiError): void {
  const { message: text, fix } = error.text[session.language];
  say(session, text);
  say(session, message(session.language, 'error.fix', { fix }));
}

/** Print a result on standard output. */
export function put(session: Session, text: string): void {
  session.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/**
 * Progress on standard error: one line that is rewritten on a terminal, one line per step elsewhere, none when quiet.
 * Call `end` before anything else is printed.
 */
export function trackProgress(
  session: Session,
  quiet: boolean,
): { control: JobControl; end: () => void } {
  if (quiet) return { control: { signal: session.signal }, end: () => {} };
  const line = session.stderr.isTTY ? rewritingLine(session) : linePerStep(session);
  return { control: { signal: session.signal, onProgress: line.report }, end: line.end };
}

function rewritingLine(session: Session) {
  let open = false;
  return {
    report: (event: ProgressEvent) => {
      const share = event.total > 1 ? ` ${Math.floor((100 * event.done) / event.total)} %` : '';
      session.stderr.write(`\r\x1b[2K${stepName(session.language, event.step)}${share}`);
      open = true;
    },
    end: () => {
      if (open) session.stderr.write('\r\x1b[2K');
      open = false;
    },
  };
}

function linePerStep(session: Session) {
  let last = '';
  return {
    report: (event: ProgressEvent) => {
      if (event.step === last) return;
      last = event.step;
      say(session, stepName(session.language, event.step));
    },
    end: () => {},
  };
}

function stepName(language: Language, step: string): string {
  return stepInWords(step.split('.').at(-1)!)[language];
}
