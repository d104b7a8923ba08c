import type { Bilingual } from '@qunhai/kernel';

/** The paper gives author and year only; the entry is the work we take it to mean. */
export const inferred: Bilingual = {
  zh: '由作者和年份推定，引用前请核对。',
  en: 'Inferred from author and year; check before citing.',
};

/** Author and year only, and no work we could name with certainty. */
export const unidentified: Bilingual = {
  zh: '原文只给出作者和年份，题名与出处不详。',
  en: 'The paper gives author and year only; title and source are not known to us.',
};

/** As `inferred`, with what else is uncertain. */
export function inferredBut(doubt: Bilingual): Bilingual {
  return { zh: inferred.zh + doubt.zh, en: `${inferred.en} ${doubt.en}` };
}
