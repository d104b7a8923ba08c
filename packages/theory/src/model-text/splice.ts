import { commentsIn } from '@qunhai/syntax';
import type { Span } from './model-text-issue.ts';
import type { Term } from './parse-statements.ts';

/** Put `text` in the place of a stretch of another text. */
export interface Splice extends Span {
  readonly text: string;
}

/** Apply splices that do not overlap; what is put in at a place stands before what is left out from there. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const splice of ordered) {
    result += text.slice(at, splice.start) + splice.text;
    at = Math.max(at, splice.end);
  }
  return result + text.slice(at);
}

/** Delete a stretch but leave the comments in it, each with the space before it and its line end. */
function deleteAroundComments(text: string, { start, end }: Span): Splice[] {
  const comments = commentsIn(text.slice(start, end));
  const splices: Splice[] = [];
  let at = start;
  for (const comment of comments) {
    const before = text.slice(at, start + comment.start);
    splices.push({ start: at, end: at + before.trimEnd().length, text: '' });
    const close = start + comment.end;
    at = close + (/^\r?\n|^\r/.exec(text.slice(close))?.[0].length ?? 0);
  }
  return [...splices, { start: at, end, text: '' }];
}

/** Take terms, but not all, out of a statement, each with one `+`. */
export function removeTerms(
  text: string,
  terms: readonly Term[],
  isGone: (term: Term) => boolean,
): Splice[] {
  const firstKept = terms.findIndex((term) => !isGone(term));
  return terms.flatMap((term, index) => {
    if (!isGone(term)) return [];
    const span =
      index < firstKept
        ? { start: term.start, end: terms[index + 1]!.start }
        : { start: terms[index - 1]!.end, end: term.end };
    return deleteAroundComments(text, span);
  });
}

/** Take a statement out; with its line and the comment behind it when nothing else stands there. */
export function removeStatement(text: string, { start, end }: Span): Splice {
  const before = /[^\S\r\n]*$/.exec(text.slice(0, start))![0].length;
  const opensLine = start - before === 0 || /[\r\n]/.test(text[start - before - 1]!);
  const behind = /^[^\S\r\n]*([#!][^\r\n]*)?(\r\n|\n|\r|$)/.exec(text.slice(end));
  if (opensLine && behind) return { start: start - before, end: end + behind[0].length, text: '' };
  const separator = /^[^\S\r\n]*;?/.exec(text.slice(end))![0].length;
  return { start, end: end + separator, text: '' };
}
