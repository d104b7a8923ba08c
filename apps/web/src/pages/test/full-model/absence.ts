import type { Edition } from '@qunhai/report';

/** Why a run has no moderation or no groups, for its words. */
type Absence =
  | 'waiting'
  | 'ended'
  | 'not-converged'
  | 'withheld'
  | 'no-resamples'
  | 'not-asked'
  | 'not-claimed'
  | 'older';

/** How far a run has come. */
interface Progress {
  /** True before the bootstrap has ended. */
  readonly preliminary: boolean;
  readonly underWay: boolean;
}

/** Why the extended models of the full model are missing; null when they are there. */
export function moderationAbsence(
  { results, theory }: Edition,
  progress: Progress,
): Absence | null {
  const { sem, run } = results;
  if (sem.extensions !== undefined) return null;
  if (run.analysis.moderation === false) return 'not-asked';
  const isClaimed = theory.hypotheses.some(
    (hypothesis) =>
      hypothesis.kind === 'moderation' ||
      (hypothesis.kind === 'path' && hypothesis.model === 'full'),
  );
  if (!isClaimed) return 'not-claimed';
  return obstacleOf(sem, progress) ?? 'older';
}

/** Why no groups were compared; null when a comparison was asked for, which then says itself what came of it. */
export function groupsAbsence({ results, theory }: Edition, progress: Progress): Absence | null {
  const { sem, run } = results;
  if (sem.groups !== undefined && sem.groups.length > 0) return null;
  const asked = run.analysis.groups?.by;
  if (asked?.length === 0) return 'not-asked';
  const isClaimed = theory.hypotheses.some(
    (hypothesis) => hypothesis.kind === 'group' && hypothesis.by !== undefined,
  );
  if (asked === undefined && !isClaimed) return 'not-claimed';
  if (!progress.preliminary && sem.resamples.requested === 0) return 'no-resamples';
  return obstacleOf(sem, progress) ?? 'older';
}

function obstacleOf(
  { status, resamples }: Edition['results']['sem'],
  { preliminary, underWay }: Progress,
): Absence | null {
  if (status !== 'converged') return 'not-converged';
  if (preliminary) return underWay ? 'waiting' : 'ended';
  return resamples.withheld ? 'withheld' : null;
}
