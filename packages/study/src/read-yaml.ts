import type { QunhaiError } from '@qunhai/kernel';
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import type { z } from 'zod';
import { describeIssue, type Issue, issuesToTell } from './describe-issue.ts';
import { fail, type StudyProblem } from './errors.ts';
import { yamlProblem } from './yaml-problem.ts';

/** How often aliases of a document may be expanded; a hand-written study needs none. */
const aliasLimit = 100;

/**
 * A YAML (or JSON) document of the study folder, checked against its schema; all problems are named at once.
 * @param published - file that lists every field, for those who have to correct one
 * @throws {QunhaiError} study.invalid with the line of every problem, and the errors of `parseYaml`
 */
export function readYaml<Schema extends z.ZodType>(
  bytes: Uint8Array,
  file: string,
  schema: Schema,
  published = 'docs/schemas/study.schema.json',
): z.infer<Schema> {
  const { document, lines, value } = parseYaml(bytes, file);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = issuesToTell(parsed.error.issues).map(
    (issue): StudyProblem => ({
      line: lineOf(document, lines, issue),
      field: fieldName(issue.path),
      ...describeIssue(issue, valueAt(value, issue.path)),
    }),
  );
  throw fail('invalid', { file, problems, published });
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
    value,
  );
}

/** A YAML document as its author wrote it, and its plain value. */
export interface ParsedYaml {
  readonly document: Document;
  readonly lines: LineCounter;
  readonly value: unknown;
}

/**
 * Parse YAML (or JSON) without a schema.
 * @throws {QunhaiError} study.yaml-syntax, study.too-deep, study.unknown-alias, study.alias-limit
 */
export function parseYaml(bytes: Uint8Array, file: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(new TextDecoder('utf-8').decode(bytes), {
    lineCounter: lines,
    prettyErrors: false,
    merge: false,
    stringKeys: true,
    logLevel: 'error',
  });
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION'))
    throw fail('too-deep', { file });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw fail(
      'yaml-syntax',
      { file, line, column: col, problem: yamlProblem(error.code, error.message) },
      error,
    );
  }
  return { document, lines, value: expand(document, lines, file) };
}

function expand(document: Document, lines: LineCounter, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: aliasLimit });
  } catch (cause) {
    if (cause instanceof RangeError) throw fail('too-deep', { file }, cause);
    throw unknownAlias(document, lines, file) ?? fail('alias-limit', { file, limit: aliasLimit });
  }
}

/** The first alias of an anchor that no node before it carries. */
function unknownAlias(document: Document, lines: LineCounter, file: string): QunhaiError | null {
  const anchors = new Set<string>();
  let found: QunhaiError | null = null;
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node)) {
        if (node.anchor) anchors.add(node.anchor);
        return;
      }
      if (anchors.has(node.source)) return;
      const { line } = lines.linePos(node.range![0]);
      found = fail('unknown-alias', { file, line, alias: node.source.slice(0, 40) });
      return visit.BREAK;
    },
  });
  return found;
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '—' : path.map(String).join('.');
}

/** Line of the value an issue is about, or of its nearest parent that was written. */
function lineOf(document: Document, lines: LineCounter, issue: Issue): number | null {
  for (let depth = issue.path.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(issue.path.slice(0, depth), true);
    if (!isNode(node) || !node.range) continue;
    const stray = issue.code === 'unrecognized_keys' ? keyOffset(node, issue.keys[0]!) : undefined;
    return lines.linePos(stray ?? node.range[0]).line;
  }
  return null;
}

function keyOffset(node: unknown, key: string): number | undefined {
  if (!isMap(node)) return undefined;
  const pair = node.items.find((p) => isPair(p) && String(p.key) === key);
  return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
}
