import { canonicalJson } from '@qunhai/kernel';
import { renderTheoryDocument, theoryJsonSchema, theoryToYaml } from '@qunhai/theory';
import { loadTheory } from './load-theory.ts';
import { message } from './messages.ts';
import { put, type Session, say } from './session.ts';
import { writeOutputFile } from './write-output-file.ts';

/** What `theory export` was asked for. */
export interface ExportOptions {
  readonly format: 'yaml' | 'json' | 'schema';
  readonly output?: string;
  readonly force?: boolean;
}

/** Tell a theory in words on standard output. */
export function showTheory(session: Session, file: string | undefined): void {
  put(session, renderTheoryDocument(loadTheory(file), session.language));
}

/** Say that a theory file is valid, or fail with everything that is wrong with it. */
export function validateTheory(session: Session, file: string): void {
  const { constructs, items, hypotheses } = loadTheory(file);
  const counts = {
    constructs: constructs.length,
    items: items.length,
    hypotheses: hypotheses.length,
  };
  say(session, message(session.language, 'validate.ok', { file, ...counts }));
}

/** Write a theory, or the schema of theories, to a file or to standard output. */
export function exportTheory(
  session: Session,
  file: string | undefined,
  { format, output, force = false }: ExportOptions,
): void {
  const text = exportText(file, format);
  if (output === undefined) put(session, text);
  else writeOutputFile(output, text, force);
}

function exportText(file: string | undefined, format: ExportOptions['format']): string {
  if (format === 'schema') return canonicalJson(theoryJsonSchema());
  const theory = loadTheory(file);
  return format === 'yaml' ? theoryToYaml(theory) : canonicalJson(theory);
}
