/** Vectors that are solved for side by side. */
const lanes = 8;

/**
 * Solve L·x = b in place for every row b of a matrix, with the lower triangle L of {@link choleskyInto}: many rows at the cost of few, as L is
 * read once for eight of them.
 * @param rows - [count × n], row-major
 */
export function forwardSolveRows(l: Float64Array, n: number, rows: Float64Array): void {
  byLanes(rows, n, (x) => {
    for (let i = 0; i < n; i++) {
      const at = i * lanes;
      subtractProducts(x, at, l, i * n, i);
      const pivot = 1 / l[i * n + i]!;
      for (let lane = 0; lane < lanes; lane++) x[at + lane]! *= pivot;
    }
  });
}

/** x[at …] −= Σ_k l[row + k]·x[k …] for all lanes. */
function subtractProducts(
  x: Float64Array,
  at: number,
  l: Float64Array,
  row: number,
  count: number,
): void {
  let [a, b, c, d] = [x[at]!, x[at + 1]!, x[at + 2]!, x[at + 3]!];
  let [e, f, g, h] = [x[at + 4]!, x[at + 5]!, x[at + 6]!, x[at + 7]!];
  for (let k = 0, from = 0; k < count; k++, from += lanes) {
    const factor = l[row + k]!;
    a -= factor * x[from]!;
    b -= factor * x[from + 1]!;
    c -= factor * x[from + 2]!;
    d -= factor * x[from + 3]!;
    e -= factor * x[from + 4]!;
    f -= factor * x[from + 5]!;
    g -= factor * x[from + 6]!;
    h -= factor * x[from + 7]!;
  }
  x[at] = a;
  x[at + 1] = b;
  x[at + 2] = c;
  x[at + 3] = d;
  x[at + 4] = e;
  x[at + 5] = f;
  x[at + 6] = g;
  x[at + 7] = h;
}

/**
 * Solve Lᵀ·x = b in place for every row b of a matrix.
 * @param rows - [count × n], row-major
 */
export function backwardSolveRows(l: Float64Array, n: number, rows: Float64Array): void {
  byLanes(rows, n, (x) => {
    let last = n - 1;
    while (last >= 0 && isZero(x, last * lanes)) last--;
    for (let i = last; i >= 0; i--) {
      const at = i * lanes;
      const pivot = 1 / l[i * n + i]!;
      for (let lane = 0; lane < lanes; lane++) x[at + lane]! *= pivot;
      subtractMultiples(x, at, l, i * n, i);
    }
  });
}

/** x[k …] −= l[row + k]·x[at …] for all lanes and k < count. */
function subtractMultiples(
  x: Float64Array,
  at: number,
  l: Float64Array,
  row: number,
  count: number,
): void {
  const [a, b, c, d] = [x[at]!, x[at + 1]!, x[at + 2]!, x[at + 3]!];
  const [e, f, g, h] = [x[at + 4]!, x[at + 5]!, x[at + 6]!, x[at + 7]!];
  for (let k = 0, to = 0; k < count; k++, to += lanes) {
    const factor = l[row + k]!;
    x[to]! -= factor * a;
    x[to + 1]! -= factor * b;
    x[to + 2]! -= factor * c;
    x[to + 3]! -= factor * d;
    x[to + 4]! -= factor * e;
    x[to + 5]! -= factor * f;
    x[to + 6]! -= factor * g;
    x[to + 7]! -= factor * h;
  }
}

function isZero(x: Float64Array, at: number): boolean {
  for (let lane = 0; lane < lanes; lane++) if (x[at + lane] !== 0) return false;
  return true;
}

/** Let eight rows at a time be solved with their numbers side by side; missing rows are zeros. */
function byLanes(rows: Float64Array, n: number, solve: (x: Float64Array) => void): void {
  const count = rows.length / n;
  const x = new Float64Array(n * lanes);
  for (let first = 0; first < count; first += lanes) {
    const used = Math.min(lanes, count - first);
    x.fill(0);
    for (let lane = 0; lane < used; lane++)
      for (let i = 0; i < n; i++) x[i * lanes + lane] = rows[(first + lane) * n + i]!;
    solve(x);
    for (let lane = 0; lane < used; lane++)
      for (let i = 0; i < n; i++) rows[(first + lane) * n + i] = x[i * lanes + lane]!;
  }
}
