import {
  type AttributeValue,
  type Network,
  type NetworkNote,
  writeEdgeList,
  writeGexf,
  writeGraphml,
  writePajek,
} from '@qunhai/network';
import { type NetworkAnalysis, placeOf, type ShownNetwork } from './shown-network.ts';

const networkFormats = ['graphml', 'gexf', 'net', 'csv'] as const;
export type NetworkFormat = (typeof networkFormats)[number];

/** Files of a network, and what the format could not hold. */
export interface NetworkFiles {
  readonly files: readonly {
    readonly part: 'network' | 'ties' | 'nodes';
    readonly text: string;
  }[];
  readonly lost: readonly NetworkNote[];
}

/** What is shown as a network of its own: as named, with positions, places and kinds as attributes. */
export function exportedNetwork(
  { measures }: Pick<NetworkAnalysis, 'measures'>,
  { wave, firms, partners, links }: ShownNetwork,
  nameOf: (id: string) => string,
): Network {
  const labelled = (id: string, facts: Readonly<Record<string, AttributeValue | null>>) => ({
    id,
    ...(nameOf(id) === id ? {} : { label: nameOf(id) }),
    attributes: known(facts),
  });
  return {
    name: `qunhai-wave-${wave}`,
    directed: true,
    nodes: [
      ...firms.map(({ id, cluster, responded, core, community, positions }) =>
        labelled(id, {
          type: 'firm',
          ...{ cluster, responded, core, community },
          ...Object.fromEntries(measures.map((measure, at) => [measure.id, positions[at] ?? null])),
        }),
      ),
      ...partners.map(({ id, country, place }) =>
        labelled(id, { type: 'partner', country, place }),
      ),
    ],
    ties: links.flatMap(({ named }) =>
      named.map((tie) => ({
        from: tie.from,
        to: tie.to,
        weight: tie.weight,
        attributes: { kind: tie.kind, place: placeOf(tie) },
      })),
    ),
  };
}

function known(facts: Readonly<Record<string, AttributeValue | null>>) {
  return Object.fromEntries(
    Object.entries(facts).filter((fact): fact is [string, AttributeValue] => fact[1] !== null),
  );
}

const writers = { graphml: writeGraphml, gexf: writeGexf, net: writePajek };

/** A network as files that other programs read; spreadsheets need the mark at the beginning of CSV to read Chinese. */
export function networkFiles(network: Network, format: NetworkFormat): NetworkFiles {
  if (format === 'csv') {
    const { ties, nodes } = writeEdgeList(network);
    return {
      files: [
        { part: 'ties', text: `\uFEFF${ties}` },
        { part: 'nodes', text: `\uFEFF${nodes}` },
      ],
      lost: [],
    };
  }
  const { text, lost } = writers[format](network);
  return { files: [{ part: 'network', text }], lost };
}
