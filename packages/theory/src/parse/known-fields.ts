import type { TheoryPath } from '../check/place.ts';
import { theoryJsonSchema } from '../json-schema.ts';
import { partAt } from './part-at.ts';

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly oneOf?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly const?: unknown;
}

let theoryShape: Shape | undefined;

/** The alternatives that fit a value's `kind`; all of them when it has none that fits. */
function alternatives(shape: Shape, value: unknown): readonly Shape[] {
  const all = shape.oneOf ?? shape.anyOf;
  if (!all) return [shape];
  const kind = partAt(value, ['kind']);
  const fitting = all.filter((one) => one.properties?.kind?.const === kind && kind !== undefined);
  return (fitting.length > 0 ? fitting : all).flatMap((one) => alternatives(one, value));
}

/** Names of the fields that may stand at a path of a theory file, as its schema says. */
export function knownFields(path: TheoryPath, raw: unknown): string[] {
  theoryShape ??= theoryJsonSchema() as Shape;
  let shapes: readonly Shape[] = alternatives(theoryShape, raw);
  for (const [depth, step] of path.entries()) {
    const value = partAt(raw, path.slice(0, depth + 1));
    shapes = shapes.flatMap((shape) => {
      const next = typeof step === 'number' ? shape.items : shape.properties?.[step];
      return next ? alternatives(next, value) : [];
    });
  }
  return [...new Set(shapes.flatMap((shape) => Object.keys(shape.properties ?? {})))];
}
