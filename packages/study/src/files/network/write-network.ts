import type { Bilingual } from '@qunhai/kernel';
import {
  type Network,
  type WrittenNetwork,
  writeEdgeList,
  writeGexf,
  writeGraphml,
  writePajek,
  writeUcinet,
} from '@qunhai/network';
import type { NetworkFormat } from './network-formats.ts';

/** A network in another format, and what that format could not hold. */
export interface ConvertedNetwork {
  readonly text: string;
  /** The nodes, of a list of ties alone, which does not know those without ties and no attributes. */
  readonly nodes: string | null;
  readonly lost: readonly Bilingual[];
}

const writers: Readonly<
  Record<Exclude<NetworkFormat, 'csv'>, (network: Network) => WrittenNetwork>
> = {
  graphml: writeGraphml,
  gexf: writeGexf,
  pajek: writePajek,
  ucinet: (network) => writeUcinet([network]),
};

/** Write a network in a format, saying what is lost. */
export function writeNetwork(network: Network, format: NetworkFormat): ConvertedNetwork {
  if (format === 'csv') {
    const { ties, nodes } = writeEdgeList(network);
    return { text: ties, nodes, lost: [] };
  }
  const { text, lost } = writers[format](network);
  return { text, nodes: null, lost: lost.map((note) => note.text) };
}
