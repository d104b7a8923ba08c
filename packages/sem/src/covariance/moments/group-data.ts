import { addScaledRow, mirrorLower } from '@qunhai/numerics';

/** Rows of a group that miss the same variables. */
export interface MissingPattern {
  /** Positions of the variables that are there, and of those that are not; ascending. */
  readonly present: Int32Array;
  readonly absent: Int32Array;
  /** Rows of the pattern, positions in the group's data. */
  readonly rows: Int32Array;
  /** Means and covariances (divisor: rows of the pattern) of the present variables. */
  readonly mean: Float64Array;
  /** [present × present], row-major. */
  readonly covariance: Float64Array;
  /**
   * Where a pattern has fewer rows than variables: vectors r with Σ r·rᵀ = rows·covariance, [· × variables], zeros where nothing is there.
   * They are cheaper than the covariances. Null otherwise.
   */
  readonly roots: Float64Array | null;
}

/** One group's data, in the order of the model's observed variables. */
export interface GroupData {
  readonly rows: number;
  readonly variables: number;
  /** [rows × variables], row-major; NaN: missing. */
  readonly values: Float64Array;
  /** One pattern when the data are complete. Rows without any value are in none. */
  readonly patterns: readonly MissingPattern[];
  /** Rows that are in some pattern: the n of the group. */
  readonly used: number;
}

/** Sort the rows of a group by what they miss. */
export function groupData(values: Float64Array, variables: number): GroupData {
  const rows = values.length / variables;
  const byKey = new Map<string, number[]>();
  for (let i = 0; i < rows; i++) {
    let key = '';
    for (let j = 0; j < variables; j++) key += Number.isNaN(values[i * variables + j]!) ? '0' : '1';
    if (!key.includes('1')) continue;
    const list = byKey.get(key);
    if (list) list.push(i);
    else byKey.set(key, [i]);
  }
  const patterns = [...byKey].map(([key, list]) =>
    patternOf(values, variables, presentIn(key), Int32Array.from(list)),
  );
  return {
    rows,
    variables,
    values,
    patterns,
    used: patterns.reduce((sum, pattern) => sum + pattern.rows.length, 0),
  };
}

/** Every row as often as it is counted, sorted by what it misses. */
export function countedData(
  { values, variables, patterns }: GroupData,
  counts: Int32Array,
): GroupData {
  const order = patterns.map(({ rows }) =>
    Array.from(rows, (row) => new Array<number>(counts[row]!).fill(row)).flat(),
  );
  const used = order.reduce((sum, { length }) => sum + length, 0);
  const drawn = new Float64Array(used * variables);
  let at = 0;
  const taken = order.flatMap((list, j) => {
    if (list.length === 0) return [];
    const rows = Int32Array.from(list, (row) => {
      drawn.set(values.subarray(row * variables, (row + 1) * variables), at * variables);
      return at++;
    });
    return [{ present: patterns[j]!.present, rows }];
  });
  return {
    rows: used,
    variables,
    values: drawn,
    patterns: taken.map(({ present, rows }) => patternOf(drawn, variables, present, rows)),
    used,
  };
}

function presentIn(key: string): Int32Array {
  return Int32Array.from([...key].flatMap((bit, j) => (bit === '1' ? [j] : [])));
}

function patternOf(
  values: Float64Array,
  variables: number,
  present: Int32Array,
  rows: Int32Array,
): MissingPattern {
  const q = present.length;
  const n = rows.length;
  const mean = new Float64Array(q);
  for (const i of rows)
    for (let a = 0; a < q; a++) mean[a]! += values[i * variables + present[a]!]! / n;
  const covariance = new Float64Array(q * q);
  const roots = n < q ? new Float64Array(n === 1 ? 0 : n * variables) : null;
  const deviation = new Float64Array(q);
  rows.forEach((i, at) => {
    for (let a = 0; a < q; a++) deviation[a] = values[i * variables + present[a]!]! - mean[a]!;
    for (let a = 0; a < q; a++)
      addScaledRow(covariance, a * q, deviation[a]! / n, deviation, 0, a + 1);
    if (roots !== null && n > 1)
      for (let a = 0; a < q; a++) roots[at * variables + present[a]!] = deviation[a]!;
  });
  mirrorLower(covariance, q);
  return { present, absent: absentFrom(present, variables), rows, mean, covariance, roots };
}

function absentFrom(present: Int32Array, variables: number): Int32Array {
  const there = new Set(present);
  return Int32Array.from(
    Array.from({ length: variables }, (_, j) => j).filter((j) => !there.has(j)),
  );
}
