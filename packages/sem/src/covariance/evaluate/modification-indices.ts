import { chiSquareUpper } from '@qunhai/numerics';
import { invertRestricted } from '../estimate/restrict.ts';
import type { CovarianceFit } from '../fit-covariance.ts';
import type { ParameterOperator, ParameterRow, ParameterTable } from '../table/parameter-table.ts';
import { derivativesAt } from './derivatives.ts';

/** What freeing a fixed parameter would do. */
export interface ModificationIndex {
  readonly left: string;
  readonly operator: ParameterOperator;
  readonly right: string;
  readonly group: number;
  /** Expected drop of χ² with one degree of freedom. */
  readonly index: number;
  readonly p: number;
  /** Value the parameter would take. */
  readonly expectedChange: number;
}

/**
 * Score tests of parameters that the model fixes at zero: cross-loadings, residual covariances, covariances and regressions among latent
 * variables; largest first. Those that the estimates cannot tell apart from free ones are left out.
 * @see Sörbom (1989), Psychometrika 54(3); Saris, Satorra & Sörbom (1987)
 */
export function modificationIndices(fit: CovarianceFit): ModificationIndex[] {
  const candidates = candidateRows(fit.table);
  const k = fit.table.freeCount;
  const wide: ParameterTable = {
    ...fit.table,
    rows: [...fit.table.rows, ...candidates],
    freeCount: k + candidates.length,
  };
  const derivatives = derivativesAt(fit, wide);
  if (derivatives === null || fit.covariance === null) return [];
  const { gradient, information } = derivatives;
  const size = wide.freeCount;
  const inner = Float64Array.from(
    { length: k * k },
    (_, at) => information[Math.floor(at / k) * size + (at % k)]!,
  );
  const inverse = invertRestricted(inner, k, fit.table.restrictions);
  if (inverse === null) return [];
  return candidates
    .flatMap((row, c): ModificationIndex[] => {
      const at = k + c;
      const own = information[at * size + at]!;
      const left = own - explained(information, inverse, at, size, k);
      if (!(left > 1e-8 * own)) return [];
      const slope = -0.5 * gradient[at]!;
      const index = (slope * slope) / left;
      const { left: name, operator, right, group } = row;
      return [
        {
          left: name,
          operator,
          right,
          group,
          index,
          p: chiSquareUpper(index, 1),
          expectedChange: slope / left,
        },
      ];
    })
    .sort((a, b) => b.index - a.index);
}

/** bᵀ·I⁻¹·b: the part of a candidate's information that the free parameters carry. */
function explained(
  information: Float64Array,
  inverse: Float64Array,
  at: number,
  size: number,
  k: number,
): number {
  let sum = 0;
  for (let a = 0; a < k; a++) {
    const x = information[at * size + a]!;
    if (x === 0) continue;
    for (let b = 0; b < k; b++) sum += x * inverse[a * k + b]! * information[at * size + b]!;
  }
  return sum;
}

function candidateRows(table: ParameterTable): ParameterRow[] {
  const { observed, latent, groups } = table;
  const key = (operator: string, a: string, b: string) =>
    operator === '~~' ? `~~ ${[a, b].sort().join(' ')}` : `${operator} ${a} ${b}`;
  const named = new Set(table.rows.map(({ operator, left, right }) => key(operator, left, right)));
  const pairs: [string, ParameterOperator, string][] = [
    ...latent.flatMap((f) =>
      observed.map((x): [string, ParameterOperator, string] => [f, '=~', x]),
    ),
    ...unordered(observed).map(([a, b]): [string, ParameterOperator, string] => [a, '~~', b]),
    ...unordered(latent).map(([a, b]): [string, ParameterOperator, string] => [a, '~~', b]),
    ...latent.flatMap((a) =>
      latent.filter((b) => b !== a).map((b): [string, ParameterOperator, string] => [a, '~', b]),
    ),
  ];
  const held = new Set(table.fixedExogenous);
  const wanted = pairs.filter(
    ([left, operator, right]) =>
      !named.has(key(operator, left, right)) && !(held.has(left) && held.has(right)),
  );
  return Array.from({ length: groups }, (_, group) =>
    wanted.map(([left, operator, right]) => ({ left, operator, right, group })),
  )
    .flat()
    .map((row, c) => ({
      ...row,
      free: table.freeCount + c,
      fixed: Number.NaN,
      start: Number.NaN,
      label: '',
      user: false,
      fromSample: false,
    }));
}

function unordered(names: readonly string[]): [string, string][] {
  return names.flatMap((a, i) => names.slice(i + 1).map((b): [string, string] => [a, b]));
}
