import { type JobControl, RandomStream, runPatiently } from '@qunhai/kernel';
import { correlation } from '@qunhai/numerics';
import { fail } from '../errors.ts';
import {
  type FirmPositions,
  firmPositions,
  type PositionFirm,
  type PositionOptions,
  type PositionTie,
} from './firm-positions.ts';
import { type PositionId, positionColumn, positionMeasures } from './position-measures.ts';

/** How well a position holds when some firms had not been in the network. */
export interface PositionStability {
  readonly position: PositionId;
  /** Mean correlation of the remaining firms' values with their original ones; null when it was never defined. */
  readonly correlation: number | null;
  /** The correlation that 95 % of the draws exceed. */
  readonly low: number | null;
  /** `stable` when `low` is at least 0.7, the usual demand (Epskamp, Borsboom & Fried 2018). */
  readonly verdict: 'stable' | 'unstable' | 'undefined';
}

/**
 * Stability of all positions when a random part of the firms is dropped: how far positions depend on who took part.
 * @param options.dropped - share of the firms, 0.25 by default
 * @throws {QunhaiError} network.bad-number, network.too-few-nodes, network.too-few-draws, kernel.cancelled
 * @see Costenbader & Valente (2003), The stability of centrality measures when networks are sampled, Social Networks 25(4).
 */
export async function positionStability(
  firms: readonly PositionFirm[],
  ties: readonly PositionTie[],
  options: PositionOptions & {
    readonly dropped?: number;
    readonly draws?: number;
    readonly seed?: number;
  } = {},
  control: JobControl = {},
): Promise<PositionStability[]> {
  const { dropped = 0.25, draws = 100, seed = 1 } = options;
  if (!(dropped > 0 && dropped < 1)) throw fail('bad-number', { field: 'dropped', value: dropped });
  if (!(Number.isInteger(draws) && draws >= 100)) throw fail('too-few-draws', { draws });
  const kept = Math.round(firms.length * (1 - dropped));
  if (kept < 3) throw fail('too-few-nodes', { needed: 3, actual: kept, analysis: 'stability' });
  const whole = firmPositions(firms, ties, options);
  const found = new Map<PositionId, number[]>(positionMeasures.map(({ id }) => [id, []]));
  await runPatiently(draws, 'network.stability', control, (draw) => {
    const stream = new RandomStream(seed, 'network.stability', draw);
    const order = stream
      .shuffle(firms.map((_, at) => at))
      .slice(0, kept)
      .sort((a, b) => a - b);
    const left = new Set(order.map((at) => firms[at]!.id));
    const everyone = new Set(firms.map(({ id }) => id));
    const remains = (id: string) => left.has(id) || !everyone.has(id);
    const part = firmPositions(
      order.map((at) => firms[at]!),
      ties.filter(({ from, to }) => remains(from) && remains(to)),
      options,
    );
    for (const { id } of positionMeasures) {
      const value = agreement(positionColumn(whole, id), order, part, id);
      if (!Number.isNaN(value)) found.get(id)!.push(value);
    }
  });
  return positionMeasures.map(({ id }) => summarizeStability(id, found.get(id)!));
}

function agreement(
  original: Float64Array,
  order: readonly number[],
  part: FirmPositions,
  id: PositionId,
): number {
  const values = positionColumn(part, id);
  const both = order
    .map((at, row) => [original[at]!, values[row]!] as const)
    .filter(([a, b]) => !Number.isNaN(a + b));
  return both.length < 3
    ? Number.NaN
    : correlation(
        both.map(([a]) => a),
        both.map(([, b]) => b),
      );
}

function summarizeStability(position: PositionId, values: number[]): PositionStability {
  if (values.length === 0) return { position, correlation: null, low: null, verdict: 'undefined' };
  values.sort((a, b) => a - b);
  const low = values[Math.floor(0.05 * values.length)]!;
  return {
    position,
    correlation: values.reduce((sum, value) => sum + value, 0) / values.length,
    low,
    verdict: low >= 0.7 ? 'stable' : 'unstable',
  };
}
