/** A band of the Ellison–Glaeser index: from `from` on. */
export interface ConcentrationBand {
  readonly from: number;
  readonly meaning: 'dispersed' | 'not-very-localized' | 'intermediate' | 'very-localized';
}

/** How the authors read their index. */
export const concentrationBands: {
  readonly source: string;
  readonly bands: readonly ConcentrationBand[];
} = {
  source:
    'Ellison & Glaeser (1997), Geographic concentration in U.S. manufacturing industries: a dartboard approach, Journal of Political Economy 105(5), 889–927, p. 903',
  bands: [
    { from: -Infinity, meaning: 'dispersed' },
    { from: 0, meaning: 'not-very-localized' },
    { from: 0.02, meaning: 'intermediate' },
    { from: 0.05, meaning: 'very-localized' },
  ],
};

/** The band of an index. */
export function concentrationBand(gamma: number): ConcentrationBand['meaning'] {
  return concentrationBands.bands.findLast((band) => gamma >= band.from)!.meaning;
}
