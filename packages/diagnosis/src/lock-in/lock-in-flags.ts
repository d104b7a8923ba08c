import type { FirmDiagnosis } from '@qunhai/results';
import type { LockIn } from '@qunhai/theory';
import { t } from '../messages.ts';
import {
  type ConstructScores,
  type ItemSources,
  itemSetScores,
} from '../scores/construct-scores.ts';
import { scoreInterval } from '../scores/score-interval.ts';
import { ramp } from '../stages/stage-memberships.ts';

type Flag = FirmDiagnosis['lockIns'][number];

/** Score of each lock-in over the firms: the mean of its items; lock-ins without an answered item are left out. */
export function lockInScores(
  lockIns: readonly LockIn[],
  items: ItemSources,
): Map<string, ConstructScores> {
  return new Map(
    lockIns.flatMap((lockIn) => {
      const sources = lockIn.items.flatMap((id) => items.get(id) ?? []);
      return sources.length > 0 ? [[lockIn.id, itemSetScores(lockIn.id, sources)] as const] : [];
    }),
  );
}

/** Flags of one firm; raised when the fuzzy membership of its score reaches one half. */
export function lockInFlags(
  lockIns: readonly LockIn[],
  scores: ReadonlyMap<string, ConstructScores>,
  row: number,
  level: number,
): Flag[] {
  return lockIns.map((lockIn) => {
    const scored = scores.get(lockIn.id);
    const score = scored?.scores[row];
    if (scored === undefined || score === undefined || Number.isNaN(score))
      return {
        id: lockIn.id,
        membership: null,
        raised: false,
        score: { estimate: null, interval: null, note: t.both('score.unanswered') },
      };
    const membership = ramp(score, lockIn.rises.from, lockIn.rises.to);
    return {
      id: lockIn.id,
      membership,
      raised: membership >= 0.5,
      score: { estimate: score, interval: scoreInterval(scored, row, level) },
    };
  });
}
