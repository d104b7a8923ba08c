import { compileProgram, type PlsProgram } from '../estimate/pls-program.ts';
import type { PlsOptions } from '../estimate/pls-result.ts';
import { prepareData } from '../estimate/prepare-data.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import { failGroup } from './errors.ts';
import { dataStageOf, type GroupFitter, groupFitter } from './group-fitter.ts';

/** Prepared data by group. */
export interface SplitGroups {
  readonly program: PlsProgram;
  readonly groups: readonly { readonly name: string; readonly data: SemData }[];
}

/** Fewest rows of a group: what the estimate itself needs. */
const fewestRows = 5;

/** Treat missing values over all groups and take them apart. */
export function splitGroups(
  model: SemModel,
  data: SemData,
  labels: readonly (string | null)[],
  options: PlsOptions,
): SplitGroups {
  if (labels.length !== data.n)
    throw failGroup('group-labels-shape', { expected: data.n, found: labels.length });
  if (options.caseWeights) throw failGroup('groups-with-weights', { field: 'caseWeights' });
  const program = compileProgram(model, options);
  if (!program.termStage) refuseTerms(program);
  const { variables } = dataStageOf(program).slots;
  const inGroup = labels.flatMap((label, i) => (label === null ? [] : [i]));
  const prepared = prepareData(rowsOf(data, inGroup), variables, options.missing);
  const byName = new Map<string, number[]>();
  prepared.rows.forEach((row, i) => {
    const name = labels[inGroup[row]!]!;
    const list = byName.get(name);
    if (list) list.push(i);
    else byName.set(name, [i]);
  });
  if (byName.size < 2) throw failGroup('too-few-groups', { found: byName.size });
  const p = variables.length;
  const complete: SemData = { n: prepared.n, p, variables, values: prepared.values };
  const groups = [...byName].map(([name, rows]) => {
    if (rows.length < fewestRows)
      throw failGroup('group-too-small', { group: name, rows: rows.length, required: fewestRows });
    return { name, data: rowsOf(complete, rows) };
  });
  return { program, groups };
}

/**
 * @throws {QunhaiError} sem.groups-with-terms
 */
export function refuseTerms({ terms }: PlsProgram): void {
  for (const { id } of terms) throw failGroup('groups-with-terms', { term: id });
}

/** Some rows of the data, in the order given. */
export function rowsOf(data: SemData, rows: readonly number[]): SemData {
  const { p } = data;
  const values = new Float64Array(rows.length * p);
  rows.forEach((row, i) => {
    values.set(data.values.subarray(row * p, (row + 1) * p), i * p);
  });
  return { ...data, n: rows.length, values };
}

/** A fitter of the rows of two groups, the first group's rows first. */
export function pairFitter({ program, groups }: SplitGroups, a: number, b: number): GroupFitter {
  const [first, second] = [groups[a]!.data, groups[b]!.data];
  const values = new Float64Array(first.values.length + second.values.length);
  values.set(first.values);
  values.set(second.values, first.values.length);
  return groupFitter(program, values, first.n + second.n);
}
