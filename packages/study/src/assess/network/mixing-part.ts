import type { Bilingual, JobControl } from '@qunhai/kernel';
import { brokerage, brokerageRoles, eiIndex, eiTest, type IndexedNetwork } from '@qunhai/network';
import type { ClusterResults, NetworkSettings } from './network-settings.ts';

type Mixing = ClusterResults['mixing'][number];

/** A fact that divides the firms of a cluster, by firm id. */
export interface FirmGrouping {
  readonly fact: string;
  readonly name: Bilingual;
  readonly options: readonly { readonly value: string; readonly label: Bilingual }[];
  readonly groupOf: (firm: string) => string | null;
}

/** Firms that must have a known value, as a share; and firms that a group must have for two groups to be told apart. */
const leastKnown = 0.8;
const leastInGroup = 2;

/** The groupings that divide these firms into two groups or more. */
export function usableGroupings(
  firms: readonly string[],
  groupings: readonly FirmGrouping[],
): FirmGrouping[] {
  return groupings.filter(({ groupOf }) => {
    const known = firms.map(groupOf).filter((value) => value !== null);
    const sizes = [...Map.groupBy(known, (value) => value).values()].map(({ length }) => length);
    return (
      known.length >= leastKnown * firms.length &&
      sizes.filter((size) => size >= leastInGroup).length >= 2
    );
  });
}

/** Whether ties keep to firms that are alike, and who brokers between those that differ. */
export async function mixingPart(
  network: IndexedNetwork,
  { fact, name, options, groupOf }: FirmGrouping,
  { permutations, seed }: NetworkSettings,
  control: JobControl,
): Promise<Mixing | null> {
  const groups = network.ids.map(groupOf);
  const test = await eiTest(network, groups, { permutations, seed }, control);
  if (test === null) return null;
  const { external, internal } = eiIndex(network, groups).ties;
  const roles = brokerage(network, groups).network;
  return {
    ...{ fact, name, external, internal },
    groups: options.flatMap(({ value, label }) => {
      const firms = groups.filter((group) => group === value).length;
      return firms === 0 ? [] : [{ group: value, name: label, firms }];
    }),
    ei: {
      observed: test.observed,
      expected: test.mean,
      p: test.twoSided.p,
      draws: test.permutations,
    },
    brokerage: brokerageRoles.map((role) => {
      const { count, expected, z, p } = roles[role];
      return { role, count, expected, z, p };
    }),
  };
}
