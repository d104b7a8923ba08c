import {
  betweenness,
  closeness,
  clustering,
  communities,
  coreness,
  degrees,
  eigenvectorCentrality,
  indexNetwork,
  type Network,
  pageRank,
  structuralHoles,
} from '@qunhai/network';
import { csvCell } from '../csv-cell.ts';
import type { CommunityChoice } from './describe-network.ts';

type Values = readonly (number | null)[];

/**
 * Positions of all nodes as CSV, one row a node: ties, centralities, structural holes and community. Positions describe the network as
 * given; empty cells are measures that a node does not have.
 * @throws {QunhaiError} network.*
 */
export function positionsCsv(given: Network, seed = 1, division: CommunityChoice = {}): string {
  const network = indexNetwork(given);
  const degree = degrees(network);
  const holes = structuralHoles(network);
  const columns: readonly (readonly [string, Values])[] = [
    ['partners', degree.partners],
    ['ties_in', degree.in],
    ['ties_out', degree.out],
    ['strength', degree.strength],
    ['betweenness', betweenness(network).normalized],
    ['harmonic_closeness', closeness(network, 'any').harmonic],
    ['eigenvector', eigenvectorCentrality(network).values],
    ['page_rank', pageRank(network).values],
    ['k_core', coreness(network)],
    ['clustering', clustering(network).local],
    ['constraint', holes.constraint],
    ['effective_size', holes.effectiveSize],
    ['efficiency', holes.efficiency],
    ['hierarchy', holes.hierarchy],
    ['community', communities(network, { ...division, seed }).membership],
  ];
  const header = ['id', ...columns.map(([name]) => name)];
  const rows = network.ids.map((id, at) => [
    csvCell(id),
    ...columns.map(([, values]) => String(values[at] ?? '')),
  ]);
  return [header, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}
