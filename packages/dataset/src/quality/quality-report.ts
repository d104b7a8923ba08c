import type { Bilingual } from '@qunhai/kernel';

/** A finding about a respondent that a person should look at; nothing is removed because of it. */
export interface Suspect {
  readonly firm: string;
  readonly wave: number;
  /** Row of the source file, header = 1. */
  readonly row: number;
  readonly kind: 'duplicate' | 'straight-lining' | 'speeder' | 'outlier' | 'missing';
  /** What was found, and the bound of the rule it crosses; `reason` says in which unit. */
  readonly value: number;
  readonly threshold: number;
  readonly reason: Bilingual;
}

/** Distribution of one item's answers. */
export interface ItemMoments {
  readonly item: string;
  readonly n: number;
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  readonly skewness: number | null;
  readonly kurtosis: number | null;
}

/** Signs that one source, not the constructs, makes the answers go together. */
export interface CommonMethod {
  /** Share of variance of the first unrotated principal component, 0…1; null when it cannot be had. */
  readonly harmanFirstFactor: number | null;
  readonly fullCollinearity: readonly { readonly construct: string; readonly vif: number }[];
  readonly notes: readonly Bilingual[];
}

/** Quality of the answers an analysis takes; the shape of `quality` in results.json. */
export interface QualityReport {
  readonly responses: number;
  readonly analysed: number;
  readonly missingByItem: readonly {
    readonly item: string;
    readonly missing: number;
    readonly share: number;
    readonly outOfRange: number;
  }[];
  readonly items: readonly ItemMoments[];
  readonly suspects: readonly Suspect[];
  readonly commonMethod: CommonMethod;
  readonly notes: readonly Bilingual[];
}
