import type { JobControl, Language } from '@qunhai/kernel';
import { put, type Session, trackProgress } from '../session.ts';
import { inLanguage } from './in-language.ts';

/** How a result is shown. */
export interface ShowOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Compute with progress on standard error, then print the result on standard output: as lines, or as JSON in one language. */
export async function showResult<Result>(
  session: Session,
  { json = false, quiet = false }: ShowOptions,
  compute: (control: JobControl) => Result | Promise<Result>,
  linesOf: (result: Result, language: Language) => string[],
): Promise<Result> {
  const { control, end } = trackProgress(session, quiet);
  try {
    const result = await compute(control);
    end();
    const { language } = session;
    put(
      session,
      json ? JSON.stringify(inLanguage(result, language)) : tidy(linesOf(result, language)),
    );
    return result;
  } finally {
    end();
  }
}

/** Lines with no blank line at the end and never two in a row. */
function tidy(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd();
}
