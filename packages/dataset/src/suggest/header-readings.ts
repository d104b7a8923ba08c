import type { RawColumn } from '../raw-table.ts';

/** What a column's header and label may say: codes of a question, and its wording. */
export interface HeaderReadings {
  readonly codes: readonly string[];
  readonly texts: readonly string[];
}

const number = /^\s*(?:Q\s*)?[（(]?\d{1,3}[)）]?\s*[、.．:：)）]\s*/;
const code = /^([A-Za-z][A-Za-z0-9_]{0,39})\s*(?:[.、．:：)）]\s*|\s+(?=\S))(.+)$/s;
const bracketed = /^([^[]*)\[([^\]]+)\]\s*\.?\s*(.*)$/s;

/** Sub-questions that hold a remark on an answer, not the answer. */
const asides: ReadonlySet<string> = new Set(['other', 'comment', 'othercomment']);

/**
 * Read a header the ways survey programs write them: `DL1`, `R[DL1]`, `DL1. wording`, `Q1[SQ001]. Stem [wording]`,
 * `3、stem—wording`, `3、DL1 wording`, `group/DL1`, `group-DL1`; the same for the label of an SPSS file.
 */
export function headerReadings({ name, label }: RawColumn): HeaderReadings {
  const codes = new Set<string>([name]);
  const texts = new Set<string>();
  for (const source of label === undefined ? [name] : [name, label]) {
    const unnumbered = source.replace(number, '');
    for (const text of [source, unnumbered, ...rowsOf(unnumbered)]) readInto(text, codes, texts);
  }
  const last = name
    .split(/[/.:-]/)
    .at(-1)!
    .trim();
  if (last !== '') codes.add(last);
  return { codes: [...codes], texts: [...texts] };
}

/** The wording of a row of a matrix question, which stands behind the stem. */
function rowsOf(text: string): string[] {
  const dash = Math.max(text.lastIndexOf('—'), text.lastIndexOf('–'));
  const parenthesis = /[（(]([^（）()]+)[)）]\s*$/.exec(text)?.[1];
  return [
    ...(dash >= 0 ? [text.slice(dash + 1)] : []),
    ...(parenthesis === undefined ? [] : [parenthesis]),
  ].map((row) => row.replace(number, '').trim());
}

function readInto(text: string, codes: Set<string>, texts: Set<string>): void {
  const trimmed = text.trim();
  if (trimmed === '') return;
  texts.add(trimmed);
  const sub = bracketed.exec(trimmed);
  if (sub) {
    const [, stem, inner, rest] = sub;
    const parts = asides.has(inner!) ? [inner!, rest!] : [stem!, inner!, rest!];
    for (const part of parts) readCoded(part.trim(), codes, texts);
    const innermost = bracketed.exec(rest!)?.[2];
    if (innermost !== undefined) readCoded(innermost.trim(), codes, texts);
    return;
  }
  readCoded(trimmed, codes, texts);
}

/** A wording that may begin with the code of its question; a lone word is a code. */
function readCoded(text: string, codes: Set<string>, texts: Set<string>): void {
  if (text === '') return;
  texts.add(text);
  if (/^[\p{L}][\p{L}\p{N}_-]{0,39}$/u.test(text)) codes.add(text);
  const parts = code.exec(text);
  if (!parts) return;
  const followedByMark = /^[A-Za-z][A-Za-z0-9_]*\s*[.、．:：)）]/.test(text);
  if (!followedByMark && !/\d/.test(parts[1]!)) return;
  codes.add(parts[1]!);
  texts.add(parts[2]!.trim());
}
