import { parseTheory, type Theory } from '@qunhai/theory';
import { fail } from './errors.ts';

/**
 * The theory a YAML or JSON text states.
 * @throws {QunhaiError} study.theory-invalid, which lists everything wrong with it, line by line
 */
export function readTheory(text: string, file: string): Theory {
  const { theory, issues } = parseTheory(text, { file });
  if (theory === null) throw fail('theory-invalid', { file, issues });
  return theory;
}
