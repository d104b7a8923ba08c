import type { ParameterTable } from './parameter-table.ts';

/** Moments less free parameters; held moments of exogenous variables count as neither. */
export function degreesOfFreedom(table: ParameterTable): number {
  const { observed, groups, meanStructure, fixedExogenous } = table;
  const moments = (p: number) => (p * (p + 1)) / 2 + (meanStructure ? p : 0);
  const thresholds = table.rows.filter(({ operator }) => operator === '|').length;
  const p = observed.length;
  const all = table.ordinal
    ? thresholds + (groups * p * (p - 1)) / 2
    : groups * (moments(p) - moments(fixedExogenous.length));
  return all - parameterCount(table);
}

/** Free parameters less the equations that they must satisfy. */
export function parameterCount({
  freeCount,
  restrictions,
}: Pick<ParameterTable, 'freeCount' | 'restrictions'>): number {
  return restrictions?.dimension ?? freeCount;
}
