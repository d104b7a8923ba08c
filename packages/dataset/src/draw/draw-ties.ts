import { RandomStream } from '@qunhai/kernel';
import type { Cell } from '../raw-table.ts';
import type { DrawnFirm } from './draw-constructs.ts';
import type { Truth } from './truth-schema.ts';

type TiesTruth = NonNullable<Truth['ties']>;

/** Columns of the table of ties. */
export const tieColumns = ['from', 'to', 'kind', 'wave', 'country', 'local'] as const;

/** The firm and wave whose ties are drawn; `neighbours` are the firms of its cluster, itself included. */
export interface TiesOf {
  readonly truth: Truth;
  readonly ties: TiesTruth;
  readonly firm: DrawnFirm;
  readonly neighbours: readonly DrawnFirm[];
  readonly scores: ReadonlyMap<string, number>;
  readonly wave: number;
  readonly seed: number;
}

/**
 * Partners a firm names in one wave: local ones among the firms of its cluster, each at most once, and foreign ones
 * `COUNTRY-n` that other firms may name too.
 */
export function drawTies(of: TiesOf): Cell[][] {
  const { truth, ties, firm, neighbours, scores, wave, seed } = of;
  const stream = new RandomStream(seed, 'draw.ties', firm.number, wave);
  const rows: Cell[][] = [];
  const localMean = truth.clusters[firm.cluster]!.localTies ?? ties.local.mean;
  const others = neighbours.filter((other) => other.number !== firm.number);
  const locals = Math.min(others.length, drivenPoisson(localMean, ties.local, scores, stream));
  const named = new Set<string>();
  while (named.size < locals) named.add(others[stream.integer(others.length)]!.id);
  for (const to of [...named].sort())
    rows.push([firm.id, to, kindOfTie(ties, stream), wave + 1, null, 'yes']);
  const abroad = drivenPoisson(ties.foreign.mean, ties.foreign, scores, stream);
  const partners = new Set<string>();
  for (let k = 0; k < abroad; k++) partners.add(foreignPartner(ties.foreign, stream));
  for (const to of [...partners].sort())
    rows.push([firm.id, to, kindOfTie(ties, stream), wave + 1, to.slice(0, 2), 'no']);
  return rows;
}

function foreignPartner(foreign: TiesTruth['foreign'], stream: RandomStream): string {
  const country = foreign.countries[stream.integer(foreign.countries.length)]!;
  const number = stream.integer(foreign.partnersPerCountry) + 1;
  return `${country}-${String(number).padStart(2, '0')}`;
}

function kindOfTie(ties: TiesTruth, stream: RandomStream): string {
  const total = ties.kinds.reduce((sum, { share }) => sum + share, 0);
  let left = stream.uniform() * total;
  const chosen = ties.kinds.find(({ share }) => {
    left -= share;
    return left <= 0;
  });
  return (chosen ?? ties.kinds.at(-1)!).kind;
}

function drivenPoisson(
  mean: number,
  by: { driver?: string | undefined; strength: number },
  scores: ReadonlyMap<string, number>,
  stream: RandomStream,
): number {
  const score = by.driver ? scores.get(by.driver)! : 0;
  return poisson(
    mean * Math.exp(by.strength * score - (by.driver ? by.strength ** 2 / 2 : 0)),
    stream,
  );
}

/** Poisson number by multiplication of uniforms (Knuth), in the log scale; cost grows with the mean. */
function poisson(mean: number, stream: RandomStream): number {
  let waited = 0;
  for (let count = 0; ; count++) {
    waited -= Math.log(stream.uniform());
    if (waited > mean) return count;
  }
}
