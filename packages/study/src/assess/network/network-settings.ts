import type { Assessments } from '@qunhai/results';

export type NetworkResults = NonNullable<Assessments['network']>;
export type NetworkAnalysis = NonNullable<NetworkResults['analysis']>;
export type WaveResults = NetworkAnalysis['waves'][number];
export type ClusterResults = WaveResults['clusters'][number];
export type FirmRow = WaveResults['firms'][number];
export type ChangeResults = NetworkAnalysis['changes'][number];
export type AssociationResults = NetworkAnalysis['associations'][number];
export type ContrastResults = NetworkAnalysis['contrasts'][number];

/** How the network is analysed. */
export interface NetworkSettings {
  readonly seed: number;
  readonly level: number;
  /** Random networks and resamples of firms. */
  readonly draws: number;
  /** Of a correlation; a regression over pairs, which costs more, has fewer. */
  readonly permutations: number;
  readonly pairPermutations: number;
}

/** Fewer firms are not described by themselves; docs/decisions/0006-disclosure-control.md. */
export const fewestFirms = 5;
