/** Columns whose part not explained by the columns before them is below this share are left out. */
const collinear = 1e-7;

/**
 * Fitted values of a weighted regression, by orthogonalizing the weighted columns twice over, which is stable where columns are
 * nearly alike. Columns that say nothing new are left out.
 * @param weights - square roots of the weights of the rows, positive
 * @see Björck (1996), Numerical methods for least squares problems, §2.4: Gram–Schmidt with reorthogonalization.
 */
export function leastSquares(
  columns: readonly (readonly number[])[],
  target: readonly number[],
  weights: readonly number[],
): number[] {
  const basis: number[][] = [];
  for (const column of columns) {
    const weighted = column.map((value, i) => value * weights[i]!);
    const length = norm(weighted);
    let rest = withoutParts(weighted, basis);
    rest = withoutParts(rest, basis);
    const left = norm(rest);
    if (left > collinear * length) basis.push(rest.map((value) => value / left));
  }
  const goal = target.map((value, i) => value * weights[i]!);
  const fitted = goal.map(() => 0);
  for (const direction of basis) {
    const share = dot(direction, goal);
    for (let i = 0; i < fitted.length; i++) fitted[i]! += share * direction[i]!;
  }
  return fitted.map((value, i) => value / weights[i]!);
}

function withoutParts(vector: readonly number[], basis: readonly (readonly number[])[]): number[] {
  const rest = [...vector];
  for (const direction of basis) {
    const share = dot(direction, rest);
    for (let i = 0; i < rest.length; i++) rest[i]! -= share * direction[i]!;
  }
  return rest;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

function norm(vector: readonly number[]): number {
  return Math.sqrt(dot(vector, vector));
}
