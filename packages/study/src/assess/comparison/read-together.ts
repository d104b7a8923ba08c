import type { Assessments } from '@qunhai/results';
import type { ThreeViews } from './three-views.ts';

type Comparison = NonNullable<Assessments['comparison']>;
type Pair = NonNullable<Comparison['hypotheses']>[number]['pairs'][number];

/** How three views of a pair go together. */
export type Reading = Pair['reading'];

/** Readings in which the views contradict each other, or seem to until it is said what each is about. */
const contradictions = [
  'needed-without-effect',
  'against-in-way',
  'combined-only',
  'reversed-but-part',
  'effect-alone',
] as const satisfies readonly Reading[];

export function isContradictory(reading: Reading): reading is (typeof contradictions)[number] {
  return contradictions.some((one) => one === reading);
}

/** The first reading that fits, contradictions before agreement; not comparable without a net effect or anything to set beside it. */
export function readTogether(views: ThreeViews): Reading {
  const { net, necessity, sufficiency } = views;
  if (net.verdict === 'not-tested' || (necessity === null && sufficiency === null))
    return 'not-comparable';
  if (net.verdict === 'supported') return readSupported(views);
  const isNeeded = necessity?.verdict === 'necessary';
  const isPart = (sufficiency?.with.length ?? 0) > 0;
  if (net.verdict === 'contradicted') return isNeeded || isPart ? 'reversed-but-part' : 'no-role';
  if (isNeeded) return 'needed-without-effect';
  if (isPart) return 'combined-only';
  return isUndecided(views) ? 'not-comparable' : 'no-role';
}

function readSupported(views: ThreeViews): Reading {
  const { necessity, sufficiency } = views;
  if ((sufficiency?.against.length ?? 0) > 0) return 'against-in-way';
  if (necessity?.verdict === 'necessary') return 'needed-and-part';
  if (sufficiency === null) return 'not-comparable';
  if (sufficiency.alone) return 'sufficient-alone';
  if (sufficiency.with.length > 0) return 'one-of-several';
  return isUndecided(views) ? 'not-comparable' : 'effect-alone';
}

function isUndecided({ necessity }: ThreeViews): boolean {
  return necessity?.verdict === 'undecided';
}
