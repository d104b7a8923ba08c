import type { StudyChange } from '@qunhai/api';
import type { Bilingual } from '@qunhai/kernel';

const languages = ['zh', 'en'] as const;

/** What somebody typed about a study, before it is known to be sound. */
export interface TypedStudy {
  readonly title: Bilingual;
  readonly note: Bilingual;
  readonly seed: string;
}

/** Which fields are wrong. */
export function problemsOf({ title, note, seed }: TypedStudy) {
  const filled = languages.filter((language) => note[language].trim() !== '');
  return {
    title: languages.some((language) => title[language].trim() === ''),
    note: filled.length === 1,
    seed: !/^\d{1,15}$/.test(seed),
  };
}

/** The change that makes a study what was typed. */
export function changeOf({ title, note, seed }: TypedStudy, revision: number): StudyChange {
  const trimmed = (both: Bilingual) => ({ zh: both.zh.trim(), en: both.en.trim() });
  const hasNote = note.zh.trim() !== '';
  return {
    revision,
    title: trimmed(title),
    note: hasNote ? trimmed(note) : null,
    seed: Number(seed),
  };
}
