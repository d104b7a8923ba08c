import { type Bilingual, declaredMessages, type Language, languages } from '@qunhai/kernel';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

const storageKey = 'qunhai.language';

function isLanguage(value: string | null): value is Language {
  return languages.some((language) => language === value);
}

/** The language of an earlier visit, else Chinese when the browser's first wish is Chinese, else English. */
export function firstLanguage(stored: string | null, wishes: readonly string[]): Language {
  if (isLanguage(stored)) return stored;
  return /^zh\b/i.test(wishes[0] ?? '') ? 'zh' : 'en';
}

/** Storage may be forbidden (private windows, embedded pages): the choice then lasts as long as the page. */
function readChoice(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function keepChoice(language: Language): boolean {
  try {
    localStorage.setItem(storageKey, language);
    return true;
  } catch {
    return false;
  }
}

/** Copy what pages have declared since to i18next: the kernel's catalogue is the only place where texts are written. */
export function takeUpCatalogue(
  catalogue: ReadonlyMap<string, Bilingual> = declaredMessages(),
): void {
  for (const [id, text] of catalogue) {
    const split = id.lastIndexOf(':');
    const [namespace, key] = [id.slice(0, split), id.slice(split + 1)];
    for (const language of languages)
      i18next.addResource(language, namespace, key, text[language], { silent: true });
  }
}

/** Start i18next in the reader's language; call once before anything is drawn. */
export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: firstLanguage(readChoice(), navigator.languages),
    supportedLngs: [...languages],
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    resources: {},
    interpolation: { prefix: '{', suffix: '}', escapeValue: false, skipOnVariables: true },
  });
  takeUpCatalogue();
}

/** What each language calls itself; read by people who cannot read the other one. */
export const languageNames: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };

/** The language on the screen. */
export function currentLanguage(): Language {
  return i18next.language === 'zh' ? 'zh' : 'en';
}

/** Switch, and remember the choice for the next visit. */
export async function chooseLanguage(language: Language): Promise<void> {
  keepChoice(language);
  await i18next.changeLanguage(language);
}
