import { RandomStream } from '@qunhai/kernel';
import type { FirmDiagnosis } from '@qunhai/results';
import type { Construct } from '@qunhai/theory';
import type { DiagnosisInput } from '../diagnosis-input.ts';
import { drawInterval, type KnownInterval, widenTo } from '../intervals.ts';
import { t } from '../messages.ts';
import { shareOfRange } from '../scores/answer-scale.ts';
import type { ConstructScores } from '../scores/construct-scores.ts';
import type { PeerGroup } from '../scores/peer-groups.ts';
import type { Effect, EffectTable } from './effect-table.ts';
import type { PeerQuartiles } from './peer-quartiles.ts';

type Constraint = FirmDiagnosis['constraints'][number];

/** Constraints kept per firm and target: what it should work on first. */
const constraintsPerTarget = 3;
/** Smallest gain worth naming, as a share of the target's range. */
const smallestGain = 0.005;
/** Draws used for the interval of a gain. */
const simulations = 400;

/** A construct that may hold a target back, and how much it counts. */
export interface Lever {
  readonly construct: Construct;
  readonly target: Construct;
  readonly scored: ConstructScores;
  readonly targetScored: ConstructScores;
  readonly effect: Effect;
  /** False when the interval of the effect includes zero; true when it excludes zero, or when resamples give none. */
  readonly established: boolean;
  /** Risks are lowered to the peers' lower quartile; everything else is raised to the upper. */
  readonly lowers: boolean;
  /** Share of a difference between scores that is no measurement error; 1 when the effect is not freed of such error. */
  readonly reliability: number;
  /** Position in the theory, which orders equal gains. */
  readonly order: number;
}

/** Pairs of construct and target of the theory's plan that have an estimated total effect. */
export function levers(
  {
    theory,
    level,
    disattenuated = false,
  }: Pick<DiagnosisInput, 'theory' | 'level' | 'disattenuated'>,
  scores: ReadonlyMap<string, ConstructScores>,
  effects: EffectTable,
): Lever[] {
  const constructs = new Map(theory.constructs.map((construct) => [construct.id, construct]));
  const found: Lever[] = [];
  for (const to of theory.diagnosis.targets)
    for (const from of theory.diagnosis.constraints) {
      const construct = constructs.get(from);
      const target = constructs.get(to);
      const scored = scores.get(from);
      const targetScored = scores.get(to);
      const effect = from === to ? null : effects.unstandardized(from, to);
      if (!construct || !target || !scored || !targetScored || !effect) continue;
      const lowers = construct.role === 'risk';
      const reliability = disattenuated ? (scored.reliability ?? 1) : 1;
      found.push({
        construct,
        target,
        scored,
        targetScored,
        effect,
        established: isEstablished(effect, level),
        lowers,
        reliability,
        order: found.length,
      });
    }
  return found;
}

/** Judged by the percentile interval that the importance–performance map shows. */
function isEstablished({ draws }: Effect, level: number): boolean {
  const interval = draws && drawInterval(draws, level, 'percentile');
  return interval === null || interval.lower > 0 || interval.upper < 0;
}

/** A lever as it stands for one firm. */
interface Finding {
  readonly lever: Lever;
  readonly benchmark: number;
  readonly peers: number;
  readonly gain: number;
}

/**
 * What holds a firm back: for each construct and target, the gain of the target if the construct moved to the upper
 * quartile of the firm's peers (a risk: to the lower), gain = total effect × gap. An effect freed of measurement error
 * holds between true scores, so the gap is then counted at the construct's reliability, which is the best estimate of the
 * true gap. Left out are effects whose interval includes zero and gains below 0.005 of the target's range. The three
 * largest gains per target are kept and ranked together by gain relative to the target's range; equal gains keep the
 * theory's order.
 * The interval joins the resamples of the effect with the measurement error of the firm's score (SE·√ρ for an estimated
 * true score); the quartile, which rests on five peers or more, is taken as it is.
 * @see Kelley (1947), Fundamentals of statistics, on the regression of true on observed scores; Lord & Novick (1968), §3.7.
 * @param quartiles - shared between firms: remembers the quartiles of peer groups
 */
