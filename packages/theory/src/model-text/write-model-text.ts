import type { Language } from '@qunhai/kernel';
import { sortParameters } from '../check/parameter.ts';
import type { Theory } from '../schema/theory.ts';
import { modelTextComment } from './messages.ts';
import { reviseModelText } from './revise-model-text.ts';
import { measurementStatement, pathStatements } from './statements.ts';

export interface ModelTextOptions {
  /** Of the comments of a new text; English by default. */
  readonly language?: Language;
  /** The text so far: what still holds is kept as it stands, comments and layout included. */
  readonly previous?: string;
}

function freshText(theory: Theory, language: Language): string {
  const { prefixes, others } = sortParameters(theory);
  const comment = (key: 'measurement' | 'structure' | 'full' | 'parameters') =>
    `# ${modelTextComment(language, key)}`;
  const named = theory.constructs.map((construct) => {
    const name = construct.name[language].replace(/\s+/g, ' ');
    return `${measurementStatement(theory, construct, prefixes)}  # ${name}`;
  });
  const base = pathStatements(
    theory.paths.filter((path) => path.model === 'base'),
    prefixes,
  );
  const full = pathStatements(
    theory.paths.filter((path) => path.model === 'full'),
    prefixes,
  );
  return [
    [comment('measurement'), ...named],
    ...(base.length > 0 ? [[comment('structure'), ...base]] : []),
    ...(full.length > 0 ? [[comment('full'), ...full]] : []),
    ...(others.length > 0 ? [[comment('parameters'), ...others]] : []),
  ]
    .map((block) => `${block.join('\n')}\n`)
    .join('\n');
}

/**
 * Write measurement, paths and parameters of a theory as text in lavaan's syntax, in the grammar of `readModelText`. Reading the text
 * back with the theory gives the theory. With `previous`, only what no longer holds is changed in it; a previous text
 * with mistakes of form is replaced by a new one.
 */
export function writeModelText(theory: Theory, options: ModelTextOptions = {}): string {
  const { language = 'en', previous } = options;
  const revised = previous === undefined ? null : reviseModelText(theory, previous);
  return revised ?? freshText(theory, language);
}
