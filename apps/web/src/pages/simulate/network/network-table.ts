import type { Words } from '../../../app/use-words.ts';
import type { TableContent } from '../../../components/science-table/table-content.ts';
import { groupOf } from './layout-network.ts';
import type { networkWords } from './messages.ts';
import type { NetworkFrame, NetworkFrames } from './network-frames.ts';

type NetworkKeys = Words<Parameters<typeof networkWords>[1]>;

/** What of a quarter is counted for one group of firms. */
interface Counts {
  firms: number;
  founded: number;
  readonly stages: [number, number, number, number];
  ties: number;
  abroad: number;
}

const nothing = (): Counts => ({ firms: 0, founded: 0, stages: [0, 0, 0, 0], ties: 0, abroad: 0 });

/** The network of a quarter counted by cluster, and last for all firms. */
export function countNetwork(film: NetworkFrames, frame: NetworkFrame): readonly Counts[] {
  const first = new Set(film.frames[0]?.firm);
  const counts: Counts[] = [];
  const all = nothing();
  const of = (at: number) => {
    const group = groupOf(frame.cluster[at]!, film);
    counts[group] ??= nothing();
    return counts[group];
  };
  frame.firm.forEach((number, at) => {
    for (const count of [of(at), all]) {
      count.firms++;
      if (!first.has(number)) count.founded++;
      count.stages[frame.stage[at]! as 0 | 1 | 2 | 3]++;
      count.abroad += bitsIn(frame.markets[at]!);
    }
  });
  for (let t = 0; t < frame.ties.length; t += 2) {
    of(frame.ties[t]!).ties++;
    all.ties++;
  }
  return [...Array.from(counts, (count) => count ?? nothing()), all];
}

function bitsIn(word: number): number {
  let bits = 0;
  for (let left = word; left !== 0; left &= left - 1) bits++;
  return bits;
}

/** The same as a table. */
export function networkTable(
  film: NetworkFrames,
  frame: NetworkFrame,
  { t, text, number }: NetworkKeys,
  stages: readonly string[],
  caption: string,
): TableContent {
  const counts = countNetwork(film, frame);
  const nameOf = (index: number) => {
    if (index === counts.length - 1) return t('all');
    const cluster = film.clusters[index];
    return cluster ? text(cluster.name) : t('outside');
  };
  const cell = (value: number) => ({ text: number(value), value });
  return {
    caption,
    columns: [
      { head: t('cluster') },
      ...[t('firms'), t('founded'), ...stages, t('ties'), t('abroad')].map((head) => ({
        head,
        kind: 'number' as const,
      })),
    ],
    groups: [
      {
        rows: counts.map(({ firms, founded, stages: byStage, ties, abroad }, index) => [
          nameOf(index),
          ...[firms, founded, ...byStage, ties, abroad].map(cell),
        ]),
      },
    ],
  };
}
