import { RandomStream } from '@qunhai/kernel';
import { normalCdf } from '@qunhai/numerics';
import type { Cell } from '../raw-table.ts';
import type { DrawnFirm } from './draw-constructs.ts';
import { fail } from './errors.ts';
import type { Population } from './population.ts';
import type { Truth, TruthFact } from './truth-schema.ts';

type Distribution = TruthFact['distribution'];
type Told = string | number | readonly string[];

/** The standard normal score behind a fact: Σ driver · construct + what is left to chance. */
export interface FactScore {
  readonly fact: TruthFact;
  readonly drivers: readonly (readonly [construct: string, weight: number])[];
  readonly chance: number;
}

/**
 * What is left to chance in every fact of the truth, given the correlations of its drivers.
 * @throws {QunhaiError} draw.drivers-too-strong
 */
export function factScores(population: Population, truth: Truth, file: string): FactScore[] {
  const q = population.constructs.length;
  return truth.facts.map((fact, k) => {
    const drivers = Object.entries(fact.drivers);
    let explained = 0;
    for (const [a, wa] of drivers)
      for (const [b, wb] of drivers) {
        const cell = population.constructs.indexOf(a) * q + population.constructs.indexOf(b);
        explained += wa * wb * population.correlations[cell]!;
      }
    const field = `facts[${k}].drivers`;
    if (explained >= 1) throw fail('drivers-too-strong', { file, field, explained });
    return { fact, drivers, chance: Math.sqrt(1 - explained) };
  });
}

/**
 * A firm's answers to the questions of fact, in the order of the truth; several answers are joined by `;`.
 * The chance part of a fact is the firm's own and the same in every wave.
 */
export function drawFacts(
  facts: readonly FactScore[],
  truth: Truth,
  firm: DrawnFirm,
  scores: ReadonlyMap<string, number>,
  seed: number,
): Map<string, Cell> {
  const told = new Map<string, Told>();
  const cells = new Map<string, Cell>();
  facts.forEach(({ fact, drivers, chance }, k) => {
    const stream = new RandomStream(seed, 'draw.facts', firm.number, k);
    const gap = stream.uniform();
    const driven = drivers.reduce((sum, [id, weight]) => sum + weight * scores.get(id)!, 0);
    const score = driven + chance * stream.normal();
    const lacking = fact.requires !== undefined && isNothing(told.get(fact.requires)!);
    const value = lacking
      ? nothing(fact.distribution)
      : tell(fact.distribution, score, { stream, told, truth, firm });
    told.set(fact.fact, value);
    cells.set(fact.fact, gap < fact.missing ? null : cellOf(value));
  });
  return cells;
}

function cellOf(value: Told): Cell {
  return typeof value === 'object' ? value.join(';') || null : value;
}

function isNothing(value: Told): boolean {
  return typeof value === 'object' ? value.length === 0 : value === 0;
}

/** What a firm answers to a question that does not apply to it. */
function nothing(distribution: Distribution): Told {
  return ['after', 'ordered', 'several', 'countries'].includes(distribution.kind) ? [] : 0;
}

interface Telling {
  readonly stream: RandomStream;
  readonly told: ReadonlyMap<string, Told>;
  readonly truth: Truth;
  readonly firm: DrawnFirm;
}

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

function bounded(
  value: number,
  bounds: { min?: number | undefined; max?: number | undefined; decimals: number },
): number {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, decimals } = bounds;
  return rounded(Math.min(max, Math.max(min, value)), decimals);
}

function tell(distribution: Distribution, score: number, context: Telling): Told {
  switch (distribution.kind) {
    case 'normal':
      return bounded(distribution.mean + distribution.standardDeviation * score, distribution);
    case 'log-normal':
      return bounded(
        logNormal(distribution, score) * Number(context.told.get(distribution.per ?? '') ?? 1),
        distribution,
      );
    case 'percent': {
      const odds = distribution.median / (100 - distribution.median);
      const share = 1 / (1 + Math.exp(-(Math.log(odds) + distribution.spread * score)));
      return rounded(100 * share, distribution.decimals);
    }
    case 'ordered':
      return ordered(distribution.options, normalCdf(score));
    case 'several':
      return distribution.options
        .filter(
          ({ share }) => normalCdf((score + context.stream.normal()) / Math.SQRT2) > 1 - share,
        )
        .map(({ value }) => value);
    case 'countries':
      return countries(
        distribution.from,
        Math.floor(logNormal(distribution, score)),
        context.stream,
      );
    case 'count':
      return (context.told.get(distribution.of) as readonly string[]).length;
    case 'after': {
      const later =
        Number(context.told.get(distribution.fact)) + Math.floor(logNormal(distribution, score));
      return Math.min(distribution.max ?? later, later);
    }
    case 'by-cluster': {
      const mean = distribution.means[context.truth.clusters[context.firm.cluster]!.id]!;
      return rounded(mean + distribution.standardDeviation * score, distribution.decimals);
    }
  }
}

function logNormal(shape: { median: number; spread: number }, score: number): number {
  return shape.median * Math.exp(shape.spread * score);
}

/** The option whose cumulated share reaches `probability`. */
function ordered(
  options: readonly { value: string; share: number }[],
  probability: number,
): string {
  const total = options.reduce((sum, option) => sum + option.share, 0);
  let cumulated = 0;
  for (const { value, share } of options) {
    cumulated += share / total;
    if (probability <= cumulated) return value;
  }
  return options.at(-1)!.value;
}

/** `count` different countries; the k-th of the list has weight 1/k. */
function countries(from: readonly string[], count: number, stream: RandomStream): string[] {
  const left = from.map((code, i) => ({ code, share: 1 / (i + 1) }));
  const chosen: string[] = [];
  while (chosen.length < count && left.length > 0) {
    const code = ordered(
      left.map((option) => ({ value: option.code, share: option.share })),
      stream.uniform(),
    );
    chosen.push(code);
    left.splice(
      left.findIndex((option) => option.code === code),
      1,
    );
  }
  return chosen.sort();
}
