import type { Language } from '@qunhai/kernel';
import { languageNames } from '../../app/language.ts';

/** What a language calls itself, read out in that language. */
export function LanguageName({ of: language }: { readonly of: Language }) {
  return <span lang={language === 'zh' ? 'zh-CN' : 'en'}>{languageNames[language]}</span>;
}
