import type { Bilingual } from '@qunhai/kernel';
import { words } from './messages.ts';

/** An issue of Zod, as far as it is said in words. */
export interface FormIssue {
  readonly code?: string | undefined;
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly format?: unknown;
  readonly values?: unknown;
  readonly keys?: unknown;
  readonly expected?: unknown;
}

/** What is wrong with a field, in both languages; never what was sent. */
export function issueInWords(issue: FormIssue): Bilingual {
  switch (issue.code) {
    case 'too_small':
      return tooSmall(String(issue.origin), Number(issue.minimum));
    case 'too_big':
      return tooBig(String(issue.origin), Number(issue.maximum));
    case 'invalid_format':
      return wrongFormat(String(issue.format));
    case 'invalid_value':
      return words.both('not-allowed', { values: listed(issue.values) });
    case 'unrecognized_keys':
      return words.both('unknown-fields', { values: listed(issue.keys) });
    case 'invalid_type':
      return wrongKind(String(issue.expected));
    default:
      return words.both('wrong');
  }
}

function tooSmall(origin: string, count: number): Bilingual {
  if (origin === 'string' && count === 1) return words.both('needs-text');
  if (origin === 'string') return words.both('needs-characters', { count });
  return words.both(origin === 'array' ? 'needs-entries' : 'too-small', { count });
}

function tooBig(origin: string, count: number): Bilingual {
  if (origin === 'string') return words.both('too-long', { count });
  return words.both(origin === 'array' ? 'too-many-entries' : 'too-big', { count });
}

function wrongFormat(format: string): Bilingual {
  if (format === 'email') return words.both('not-email');
  return words.both(format === 'datetime' ? 'not-moment' : 'wrong');
}

const kinds = ['string', 'number', 'int', 'boolean', 'array', 'object'] as const;

function wrongKind(expected: string): Bilingual {
  const kind = kinds.find((known) => known === expected);
  if (kind === undefined) return words.both('wrong');
  const named = words.both(`kind.${kind}`);
  return {
    zh: words('zh', 'wrong-kind', { kind: named.zh }),
    en: words('en', 'wrong-kind', { kind: named.en }),
  };
}

const listed = (values: unknown) => (Array.isArray(values) ? values.slice(0, 12).join(', ') : '');
