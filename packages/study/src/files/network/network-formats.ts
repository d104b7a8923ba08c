import { extname } from 'node:path';
import { fail } from '../errors.ts';

/** Formats of networks that are read and written. */
export const networkFormats = ['graphml', 'gexf', 'pajek', 'ucinet', 'csv'] as const;

export type NetworkFormat = (typeof networkFormats)[number];

const endings: Readonly<Record<string, NetworkFormat>> = {
  '.graphml': 'graphml',
  '.gexf': 'gexf',
  '.net': 'pajek',
  '.paj': 'pajek',
  '.dl': 'ucinet',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.tab': 'csv',
  '.txt': 'csv',
  '.xlsx': 'csv',
  '.sav': 'csv',
};

/**
 * The format that the ending of a file promises; a table of any kind is a list of ties.
 * @throws {QunhaiError} files.network-format
 */
export function networkFormatOf(file: string): NetworkFormat {
  const format = endings[extname(file).toLowerCase()];
  if (format === undefined) throw fail('network-format', { file });
  return format;
}
