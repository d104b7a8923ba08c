import { chiSquareUpper, congruence, multiplyVector } from '@qunhai/numerics';
import { invertRestricted } from '../estimate/restrict.ts';
import { derivativesOf } from '../evaluate/derivatives.ts';
import type { CovarianceFit } from '../fit-covariance.ts';
import { equalLabel } from '../table/equal-over-groups.ts';
import type { ParameterRow, ParameterTable } from '../table/parameter-table.ts';
import type { ReleasedParameter } from '../table/table-options.ts';

/** What freeing a parameter of one group would do that is held equal over groups. */
export interface EqualityTest extends ReleasedParameter {
  /** Score (Lagrange multiplier) test of the equality, χ² with one degree of freedom. */
  readonly statistic: number;
  readonly p: number;
  /** What the group's parameter would be above that of the groups that stay equal. */
  readonly expectedChange: number;
  /** Of the expected change, as if this parameter had been picked beforehand. */
  readonly standardError: number;
}

/**
 * Univariate score tests of the equalities over groups that the fit's options asked for, largest first; other constraints stay. From expected
 * information, without a correction for answers that are not normal. Of two groups that share a parameter the last is tested: the other would
 * give the same.
 * @see Sörbom (1989), Psychometrika 54(3), 371–384; Satorra (1989), Psychometrika 54(1), 131–151. As `lavTestScore` of lavaan.
 */
export function equalityTests(fit: CovarianceFit): EqualityTest[] {
  const { table, theta } = fit;
  const k = table.freeCount;
  const apart = setApart(table);
  const size = apart.freeCount;
  const own = new Float64Array(size);
  const merge = new Float64Array(size * k);
  table.rows.forEach(({ free }, i) => {
    if (free < 0) return;
    const at = apart.rows[i]!.free;
    own[at] = theta[free]!;
    merge[at * k + free] = 1;
  });
  const derivatives = derivativesOf(fit, apart, own);
  if (derivatives === null) return [];
  const { gradient, information } = derivatives;
  const inverse = invertRestricted(congruence(merge, information, size, k), k, table.restrictions);
  if (inverse === null) return [];
  return candidatesOf(table)
    .flatMap((i): EqualityTest[] => {
      const at = apart.rows[i]!.free;
      const row = information.subarray(at * size, (at + 1) * size);
      const shared = new Float64Array(k);
      for (let a = 0; a < size; a++)
        for (let b = 0; b < k; b++) shared[b]! += row[a]! * merge[a * k + b]!;
      const explained = dot(shared, multiplyVector(inverse, shared, k));
      const left = row[at]! - explained;
      if (!(left > 1e-8 * row[at]!)) return [];
      const slope = -0.5 * gradient[at]!;
      const statistic = (slope * slope) / left;
      const { left: name, operator, right, group } = table.rows[i]!;
      return [
        {
          ...{ left: name, operator, right, group, statistic },
          p: chiSquareUpper(statistic, 1),
          expectedChange: slope / left,
          standardError: 1 / Math.sqrt(left),
        },
      ];
    })
    .sort((a, b) => b.statistic - a.statistic);
}

/** The same table with a position of its own for every free row. */
function setApart(table: ParameterTable): ParameterTable {
  let freeCount = 0;
  const rows = table.rows.map(
    (row): ParameterRow => (row.free < 0 ? row : { ...row, free: freeCount++ }),
  );
  return { ...table, rows, freeCount, restrictions: null };
}

/** Rows that share a parameter with other groups because the options hold them equal. */
function candidatesOf({ rows }: ParameterTable): number[] {
  const held = rows.flatMap((row, at) =>
    row.free >= 0 && row.label === equalLabel(row) ? [{ at, label: row.label }] : [],
  );
  return [...Map.groupBy(held, ({ label }) => label).values()].flatMap((sharing) =>
    sharing.slice(sharing.length > 2 ? 0 : 1).map(({ at }) => at),
  );
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
