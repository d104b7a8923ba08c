import type { Bilingual, JobControl, Language } from '@qunhai/kernel';
import {
  type Centralization,
  type Communities,
  type CommunityOptions,
  centralization,
  communities,
  components,
  type EiIndex,
  eiIndex,
  eiTest,
  type IndexedNetwork,
  indexNetwork,
  type NetworkStructure,
  networkStructure,
  type PermutationTest,
} from '@qunhai/network';
import { fail } from '../errors.ts';
import { fileMessage } from '../messages.ts';
import type { NetworkOfFile } from './read-network-file.ts';

/** Method, measure and resolution of communities. */
export type CommunityChoice = Pick<CommunityOptions, 'method' | 'quality' | 'resolution'>;

/** How a network is described. */
export interface DescriptionRequest {
  /** Attribute of the nodes whose groups ties may stay within or cross. */
  readonly by?: string | undefined;
  /** Bootstrap networks and permutations. */
  readonly draws?: number | undefined;
  readonly seed?: number | undefined;
  /** How communities are found; Leiden and modularity unless given. */
  readonly division?: CommunityChoice | undefined;
}

/** Ties within and between the groups of an attribute; the test is null without ties between grouped nodes. */
interface GroupTies extends EiIndex {
  readonly by: string;
  readonly test: PermutationTest | null;
}

/** Description of a network: plain data. */
export interface NetworkDescription {
  readonly nodes: number;
  readonly ties: number;
  readonly directed: boolean;
  readonly dropped: IndexedNetwork['dropped'];
  /** Density, reciprocity, transitivity … with their uncertainty. */
  readonly structure: NetworkStructure;
  readonly components: {
    readonly weak: number;
    readonly strong: number;
    readonly sizes: readonly number[];
    readonly isolates: readonly string[];
  };
  readonly centralization: Centralization;
  readonly communities: Omit<Communities, 'membership'> & { readonly sizes: readonly number[] };
  readonly groups: GroupTies | null;
  readonly notes: readonly Bilingual[];
}

/**
 * Density, reciprocity, pieces, centralization, communities and, by an attribute, the E–I index with its permutation test.
 * @throws {QunhaiError} network.*, files.no-attribute, kernel.cancelled
 */
export async function describeNetwork(
  { network: given, file, notes }: NetworkOfFile,
  { by, draws = 1000, seed = 1, division }: DescriptionRequest,
  control: JobControl = {},
): Promise<NetworkDescription> {
  const network = indexNetwork(given);
  const groups = by === undefined ? null : groupsOf(given, by, file);
  const structure = await networkStructure(network, { draws, seed }, control);
  const pieces = components(network);
  const { membership, ...found } = communities(network, { ...division, seed });
  return {
    ...{ nodes: network.n, ties: network.ties, directed: network.directed },
    ...{ dropped: network.dropped, structure },
    components: {
      ...{ weak: pieces.weak.length, strong: pieces.strong.length },
      ...{ sizes: pieces.weak.map((piece) => piece.length), isolates: pieces.isolates },
    },
    centralization: centralization(network),
    communities: { ...found, sizes: sizesOf(membership) },
    groups: groups && {
      by: by!,
      ...eiIndex(network, groups),
      test: await eiTest(network, groups, { permutations: draws, seed }, control),
    },
    notes: [...notes, ...withoutInterval(structure)],
  };
}

/** Figures that are 0 and have no interval, as no bootstrap network has them either. */
function withoutInterval({ figures, ties }: NetworkStructure): Bilingual[] {
  const names = figures.filter(({ value, error }) => value === 0 && error === null);
  if (names.length === 0) return [];
  const inWords = (language: Language) =>
    fileMessage(language, 'network.no-interval', {
      ...{ ties, figures: names.map(({ name }) => name[language]) },
    });
  return [{ zh: inWords('zh'), en: inWords('en') }];
}

function sizesOf(membership: readonly number[]): number[] {
  const counts = Map.groupBy(membership, (community) => community);
  return [...counts].sort(([a], [b]) => a - b).map(([, members]) => members.length);
}

function groupsOf(
  { nodes }: NetworkOfFile['network'],
  attribute: string,
  file: string,
): (string | null)[] {
  const known = [...new Set(nodes.flatMap(({ attributes }) => Object.keys(attributes ?? {})))];
  if (!known.includes(attribute)) throw fail('no-attribute', { file, attribute, known });
  return nodes.map(({ attributes }) => {
    const value = attributes?.[attribute];
    return value === undefined || value === '' ? null : String(value);
  });
}
