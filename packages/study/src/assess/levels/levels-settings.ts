import type { Bilingual } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';

export type LevelsResults = NonNullable<Assessments['levels']>;
export type LevelsAnalysis = NonNullable<LevelsResults['analysis']>;
export type ConstructLevels = LevelsAnalysis['constructs'][number];
export type OutcomeModel = LevelsAnalysis['models'][number];
export type LevelsEffect = OutcomeModel['effects'][number];
export type LevelsMediation = LevelsAnalysis['mediation'][number];
export type GroupBootstrap = NonNullable<LevelsAnalysis['bootstrap']>;

/** Groups below which an analysis is not made. */
export const fewestGroups = {
  /** Cameron, Gelbach & Miller (2008) try their tests with five groups and more; with fewer there is nothing to judge by. */
  judged: 5,
  /** Fewer than ten tell next to nothing of what goes with what among groups. */
  between: 10,
  /** Up to six effects among groups stand in one equation: three groups for each. A convention of ours. */
  mediation: 20,
  /** Fewer than ten make resamples of groups repeat one another. */
  bootstrap: 10,
} as const;

/** Draws; a wild p of .05 has a Monte Carlo standard error of .005. */
export const wildResamples = 1999;
export const mediationDraws = 5000;
export const bootstrapResamples = 500;

/** Below so many degrees of freedom CR2 is not to be trusted. Pustejovsky & Tipton (2018). */
export const fewestDegrees = 4;

/** How much of what was asked for came out. */
export interface Settings {
  readonly seed: number;
  readonly level: number;
  readonly significance: number;
}

/** What was found, and what could not be. */
export interface Found<T> {
  readonly found: T;
  readonly notes: readonly Bilingual[];
}
