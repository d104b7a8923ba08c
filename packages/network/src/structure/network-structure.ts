import { type Bilingual, type JobControl, runPatiently } from '@qunhai/kernel';
import { fail } from '../errors.ts';
import { networkMessage } from '../messages.ts';
import { collapse, denseMatrix, type IndexedNetwork } from '../model/index-network.ts';
import { type PermutationTest, summarize } from '../permute/permutation-test.ts';
import { clustering } from './clustering.ts';
import { density, reciprocity } from './dyads.ts';
import { randomPairs } from './random-pairs.ts';
import { resampleNetwork } from './vertex-bootstrap.ts';

/** The figures that tell whether firms form a local network. */
const structureFigures = [
  'density',
  'reciprocity',
  'transitivity',
  'clustering',
  'giantShare',
  'meanPartners',
] as const;

export type StructureFigure = (typeof structureFigures)[number];

/** A figure of the network, how sure it is, and what chance would give. */
export interface StructureEstimate {
  readonly figure: StructureFigure;
  readonly name: Bilingual;
  /** Null when it is undefined, e.g. reciprocity without ties. */
  readonly value: number | null;
  /**
   * Standard error by the vertex bootstrap; null when too few bootstrap networks define the figure, and when it is 0 in the network and
   * in all of them: nothing was seen among so few ties that could tell how sure that is.
   */
  readonly error: number | null;
  /** value ± 1.96 errors, kept within the range of the figure. */
  readonly low: number | null;
  readonly high: number | null;
  /** Expected when the same number of ties falls on random pairs; null where that says nothing. */
  readonly byChance: number | null;
}

/** Evidence of a local network. */
export interface NetworkStructure {
  readonly firms: number;
  readonly ties: number;
  readonly figures: readonly StructureEstimate[];
  /**
   * `present`: the largest connected part surely holds more than half of the firms, and transitivity is above chance (p ≤ 0.05).
   * `absent`: it surely holds fewer than half. `weak`: neither. The rule is ours.
   */
  readonly verdict: 'present' | 'weak' | 'absent';
  readonly explanation: Bilingual;
  /** Transitivity beside that of random networks with as many tied pairs; null when it is undefined. */
  readonly closure: PermutationTest | null;
  readonly draws: number;
}

/**
 * Describe a local network with the uncertainty of its figures, for the question whether firms form a cluster.
 * @throws {QunhaiError} network.too-few-nodes below 3, network.too-few-draws below 100, kernel.cancelled
 * @see Snijders & Borgatti (1999), Non-parametric standard errors and tests for network statistics, Connections 22(2).
 * @see Anderson, Butts & Carley (1999), The interaction of size and density with graph-level indices, Social Networks 21(3).
 */
export async function networkStructure(
  network: IndexedNetwork,
  options: { readonly draws?: number; readonly seed?: number } = {},
  control: JobControl = {},
): Promise<NetworkStructure> {
  const { draws = 1000, seed = 1 } = options;
  const { n } = network;
  if (n < 3) throw fail('too-few-nodes', { needed: 3, actual: n, analysis: 'structure' });
  if (!(Number.isInteger(draws) && draws >= 100)) throw fail('too-few-draws', { draws });
  const observed = measure(network);
  const resampled: (number | null)[][] = [];
  const matrix = denseMatrix(network);
  await runPatiently(draws, 'network.structure', control, (draw) => {
    resampled.push(measure(resampleNetwork(network, matrix, seed, draw)));
  });
  const closure = await testClosure(network, draws, seed, control);
  const chance = byChance(network);
  const figures = structureFigures.map((figure, at) => {
    const values = resampled.map((row) => row[at]!).filter((value) => value !== null);
    const range = figure === 'meanPartners' ? n - 1 : 1;
    return estimate(figure, observed[at]!, values, draws, range, chance[figure] ?? null);
  });
  const verdict = judge(figures, closure);
  return {
    firms: n,
    ties: network.ties,
    figures,
    verdict,
    explanation: networkMessage.both(`evidence.${verdict}`),
    closure,
    draws,
  };
}

/** The figures in the order of {@link structureFigures}. */
function measure(network: IndexedNetwork): (number | null)[] {
  const pairs = collapse(network);
  const { transitivity, mean } = clustering(pairs);
  return [
    density(network),
    network.directed ? reciprocity(network) : null,
    transitivity,
    mean,
    giantShare(pairs),
    (2 * pairs.ties) / pairs.n,
  ];
}

/** Nodes of the largest connected part as a share of all. */
function giantShare({ n, out }: IndexedNetwork): number {
  const seen = new Uint8Array(n);
  let largest = 0;
  for (let root = 0; root < n; root++) {
    const queue = seen[root] ? [] : [root];
    seen[root] = 1;
    for (let at = 0; at < queue.length; at++) {
      const node = queue[at]!;
      for (const next of out.targets.subarray(out.starts[node]!, out.starts[node + 1]!)) {
        if (seen[next]) continue;
        seen[next] = 1;
        queue.push(next);
      }
    }
    largest = Math.max(largest, queue.length);
  }
  return largest / n;
}

async function testClosure(
  network: IndexedNetwork,
  draws: number,
  seed: number,
  control: JobControl,
): Promise<PermutationTest | null> {
  const pairs = collapse(network);
  const observed = clustering(pairs).transitivity;
  if (observed === null) return null;
  const random = randomPairs(pairs, seed);
  const values = new Float64Array(draws);
  await runPatiently(draws, 'network.closure', control, (draw) => {
    values[draw] = clustering(random(draw)).transitivity ?? Number.NaN;
  });
  return summarize(observed, values);
}

/** With ties on random pairs, an answer or a closing tie is as likely as any tie. */
function byChance(network: IndexedNetwork): Partial<Record<StructureFigure, number | null>> {
  const pairs = density(collapse(network));
  return {
    reciprocity: network.directed ? density(network) : null,
    transitivity: pairs,
    clustering: pairs,
  };
}

function estimate(
  figure: StructureFigure,
  value: number | null,
  values: readonly number[],
  draws: number,
  range: number,
  chance: number | null,
): StructureEstimate {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const isNothing = value === 0 && squares === 0 && mean === 0;
  const enough = value !== null && !isNothing && values.length >= 0.9 * draws;
  const error = enough ? Math.sqrt(squares / (values.length - 1)) : null;
  return {
    figure,
    name: networkMessage.both(`structure.${figure}`),
    value,
    error,
    low: error === null ? null : Math.max(0, value! - 1.96 * error),
    high: error === null ? null : Math.min(range, value! + 1.96 * error),
    byChance: chance,
  };
}

function judge(
  figures: readonly StructureEstimate[],
  closure: PermutationTest | null,
): NetworkStructure['verdict'] {
  const giant = figures.find(({ figure }) => figure === 'giantShare')!;
  if (giant.high !== null && giant.high < 0.5) return 'absent';
  const connected = giant.low !== null && giant.low > 0.5;
  return connected && closure !== null && closure.greater.p <= 0.05 ? 'present' : 'weak';
}
