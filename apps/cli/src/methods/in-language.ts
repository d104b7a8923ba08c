import type { Language } from '@qunhai/kernel';

/** A value with every text of two languages replaced by that of one; typed arrays become arrays. For `--json`. */
export function inLanguage(value: unknown, language: Language): unknown {
  if (ArrayBuffer.isView(value)) return [...(value as unknown as Iterable<number>)];
  if (Array.isArray(value)) return value.map((each) => inLanguage(each, language));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  if (entries.length === 2 && isText(value)) return value[language];
  return Object.fromEntries(entries.map(([key, each]) => [key, inLanguage(each, language)]));
}

function isText(value: object): value is Record<Language, string> {
  const { zh, en } = value as Partial<Record<Language, unknown>>;
  return typeof zh === 'string' && typeof en === 'string';
}
