import type { Tie } from '@qunhai/dataset';
import { type Bilingual, RandomStream } from '@qunhai/kernel';
import { defaultModel, type MarketSetting } from '@qunhai/simulation';
import type { FactReader } from './fact-reader.ts';
import { motion } from './messages.ts';

/** Most markets of a model. */
const mostMarkets = 31;
/** Psychic distance of a market that the default table does not hold. */
const middleDistance = 0.5;

/** The markets of a model, and where each firm is. */
export interface Abroad {
  readonly markets: readonly MarketSetting[];
  /** Positions in `markets` by row, ascending. */
  readonly presence: readonly (readonly number[])[];
  readonly notes: readonly Bilingual[];
}

/** What is known of firms abroad; by row unless said. */
export interface AbroadInput {
  /** Numbers that tell firms apart and stay the same from wave to wave. */
  readonly keys: readonly number[];
  readonly firms: readonly string[];
  readonly facts: FactReader;
  readonly ties: readonly Tie[];
  /** Stage by the diagnosis, 0 domestic …; null: undecided. */
  readonly stages: readonly (number | null)[];
  /** Embedding in global value chains, [0, 1]. */
  readonly embedding: Float64Array;
  /** Markets that every wave has; found in this one when omitted. */
  readonly markets?: readonly MarketSetting[] | undefined;
  readonly seed: number;
}

interface Known {
  /** Countries the firm says it sells to, else those of its partners abroad. */
  readonly named: readonly string[];
  /** In how many it sells; null: not known. */
  readonly count: number | null;
}

/**
 * Markets are the countries that firms sell to, the 31 that most firms name. A firm is in as many of them as it says (`foreign_markets`),
 * first those it names (`market_countries`), then others drawn by how many firms are there.
 */
export function placeAbroad(input: AbroadInput): Abroad {
  const known = input.firms.map((_, row) => knownOf(input, row));
  const named = countFirms(known);
  const notes: Bilingual[] = [];
  const markets = input.markets ?? marketsOf(named, notes);
  const counts = countsOf(input, known, notes);
  const at = new Map(markets.map(({ id }, m) => [id, m]));
  const popularity = markets.map(({ id }) => (named.get(id) ?? 0) + 1);
  let drawn = 0;
  const presence = known.map(({ named: countries }, row) => {
    const wanted = Math.min(counts[row]!, markets.length);
    const listed = [...new Set(countries.flatMap((id) => at.get(id) ?? []))].slice(0, wanted);
    drawn += wanted - listed.length;
    const stream = new RandomStream(input.seed, 'study.motion.markets', input.keys[row]!);
    return fill(listed, wanted, popularity, stream).toSorted((a, b) => a - b);
  });
  if (drawn > 0) notes.push(motion.both('motion.markets-drawn', { count: drawn }));
  return { markets, presence, notes };
}

function knownOf({ facts, firms, ties }: AbroadInput, row: number): Known {
  const listed = facts.list(row, 'market_countries');
  const partners = ties.flatMap(({ from, local, country }) =>
    from === firms[row] && local === false && country !== null ? [country] : [],
  );
  const named = listed ?? partners;
  const share = facts.number(row, 'export_share');
  const byShare = share === null ? null : Math.sign(Math.max(0, share));
  const told = facts.number(row, 'foreign_markets');
  return { named, count: told ?? (named.length > 0 ? named.length : byShare) };
}

function countFirms(known: readonly Known[]): Map<string, number> {
  const firms = new Map<string, number>();
  for (const { named, count } of known)
    if (count !== 0)
      for (const country of new Set(named)) firms.set(country, (firms.get(country) ?? 0) + 1);
  return firms;
}

/** The demand of the default model over all markets, and its rivals per unit of demand, spread by how many firms sell there. */
function marketsOf(named: ReadonlyMap<string, number>, notes: Bilingual[]): MarketSetting[] {
  const usual = defaultModel().setting.markets;
  if (named.size === 0) {
    notes.push(motion.both('motion.default-markets', { markets: usual.length }));
    return [...usual];
  }
  const top = [...named]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, mostMarkets);
  const sum = (of: (market: MarketSetting) => number) =>
    usual.reduce((total, market) => total + of(market), 0);
  const demand = sum((market) => market.demand);
  const perDemand = sum((market) => market.rivals) / demand;
  const firms = top.reduce((total, [, n]) => total + n, 0);
  const distances = new Map(usual.map(({ id, distance }) => [id, distance]));
  const assumed = top.filter(([id]) => !distances.has(id)).length;
  notes.push(
    motion.both('motion.markets', { markets: top.length, left: named.size - top.length }),
    motion.both('motion.distances', { known: top.length - assumed, assumed }),
  );
  return top.map(([id, n]) => ({
    id,
    distance: distances.get(id) ?? middleDistance,
    demand: (demand * n) / firms,
    rivals: (demand * perDemand * n) / firms,
  }));
}

/** Markets of every firm. Where nothing is known of a firm, its stage says whether it is abroad, in one market. */
function countsOf(
  { stages, embedding }: AbroadInput,
  known: readonly Known[],
  notes: Bilingual[],
): number[] {
  const unknown = known.filter(({ count }) => count === null).length;
  const staged = stages.some((stage) => stage !== null);
  if (unknown === known.length && !staged) return byEmbedding(embedding, notes);
  if (unknown > 0) notes.push(motion.both('motion.markets-unknown', { firms: unknown }));
  return known.map(({ count }, row) =>
    Math.max(0, Math.round(count ?? ((stages[row] ?? 0) > 0 ? 1 : 0))),
  );
}

/** Without facts and stages, the firms most embedded abroad are in one market, as many as in the default model. */
function byEmbedding(embedding: Float64Array, notes: Bilingual[]): number[] {
  const { population } = defaultModel();
  const share = population.kind === 'drawn' ? population.plan.exporters : 0;
  const abroad = Math.round(share * embedding.length);
  const order = [...embedding.keys()].toSorted(
    (a, b) => (embedding[b] || -1) - (embedding[a] || -1) || a - b,
  );
  const chosen = new Set(order.slice(0, abroad));
  notes.push(motion.both('motion.exporters-assumed', { firms: abroad, share: 100 * share }));
  return [...embedding.keys()].map((row) => (chosen.has(row) ? 1 : 0));
}

/** Add markets, each drawn among those left in proportion to its weight. */
function fill(
  listed: readonly number[],
  wanted: number,
  weights: readonly number[],
  stream: RandomStream,
): number[] {
  const chosen = [...listed];
  while (chosen.length < wanted) {
    const left = weights.map((weight, m) => (chosen.includes(m) ? 0 : weight));
    let spot = stream.uniform() * left.reduce((sum, weight) => sum + weight, 0);
    let m = 0;
    while (m < left.length - 1 && spot >= left[m]!) spot -= left[m++]!;
    chosen.push(m);
  }
  return chosen;
}
