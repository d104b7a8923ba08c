import { readTheory } from '@qunhai/study';
import { clusteredFirmsTheory, type Theory } from '@qunhai/theory';
import { readInputFile } from './read-input-file.ts';

/** The theory of a file, or the built-in one. */
export function loadTheory(path: string | undefined): Theory {
  if (path === undefined) return clusteredFirmsTheory;
  return readTheory(new TextDecoder().decode(readInputFile(path)), path);
}
