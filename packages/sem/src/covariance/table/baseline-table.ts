import type { ParameterRow, ParameterTable } from './parameter-table.ts';

/**
 * The independence model of the same variables: variances and means alone, and the covariances of exogenous variables, about which a
 * model claims nothing; held at their sample values where the model holds them.
 */
export function baselineTable({
  observed,
  groups,
  meanStructure,
  fixedExogenous,
  exogenous,
  ordinal = false,
  rows: ofModel,
}: ParameterTable): ParameterTable {
  const held = new Set(fixedExogenous);
  const isExogenous = new Set(exogenous);
  const rows: ParameterRow[] = [];
  let freeCount = 0;
  const add = (left: string, operator: '~~' | '~1', right: string, group: number) => {
    const fromSample = held.has(left) && (right === '' || held.has(right));
    if (operator === '~~' && left !== right && !(isExogenous.has(left) && isExogenous.has(right)))
      return;
    const toUnit = ordinal && left === right;
    const free = fromSample || toUnit ? -1 : freeCount++;
    const rest = { fixed: Number.NaN, start: Number.NaN, label: '', user: false, fromSample };
    const fixed = toUnit ? 0 : Number.NaN;
    rows.push({ left, operator, right, group, free, ...rest, fixed, toUnit });
  };
  for (const row of ofModel)
    if (row.operator === '|')
      rows.push({ ...row, free: freeCount++, fixed: Number.NaN, label: '' });
  for (let group = 0; group < groups; group++) {
    observed.forEach((left, i) => {
      for (const right of observed.slice(i)) add(left, '~~', right, group);
      if (meanStructure && !ordinal) add(left, '~1', '', group);
    });
  }
  return {
    rows,
    freeCount,
    observed,
    latent: [],
    groups,
    meanStructure,
    fixedExogenous,
    exogenous,
    ordinal,
    definitions: [],
    restrictions: null,
  };
}
