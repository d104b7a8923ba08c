import type { Bilingual } from '@qunhai/kernel';
import type { z } from 'zod';
import { nearestName } from '../check/nearest-name.ts';
import type { TheoryPath } from '../check/place.ts';
import type { Report } from '../check/report.ts';
import { knownFields } from './known-fields.ts';
import { partAt } from './part-at.ts';

type Issue = z.core.$ZodIssue;

const typeNames: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组“字段: 内容”', en: 'fields with content' },
  null: { zh: '空值', en: 'empty' },
  undefined: { zh: '空值', en: 'empty' },
};
const bilingualName: Bilingual = {
  zh: '带 zh 和 en 两个字段的双语文本',
  en: 'fields zh and en with the text in both languages',
};

/** What a value is, in words. */
export function typeName(value: unknown): Bilingual {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  return typeNames[kind] ?? { zh: kind, en: kind };
}

const bilingualFields = ['zh', 'en'];
const isBilingual = (fields: readonly string[]) =>
  fields.length === bilingualFields.length && bilingualFields.every((l) => fields.includes(l));

interface Field {
  readonly owner: Bilingual;
  readonly field: string;
}

/** The field an issue is about: the last name on its path, with the position in a list. */
function fieldOf(report: Report, path: TheoryPath): Field {
  const last = path.findLastIndex((step) => typeof step === 'string');
  const field = path
    .slice(Math.max(last, 0))
    .reduce<string>(
      (text, step) => (typeof step === 'number' ? `${text} #${step + 1}` : String(step)),
      '',
    );
  return { owner: report.ownerOf(path), field };
}

/** How far an alternative is from what was written; a misspelt field counts once, not as missing and unknown. */
function complaints(raw: unknown, issues: readonly Issue[], base: TheoryPath): number {
  const placed = issues.map((issue) => ({ issue, path: fullPath(base, issue) }));
  const missing = placed.filter(({ path }) => partAt(raw, path) === undefined);
  let count = 0;
  for (const { issue, path } of placed) {
    count++;
    if (issue.code === 'invalid_union')
      count += complaints(raw, likeliest(raw, issue.errors, path), path);
    if (issue.code !== 'unrecognized_keys') continue;
    const siblings = missing
      .filter((other) => other.path.slice(0, -1).join('/') === path.join('/'))
      .map((other) => String(other.path.at(-1)));
    count -= issue.keys.filter((key) => nearestName(key, siblings) !== null).length;
  }
  return count;
}

/** The issues of the alternative that was most likely meant: the one with the fewest complaints. */
function likeliest(
  raw: unknown,
  alternatives: readonly (readonly Issue[])[],
  base: TheoryPath,
): readonly Issue[] {
  const [first = [], ...others] = alternatives;
  let best = { issues: first, count: complaints(raw, first, base) };
  for (const issues of others) {
    const count = complaints(raw, issues, base);
    if (count < best.count) best = { issues, count };
  }
  return best.issues;
}

const fullPath = (base: TheoryPath, issue: Issue): (string | number)[] => [
  ...base,
  ...(issue.path as (string | number)[]),
];

/** Unions opened into the issues of their likeliest alternative, with full paths. */
function flatten(raw: unknown, issues: readonly Issue[], base: TheoryPath = []): Issue[] {
  return issues.flatMap((issue) => {
    const path = fullPath(base, issue);
    return issue.code === 'invalid_union' && issue.errors.length > 0
      ? flatten(raw, likeliest(raw, issue.errors, path), path)
      : [{ ...issue, path }];
  });
}

/** Say in plain words, for each complaint of the schema, what is wrong and how to mend it. */
export function reportForm(raw: unknown, issues: readonly Issue[], report: Report): void {
  const flat = flatten(raw, issues);
  const renamed = new Set<string>();
  for (const issue of flat)
    if (issue.code === 'unrecognized_keys')
      for (const nearest of reportUnknownFields(raw, report, issue))
        renamed.add([...issue.path, nearest].join('/'));
  for (const issue of flat) {
    const path = issue.path as TheoryPath;
    const absent = partAt(raw, path) === undefined;
    if (issue.code !== 'unrecognized_keys' && !(absent && renamed.has(path.join('/'))))
      reportOne(raw, issue, path, report);
  }
}

