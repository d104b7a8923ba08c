import { type Bilingual, type Language, listNames } from '@qunhai/kernel';

/** A text in both languages. */
export function inBoth(of: (language: Language) => string): Bilingual {
  return { zh: of('zh'), en: of('en') };
}

/** Names one after the other. */
export function list(language: Language, names: readonly string[]): string {
  return listNames(language, names);
}
