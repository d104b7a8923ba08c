import type { Bilingual, Language } from '@qunhai/kernel';
import { methodText } from './messages.ts';

/** Notes on a result, each once. */
export function noteLines(notes: readonly Bilingual[], language: Language): string[] {
  return [...new Set(notes.map((note) => note[language]))].map((text) =>
    methodText(language, 'word.note', { text }),
  );
}
