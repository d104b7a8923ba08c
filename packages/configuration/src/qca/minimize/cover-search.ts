import {
  areDisjoint,
  clearBit,
  contains,
  difference,
  hasBit,
  isEmpty,
  members,
  setBit,
  sharedCount,
} from './bit-rows.ts';

/** Rows to be covered, and for each column (a group of implicants that cover the same rows) what it covers. */
export interface CoverProblem {
  /** Rows of each column. */
  readonly columns: readonly Uint32Array[];
  /** Columns of each row. */
  readonly rows: readonly Uint32Array[];
}

/** What a search may spend, in words compared; it is lowered by every node. */
export interface Effort {
  left: number;
}

export interface CoverSearch {
  readonly problem: CoverProblem;
  /** Columns that may be used. */
  readonly available: Uint32Array;
  readonly uncovered: Uint32Array;
  readonly effort: Effort;
  /** Only covers of at most this many columns; may be lowered while the search runs. */
  limit: number;
  /** Only covers from which no column can be left out; without it, only the limit counts. */
  readonly irredundant: boolean;
  /** Called with every cover; false ends the search. */
  readonly accept: (cover: readonly number[]) => boolean;
}

/** Where a search stands. */
interface Position {
  readonly chosen: readonly number[];
  readonly uncovered: Uint32Array;
  /** Rows covered by exactly one chosen column, and by several. */
  readonly once: Uint32Array;
  readonly often: Uint32Array;
}

/**
 * Depth-first search of covers. It branches on the row that the fewest columns cover; a branch leaves out the columns of the branches
 * before it, so each cover is met once. Rows without a common column bound how many more columns are needed.
 * @returns whether the search was finished: neither effort ran out nor `accept` ended it
 * @see Coudert (1994), Two-level logic minimization: an overview, Integration 17(2), §4: covering by branch and bound with
 *   independent sets as lower bound.
 */
export function searchCovers(search: CoverSearch): boolean {
  const none = new Uint32Array(search.uncovered.length);
  const start = { chosen: [], uncovered: search.uncovered, once: none, often: none };
  return descend(search, start, search.available.slice());
}

function descend(search: CoverSearch, position: Position, available: Uint32Array): boolean {
  const { chosen, uncovered } = position;
  if (isEmpty(uncovered)) return search.accept(chosen);
  const { problem, effort } = search;
  const order = rowsByChoice(problem, uncovered, available);
  effort.left -= 2 * order.length * available.length + 1;
  if (effort.left < 0) return false;
  const { row, choices } = order[0]!;
  if (choices === 0) return true;
  if (chosen.length + independentRows(problem, order, available) > search.limit) return true;
  for (const column of candidates(problem, row, uncovered, available)) {
    clearBit(available, column);
    if (chosen.length + 1 > search.limit) return true;
    const next = choose(problem, position, column);
    effort.left -= (next.chosen.length + 4) * uncovered.length;
    if (search.irredundant && !everyColumnNeeded(problem, next)) continue;
    if (!descend(search, next, available.slice())) return false;
  }
  return true;
}

/** Columns that cover a row, those that cover most of what is left first. */
function candidates(
  problem: CoverProblem,
  row: number,
  uncovered: Uint32Array,
  available: Uint32Array,
): number[] {
  return members(problem.rows[row]!)
    .filter((column) => hasBit(available, column))
    .map((column) => ({ column, gain: sharedCount(problem.columns[column]!, uncovered) }))
    .sort((a, b) => b.gain - a.gain || a.column - b.column)
    .map(({ column }) => column);
}

function choose(problem: CoverProblem, position: Position, column: number): Position {
  const rows = problem.columns[column]!;
  const often = position.often.map((word, w) => word | (position.once[w]! & rows[w]!));
  return {
    chosen: [...position.chosen, column],
    uncovered: difference(position.uncovered, rows),
    once: position.once.map((word, w) => (word | rows[w]!) & ~often[w]!),
    often,
  };
}

/** Whether each chosen column covers a row that no other chosen column covers. */
function everyColumnNeeded(problem: CoverProblem, { chosen, once }: Position): boolean {
  return chosen.every((column) => sharedCount(problem.columns[column]!, once) > 0);
}

interface RowChoice {
  readonly row: number;
  readonly choices: number;
}

function rowsByChoice(
  problem: CoverProblem,
  uncovered: Uint32Array,
  available: Uint32Array,
): RowChoice[] {
  return members(uncovered)
    .map((row) => ({ row, choices: sharedCount(problem.rows[row]!, available) }))
    .sort((a, b) => a.choices - b.choices || a.row - b.row);
}

/** Rows taken in order of choice that share no available column: each needs a column of its own. */
function independentRows(
  problem: CoverProblem,
  order: readonly RowChoice[],
  available: Uint32Array,
): number {
  const used = new Uint32Array(available.length);
  let count = 0;
  for (const { row } of order) {
    const columns = problem.rows[row]!;
    if (!areDisjoint(columns, available, used)) continue;
    count++;
    for (let w = 0; w < used.length; w++) used[w]! |= columns[w]! & available[w]!;
  }
  return count;
}

/** A cover found by always taking the column that covers most of what is left, then leaving out what is not needed. */
export function greedyCover(problem: CoverProblem, uncovered: Uint32Array): number[] {
  let cover: number[] = [];
  let rest = uncovered;
  while (!isEmpty(rest)) {
    let best = -1;
    let most = 0;
    for (const [column, rows] of problem.columns.entries()) {
      const gain = sharedCount(rows, rest);
      if (gain > most) {
        most = gain;
        best = column;
      }
    }
    cover.push(best);
    rest = difference(rest, problem.columns[best]!);
  }
  for (const column of [...cover]) {
    const others = cover.filter((other) => other !== column);
    const missed = others.reduce(
      (left, other) => difference(left, problem.columns[other]!),
      uncovered,
    );
    if (isEmpty(missed)) cover = others;
  }
  return cover;
}

/** Columns that no other column covers more than: enough to find how few columns are needed. */
export function undominatedColumns(problem: CoverProblem): Uint32Array {
  const { columns, rows } = problem;
  const kept = new Uint32Array(rows[0]?.length ?? 1);
  const choices = rows.map((row) => sharedCount(row, row));
  for (const [column, own] of columns.entries()) {
    const rarest = members(own).reduce((a, b) => (choices[b]! < choices[a]! ? b : a));
    const dominated = members(rows[rarest]!).some(
      (other) => other !== column && contains(columns[other]!, own),
    );
    if (!dominated) setBit(kept, column);
  }
  return kept;
}
