import { type Bilingual, type Language, languages, type QunhaiError } from '@qunhai/kernel';
import type { Place, TheoryPath } from './place.ts';

/** One thing wrong with a theory: what, where, and what to do about it. */
export interface TheoryIssue {
  readonly code: string;
  readonly path: TheoryPath;
  /** File the theory was read from, when told. */
  readonly file: string | null;
  /** From 1; null when the theory was not read from a text. */
  readonly line: number | null;
  readonly column: number | null;
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

/** Make an issue of an error and the place of its cause. */
export function issueAt(place: Place, file: string | null, error: QunhaiError): TheoryIssue {
  return { code: error.code, ...place, file, ...error.bilingual };
}

/** In the order of the text; by path when there is none. */
export function inReadingOrder(issues: readonly TheoryIssue[]): TheoryIssue[] {
  return [...issues].sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

/** `theory.yaml:12:5: message fix` */
export function formatTheoryIssue(issue: TheoryIssue, language: Language): string {
  const place = [issue.file, issue.line, issue.column].filter((part) => part !== null).join(':');
  const gap = language === languages[0] ? '' : ' ';
  return `${place}${place && ': '}${issue.message[language]}${gap}${issue.fix[language]}`;
}
