/** A part of a covering problem that has no row or implicant in common with the rest. */
export interface CoverPart {
  /** Implicants that cover the same rows of the part. */
  readonly groups: readonly (readonly number[])[];
  /** Rows of each group, numbered within the part. */
  readonly covers: readonly (readonly number[])[];
  readonly rowCount: number;
}

/** Takes the implicants that alone cover some row, and splits what they leave uncovered into independent parts. */
export function splitCovers(
  covers: readonly (readonly number[])[],
  rowCount: number,
): { forced: number[]; parts: CoverPart[] } {
  const forced = soleImplicants(covers, rowCount);
  const done = new Uint8Array(rowCount);
  for (const implicant of forced) for (const row of covers[implicant]!) done[row] = 1;
  const groups = new Map<string, { rows: readonly number[]; implicants: number[] }>();
  for (const [implicant, all] of covers.entries()) {
    const rows = all.filter((row) => !done[row]);
    if (rows.length === 0) continue;
    const key = rows.join();
    const group = groups.get(key);
    if (group) group.implicants.push(implicant);
    else groups.set(key, { rows, implicants: [implicant] });
  }
  const root = rowRoots(
    [...groups.values()].map((group) => group.rows),
    rowCount,
  );
  const byPart = Map.groupBy(groups.values(), ({ rows }) => root(rows[0]!));
  return { forced, parts: [...byPart.values()].map(numberRows) };
}

/** Implicants that alone cover some row. */
function soleImplicants(covers: readonly (readonly number[])[], rowCount: number): number[] {
  const times = new Int32Array(rowCount);
  for (const rows of covers) for (const row of rows) times[row]!++;
  return covers.flatMap((rows, i) => (rows.some((row) => times[row] === 1) ? [i] : []));
}

/** Which part a row is in: union and find over rows that an implicant covers together. */
function rowRoots(
  lists: readonly (readonly number[])[],
  rowCount: number,
): (row: number) => number {
  const parent = Int32Array.from({ length: rowCount }, (_, row) => row);
  const root = (row: number) => {
    let at = row;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const rows of lists) for (const row of rows) parent[root(row)] = root(rows[0]!);
  return root;
}

function numberRows(
  groups: readonly { rows: readonly number[]; implicants: readonly number[] }[],
): CoverPart {
  const numbers = new Map<number, number>();
  for (const { rows } of groups)
    for (const row of rows) if (!numbers.has(row)) numbers.set(row, numbers.size);
  return {
    groups: groups.map((group) => group.implicants),
    covers: groups.map((group) => group.rows.map((row) => numbers.get(row)!)),
    rowCount: numbers.size,
  };
}
