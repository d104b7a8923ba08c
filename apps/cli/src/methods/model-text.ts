import type { ModelText } from '@qunhai/study';
import { readInputFile } from '../read-input-file.ts';

/**
 * The model that an option gives: itself when it holds a statement (which has a `~`) or nothing, else the file of that name.
 * @throws {QunhaiError} study.cannot-read
 */
export function modelText(value: string): ModelText {
  if (value.includes('~') || value.trim() === '') return { text: value, source: '--model' };
  return { text: new TextDecoder().decode(readInputFile(value)), source: value };
}
