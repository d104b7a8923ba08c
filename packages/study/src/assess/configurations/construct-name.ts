import type { Language } from '@qunhai/kernel';
import type { Theory } from '@qunhai/theory';
import { configurationWords as words } from './messages.ts';

/** `Dynamic capability (DC)`; the id alone where it is its own name. */
export function constructName(theory: Theory, id: string, language: Language): string {
  const name = theory.constructs.find((one) => one.id === id)?.name[language];
  return name === undefined || name === id ? id : words(language, 'construct', { name, id });
}

/** `Dynamic capability`; the id where there is no name. */
export function plainName(theory: Theory, id: string, language: Language): string {
  return theory.constructs.find((one) => one.id === id)?.name[language] ?? id;
}

/** `A, B and C`, `A、B与C`. */
export function joinedNames(language: Language, names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const first = names.slice(0, -1).join(language === 'zh' ? '、' : ', ');
  return words(language, 'and', { first, last });
}
