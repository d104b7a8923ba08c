import type { FirmDiagnosis } from '@qunhai/results';
import { t } from '../messages.ts';
import type { ConstructScores } from './construct-scores.ts';
import type { PeerGroup } from './peer-groups.ts';
import { peerRanks, rankErrors } from './peer-ranks.ts';
import { scoreInterval } from './score-interval.ts';

type FirmScore = FirmDiagnosis['scores'][number];

/**
 * Scores of every construct with interval and peer rank, ready to be read firm by firm.
 * @param peers - peer group of each row
 * @returns scores of the firm in a row of the responses, in the order of `scores`
 */
export function firmScores(
  scores: ReadonlyMap<string, ConstructScores>,
  peers: readonly PeerGroup[],
  { seed, level }: { readonly seed: number; readonly level: number },
): (row: number) => FirmScore[] {
  const errors = rankErrors(seed, peers.length);
  const ranked = [...scores.values()].map((scored) => ({
    scored,
    ranks: peerRanks(scored, peers, errors, level),
  }));
  return (row) =>
    ranked.map(({ scored, ranks }) => {
      const { construct, items } = scored;
      const score = scored.scores[row]!;
      const answered = scored.answered[row]!;
      if (Number.isNaN(score))
        return {
          construct,
          score: null,
          interval: null,
          percentile: null,
          percentileInterval: null,
          answered,
          items,
          note: t.both('score.unanswered'),
        };
      const interval = scoreInterval(scored, row, level);
      return {
        construct,
        score,
        interval,
        percentile: ranks[row]!.percentile,
        percentileInterval: ranks[row]!.interval,
        answered,
        items,
        ...(interval === null && { note: t.both('score.error-unknown') }),
      };
    });
}
