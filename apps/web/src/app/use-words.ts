import {
  type Bilingual,
  type Language,
  listNames,
  type MessageValues,
  type Translator,
} from '@qunhai/kernel';
import i18next from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage, takeUpCatalogue } from './language.ts';

/** `firms_one` and `firms_other` are asked for as `firms` with a `count`. */
type Asked<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other`
  ? Stem
  : Key;

/** What a component needs to speak the reader's language. */
export interface Words<Key extends string> {
  /** A message of the catalogue; with `count`, the form that the language uses for that number. */
  readonly t: (key: Asked<Key>, values?: MessageValues) => string;
  readonly language: Language;
  /** BCP 47 tag for `Intl` and `lang`. */
  readonly locale: 'zh-CN' | 'en';
  /** A text that comes in both languages, from a theory or an error. */
  readonly text: (bilingual: Bilingual) => string;
  /** A count or measure as the language writes it. Statistics are written by the formats of `@qunhai/report`. */
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** A day, or a day with its time, from an ISO 8601 instant. */
  readonly date: (instant: string | Date) => string;
  readonly time: (instant: string | Date) => string;
}

/**
 * Texts of one `messages.ts` in the reader's language; the component is drawn again when the language changes.
 *
 * @example
 * const { t, text } = useWords(dataWords);
 * t('rows', { count: 3 });
 */
export function useWords<Key extends string>(translator: Translator<Key>): Words<Key> {
  const { i18n } = useTranslation();
  const language = i18n.language === 'zh' ? 'zh' : 'en';
  return useMemo(() => wordsIn(translator, language), [translator, language]);
}

/** The same outside components. */
export function currentWords<Key extends string>(translator: Translator<Key>): Words<Key> {
  return wordsIn(translator, currentLanguage());
}

/** Lists set as the language sets them; numbers stay numbers, by which i18next finds the form of a word. */
function withLists(language: Language, values: MessageValues): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([place, value]) => [
      place,
      typeof value === 'object' ? listNames(language, value) : value,
    ]),
  );
}

type Look = (key: string, values: Record<string, unknown>) => string;

function wordsIn<Key extends string>(translator: Translator<Key>, language: Language): Words<Key> {
  const namespace = translator.packageName;
  if (!i18next.hasResourceBundle(language, namespace)) takeUpCatalogue();
  const look: Look = i18next.getFixedT(language, namespace);
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  return {
    t: (key, values = {}) => look(key, withLists(language, values)),
    language,
    locale,
    text: (bilingual) => bilingual[language],
    number: (value, options) => new Intl.NumberFormat(locale, options).format(value),
    date: (instant) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(instant)),
    time: (instant) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
        new Date(instant),
      ),
  };
}
