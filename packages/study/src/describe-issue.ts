import { closeNames } from '@qunhai/dataset';
import { type Bilingual, listNames } from '@qunhai/kernel';
import type { z } from 'zod';
import { isMessage, type MessageKey, message } from './messages.ts';

/** What Zod found wrong with one place of a document. */
export type Issue = z.core.$ZodIssue;

/** Lets a schema say in words of the catalogue what it expects, instead of what Zod would say. */
export function expected(key: MessageKey & `expected.${string}`): { readonly error: string } {
  return { error: key };
}

/**
 * The issues to tell a person, with the full path of each: of a union the failures of the alternative that was meant, if
 * the value has its structure; of several findings of one kind about one value the last, which is the schema's own.
 */
export function issuesToTell(issues: readonly Issue[]): Issue[] {
  const byPlace = new Map<string, Issue>();
  for (const issue of issues.flatMap((outer) => leaves(outer, []))) {
    const kind = isMessage(issue.message) ? issue.message : issue.code;
    byPlace.set(JSON.stringify([issue.path.map(String), kind]), issue);
  }
  return [...byPlace.values()];
}

function leaves(issue: Issue, above: readonly PropertyKey[]): Issue[] {
  const path = [...above, ...issue.path];
  const meant = issue.code === 'invalid_union' && issue.errors.find(isStructured);
  return meant ? meant.flatMap((inner) => leaves(inner, path)) : [{ ...issue, path }];
}

/** Whether an alternative accepts the kind of value and refuses only parts of it. */
function isStructured(alternative: readonly Issue[]): boolean {
  return (
    alternative.length > 0 &&
    alternative.every((i) => i.path.length > 0 || i.code === 'unrecognized_keys')
  );
}

/** What is wrong with a value and what is expected, in both languages. */
export function describeIssue(issue: Issue, value: unknown): Bilingual {
  if (issue.message === 'expected.theory' && isNearly(value, builtInTheory))
    return message.both('issue.did-you-mean', { near: builtInTheory });
  if (isMessage(issue.message)) return message.both(issue.message);
  const ours = saidElsewhere[issue.message];
  if (ours !== undefined) return message.both(ours);
  switch (issue.code) {
    case 'unrecognized_keys':
      return message.both('issue.unknown-key', { keys: issue.keys });
    case 'invalid_value':
      return message.both('issue.not-one-of', { values: issue.values.map(String) });
    case 'invalid_type':
      return wrongKind(kindsOf(issue));
    case 'invalid_union':
      return 'options' in issue && issue.options !== undefined
        ? message.both('issue.not-one-of', { values: issue.options.map(String) })
        : wrongKind(kindsOf(issue));
    case 'too_small':
      return message.both(smallKey(issue), { limit: String(issue.minimum) });
    case 'too_big':
      return message.both(bigKey(issue), { limit: String(issue.maximum) });
    default:
      return message.both('issue.other');
  }
}

/** Sentences of schemas of other packages, which know no catalogue of ours. */
const saidElsewhere: Readonly<Record<string, MessageKey>> = {
  'resource belongs to invest, and to no other policy': 'expected.resource',
};

const builtInTheory = 'clustered-firms';

function isNearly(value: unknown, name: string): boolean {
  return typeof value === 'string' && closeNames(value, [name]).length > 0;
}

function smallKey({ origin, minimum, inclusive, exact }: z.core.$ZodIssueTooSmall): MessageKey {
  if (origin === 'string' || origin === 'array') {
    if (minimum === 1) return 'issue.empty';
    if (origin === 'array') return 'issue.too-few';
    return exact ? 'issue.length' : 'issue.too-short';
  }
  return inclusive ? 'issue.not-below' : 'issue.above';
}

function bigKey({ origin, inclusive, exact }: z.core.$ZodIssueTooBig): MessageKey {
  if (origin === 'string') return exact ? 'issue.length' : 'issue.too-long';
  return inclusive ? 'issue.not-above' : 'issue.below';
}

const kinds: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: ' true（是）或 false（否）', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组字段', en: 'a group of fields' },
  record: { zh: '一组字段', en: 'a group of fields' },
};

/** Kinds of value that are accepted where the issue is; of a union, those of all alternatives. */
function kindsOf(issue: Issue): Bilingual[] {
  if (issue.code === 'invalid_type')
    return [kinds[issue.expected] ?? { zh: issue.expected, en: issue.expected }];
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return [{ zh: listNames('zh', values), en: listNames('en', values) }];
  }
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(kindsOf) : [];
}

function wrongKind(accepted: readonly Bilingual[]): Bilingual {
  if (accepted.length === 0) return message.both('issue.other');
  const list = (language: 'zh' | 'en', or: string) =>
    [...new Set(accepted.map((kind) => kind[language]))].join(or);
  return {
    zh: message('zh', 'issue.wrong-kind', { expected: list('zh', '或') }),
    en: message('en', 'issue.wrong-kind', { expected: list('en', ' or ') }),
  };
}
