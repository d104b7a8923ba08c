import {
  type ConcentrationMeasure,
  type Evidence,
  type JudgedEvidence,
  judgeEvidence,
  type NetworkMeasure,
} from './evidence.ts';

/** What the evidence on one of the two marks amounts to. */
export interface MarkJudgement {
  /** `mixed`: measurements contradict each other; `missing`: there is none. */
  readonly state: 'present' | 'absent' | 'uncertain' | 'mixed' | 'missing';
  readonly evidence: readonly JudgedEvidence[];
  /** Decided measurements that agree with the state, of all that were given. */
  readonly agreeing: number;
}

/** The verdict; texts under `verdict.*` of the messages. */
export type ClusterVerdict =
  | 'cluster'
  | 'agglomeration-without-network'
  | 'network-without-agglomeration'
  | 'no-cluster'
  | 'not-known';

/** Cautions; texts under `caution.*` of the messages. */
export type ClusterCaution =
  | 'concentration-missing'
  | 'concentration-uncertain'
  | 'concentration-mixed'
  | 'concentration-single'
  | 'network-missing'
  | 'network-uncertain'
  | 'network-mixed'
  | 'network-single'
  | 'randomness-only';

/** Whether a set of firms is a cluster, and how sure that is. */
export interface ClusterJudgement {
  readonly verdict: ClusterVerdict;
  /** `firm`: each mark rests on two measurements or more that agree; `tentative`: on one; `open`: undecided. */
  readonly certainty: 'firm' | 'tentative' | 'open';
  /** What the verdict would be if every undecided measurement fell on the side of its value; null where nothing is known. */
  readonly leaning: ClusterVerdict | null;
  readonly concentration: MarkJudgement;
  readonly network: MarkJudgement;
  readonly cautions: readonly ClusterCaution[];
}

function judgeMark(evidence: readonly Evidence[]): MarkJudgement {
  const judged = evidence.map(judgeEvidence);
  const count = (finding: JudgedEvidence['finding']) =>
    judged.filter((one) => one.finding === finding).length;
  const [present, absent] = [count('present'), count('absent')];
  const of = (state: MarkJudgement['state'], agreeing: number): MarkJudgement => ({
    state,
    evidence: judged,
    agreeing,
  });
  if (judged.length === 0) return of('missing', 0);
  if (present > 0 && absent > 0) return of('mixed', Math.max(present, absent));
  if (present > 0) return of('present', present);
  if (absent > 0) return of('absent', absent);
  return of('uncertain', 0);
}

function combine(concentrated: boolean, networked: boolean): ClusterVerdict {
  if (concentrated) return networked ? 'cluster' : 'agglomeration-without-network';
  return networked ? 'network-without-agglomeration' : 'no-cluster';
}

const decided = (mark: MarkJudgement) => mark.state === 'present' || mark.state === 'absent';

/** Whether most measurements of a mark are above their thresholds; null without any, or with as many above as below. */
function leaningOf(mark: MarkJudgement): boolean | null {
  if (decided(mark)) return mark.state === 'present';
  const above = mark.evidence.filter((one) => one.value > one.threshold).length;
  const below = mark.evidence.length - above;
  return above === below ? null : above > below;
}

function cautionsOn(name: 'concentration' | 'network', mark: MarkJudgement): ClusterCaution[] {
  if (!decided(mark)) return [`${name}-${mark.state as 'missing' | 'uncertain' | 'mixed'}`];
  return mark.agreeing === 1 ? [`${name}-single`] : [];
}

function certaintyOf(marks: readonly MarkJudgement[]): ClusterJudgement['certainty'] {
  if (!marks.every(decided)) return 'open';
  return marks.every((mark) => mark.agreeing > 1) ? 'firm' : 'tentative';
}

/**
 * Is it a cluster? Only firms that are concentrated in space and tied to each other locally are one; each mark is judged by all
 * measurements given for it. Measurements that contradict each other, or that sampling error leaves on both sides of their
 * threshold, decide nothing.
 * @throws {QunhaiError} location.invalid-evidence
 */
export function judgeCluster(given: {
  readonly concentration: readonly Evidence<ConcentrationMeasure>[];
  readonly network: readonly Evidence<NetworkMeasure>[];
}): ClusterJudgement {
  const concentration = judgeMark(given.concentration);
  const network = judgeMark(given.network);
  const marks = [concentration, network];
  const [concentrated, networked] = [leaningOf(concentration), leaningOf(network)];
  const leaning =
    concentrated === null || networked === null ? null : combine(concentrated, networked);
  const verdict = marks.every(decided)
    ? combine(concentration.state === 'present', network.state === 'present')
    : 'not-known';
  const cautions = [
    ...cautionsOn('concentration', concentration),
    ...cautionsOn('network', network),
  ];
  const present = concentration.evidence.filter((one) => one.finding === 'present');
  if (present.length > 0 && present.every((one) => one.measure === 'spatial-randomness'))
    cautions.push('randomness-only');
  return {
    verdict,
    certainty: certaintyOf(marks),
    leaning,
    concentration,
    network,
    cautions,
  };
}
