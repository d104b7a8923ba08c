import type { Bilingual } from '@qunhai/kernel';
import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { fail, type StudyProblem } from './errors.ts';
import { message } from './messages.ts';

/** How often aliases of a document may be expanded; a hand-written study needs none. */
const aliasLimit = 100;

/**
 * A YAML (or JSON) document of the study folder, checked against its schema; all problems are named at once.
 * @throws {QunhaiError} study.yaml-syntax, study.alias-limit, study.invalid with the line of every problem
 */
export function readYaml<Schema extends z.ZodType>(
  bytes: Uint8Array,
  file: string,
  schema: Schema,
): z.infer<Schema> {
  const { document, lines, value } = parseYaml(bytes, file);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues
    .flatMap((issue) => leaves(issue, []))
    .map(
      (issue): StudyProblem => ({
        line: lineOf(document, lines, issue),
        field: fieldName(issue.path),
        ...describe(issue),
      }),
    );
  throw fail('invalid', { file, problems });
}

/** A YAML document as its author wrote it, and its plain value. */
export interface ParsedYaml {
  readonly document: Document;
  readonly lines: LineCounter;
  readonly value: unknown;
}

/**
 * Parse YAML (or JSON) without a schema.
 * @throws {QunhaiError} study.yaml-syntax, study.alias-limit
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
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw fail('yaml-syntax', { file, line, column: col, problem: error.message }, error);
  }
  return { document, lines, value: expand(document, file) };
}

function expand(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: aliasLimit });
  } catch (cause) {
    throw fail('alias-limit', { file, limit: aliasLimit }, cause);
  }
}

type Issue = z.core.$ZodIssue;

/** A union's failure is told by the alternative that was meant: the one that accepts the kind of value found. */
function leaves(issue: Issue, above: readonly PropertyKey[]): Issue[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find(
      (branch) =>
        branch.length > 0 && branch.every((i) => i.path.length > 0 || i.code !== 'invalid_type'),
    );
    if (meant !== undefined) return meant.flatMap((inner) => leaves(inner, path));
  }
  return [{ ...issue, path }];
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

function describe(issue: Issue): Bilingual {
  switch (issue.code) {
    case 'unrecognized_keys':
      return message.both('issue.unknown-key', { keys: issue.keys.join(', ') });
    case 'invalid_value':
      return message.both('issue.not-one-of', { values: issue.values.join(', ') });
    case 'invalid_type':
      return wrongKind(issue.expected);
    case 'too_small':
      return message.both('issue.too-small', { limit: String(issue.minimum) });
    case 'too_big':
      return message.both('issue.too-big', { limit: String(issue.maximum) });
    case 'invalid_format':
      return message.both('issue.format', { format: issue.pattern ?? issue.format });
    case 'custom':
      return message.both('issue.allowed', { allowed: issue.message });
    default:
      return message.both('issue.other');
  }
}

const kinds: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组字段', en: 'a group of fields' },
  record: { zh: '一组字段', en: 'a group of fields' },
};

function wrongKind(expected: string): Bilingual {
  const kind = kinds[expected] ?? { zh: ` ${expected}`, en: expected };
  return {
    zh: message('zh', 'issue.wrong-kind', { expected: kind.zh }),
    en: message('en', 'issue.wrong-kind', { expected: kind.en }),
  };
}
