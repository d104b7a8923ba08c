import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { decimal } from '../../format/format-number.ts';
import { cardFigure, cardInterval } from '../cells.ts';
import type { CardCell } from '../method-card.ts';
import { t } from './messages.ts';

export type Network = NonNullable<Assessments['network']>;
export type NetworkAnalysis = NonNullable<Network['analysis']>;
export type NetworkWave = NetworkAnalysis['waves'][number];
export type ClusterNetwork = NetworkWave['clusters'][number];

interface Figure {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The wave that findings and tables tell of. */
export function shownWave({ wave, waves }: NetworkAnalysis): NetworkWave {
  return waves.find((each) => each.wave === wave)!;
}

/** Name of a cluster; of firms without one, all firms. */
export function clusterName(
  edition: Edition,
  { name, cluster }: Pick<ClusterNetwork, 'name' | 'cluster'>,
): string {
  if (name) return edition.text(name);
  return cluster === null ? t(edition.language, 'all-firms') : edition.names.cluster(cluster);
}

/** A figure with its interval under it. */
export function figureCell(
  { language }: Edition,
  { value, lower, upper }: Figure,
  format: (value: number) => string = (number) => decimal(number, 2),
): CardCell {
  if (value === null) return cardFigure(null, format, t(language, 'reason.undefined'));
  const interval = lower === null || upper === null ? null : { lower, upper };
  return cardInterval(value, interval, format, t(language, 'reason.no-interval'));
}
