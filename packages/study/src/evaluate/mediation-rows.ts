import type { SemResults } from '@qunhai/results';
import { mediationVerdict } from '@qunhai/sem';

/** The direct and indirect effects of one model. */
export type ModelEffects = Pick<SemResults, 'paths' | 'indirect'>;

/**
 * A verdict on mediation for every chain of the base model; none where an interval it needs is missing.
 * Where the second model has a direct path that the base model lacks, direct and indirect effect are the second model's.
 */
export function mediationRows(
  base: ModelEffects,
  second: ModelEffects | null,
): SemResults['mediation'] {
  return base.indirect.flatMap(({ path }) => {
    const added = directEffect(base, path) === null && second && directEffect(second, path);
    const { paths, indirect } = added && second ? second : base;
    const direct = directEffect({ paths }, path);
    const verdict = mediationVerdict(direct, indirect.find((row) => same(row.path, path))!);
    if (verdict === null) return [];
    const row = { from: path[0]!, to: path.at(-1)!, through: path.slice(1, -1), ...verdict };
    if (!added) return [row];
    return [{ ...row, direct: { estimate: added.estimate, interval: added.interval } }];
  });
}

function directEffect({ paths }: Pick<ModelEffects, 'paths'>, chain: readonly string[]) {
  return paths.find(({ from, to }) => from === chain[0] && to === chain.at(-1)) ?? null;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}
