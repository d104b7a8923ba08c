import type { ParameterName, Parameters } from '../parameters/parameters.ts';
import type { PopulationPlan } from '../state/draw-population.ts';
import type { Setting } from '../state/setting.ts';

/**
 * All that a world is made from, as plain JSON: it crosses threads, processes and the network unchanged, and the same model, scenario,
 * seed and replication give the same world everywhere.
 */
export interface Model {
  readonly setting: Setting;
  readonly parameters: Parameters;
  readonly population: DrawnPopulation | MeasuredPopulation;
  /**
   * Samples of what was estimated, one of which every replication draws: of the bootstrap, of a calibration's posterior, or of
   * both. Empty when nothing was estimated: all replications then have the model's parameters.
   */
  readonly samples: readonly Sample[];
}

/** Firms drawn anew in every replication. */
export interface DrawnPopulation {
  readonly kind: 'drawn';
  readonly plan: PopulationPlan;
}

/** Firms as measured; the same in every replication. Numbers are on [0, 1] unless said. */
export interface MeasuredPopulation {
  readonly kind: 'measured';
  readonly firms: readonly MeasuredFirm[];
  /** Local ties: pairs of positions in `firms`. */
  readonly ties: readonly (readonly [number, number])[];
  /** Stocks of each cluster's resources, [clusters][resources]. */
  readonly endowment: readonly (readonly number[])[];
}

export interface MeasuredFirm {
  readonly id: string;
  /** Position in the setting's clusters; −1: none. */
  readonly cluster: number;
  readonly chainStep: number;
  readonly value: number;
  readonly acquisition: number;
  readonly transfer: number;
  readonly integration: number;
  readonly advantage: number;
  readonly capability: number;
  /** Growth resources in money. */
  readonly resources: number;
  readonly support: number;
  readonly homeBound: number;
  /** 0 domestic … 3 cooperating. */
  readonly stage: number;
  /** Positions of the markets the firm is in, and what it knows of each market. */
  readonly markets: readonly number[];
  readonly knowledge: readonly number[];
}

/** One sample of the estimates; what is absent is as in the model. */
export interface Sample {
  /** Share of each resource in the conversion, in the order of the setting's resources. */
  readonly toAdvantage?: readonly number[];
  readonly toCapability?: readonly number[];
  readonly parameters?: { readonly [Name in ParameterName]?: number };
}
