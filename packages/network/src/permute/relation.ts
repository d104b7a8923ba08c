import { fail } from '../errors.ts';

/** A relation among the nodes as an n × n matrix, row-major; NaN = missing; the diagonal is not read. */
export interface Relation {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

/** Which cells a comparison of relations reads: all ordered pairs, or one cell a pair. */
export interface RelationOptions {
  /** False: the relations are symmetric, and only the cells below the diagonal are read. True by default. */
  readonly directed?: boolean;
}

/**
 * Copy a relation for computing: diagonal 0, and mirrored from below the diagonal when it is symmetric.
 * @throws {QunhaiError} network.wrong-length, network.not-finite
 */
export function readRelation(
  { name, values }: Relation,
  n: number,
  directed: boolean,
): Float64Array {
  if (values.length !== n * n)
    throw fail('wrong-length', { field: name, expected: n * n, actual: values.length });
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      out[i * n + j] = finite(name, values, n, i, j);
      out[j * n + i] = directed ? finite(name, values, n, j, i) : out[i * n + j]!;
    }
  return out;
}

function finite(name: string, values: ArrayLike<number>, n: number, i: number, j: number): number {
  const value = values[i * n + j]!;
  if (Math.abs(value) === Number.POSITIVE_INFINITY)
    throw fail('not-finite', { field: name, row: i + 1, column: j + 1 });
  return value;
}

/** Number of nodes of a square matrix. @throws {QunhaiError} network.wrong-length */
export function orderOf({ name, values }: Relation): number {
  const n = Math.round(Math.sqrt(values.length));
  if (n * n !== values.length)
    throw fail('wrong-length', { field: name, expected: n * n, actual: values.length });
  return n;
}
