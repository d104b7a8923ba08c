import { type CalibratedSet, calibrate, suggestAnchors } from '@qunhai/configuration';
import type { Assessments } from '@qunhai/results';
import type { AnalysisPlan } from '../../study-schema.ts';
import type { FirmScores } from '../necessity/firm-scores.ts';

type Analysis = NonNullable<NonNullable<Assessments['configurations']>['analysis']>;
type Described = Analysis['outcomes'][number]['sets'][number];
type Anchors = Described['anchors'];

/** A construct as a fuzzy set. */
export interface ScoreSet {
  readonly anchors: Anchors;
  readonly values: CalibratedSet['values'];
  readonly scores: Float64Array;
  readonly described: Omit<Described, 'expectation'>;
}

/** Fewer or more firms in a set make it look sufficient or necessary by themselves; Oana, Schneider & Thomann (2021), §2.5. */
const skewedBeyond = { low: 0.2, high: 0.8 };

/** Anchors of the scale are left for those of the sample where twice as many firms are on one side as on the other. */
const balanced = { low: 1 / 3, high: 2 / 3 };

/** So that no firm is exactly at 0.5 and thus in no combination; Fiss (2011). */
export const nudge = 0.001;

/**
 * Scores as memberships by the direct method. Anchors are those of the study, else points of the answer scale, else (where the scale
 * would put too few or too many firms into the set) percentiles of the sample, or of the firms above the lowest score where half of them
 * are there. Null where scores do not vary.
 * @see Ragin (2008), Redesigning social inquiry, ch. 5
 */
export function calibrateScores(
  { construct, scale, values: scores }: FirmScores,
  settings: AnalysisPlan['configurations'],
): ScoreSet | null {
  const known = scores.filter((value) => !Number.isNaN(value));
  if (known.length === 0 || known.every((value) => value === known[0])) return null;
  const { anchors, source } = anchorsOf(construct, scores, scale, settings);
  const set = calibrated(construct, scores, anchors);
  const share = shareIn(set);
  return {
    ...{ anchors, values: set.values, scores },
    described: {
      ...{ construct, scale, anchors, source, share, skewed: !isWithin(skewedBeyond, share) },
      edges: [...set.distribution.edges],
      counts: [...set.distribution.counts],
    },
  };
}

function anchorsOf(
  construct: string,
  scores: Float64Array,
  scale: FirmScores['scale'],
  settings: AnalysisPlan['configurations'],
): Pick<Described, 'anchors' | 'source'> {
  const own = settings?.anchors;
  if (own && Object.hasOwn(own, construct)) return { anchors: own[construct]!, source: 'study' };
  const { anchors } = suggestAnchors(construct, scores, { from: 'scale', ...scale });
  if (isWithin(balanced, shareIn(calibrated(construct, scores, anchors))))
    return { anchors, source: 'scale' };
  return (
    anchorsOfSample(construct, scores, 'percentiles') ??
    anchorsOfSample(construct, aboveLowest(scores), 'percentiles-above-lowest', scores) ?? {
      ...{ anchors, source: 'scale' },
    }
  );
}

/** Percentiles 5, 50 and 95; null where they are not distinct. */
function anchorsOfSample(
  construct: string,
  scores: Float64Array,
  source: Described['source'],
  whole: Float64Array = scores,
): Pick<Described, 'anchors' | 'source'> | null {
  const { anchors } = suggestAnchors(construct, scores, { from: 'percentiles' });
  const exclusion = scores === whole ? anchors.exclusion : lowestOf(whole);
  const { crossover, inclusion } = anchors;
  return exclusion < crossover && crossover < inclusion
    ? { anchors: { exclusion, crossover, inclusion }, source }
    : null;
}

function lowestOf(scores: Float64Array): number {
  return scores.reduce((least, value) => (value < least ? value : least), Number.POSITIVE_INFINITY);
}

/** Many firms without any of something: what is high is told by those that have some. */
function aboveLowest(scores: Float64Array): Float64Array {
  const lowest = lowestOf(scores);
  return scores.filter((value) => value > lowest);
}

function calibrated(construct: string, scores: Float64Array, anchors: Anchors): CalibratedSet {
  return calibrate(construct, scores, { method: 'logistic', anchors }, { nudge });
}

function shareIn({ values }: CalibratedSet): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.filter((value) => value > 0.5).length / known.length;
}

function isWithin({ low, high }: typeof skewedBeyond, share: number): boolean {
  return share >= low && share <= high;
}
