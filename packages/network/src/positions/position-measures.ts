import type { Bilingual } from '@qunhai/kernel';
import { networkMessage } from '../messages.ts';
import type { FirmPositions } from './firm-positions.ts';

/** All positions: what they tell of (`local` ties, `global` ties, or what lies `between`), and from which ties. */
const sides = {
  localDegree: 'local',
  localMutual: 'local',
  localIn: 'local',
  localOut: 'local',
  localStrength: 'local',
  betweenness: 'local',
  closeness: 'local',
  eigenvector: 'local',
  pageRank: 'local',
  kCore: 'local',
  coreness: 'local',
  clustering: 'local',
  constraint: 'local',
  effectiveSize: 'local',
  efficiency: 'local',
  hierarchy: 'local',
  wholeConstraint: 'between',
  wholeEffectiveSize: 'between',
  outsideDegree: 'global',
  globalDegree: 'global',
  countries: 'global',
  countryDiversity: 'global',
  externalInternal: 'between',
  bridging: 'between',
  soleBridges: 'between',
  partnersAbroad: 'between',
  stepsAbroad: 'between',
} as const;

/** The name of a position, and of its column. */
export type PositionId = keyof typeof sides;

/** What a position is called and tells of. */
export interface PositionMeasure {
  readonly id: PositionId;
  readonly name: Bilingual;
  readonly side: 'local' | 'global' | 'between';
  /** False when a low value is the stronger position: constraint, hierarchy, clustering, steps. */
  readonly higherIsStronger: boolean;
}

const lowerIsStronger = new Set<PositionId>([
  'clustering',
  'constraint',
  'hierarchy',
  'wholeConstraint',
  'stepsAbroad',
]);

/** All positions of `firmPositions`, for choosing indicators. */
export const positionMeasures: readonly PositionMeasure[] = (
  Object.keys(sides) as PositionId[]
).map((id) => ({
  id,
  name: networkMessage.both(`position.${id}`),
  side: sides[id],
  higherIsStronger: !lowerIsStronger.has(id),
}));

/** One position as a column of numbers in the order of the firms, NaN where it is missing: ready to stand beside items. */
export function positionColumn(of: FirmPositions, id: PositionId): Float64Array {
  return Float64Array.from(of.firms, ({ positions }) => positions[id] ?? Number.NaN);
}
