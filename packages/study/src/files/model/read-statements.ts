import { type Place, readSource, type WrittenStatement } from '@qunhai/syntax';
import { failModel, type ModelPlace } from './errors.ts';

/** A model text and what to call it in errors. */
export interface ModelText {
  readonly text: string;
  /** The file, or the option that the text was given to. */
  readonly source: string;
}

/** A place with the name of its text. */
export function placed(source: string, { line, column }: Place): ModelPlace {
  return { source, line, column };
}

/**
 * The statements of a model text in lavaan's syntax, products such as `x:m` among its variables.
 * @param modifiers - names of modifiers besides lavaan's
 * @throws {QunhaiError} files.bad-statement at the first thing that is wrong, files.no-statements
 */
export function readStatements(
  { text, source }: ModelText,
  modifiers: readonly string[] = [],
): readonly WrittenStatement[] {
  const { statements, problems } = readSource(text, { products: true, modifiers });
  const [problem] = problems;
  if (problem === undefined) {
    if (statements.length === 0) throw failModel('no-statements', { source });
    return statements;
  }
  const reason = problem.error.bilingual.message;
  throw failModel('bad-statement', { ...placed(source, problem.place), reason });
}