/** Report fields that are none, and give those that some of them were probably meant for. */
function reportUnknownFields(
  raw: unknown,
  report: Report,
  issue: Extract<Issue, { readonly code: 'unrecognized_keys' }>,
): string[] {
  const path = issue.path as TheoryPath;
  const known = knownFields(path, raw);
  const present = new Set(Object.keys((partAt(raw, path) ?? {}) as object));
  const absent = known.filter((name) => !present.has(name));
  const owner = report.ownerOf(path);
  return issue.keys.flatMap((field) => {
    const nearest = nearestName(field, absent);
    report.add('unknown-key', [...path, field], { owner, field, nearest, known }, 'key');
    return nearest ?? [];
  });
}

function reportOne(raw: unknown, issue: Issue, path: TheoryPath, report: Report): void {
  const value = partAt(raw, path);
  const last = path.at(-1);
  const language = last === 'zh' || last === 'en' ? last : null;
  const blank =
    value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
  if (language && blank) reportMissingText(report, path, language);
  else if (value === undefined || value === null) reportMissing(raw, issue, path, report);
  else reportWrong(issue, path, value, report);
}

function reportMissingText(report: Report, path: TheoryPath, language: 'zh' | 'en'): void {
  const { owner, field } = fieldOf(report, path.slice(0, -1));
  report.add('missing-text', path, { owner, field, language });
}

function expectedOf(raw: unknown, issue: Issue, path: TheoryPath): Bilingual {
  const choices = choicesOf(issue);
  if (choices) return { zh: `以下之一：${choices.join('、')}`, en: `one of ${choices.join(', ')}` };
  if (issue.code !== 'invalid_type') return typeNames.string!;
  if (issue.expected === 'object' && isBilingual(knownFields(path, raw))) return bilingualName;
  return typeNames[issue.expected] ?? { zh: issue.expected, en: issue.expected };
}

function choicesOf(issue: Issue): string[] | null {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options))
    return issue.options.map(String);
  return null;
}

function reportMissing(raw: unknown, issue: Issue, path: TheoryPath, report: Report): void {
  report.add('missing-field', path, {
    ...fieldOf(report, path),
    expected: expectedOf(raw, issue, path),
  });
}

const examples: Readonly<Record<string, string>> = { version: '1.0.0', key: 'porter-1998' };

function reportWrong(issue: Issue, path: TheoryPath, value: unknown, report: Report): void {
  const field = fieldOf(report, path);
  const choices = choicesOf(issue);
  if (choices) {
    const given = typeof value === 'object' ? typeName(value).en : String(value);
    report.add('wrong-choice', path, {
      ...field,
      value: given.slice(0, 60),
      choices,
      nearest: nearestName(given.slice(0, 60), choices),
    });
  } else if (issue.code === 'too_small' && issue.origin === 'array')
    report.add('too-few', path, { ...field, least: Number(issue.minimum) });
  else if (issue.code === 'too_small' && issue.origin === 'string')
    report.add('empty-text', path, field);
  else if (issue.code === 'invalid_format') {
    const example = examples[String(path.at(-1))];
    if (example === undefined) report.add('bad-identifier', path, field);
    else report.add('bad-format', path, { ...field, example });
  } else if (issue.code === 'too_small')
    report.add('bad-number', path, { ...field, rule: { zh: '大于 0', en: 'above 0' } });
  else reportWrongType(issue, path, { value, field, report });
}

function reportWrongType(
  issue: Issue,
  path: TheoryPath,
  { value, field, report }: { value: unknown; field: Field; report: Report },
): void {
  report.add('wrong-type', path, {
    ...field,
    expected: expectedOf(undefined, issue, path),
    found: typeName(value),
  });
}
