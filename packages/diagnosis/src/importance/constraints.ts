import { RandomStream } from '@qunhai/kernel';
import { quantile } from '@qunhai/numerics';
import type { FirmDiagnosis } from '@qunhai/results';
import type { Construct, Theory } from '@qunhai/theory';
import { drawInterval, type KnownInterval, smallestGroup, widenTo } from '../intervals.ts';
import { t } from '../messages.ts';
import { shareOfRange } from '../scores/answer-scale.ts';
import type { ConstructScores } from '../scores/construct-scores.ts';
import type { PeerGroup } from '../scores/peer-groups.ts';
import type { Effect, EffectTable } from './effect-table.ts';

type Constraint = FirmDiagnosis['constraints'][number];

/** Constraints kept per firm and target: what it should work on first. */
const constraintsPerTarget = 3;
/** Draws used for the interval of a gain. */
const simulations = 400;

/** A construct that may hold a target back, and how much it counts. */
export interface Lever {
  readonly construct: Construct;
  readonly target: Construct;
  readonly scored: ConstructScores;
  readonly targetScored: ConstructScores;
  readonly effect: Effect;
  /** Risks are lowered to the peers' lower quartile; everything else is raised to the upper. */
  readonly lowers: boolean;
  /** Position in the theory, which orders equal gains. */
  readonly order: number;
}

/** Pairs of construct and target of the theory's plan that have an estimated total effect. */
export function levers(
  theory: Theory,
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
      found.push({ construct, target, scored, targetScored, effect, lowers, order: found.length });
    }
  return found;
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
 * quartile of the firm's peers (a risk: to the lower), gain = total effect × gap. The three largest gains per target are
 * kept and ranked together by gain relative to the target's range; equal gains keep the theory's order.
 * The interval joins the resamples of the effect with the measurement error of the firm's score; the quartile, which
 * rests on five peers or more, is taken as it is.
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
    .flatMap((lever) => finding(lever, peers, row, quartiles) ?? [])
    .filter(({ gain }) => gain > 0)
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
  const found = quartiles.of(lever.scored, peers);
  if (found === null) return null;
  const benchmark = lever.lowers ? found.lower : found.upper;
  return {
    lever,
    benchmark,
    peers: found.peers,
    gain: lever.effect.estimate * gap(lever, benchmark, score),
  };
}

/** Signed move of the construct that closes the gap; 0 when the firm is at the benchmark or better. */
function gap(lever: Lever, benchmark: number, score: number): number {
  return lever.lowers ? Math.min(0, benchmark - score) : Math.max(0, benchmark - score);
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
  const score = lever.scored.scores[row]!;
  const gains = Float64Array.from({ length: simulations }, (_, draw) => {
    const effect = draws[draw % draws.length]!;
    return effect * gap(lever, benchmark, score + standardError * stream.normal());
  });
  return widenTo(drawInterval(gains, level, 'simulation'), gain);
}

function evidence(
  { lever, benchmark, gain, peers }: Finding,
  score: number,
  interval: KnownInterval | null,
): Constraint['evidence'] {
  const certainty =
    interval === null ? 'unknown' : interval.lower > 0 ? 'certain' : ('uncertain' as const);
  const values = (language: 'zh' | 'en') => ({
    construct: lever.construct.name[language],
    target: lever.target.name[language],
    score: figure(score),
    min: lever.scored.scale.min,
    max: lever.scored.scale.max,
    benchmark: figure(benchmark),
    peers,
    importance: figure(lever.effect.estimate),
    gain: figure(gain),
    lower: figure(interval?.lower ?? Number.NaN),
    upper: figure(interval?.upper ?? Number.NaN),
  });
  const key = `constraint.${lever.lowers ? 'lower' : 'raise'}-${certainty}` as const;
  return { zh: t('zh', key, values('zh')), en: t('en', key, values('en')) };
}

function figure(value: number): string {
  return value.toFixed(2).replace('-', '−');
}

/** Quartiles of peer groups, computed once per group and construct. */
export class PeerQuartiles {
  readonly #known = new Map<
    PeerGroup,
    Map<string, { lower: number; upper: number; peers: number } | null>
  >();

  /**
   * Quartiles (type 7) of a construct in a firm's peer group, the firm included, so that they are the same for all its members.
   * @returns null when fewer than five other firms have a score
   */
  of(
    scored: ConstructScores,
    peers: PeerGroup,
  ): { lower: number; upper: number; peers: number } | null {
    const known = this.#known.get(peers) ?? new Map();
    this.#known.set(peers, known);
    const found = known.get(scored.construct);
    if (found !== undefined) return found;
    const values = Float64Array.from(peers.rows, (row) => scored.scores[row]!).filter(
      (score) => !Number.isNaN(score),
    );
    const quartiles =
      values.length > smallestGroup
        ? {
            lower: quantile(values, 0.25),
            upper: quantile(values, 0.75),
            peers: values.length - 1,
          }
        : null;
    known.set(scored.construct, quartiles);
    return quartiles;
  }
}
