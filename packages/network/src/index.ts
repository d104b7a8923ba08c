export { type Betweenness, betweenness, betweennessPatiently } from './centrality/betweenness.ts';
export { bonacichPower } from './centrality/bonacich-power.ts';
export { type Centralization, centralization } from './centrality/centralization.ts';
export { type Closeness, closeness, type PathDirection } from './centrality/closeness.ts';
export { type CoreDirection, coreness } from './centrality/coreness.ts';
export { type Degrees, degrees } from './centrality/degree.ts';
export { eigenvectorCentrality, hubsAndAuthorities } from './centrality/eigenvector.ts';
export { pageRank } from './centrality/page-rank.ts';
export type { Iterated } from './centrality/power-iteration.ts';
export type { TieLength } from './centrality/shortest-paths.ts';
export {
  type ChainCompleteness,
  type ChainPlace,
  type ChainShare,
  type ValueChain,
  valueChainCompleteness,
} from './chain/value-chain.ts';
export { compareWaves, type TieChange, type WaveComparison } from './change/compare-waves.ts';
export {
  adjustedRandIndex,
  type Communities,
  type CommunityOptions,
  communities,
} from './communities/communities.ts';
export { modularity } from './communities/modularity.ts';
export type { CommunityQuality } from './communities/move-graph.ts';
export {
  type ContinuousCore,
  type ContinuousCoreOptions,
  continuousCore,
} from './core/continuous-core.ts';
export type { CrossPairs } from './core/core-fit.ts';
export { coreTest } from './core/core-test.ts';
export { type DiscreteCore, type DiscreteCoreOptions, discreteCore } from './core/discrete-core.ts';
export {
  type ReadEdgeListOptions,
  readEdgeList,
  type WrittenEdgeList,
  writeEdgeList,
} from './exchange/edge-list.ts';
export type { ReadNetworks, WrittenNetwork } from './exchange/exchange.ts';
export { readGexf, writeGexf } from './exchange/gexf.ts';
export { readGraphml, writeGraphml } from './exchange/graphml.ts';
export {
  readPajek,
  readPajekPartition,
  writePajek,
  writePajekPartition,
} from './exchange/pajek.ts';
export {
  type ReadUcinetOptions,
  readUcinet,
  type UcinetFormat,
  writeUcinet,
} from './exchange/ucinet.ts';
export { type Brokerage, brokerage, type RoleCount } from './groups/brokerage.ts';
export { type BrokerageRole, brokerageRoles } from './groups/brokerage-roles.ts';
export { type EiCount, type EiIndex, eiIndex, eiTest } from './groups/ei-index.ts';
export { type StructuralHoles, structuralHoles } from './groups/structural-holes.ts';
export type { NetworkNote, NoteCode } from './messages.ts';
export {
  type Adjacency,
  type CollapseRule,
  collapse,
  type DroppedTies,
  denseMatrix,
  type IndexedNetwork,
  indexMatrix,
  indexNetwork,
  inducedNetwork,
} from './model/index-network.ts';
export type { AttributeValue, Network, NetworkNode, NetworkTie } from './model/network.ts';
export { toGraphology } from './model/to-graphology.ts';
export {
  type Nomination,
  type NominationCounts,
  type NominationPolicy,
  type ResolvedNominations,
  type RosterMember,
  resolveNominations,
} from './nominations/resolve-nominations.ts';
export { type LogisticMrqap, logisticMrqap } from './permute/logistic-mrqap.ts';
export { type Mrqap, mrqap, type RelationEffect } from './permute/mrqap.ts';
export type {
  MonteCarloP,
  PermutationOptions,
  PermutationTest,
} from './permute/permutation-test.ts';
export { type QapCorrelation, qapCorrelation } from './permute/qap-correlation.ts';
export type { Relation, RelationOptions } from './permute/relation.ts';
export { type Association, associatePosition, type NamedColumn } from './positions/associate.ts';
export {
  type FirmPosition,
  type FirmPositions,
  firmPositions,
  type PositionFirm,
  type PositionOptions,
  type PositionTie,
} from './positions/firm-positions.ts';
export {
  type PositionId,
  type PositionMeasure,
  positionColumn,
  positionMeasures,
} from './positions/position-measures.ts';
export { type PositionStability, positionStability } from './positions/position-stability.ts';
export { articulationPoints } from './structure/articulation-points.ts';
export {
  degreeAssortativity,
  groupAssortativity,
  numericAssortativity,
} from './structure/assortativity.ts';
export { type Cliques, maximalCliques } from './structure/cliques.ts';
export { type Clustering, clustering } from './structure/clustering.ts';
export { type Components, components } from './structure/components.ts';
export {
  type DyadCensus,
  density,
  dyadCensus,
  reciprocity,
} from './structure/dyads.ts';
export { type EquivalenceMeasure, structuralEquivalence } from './structure/equivalence.ts';
export {
  type NetworkStructure,
  networkStructure,
  type StructureEstimate,
  type StructureFigure,
} from './structure/network-structure.ts';
export { type PathLengths, pathLengths } from './structure/path-lengths.ts';
export { type TriadKind, triadCensus } from './structure/triad-census.ts';
