export {
  agglomerationWithin,
  type BoundedAgglomeration,
} from './agglomeration/agglomeration-within.ts';
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
export { type LocationTextKey, locationText } from './messages.ts';
export type { MonteCarloP } from './monte-carlo.ts';
export {
  type BackgroundDifference,
  backgroundDifference,
} from './points/background-difference.ts';
export type { Coordinates } from './points/coordinates.ts';
export { type DensityClusters, type DensitySettings, densityClusters } from './points/dbscan.ts';
export {
  type DensityVariant,
  type StableDensity,
  stableDensity,
} from './points/density-stability.ts';
export type { EnvelopeTest } from './points/envelope.ts';
export {
  type RandomnessOptions,
  type SpatialRandomness,
  spatialRandomness,
} from './points/spatial-randomness.ts';
export type { WindowChoice } from './points/window.ts';
export {
  type ClusterIndex,
  type ClusterIndexReference,
  clusterIndices,
} from './regional/cluster-index.ts';
export type { ComplexityCaution, ComplexityConvention } from './regional/complexity-of.ts';
export { type IndustryConcentration, industrialConcentration } from './regional/concentration.ts';
export {
  type Complexity,
  type ComplexityOptions,
  type KnowledgeComplexity,
  knowledgeComplexity,
} from './regional/knowledge-complexity.ts';
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
export {
  type ConcentrationMeasure,
  type Evidence,
  type EvidenceMeasure,
  type EvidenceThreshold,
  evidenceThresholds,
  type Finding,
  type FindingReason,
  type JudgedEvidence,
  judgeEvidence,
  type NetworkMeasure,
} from './verdict/evidence.ts';
export { type ConcentrationResults, concentrationEvidence } from './verdict/evidence-of.ts';
export {
  type ClusterCaution,
  type ClusterJudgement,
  type ClusterVerdict,
  judgeCluster,
  type MarkJudgement,
} from './verdict/judge-cluster.ts';
