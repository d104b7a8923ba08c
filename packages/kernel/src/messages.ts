import type { Bilingual, Language } from './language.ts';

/** Values put into `{name}` places of a message; names are listed as the language lists them. */
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

function fill(language: Language, template: string, values: MessageValues): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === 'object' ? listNames(language, value) : String(value);
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
