import { contains, emptyBits, setBit } from './bit-rows.ts';
import {
  type CoverProblem,
  type Effort,
  greedyCover,
  searchCovers,
  undominatedColumns,
} from './cover-search.ts';

/** Which covers count as models. */
export type ModelRule = 'fewest-terms' | 'irredundant';

export interface CoverLimits {
  /** Most models listed. */
  readonly models: number;
  /** Work allowed, in words compared; about 10⁸ a second. */
  readonly effort: number;
}

export interface MinimalCovers {
  /** Each an ascending list of implicants. */
  readonly covers: readonly (readonly number[])[];
  /** How many covers there are; those found so far when the search was cut short. */
  readonly count: number;
  /** Implicants that every cover holds, listed or not. */
  readonly essential: readonly number[];
  /** Every cover was found, so `count` is exact and no smaller cover exists. */
  readonly exhaustive: boolean;
}

/**
 * All minimal covers of rows by implicants: with as few implicants as possible, or (`irredundant`) such that none can be left out.
 * Implicants that cover the same rows are searched as one and multiplied out at the end.
 * @param covers - rows of each implicant; every row is in at least one
 * @see Petrick (1956); McCluskey (1956), Minimization of Boolean functions, BSTJ 35(6): the covering step.
 */
export function minimalCovers(
  covers: readonly (readonly number[])[],
  rowCount: number,
  rule: ModelRule,
  limits: CoverLimits,
): MinimalCovers {
  if (rowCount === 0) return { covers: [], count: 0, essential: [], exhaustive: true };
  const groups = groupEqual(covers);
  const problem = coverProblem(
    groups.map((group) => covers[group[0]!]!),
    rowCount,
  );
  const uncovered = decidingRows(problem);
  const effort: Effort = { left: limits.effort };
  const everyColumn = emptyBits(groups.length);
  for (const column of groups.keys()) setBit(everyColumn, column);
  let limit = Number.POSITIVE_INFINITY;
  let proven = true;
  if (rule === 'fewest-terms') ({ limit, proven } = fewestColumns(problem, uncovered, effort));
  const models = new ModelList(groups, limits.models);
  const finished = searchCovers({
    problem,
    available: everyColumn,
    uncovered,
    effort,
    limit,
    irredundant: rule === 'irredundant',
    accept: (cover) => models.add(cover),
  });
  if (models.count === 0) models.add(greedyCover(problem, uncovered));
  return {
    covers: models.list,
    count: models.count,
    essential: models.essential(),
    exhaustive: finished && proven,
  };
}

/** Lists of implicants with the same rows. */
function groupEqual(covers: readonly (readonly number[])[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const [i, rows] of covers.entries()) {
    const key = rows.join();
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  }
  return [...groups.values()];
}

function coverProblem(covers: readonly (readonly number[])[], rowCount: number): CoverProblem {
  const columns = covers.map(() => emptyBits(rowCount));
  const rows = Array.from({ length: rowCount }, () => emptyBits(covers.length));
  for (const [column, list] of covers.entries())
    for (const row of list) {
      setBit(columns[column]!, row);
      setBit(rows[row]!, column);
    }
  return { columns, rows };
}

/** Rows that must be looked at: a row is covered with another one if every column of the other covers it too. */
function decidingRows({ rows }: CoverProblem): Uint32Array {
  const deciding = emptyBits(rows.length);
  for (const [i, own] of rows.entries()) {
    const implied = rows.some(
      (other, j) => j !== i && contains(own, other) && (j < i || !contains(other, own)),
    );
    if (!implied) setBit(deciding, i);
  }
  return deciding;
}

/** The least number of columns in a cover; not proven least when the effort ran out. */
function fewestColumns(
  problem: CoverProblem,
  uncovered: Uint32Array,
  effort: Effort,
): { limit: number; proven: boolean } {
  let best = greedyCover(problem, uncovered).length;
  const search = {
    problem,
    available: undominatedColumns(problem),
    uncovered,
    // Half of it, so that a hard minimum leaves something to find covers with.
    effort: { left: effort.left / 2 },
    limit: best - 1,
    irredundant: false,
    accept: (cover: readonly number[]) => {
      best = cover.length;
      search.limit = best - 1;
      return true;
    },
  };
  const proven = searchCovers(search);
  effort.left -= effort.left / 2 - search.effort.left;
  return { limit: best, proven };
}

/** Covers by groups, multiplied out to covers by single implicants. */
class ModelList {
  readonly list: number[][] = [];
  count = 0;
  #shared: readonly number[] | null = null;
  readonly #groups: readonly (readonly number[])[];
  readonly #most: number;

  constructor(groups: readonly (readonly number[])[], most: number) {
    this.#groups = groups;
    this.#most = most;
  }

  add(cover: readonly number[]): boolean {
    this.#shared = this.#shared?.filter((column) => cover.includes(column)) ?? [...cover];
    const choices = cover.map((column) => this.#groups[column]!);
    this.count += choices.reduce((product, group) => product * group.length, 1);
    let partial: number[][] = [[]];
    for (const group of choices)
      partial = partial
        .flatMap((model) => group.map((implicant) => [...model, implicant]))
        .slice(0, this.#most - this.list.length);
    for (const model of partial) this.list.push(model.sort((a, b) => a - b));
    return true;
  }

  essential(): number[] {
    return (this.#shared ?? [])
      .flatMap((column) => (this.#groups[column]!.length === 1 ? this.#groups[column]! : []))
      .sort((a, b) => a - b);
  }
}
