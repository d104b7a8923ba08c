import { contains, emptyBits, setBit } from './bit-rows.ts';
import { type CoverPart, splitCovers } from './cover-parts.ts';
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
  /** Work allowed, in words compared; some 10⁸ a second. */
  readonly effort: number;
}

/** Most models listed of a search that was cut short: they are examples. */
const mostExamples = 10;

export interface MinimalCovers {
  /** Each an ascending list of implicants. */
  readonly covers: readonly (readonly number[])[];
  /** How many covers there are; those found so far when the search was cut short. */
  readonly count: number;
  /** Implicants that every cover holds, listed or not. */
  readonly essential: readonly number[];
  /** Every cover was found, so `count` is exact and no smaller cover exists. */
  readonly exhaustive: boolean;
  /** Effort the search took. */
  readonly spent: number;
}

/**
 * All minimal covers of rows by implicants: with as few implicants as possible, or (`irredundant`) such that none can be left out.
 * Implicants that alone cover a row are taken first; what is left falls into parts without a common implicant, whose covers are
 * searched one part at a time and combined. Implicants that cover the same rows are searched as one.
 * @param covers - rows of each implicant; every row is in at least one
 * @see Petrick (1956); McCluskey (1956), Minimization of Boolean functions, BSTJ 35(6): the covering step.
 */
export function minimalCovers(
  covers: readonly (readonly number[])[],
  rowCount: number,
  rule: ModelRule,
  limits: CoverLimits,
): MinimalCovers {
  if (rowCount === 0) return { covers: [], count: 0, essential: [], exhaustive: true, spent: 0 };
  const { forced, parts } = splitCovers(covers, rowCount);
  const effort: Effort = { left: limits.effort };
  let lists: number[][] = [[...forced]];
  const essential = [...forced];
  let count = 1;
  let exhaustive = true;
  for (const part of parts) {
    const found = coversOfPart(part, rule, limits.models, effort);
    lists = lists
      .flatMap((list) => found.lists.map((more) => [...list, ...more]))
      .slice(0, limits.models);
    count *= found.count;
    exhaustive &&= found.exhaustive;
    essential.push(...found.shared);
  }
  const ascending = (list: number[]) => list.sort((a, b) => a - b);
  return {
    covers: lists.slice(0, exhaustive ? limits.models : mostExamples).map(ascending),
    count,
    essential: ascending(essential),
    exhaustive,
    spent: limits.effort - effort.left,
  };
}

interface PartCovers {
  /** Covers by implicants, as many as may be listed. */
  readonly lists: readonly (readonly number[])[];
  readonly count: number;
  /** Implicants of every cover; none when the search was cut short. */
  readonly shared: readonly number[];
  readonly exhaustive: boolean;
}

function coversOfPart(
  { groups, covers, rowCount }: CoverPart,
  rule: ModelRule,
  most: number,
  effort: Effort,
): PartCovers {
  const problem = coverProblem(covers, rowCount);
  const uncovered = decidingRows(problem);
  const everyColumn = emptyBits(groups.length);
  for (const column of groups.keys()) setBit(everyColumn, column);
  const { limit, proven } =
    rule === 'fewest-terms'
      ? fewestColumns(problem, uncovered, effort)
      : { limit: Number.POSITIVE_INFINITY, proven: true };
  const models = new ModelList(groups, most);
  const finished = searchCovers({
    problem,
    available: everyColumn,
    uncovered,
    effort,
    limit,
    irredundant: rule === 'irredundant' || !proven,
    accept: (cover) => models.add(cover),
  });
  if (models.count === 0) models.add(greedyCover(problem, uncovered));
  const exhaustive = finished && proven;
  const { list, count } = models;
  return { lists: list, count, exhaustive, shared: exhaustive ? models.shared() : [] };
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
  // Half of the effort, so that a hard minimum leaves something to find covers with.
  const share = Math.max(0, effort.left / 2);
  const search = {
    problem,
    available: undominatedColumns(problem),
    uncovered,
    effort: { left: share },
    limit: best - 1,
    irredundant: false,
    accept: (cover: readonly number[]) => {
      best = cover.length;
      search.limit = best - 1;
      return true;
    },
  };
  const proven = searchCovers(search);
  effort.left -= share - search.effort.left;
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
    const room = this.#most - this.list.length;
    if (room <= 0) return true;
    let partial: number[][] = [[]];
    for (const group of choices)
      partial = partial
        .flatMap((model) => group.map((implicant) => [...model, implicant]))
        .slice(0, room);
    this.list.push(...partial);
    return true;
  }

  /** Implicants of every model. */
  shared(): number[] {
    return (this.#shared ?? []).flatMap((column) =>
      this.#groups[column]!.length === 1 ? this.#groups[column]! : [],
    );
  }
}
