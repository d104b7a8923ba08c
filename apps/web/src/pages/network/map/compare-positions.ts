import type { Measure, NetworkAnalysis, NetworkFirm, NetworkWave } from './shown-network.ts';

/** A position of a firm beside those of others. */
interface ComparedPosition {
  readonly measure: Measure;
  readonly value: number | null;
  readonly median: number | null;
  /** Share of the others whose position is weaker; equals count half. Null without a value or others. */
  readonly strongerThan: number | null;
}

export interface ComparedFirm {
  /** Whether the others are those of its cluster; else all of the wave. */
  readonly within: 'cluster' | 'wave';
  readonly others: number;
  readonly positions: readonly ComparedPosition[];
}

/** Below this many others in the cluster, all firms of the wave are the comparison. */
const fewest = 5;

/** The positions of a firm beside those of the other firms of its cluster. */
export function comparePositions(
  { measures }: Pick<NetworkAnalysis, 'measures'>,
  { firms }: Pick<NetworkWave, 'firms'>,
  firm: NetworkFirm,
): ComparedFirm {
  const all = firms.filter(({ id }) => id !== firm.id);
  const near = all.filter(({ cluster }) => cluster === firm.cluster);
  const within = near.length >= fewest ? 'cluster' : 'wave';
  const others = within === 'cluster' ? near : all;
  return {
    within,
    others: others.length,
    positions: measures.map((measure, at) => {
      const value = firm.positions[at] ?? null;
      const values = others.flatMap(({ positions }) => positions[at] ?? []);
      return {
        measure,
        value,
        median: medianOf(values),
        strongerThan: value === null ? null : shareBelow(values, value, measure.higherIsStronger),
      };
    }),
  };
}

function shareBelow(values: readonly number[], value: number, isHighStrong: boolean) {
  if (values.length === 0) return null;
  const weaker = values.filter((other) => (isHighStrong ? other < value : other > value)).length;
  const equal = values.filter((other) => other === value).length;
  return (weaker + equal / 2) / values.length;
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}
