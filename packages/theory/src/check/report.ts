import type { Bilingual } from '@qunhai/kernel';
import { type TheoryErrors, theoryError } from '../errors.ts';
import type { Theory } from '../schema/theory.ts';
import { type Locate, ownerName, type Place, type TheoryPath } from './place.ts';
import { issueAt, type TheoryIssue } from './theory-issue.ts';

/** Collects issues and knows where the parts of a theory stand. */
export interface Report {
  add<Code extends keyof TheoryErrors & string>(
    code: Code,
    path: TheoryPath,
    details: TheoryErrors[Code],
    part?: 'key' | 'value',
  ): void;
  placeOf(path: TheoryPath): Place;
  ownerOf(path: TheoryPath): Bilingual;
  readonly issues: readonly TheoryIssue[];
}

/** More than this nobody reads. */
const mostIssues = 200;

/** Start an empty report on a theory, parsed or not (`raw`). */
export function startReport(raw: unknown, locate: Locate, file: string | null): Report {
  const issues: TheoryIssue[] = [];
  return {
    add: (code, path, details, part = 'value') => {
      if (issues.length > mostIssues) return;
      if (issues.length === mostIssues) {
        issues.push(issueAt(locate(path), file, theoryError('too-many', { limit: mostIssues })));
        return;
      }
      issues.push(issueAt(locate(path, part), file, theoryError(code, details)));
    },
    placeOf: (path) => locate(path),
    ownerOf: (path) => ownerName(raw, path),
    issues,
  };
}

type Section = 'constructs' | 'items' | 'scales' | 'paths' | 'facts' | 'bibliography';

/** A theory to check. When parts of the file were malformed, `theory` holds the rest. */
export interface Subject {
  readonly theory: Theory;
  /** Turns a place in `theory` into the place in the file, which may hold malformed parts too. */
  readonly pathInFile: (path: TheoryPath) => TheoryPath;
  /** Names defined in malformed parts: referring to them is not a second mistake. */
  readonly alsoDefined: (section: Section) => readonly string[];
  /** Whether all parts of a section were well-formed: what is absent can only then be called missing. */
  readonly complete: (section: Section) => boolean;
}
