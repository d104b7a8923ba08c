import type { Bilingual, Language } from './language.ts';

/** Values put into `{name}` places of a message: lists as the language sets them, counts (see `counted`) with thousands separators. */
export type MessageValues = Readonly<Record<string, string | number | readonly string[]>>;

/** Looks a message up in one language and fills its `{places}`. */
export interface Translator<Key extends string> {
  (language: Language, key: Key, values?: MessageValues): string;
  /** The same message in both languages. */
  both(key: Key, values?: MessageValues): Bilingual;
  /** The name under which the messages stand in the catalogue. */
  readonly packageName: string;
}

const catalogue = new Map<string, Bilingual>();

/** Names one after another: `CA1、CA2`, in English `CA1, CA2`. */
export function listNames(language: Language, names: readonly string[]): string {
  return names.join(language === 'zh' ? '、' : ', ');
}

/**
 * Places that hold how many there are of something: a number in them reads `2,610`. Elsewhere a number may be a wave, a year, a seed,
 * the number of a row or degrees of freedom, and stays as it is.
 */
const counted = new Set(
  'all analysed answers cells complete count failed firms given observations peers permutations replications requested required resamples responses rows samples ties total used'.split(
    ' ',
  ),
);

function written(language: Language, name: string, value: MessageValues[string]): string {
  if (typeof value === 'object') return listNames(language, value);
  const isCount = typeof value === 'number' && Number.isInteger(value) && counted.has(name);
  return isCount ? value.toLocaleString('en-US') : String(value);
}

function fill(language: Language, template: string, values: MessageValues): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : written(language, name, value);
  });
}

/**
 * Add a package's user-visible strings to the one catalogue and get its translator.
 * Keys are `subject.meaning`; both languages are required by type and checked by a test.
 */
export function defineMessages<const Messages extends Readonly<Record<string, Bilingual>>>(
  packageName: string,
  messages: Messages,
): Translator<keyof Messages & string> {
  for (const [key, text] of Object.entries(messages)) catalogue.set(`${packageName}:${key}`, text);
  const translate = (
    language: Language,
    key: keyof Messages & string,
    values: MessageValues = {},
  ) => fill(language, messages[key]![language], values);
  return Object.assign(translate, {
    packageName,
    both: (key: keyof Messages & string, values: MessageValues = {}): Bilingual => ({
      zh: translate('zh', key, values),
      en: translate('en', key, values),
    }),
  });
}

/** All messages declared so far, by `package:key`. */
export function declaredMessages(): ReadonlyMap<string, Bilingual> {
  return catalogue;
}
