import { fail } from '../../errors.ts';
import { failCovariance } from '../errors.ts';
import { type GroupData, groupData } from './group-data.ts';

/** Rows of several variables, and which group each row is in. */
export interface CovarianceData {
  readonly variables: readonly string[];
  /** [rows × variables], row-major; NaN: missing. */
  readonly values: Float64Array;
  /** Group of every row; all one group when omitted. */
  readonly groups?: readonly string[];
}

export interface ReadGroups {
  readonly names: readonly string[];
  readonly data: readonly GroupData[];
  /** Rows that were left out because something was missing. */
  readonly leftOut: number;
}

/**
 * The observed variables of a model, by group in the order groups come.
 * @param keepMissing - rows with missing values stay, unless an exogenous variable that is held at its sample moments is among them
 * @param held - these exogenous variables
 * @throws {QunhaiError} sem.missing-variable, sem.constant-indicator, sem.too-few-rows; of several groups, sem.constant-in-group,
 *   sem.group-too-small
 */
export function readGroups(
  { variables, values, groups }: CovarianceData,
  observed: readonly string[],
  keepMissing: boolean,
  held: readonly string[] = [],
): ReadGroups {
  const columns = observed.map((name) => {
    const at = variables.indexOf(name);
    if (at < 0) throw fail('missing-variable', { variable: name });
    return at;
  });
  const given = held.map((name) => observed.indexOf(name));
  const width = variables.length;
  const rows = values.length / width;
  const byGroup = new Map<string, number[]>();
  let leftOut = 0;
  for (let i = 0; i < rows; i++) {
    const row = columns.map((c) => values[i * width + c]!);
    const missing = row.filter(Number.isNaN).length;
    const unusable = !keepMissing || given.some((j) => Number.isNaN(row[j]!));
    if (missing === row.length || (missing > 0 && unusable)) {
      leftOut++;
      continue;
    }
    const name = groups?.[i] ?? '';
    const list = byGroup.get(name);
    if (list) list.push(...row);
    else byGroup.set(name, row);
  }
  const names = [...byGroup.keys()];
  const data = names.map((name) =>
    groupData(Float64Array.from(byGroup.get(name)!), columns.length),
  );
  data.forEach((group, g) => {
    assertUsable(group, observed, names.length > 1 ? names[g]! : null);
  });
  if (data.length === 0) throw fail('too-few-rows', { rows: 0, required: observed.length + 1 });
  return { names, data, leftOut };
}

function assertUsable(
  { rows, variables, values, used }: GroupData,
  observed: readonly string[],
  group: string | null,
): void {
  if (used <= variables) {
    const few = { rows: used, required: variables + 1 };
    throw group === null
      ? fail('too-few-rows', few)
      : failCovariance('group-too-small', { group, ...few });
  }
  observed.forEach((indicator, j) => {
    let [low, high] = [Infinity, -Infinity];
    for (let i = 0; i < rows; i++) {
      const x = values[i * variables + j]!;
      if (x < low) low = x;
      if (x > high) high = x;
    }
    if (high > low) return;
    throw group === null
      ? fail('constant-indicator', { indicator, rows: used })
      : failCovariance('constant-in-group', { group, indicator, rows: used });
  });
}
