import { type JobControl, throwIfCancelled } from '@qunhai/kernel';
import { type NecessityFit, necessityFit, reaches } from '../fit.ts';
import { Memberships } from '../memberships.ts';
import { listed, note, type QcaNote } from '../notes.ts';
import { configurationSpace, literalText } from '../sets/configuration-space.ts';
import type { PreparedSets } from '../sets/set-data.ts';

export interface NecessaryOptions {
  /** Least consistency; 0.9 when absent. */
  readonly consistency?: number | undefined;
  /** Least coverage; 0 when absent. */
  readonly coverage?: number | undefined;
  /** Least relevance of necessity; 0 when absent. */
  readonly relevance?: number | undefined;
  /**
   * Longest expressions. When absent, lengths are tried up to all conditions, but beyond three only as long as the length before
   * brought something.
   */
  readonly depth?: number | undefined;
}

export interface NecessaryExpression extends NecessityFit {
  readonly expression: string;
  readonly kind: 'conjunction' | 'disjunction';
  readonly literals: readonly { readonly condition: string; readonly level: number }[];
}

export interface NecessaryExpressions {
  /** Conjunctions first, each kind from short to long. */
  readonly expressions: readonly NecessaryExpression[];
  readonly notes: readonly QcaNote[];
}

interface Found extends NecessaryExpression {
  readonly choice: Choice;
}

/** Literals as pairs of a condition's position and a level. */
type Choice = readonly (readonly [j: number, level: number])[];

/**
 * Expressions that are necessary for the outcome: all conjunctions that pass, and the shortest disjunctions (SUIN conditions:
 * sufficient but unnecessary parts of a factor that is insufficient but necessary).
 * A disjunction is not listed when a conjunction or a shorter disjunction of some of its literals is necessary already.
 * @see Mahoney, Kimball & Koivu (2009), The logic of historical explanation, for SUIN; Bol & Luppi (2013), Confronting theories based
 *   on necessary relations, Political Research Quarterly 66(1), for the systematic search.
 * @throws {QunhaiError} kernel.cancelled
 */
export function necessaryExpressions(
  sets: PreparedSets,
  options: NecessaryOptions = {},
  control: JobControl = {},
): NecessaryExpressions {
  const { relevance = 0 } = options;
  const depth = Math.min(options.depth ?? sets.conditions.length, sets.conditions.length);
  const memberships = new Memberships(sets.conditions);
  const { multiValue } = configurationSpace(sets.conditions);
  const found: Found[] = [];
  for (let length = 1; length <= depth; length++) {
    throwIfCancelled(control, 'qca.necessary');
    control.onProgress?.({ step: 'qca.necessary', done: length, total: depth });
    const before = found.length;
    const shorter = found.slice();
    for (const choice of choices(
      sets.conditions.map((each) => each.levels),
      length,
    )) {
      const hit = test(choice, sets, memberships, options, shorter);
      if (hit === null) continue;
      const parts = choice.map(([j, level]) =>
        literalText(sets.conditions[j]!.name, level, multiValue),
      );
      found.push({
        ...hit.fit,
        choice,
        kind: hit.kind,
        expression: parts.join(hit.kind === 'conjunction' ? '*' : ' + '),
        literals: choice.map(([j, level]) => ({ condition: sets.conditions[j]!.name, level })),
      });
    }
    const exhausted = options.depth === undefined && length > 3 && before > 0;
    if (exhausted && found.length === before) break;
  }
  const passing = (['conjunction', 'disjunction'] as const).flatMap((kind) =>
    found.filter((each) => each.kind === kind && (each.relevance ?? 0) >= relevance),
  );
  const expressions = passing.map(({ choice: _, ...each }) => each);
  return { expressions, notes: necessaryNotes(expressions) };
}

/** Every choice of a number of conditions and of a level for each. */
function* choices(levels: readonly number[], length: number, from = 0): Generator<Choice> {
  if (length === 0) {
    yield [];
    return;
  }
  for (let j = from; j <= levels.length - length; j++)
    for (const rest of choices(levels, length - 1, j + 1))
      for (let level = 0; level < levels[j]!; level++) yield [[j, level], ...rest];
}

function test(
  choice: Choice,
  sets: PreparedSets,
  memberships: Memberships,
  options: NecessaryOptions,
  shorter: readonly Found[],
): { kind: Found['kind']; fit: NecessityFit } | null {
  const literals = choice.map(([j, level]) => memberships.literal(j, level));
  const y = sets.outcome.values;
  const passes = (fit: NecessityFit) =>
    reaches(fit.consistency, options.consistency ?? 0.9) &&
    reaches(fit.coverage ?? 0, options.coverage ?? 0);
  const all = necessityFit(merge(literals, Math.min), y);
  if (passes(all)) return { kind: 'conjunction', fit: all };
  const any = necessityFit(merge(literals, Math.max), y);
  if (!passes(any) || shorter.some((each) => isPart(each.choice, choice))) return null;
  return { kind: 'disjunction', fit: any };
}

function merge(
  literals: readonly Float64Array[],
  pick: (a: number, b: number) => number,
): Float64Array {
  const out = literals[0]!.slice();
  for (const literal of literals.slice(1))
    for (let i = 0; i < out.length; i++) out[i] = pick(out[i]!, literal[i]!);
  return out;
}

function isPart(part: Choice, whole: Choice): boolean {
  return part.every(([j, level]) => whole.some((other) => other[0] === j && other[1] === level));
}

function necessaryNotes(expressions: readonly NecessaryExpression[]): QcaNote[] {
  const isTrivial = (each: NecessaryExpression) => each.relevance !== null && each.relevance < 0.5;
  const names = (list: readonly NecessaryExpression[]) =>
    listed(list.map((each) => each.expression));
  const notes: QcaNote[] = [];
  const trivial = expressions.filter(isTrivial);
  if (trivial.length > 0)
    notes.push(note('necessity.trivial', { count: trivial.length, expressions: names(trivial) }));
  const either = expressions.filter((each) => each.kind === 'disjunction' && !isTrivial(each));
  if (either.length > 0)
    notes.push(note('necessity.disjunction', { count: either.length, expressions: names(either) }));
  return notes;
}
