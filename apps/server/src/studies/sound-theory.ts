import { canonicalJson } from '@qunhai/kernel';
import { clusteredFirmsTheory, parseTheory } from '@qunhai/theory';
import { fail } from './errors.ts';

/**
 * A theory's text as a study keeps it: null when it says the built-in theory.
 * @throws {QunhaiError} studies.theory-unsound with every issue
 */
export function soundTheory(yaml: string): string | null {
  const { theory, issues } = parseTheory(yaml);
  if (theory === null)
    throw fail('theory-unsound', {
      issues: issues.map(({ path, message, fix }) => ({
        ...(path.length > 0 && { field: path.join('.') }),
        message,
        fix,
      })),
    });
  return canonicalJson(theory) === canonicalJson(clusteredFirmsTheory) ? null : yaml;
}
