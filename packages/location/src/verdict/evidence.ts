import { fail } from '../errors.ts';
import { defaultQuotientCutoff } from '../regional/quotient-cutoffs.ts';

/** What can speak for concentration. */
export type ConcentrationMeasure =
  | 'location-quotient'
  | 'ellison-glaeser'
  | 'spatial-randomness'
  | 'background-difference'
  | 'density-clusters';

/** What can speak for a local network. */
export type NetworkMeasure =
  | 'local-tie-share'
  | 'reciprocity'
  | 'clustering-ratio'
  | 'giant-component-share'
  | 'chain-completeness';

/** Name of a measure. */
export type EvidenceMeasure = ConcentrationMeasure | NetworkMeasure;

/** One measurement. It speaks for its side when it is above the threshold beyond doubt. */
export interface Evidence<Measure extends EvidenceMeasure = EvidenceMeasure> {
  readonly measure: Measure;
  readonly value: number;
  /** 95 % interval. */
  readonly interval?: readonly [number, number];
  /** One-sided p against the threshold, or against chance for indices that are 0 by chance. */
  readonly p?: number;
  /** A complete count, which has no sampling error. */
  readonly complete?: boolean;
  /** The measure's usual threshold unless given. */
  readonly threshold?: number;
}

/** A threshold of the verdict and where it comes from. */
export interface EvidenceThreshold {
  readonly value: number;
  readonly source: string;
}

/**
 * Usual thresholds. Those whose source is Qunhai are conventions of ours and have no better source: most firms are in a group, most ties are
 * named by both sides, most firms can reach each other, most steps of the value chain are covered locally. Change them where you know more.
 */
export const evidenceThresholds: Readonly<Record<EvidenceMeasure, EvidenceThreshold>> = {
  'location-quotient': {
    value: defaultQuotientCutoff,
    source: 'Miller et al. (2001), Business clusters in the UK, DTI',
  },
  // Below it an industry is not very localized.
  'ellison-glaeser': { value: 0.02, source: 'Ellison & Glaeser (1997), p. 903' },
  // L(r) − r is 0 under randomness.
  'spatial-randomness': { value: 0, source: 'Ripley (1977)' },
  // The difference is 0 under random labelling.
  'background-difference': { value: 0, source: 'Diggle & Chetwynd (1991)' },
  'density-clusters': { value: 0.5, source: 'Qunhai' },
  // The E–I index is below 0: most ties are inside.
  'local-tie-share': { value: 0.5, source: 'Krackhardt & Stern (1988)' },
  reciprocity: { value: 0.5, source: 'Qunhai' },
  // Clustering over that of a random network of equal density.
  'clustering-ratio': { value: 1, source: 'Watts & Strogatz (1998)' },
  'giant-component-share': { value: 0.5, source: 'Qunhai' },
  'chain-completeness': { value: 0.5, source: 'Qunhai' },
};

/** What one measurement says. */
export type Finding = 'present' | 'absent' | 'uncertain';

/** Why it says so; texts under `reason.*` of the messages. */
export type FindingReason =
  | 'interval-above'
  | 'interval-below'
  | 'interval-across'
  | 'significant'
  | 'not-significant'
  | 'below-threshold'
  | 'complete-above'
  | 'complete-below'
  | 'no-uncertainty';

/** A measurement, judged. */
export interface JudgedEvidence extends Evidence {
  readonly threshold: number;
  readonly source: string;
  readonly finding: Finding;
  readonly reason: FindingReason;
}

function judgeInterval([low, high]: readonly [number, number], threshold: number) {
  if (low > threshold) return ['present', 'interval-above'] as const;
  if (high < threshold) return ['absent', 'interval-below'] as const;
  return ['uncertain', 'interval-across'] as const;
}

function judgeP(value: number, p: number, threshold: number) {
  if (value <= threshold) return ['absent', 'below-threshold'] as const;
  return p < 0.05
    ? (['present', 'significant'] as const)
    : (['uncertain', 'not-significant'] as const);
}

function findingOf(evidence: Evidence, threshold: number): readonly [Finding, FindingReason] {
  if (evidence.interval) return judgeInterval(evidence.interval, threshold);
  if (evidence.p !== undefined) return judgeP(evidence.value, evidence.p, threshold);
  if (!evidence.complete) return ['uncertain', 'no-uncertainty'];
  return evidence.value > threshold ? ['present', 'complete-above'] : ['absent', 'complete-below'];
}

function checkEvidence(evidence: Evidence): void {
  const { measure, value, interval, p, threshold } = evidence;
  const reject = (field: string) => fail('invalid-evidence', { measure, field });
  if (!Number.isFinite(value)) throw reject('value');
  if (interval && !(interval[0] <= interval[1])) throw reject('interval');
  if (p !== undefined && !(p >= 0 && p <= 1)) throw reject('p');
  if (threshold !== undefined && !Number.isFinite(threshold)) throw reject('threshold');
}

/**
 * Judge one measurement by its interval, else by its p, else as a complete count; a number without any of them decides nothing.
 * @throws {QunhaiError} location.invalid-evidence
 */
export function judgeEvidence(evidence: Evidence): JudgedEvidence {
  checkEvidence(evidence);
  const usual = evidenceThresholds[evidence.measure];
  const threshold = evidence.threshold ?? usual.value;
  const [finding, reason] = findingOf(evidence, threshold);
  const source = evidence.threshold === undefined ? usual.source : '';
  return { ...evidence, threshold, source, finding, reason };
}