export function firmConstraints(
  candidates: readonly Lever[],
  peers: PeerGroup,
  row: number,
  quartiles: PeerQuartiles,
  options: { readonly seed: number; readonly level: number },
): Constraint[] {
  const findings = candidates
    .filter(({ established }) => established)
    .flatMap((lever) => finding(lever, peers, row, quartiles) ?? [])
    .filter((found) => relativeGain(found) >= smallestGain)
    .sort((a, b) => relativeGain(b) - relativeGain(a) || a.lever.order - b.lever.order);
  const kept = new Map<string, number>();
  return findings
    .filter(({ lever }) => {
      const before = kept.get(lever.target.id) ?? 0;
      kept.set(lever.target.id, before + 1);
      return before < constraintsPerTarget;
    })
    .map((found, index) => constraint(found, row, index + 1, options));
}

function finding(
  lever: Lever,
  peers: PeerGroup,
  row: number,
  quartiles: PeerQuartiles,
): Finding | null {
  const score = lever.scored.scores[row]!;
  if (Number.isNaN(score)) return null;
  const found = quartiles.of(lever.scored, peers, row);
  if (found === null) return null;
  const benchmark = lever.lowers ? found.lower : found.upper;
  return {
    lever,
    benchmark,
    peers: found.peers,
    gain: lever.effect.estimate * move(lever, lever.reliability * (benchmark - score)),
  };
}

/** Signed move of the construct that closes a gap; 0 when the firm is at the benchmark or better. */
function move(lever: Lever, gap: number): number {
  return lever.lowers ? Math.min(0, gap) : Math.max(0, gap);
}

function relativeGain({ lever, gain }: Finding): number {
  const { min, max } = lever.targetScored.scale;
  return gain / (max - min);
}

function constraint(
  found: Finding,
  row: number,
  rank: number,
  { seed, level }: { readonly seed: number; readonly level: number },
): Constraint {
  const { lever, gain } = found;
  const score = lever.scored.scores[row]!;
  const interval = gainInterval(found, row, seed, level);
  return {
    construct: lever.construct.id,
    target: lever.target.id,
    rank,
    importance: lever.effect.estimate,
    performance: 100 * shareOfRange(score, lever.scored.scale),
    gain: { estimate: gain, interval },
    evidence: evidence(found, score, interval),
  };
}

function gainInterval(
  { lever, benchmark, gain }: Finding,
  row: number,
  seed: number,
  level: number,
): KnownInterval | null {
  const standardError = lever.scored.standardErrors[row]!;
  const { draws } = lever.effect;
  if (draws === null || Number.isNaN(standardError)) return null;
  const stream = new RandomStream(seed, 'diagnosis.constraint', lever.order, row);
  const gap = lever.reliability * (benchmark - lever.scored.scores[row]!);
  const error = Math.sqrt(lever.reliability) * standardError;
  const gains = Float64Array.from({ length: simulations }, (_, draw) => {
    const effect = draws[draw % draws.length]!;
    return effect * move(lever, gap - error * stream.normal());
  });
  return widenTo(drawInterval(gains, level, 'simulation'), gain);
}

function evidence(
  found: Finding,
  score: number,
  interval: KnownInterval | null,
): Constraint['evidence'] {
  const { lever, benchmark, gain, peers } = found;
  const key = `constraint.${lever.lowers ? 'lower' : 'raise'}-${certainty(interval)}` as const;
  const values = (language: 'zh' | 'en') => ({
    construct: lever.construct.name[language],
    target: lever.target.name[language],
    score: figure(score),
    min: lever.scored.scale.min,
    max: lever.scored.scale.max,
    benchmark: figure(benchmark),
    peers,
    importance: figure(lever.effect.estimate),
    counted:
      lever.reliability < 1
        ? t(language, 'constraint.counted', { reliability: figure(lever.reliability) })
        : '',
    gain: figure(gain),
    share: (100 * relativeGain(found)).toFixed(1),
    lower: figure(interval?.lower ?? Number.NaN),
    upper: figure(interval?.upper ?? Number.NaN),
  });
  return { zh: t('zh', key, values('zh')), en: t('en', key, values('en')) };
}

/** Judged as printed: an interval that reads "0.00 to 0.70" includes zero. */
function certainty(interval: KnownInterval | null): 'unknown' | 'certain' | 'uncertain' {
  if (interval === null) return 'unknown';
  return Number(interval.lower.toFixed(2)) > 0 ? 'certain' : 'uncertain';
}

function figure(value: number): string {
  return (Number(value.toFixed(2)) + 0).toFixed(2).replace('-', '−');
}
