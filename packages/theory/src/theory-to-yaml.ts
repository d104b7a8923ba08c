import { stringify } from 'yaml';
import type { Theory } from './schema/theory.ts';

/** Write a theory as YAML that `parseTheory` reads back as the same theory; short parts stand on one line. */
export function theoryToYaml(theory: Theory): string {
  return stringify(theory, { lineWidth: 100, aliasDuplicateObjects: false });
}
