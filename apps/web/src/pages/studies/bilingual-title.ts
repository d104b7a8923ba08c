import type { Bilingual } from '@qunhai/kernel';

/** A name in both languages from what was typed; one that was left empty takes the other's words. Null when both are empty. */
export function titleInBoth(typed: Bilingual): Bilingual | null {
  const [zh, en] = [typed.zh.trim(), typed.en.trim()];
  if (zh === '' && en === '') return null;
  return { zh: zh || en, en: en || zh };
}
