/** The two first languages of Qunhai. */
export type Language = 'zh' | 'en';

/** Both languages, in the order reports list them. */
export const languages: readonly Language[] = ['zh', 'en'];

/** One text a person reads, in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
