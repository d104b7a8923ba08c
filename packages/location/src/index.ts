export { type Coagglomeration, coagglomeration } from './agglomeration/coagglomeration.ts';
export {
  type ConcentrationBand,
  concentrationBand,
  concentrationBands,
} from './agglomeration/concentration-bands.ts';
export {
  type Agglomeration,
  type AgglomerationOptions,
  ellisonGlaeser,
} from './agglomeration/ellison-glaeser.ts';
export type { Plants, RegionReference } from './agglomeration/plants.ts';
export type { MonteCarloP } from './monte-carlo.ts';
export {
  type ClusterIndex,
  type ClusterIndexReference,
  clusterIndices,
} from './regional/cluster-index.ts';
export { type IndustryConcentration, industrialConcentration } from './regional/concentration.ts';
export {
  type LocationQuotient,
  locationQuotients,
  type QuotientOptions,
} from './regional/location-quotients.ts';
export {
  defaultQuotientCutoff,
  type QuotientCutoff,
  quotientCutoffs,
} from './regional/quotient-cutoffs.ts';
export { type Reflections, reflections } from './regional/reflections.ts';
export type { RegionTable } from './regional/region-table.ts';
export {
  krugmanDifference,
  type RegionSpecialization,
  regionalSpecialization,
} from './regional/specialization.ts';
