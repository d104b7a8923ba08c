import type { Language } from '@qunhai/kernel';
import { shortCitation } from '@qunhai/theory';
import { type ParameterName, parameters } from '../parameters/parameters.ts';
import { knownWorks } from './model-works.ts';

/** The work a parameter's effect is taken from, as it is cited in text; null when the effect is assumed. Its number is assumed in any case. */
export function parameterSource(name: ParameterName, language: Language): string | null {
  const { source } = parameters[name];
  return source === 'assumed' ? null : shortCitation(knownWorks.get(source)!, language);
}
