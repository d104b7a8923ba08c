import { partNamed, readParameter } from '../check/parameter.ts';
import { parameterProblems } from '../check/parameter-problems.ts';
import type { Theory } from '../schema/theory.ts';

/** Statements that are no part of another one: what is said of a loading or a path goes with it. */
export function ownStatements({ parameters = [] }: Theory): { id: string }[] {
  return parameters.flatMap((id) => {
    const { statement } = readParameter(id);
    return statement !== null && partNamed(statement) === null ? [{ id }] : [];
  });
}

/**
 * A theory without the parameters that lost what they speak of, and without those that used their labels, and so on.
 * @param before - the theory that still had it; what was wrong in it already stays
 */
export function withStandingParameters(theory: Theory, before: Theory): Theory {
  const { parameters = [], ...rest } = theory;
  const unsound = parameterProblems(before);
  const earlier = new Set([...unsound.keys()].map((index) => before.parameters![index]!));
  const problems = parameterProblems(theory);
  const standing = parameters.filter((text, index) => !problems.has(index) || earlier.has(text));
  if (standing.length === parameters.length) return theory;
  if (standing.length === 0) return rest;
  return withStandingParameters({ ...theory, parameters: standing }, before);
}
