import type { JobControl } from '@qunhai/kernel';
import {
  communities,
  components,
  coreTest,
  discreteCore,
  type IndexedNetwork,
  networkStructure,
  type PermutationTest,
} from '@qunhai/network';
import { normalQuantile } from '@qunhai/numerics';
import { jobPortion } from '../job-portion.ts';
import type { ClusterResults, NetworkSettings } from './network-settings.ts';

type Structure = NonNullable<ClusterResults['structure']>;

/** Structure of a cluster's network, and where in it each firm is. */
export interface StructurePart {
  readonly structure: Structure | null;
  readonly core: ReadonlySet<string> | null;
  readonly community: ReadonlyMap<string, number> | null;
}

/** Random networks that are searched for a core: each is a search of its own. */
const coreDraws = 100;

/** @param network - nominations among firms that responded, with their directions */
export async function structurePart(
  network: IndexedNetwork,
  { draws, seed, level }: NetworkSettings,
  control: JobControl,
): Promise<StructurePart> {
  if (network.n < 3 || network.ties === 0) return { structure: null, core: null, community: null };
  const found = await networkStructure(network, { draws, seed }, jobPortion(control, 0, 0.6));
  const z = normalQuantile((1 + level) / 2);
  const core = await corePart(network, seed, jobPortion(control, 0.6, 1));
  const division = communities(network, { seed });
  const pieces = components(network);
  return {
    core: core?.members ?? null,
    community: new Map(network.ids.map((id, at) => [id, division.membership[at]!])),
    structure: {
      figures: found.figures.map(({ figure, name, value, error, byChance }) => {
        const range = figure === 'meanPartners' ? network.n - 1 : 1;
        const isKnown = value !== null && error !== null;
        return {
          ...{ figure, name, value, byChance },
          lower: isKnown ? Math.max(0, value - z * error) : null,
          upper: isKnown ? Math.min(range, value + z * error) : null,
        };
      }),
      verdict: found.verdict,
      closure: found.closure && greaterThanChance(found.closure),
      components: {
        count: pieces.weak.length,
        largest: pieces.weak[0]?.length ?? 0,
        isolates: pieces.isolates.length,
      },
      core: core?.part ?? null,
      communities: {
        sizes: sizesOf(division.membership, division.count),
        modularity: division.modularity,
        stability: division.stability,
      },
    },
  };
}

async function corePart(network: IndexedNetwork, seed: number, control: JobControl) {
  const found = await discreteCore(network, { seed }, control);
  if (found.correlation === null) return null;
  const test = await coreTest(network, { draws: coreDraws, starts: 5, seed }, control);
  const members = new Set(network.ids.filter((_, at) => found.nodes[at]!.core));
  const part: NonNullable<Structure['core']> = {
    firms: members.size,
    correlation: found.correlation,
    divisions: found.cores.length,
    exact: found.exact,
    densities: found.densities,
    test: test && greaterThanChance(test),
  };
  return { members, part };
}

function greaterThanChance({ observed, mean, greater, permutations }: PermutationTest) {
  return { observed, expected: mean, p: greater.p, draws: permutations };
}

function sizesOf(membership: readonly number[], count: number): number[] {
  const sizes = Array.from({ length: count }, () => 0);
  for (const community of membership) sizes[community - 1]!++;
  return sizes;
}
