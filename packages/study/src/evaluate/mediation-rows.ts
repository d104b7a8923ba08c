import type { SemResults } from '@qunhai/results';
import { mediationVerdict } from '@qunhai/sem';

/** The effects of one model that mediation is judged by. */
export type ModelEffects = Pick<SemResults, 'paths' | 'indirect' | 'total'>;

/**
 * A verdict on mediation for every chain of the base model; none where an interval it needs is missing.
 * Where the second model has a direct path that the base model lacks, direct, indirect and total effect are the second
 * model's, and the row says so by holding them.
 */
export function mediationRows(
  base: ModelEffects,
  second: ModelEffects | null,
): SemResults['mediation'] {
  return base.indirect.flatMap(({ path }) => {
    const isAdded = second !== null && !effectOf(base.paths, path) && effectOf(second.paths, path);
    const { paths, indirect, total } = isAdded ? second : base;
    const direct = effectOf(paths, path) ?? null;
    const chain = indirect.find((row) => same(row.path, path))!;
    const verdict = mediationVerdict(direct, chain, effectOf(total, path)!.estimate);
    if (verdict === null) return [];
    const row = { from: path[0]!, to: path.at(-1)!, through: path.slice(1, -1), ...verdict };
    if (!isAdded || direct === null) return [row];
    const { path: _, ...inSecond } = chain;
    const { estimate, interval } = direct;
    return [{ ...row, direct: { estimate, interval }, indirect: inSecond }];
  });
}

function effectOf<Row extends { readonly from: string; readonly to: string }>(
  rows: readonly Row[],
  chain: readonly string[],
): Row | undefined {
  return rows.find(({ from, to }) => from === chain[0] && to === chain.at(-1));
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}
