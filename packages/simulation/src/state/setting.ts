import type { Bilingual } from '@qunhai/kernel';

/** What success of firms moves a stock of the cluster: what it follows in step 12. */
export const feedbackDrivers = ['none', 'exports', 'cooperation', 'knowledge', 'firms'] as const;
export type FeedbackDriver = (typeof feedbackDrivers)[number];

/** A resource of the clusters as the model uses it. */
export interface ResourceSetting {
  /** Identifier in the theory. */
  readonly id: string;
  /** Share of the conversion to advantage (b) and to capability (g); over all resources each sums to 1. */
  readonly toAdvantage: number;
  readonly toCapability: number;
  /** Public goods are there for all; others must be reached through partners, and crowd. */
  readonly isPublic: boolean;
  readonly follows: FeedbackDriver;
}

export interface MarketSetting {
  /** ISO 3166-1 alpha-2, or a name. */
  readonly id: string;
  /** Psychic distance, [0, 1]. */
  readonly distance: number;
  /** Demand of a quarter, in money per firm at the start. */
  readonly demand: number;
  /** Attraction of all rivals together, per firm at the start; a firm with no advantage and full knowledge attracts 1. */
  readonly rivals: number;
}

/** A cluster of the model. */
export interface ClusterSetting {
  readonly id: string;
  readonly name: Bilingual;
}

/** What a world is set in; the same for all its scenarios. */
export interface Setting {
  readonly clusters: readonly ClusterSetting[];
  readonly resources: readonly ResourceSetting[];
  readonly markets: readonly MarketSetting[];
  /** Value-chain steps, upstream to downstream. */
  readonly chainSteps: number;
  /** Positions in `resources`: image and reputation (entry), and spin-offs; −1 when there is none. */
  readonly imageAt: readonly number[];
  readonly spinOffAt: number;
}
