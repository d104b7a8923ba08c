import type { TheoryPath } from '../check/place.ts';

/** The part of a plain value at a path; undefined when it is not there. */
export function partAt(value: unknown, path: TheoryPath): unknown {
  let part = value;
  for (const step of path) {
    if (part === null || typeof part !== 'object' || !Object.hasOwn(part, step)) return undefined;
    part = (part as Record<string | number, unknown>)[step];
  }
  return part;
}
