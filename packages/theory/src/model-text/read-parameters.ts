import { modifierText, type Statement as SingleStatement } from '@qunhai/syntax';
import { parameterText, partNamed, sameText } from '../check/parameter.ts';
import type { Theory } from '../schema/theory.ts';
import type { Span } from './model-text-issue.ts';
import type { ParsedText } from './parse-statements.ts';

/** A statement that says more than measurement and paths. */
interface WrittenParameter {
  /** As the theory holds it. */
  readonly text: string;
  readonly span: Span;
  /** True of what stands before a name in a loading, a weight or a path. */
  readonly isPrefix: boolean;
}

/** What a text says beyond measurement and paths: by its text, in the order of the text. */
export type WrittenParameters = ReadonlyMap<string, WrittenParameter>;

function saysMore(single: SingleStatement): boolean {
  if (single.kind !== 'relation' || partNamed(single) === null) return true;
  return modifierText(single.modifiers) !== '';
}

/** Read labels, fixed values, means, covariances, thresholds, defined parameters and constraints. */
export function readParameters({ model, others }: ParsedText): WrittenParameters {
  const statements = [...model, ...others].sort((a, b) => a.start - b.start);
  const written = new Map<string, WrittenParameter>();
  for (const { singles, start, end } of statements)
    for (const single of singles.filter(saysMore)) {
      const text = parameterText(single);
      const isPart = single.kind === 'relation' || single.kind === 'intercept';
      const span = isPart ? single.place : { start, end };
      if (!written.has(text))
        written.set(text, { text, span, isPrefix: partNamed(single) !== null });
    }
  return written;
}

/**
 * A theory with the parameters a text tells. What stands before names keeps the theory's order; other statements take the text's, as
 * a definition may use earlier ones.
 */
export function withParameters(theory: Theory, written: WrittenParameters): Theory {
  const { parameters: before = [], ...rest } = theory;
  const prefixes = new Set([...written.values()].flatMap((p) => (p.isPrefix ? [p.text] : [])));
  const kept = before.filter((text) => prefixes.delete(sameText(text)));
  const others = [...written.values()].flatMap((p) => (p.isPrefix ? [] : [p.text]));
  const told = [...kept, ...prefixes, ...others];
  if (saysTheSame(before, told, new Set(others))) return theory;
  return told.length === 0 ? rest : { ...rest, parameters: told };
}

/** Whether two lists hold the same, those of `ordered` in the same order. */
function saysTheSame(
  before: readonly string[],
  told: readonly string[],
  ordered: ReadonlySet<string>,
): boolean {
  const [a, b] = [before.map(sameText), told.map(sameText)];
  const inOrder = (list: readonly string[]) => list.filter((text) => ordered.has(text)).join('\n');
  return a.toSorted().join('\n') === b.toSorted().join('\n') && inOrder(a) === inOrder(b);
}
