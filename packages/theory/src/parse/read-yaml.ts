import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { Locate, Place, TheoryPath } from '../check/place.ts';
import { issueAt, type TheoryIssue } from '../check/theory-issue.ts';
import { theoryError } from '../errors.ts';
import { addRepeatedKeys } from './add-repeated-keys.ts';
import { syntaxText } from './syntax-texts.ts';

/** Fifteen times the built-in theory. */
const mostCharacters = 1_000_000;
const mostAliases = 100;
/** Written in one text, whatever they expand to. */
const mostAliasNodes = 1000;
/** More syntax errors than this are consequences of the first. */
const mostSyntaxErrors = 20;

/** The plain value of a text and where its parts stand, or why it could not be read. */
export type ReadText =
  | { readonly value: unknown; readonly locate: Locate }
  | { readonly issues: readonly TheoryIssue[] };

const top: Place = { path: [], line: 1, column: 1 };

/** Read YAML 1.2 (JSON is part of it) within limits of size, depth and alias expansion; never throws on bad text. */
export function readYaml(text: string, file: string | null): ReadText {
  if (text.length > mostCharacters) {
    const details = { characters: text.length, limit: mostCharacters };
    return { issues: [issueAt(top, file, theoryError('too-large', details))] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
    logLevel: 'error',
  });
  if (!isTooDeep(document)) addRepeatedKeys(document);
  const placeAt: PlaceAt = (offset, path) => {
    const { line, col } = lines.linePos(offset);
    return { path, line, column: col };
  };
  if (document.errors.length > 0) return { issues: syntaxIssues(document, placeAt, file) };
  return expand(document, placeAt, file);
}

type PlaceAt = (offset: number, path: TheoryPath) => Place;

function isTooDeep({ errors }: Document.Parsed): boolean {
  return errors.some((error) => error.code === 'RESOURCE_EXHAUSTION');
}

function syntaxIssues(document: Document.Parsed, placeAt: PlaceAt, file: string | null) {
  if (isTooDeep(document)) return [issueAt(top, file, theoryError('too-deep', {}))];
  const byLine = new Map<number, TheoryIssue>();
  for (const { code, pos } of document.errors) {
    const place = placeAt(pos[0], []);
    if (byLine.has(place.line!) || byLine.size === mostSyntaxErrors) continue;
    byLine.set(place.line!, issueAt(place, file, theoryError('yaml-syntax', syntaxText(code))));
  }
  return [...byLine.values()];
}

function expand(document: Document.Parsed, placeAt: PlaceAt, file: string | null): ReadText {
  if (countAliases(document) > mostAliasNodes)
    return { issues: [issueAt(top, file, theoryError('alias-bomb', { limit: mostAliasNodes }))] };
  try {
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    return { value, locate: (path, part) => locateIn(document, placeAt, path, part) };
  } catch (error) {
    if (error instanceof RangeError)
      return { issues: [issueAt(top, file, theoryError('too-deep', {}))] };
    if (!(error instanceof ReferenceError)) throw error;
    const alias = /Unresolved alias.*: (\S+)$/.exec(error.message)?.[1];
    const found =
      alias === undefined
        ? theoryError('alias-bomb', { limit: mostAliases })
        : theoryError('unknown-alias', { alias });
    return { issues: [issueAt(top, file, found)] };
  }
}

/** Aliases of a document, expanded or not: finding what each stands for goes through the whole document. */
function countAliases(document: Document.Parsed): number {
  let count = 0;
  visit(document, {
    Alias: () => {
      count++;
    },
  });
  return count;
}

/** The part itself; when it is absent, the innermost thing that should hold it. */
function locateIn(
  document: Document.Parsed,
  placeAt: PlaceAt,
  path: TheoryPath,
  part: 'key' | 'value' = 'value',
): Place {
  let offset = document.contents?.range?.[0] ?? 0;
  let node: Node | null = document.contents;
  for (const [depth, step] of path.entries()) {
    const child = childOf(document, node, step);
    if (child === null) break;
    const wanted = part === 'key' && depth === path.length - 1 ? child.key : child.value;
    offset = wanted?.range?.[0] ?? offset;
    node = child.value;
  }
  return placeAt(offset, path);
}

interface Child {
  readonly key: Node | null;
  readonly value: Node | null;
}

function childOf(
  document: Document.Parsed,
  parent: Node | null,
  step: string | number,
): Child | null {
  const node = isAlias(parent) ? (parent.resolve(document) ?? null) : parent;
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
    return pair ? { key: pair.key as Node, value: pair.value as Node | null } : null;
  }
  if (!isCollection(node) || typeof step !== 'number') return null;
  const value = node.items[step] as Node | undefined;
  return value ? { key: value, value } : null;
}
