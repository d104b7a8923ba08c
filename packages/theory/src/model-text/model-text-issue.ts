import type { QunhaiError } from '@qunhai/kernel';
import type { TheoryPath } from '../check/place.ts';
import type { TheoryIssue } from '../check/theory-issue.ts';

/** Something an editor can do about an issue at one click; `start` and `end` count UTF-16 units of the text. */
export type ModelTextRemedy =
  | {
      readonly kind: 'replace';
      readonly start: number;
      readonly end: number;
      readonly text: string;
    }
  | { readonly kind: 'define-item'; readonly item: string; readonly construct: string }
  | { readonly kind: 'define-construct'; readonly construct: string }
  | { readonly kind: 'remove-hypothesis'; readonly hypothesis: string };

/** An issue of a model text. It always has a place in the text; `start` to `end` is what to mark. */
export interface ModelTextIssue extends TheoryIssue {
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly remedies: readonly ModelTextRemedy[];
}

/** A stretch of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Line and column of an offset, both from 1; columns count UTF-16 units. */
function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

interface Extra {
  readonly remedies?: readonly ModelTextRemedy[];
  readonly path?: TheoryPath;
}

/** Collects the issues of one text. */
export interface ModelTextReport {
  readonly issues: ModelTextIssue[];
  add(span: Span, error: QunhaiError, extra?: Extra): void;
  /** Give an issue of the theory a place in the text. */
  place(span: Span, issue: TheoryIssue): void;
}

/** Start an empty report on a model text. */
export function startModelTextReport(text: string): ModelTextReport {
  const issues: ModelTextIssue[] = [];
  const at = ({ start, end }: Span) => ({ ...placeAt(text, start), start, end });
  return {
    issues,
    add: (span, error, { remedies = [], path = [] } = {}) => {
      issues.push({
        code: error.code,
        path,
        file: null,
        ...at(span),
        ...error.bilingual,
        remedies,
      });
    },
    place: (span, issue) => {
      issues.push({ ...issue, ...at(span), remedies: [] });
    },
  };
}
