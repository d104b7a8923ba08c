import { fail } from '../errors.ts';
import { resourceLimits } from '../resource-limits.ts';
import { readZip, type ZipFault } from './read-zip.ts';

/**
 * Unpack the wanted parts of a workbook's zip container within the limits of `resourceLimits`.
 * @returns parts by name, a leading slash left out
 * @throws {QunhaiError} dataset.broken-workbook, unpacks-too-large, encrypted-workbook
 */
export function unpackZip(
  bytes: Uint8Array,
  file: string,
  wanted: (name: string) => boolean,
): Map<string, Uint8Array> {
  const limit = resourceLimits.unpackedBytes;
  const refuse = (fault: ZipFault, part: string, cause?: unknown) => {
    if (fault === 'encrypted') return fail('encrypted-workbook', { file });
    if (fault === 'too-large') return fail('unpacks-too-large', { file, limit });
    return fail('broken-workbook', { file, part: part || 'zip directory' }, cause);
  };
  const parts = readZip(bytes, {
    maxEntries: resourceLimits.zipEntries,
    maxBytes: limit,
    wanted: ({ name }) => wanted(partName(name)),
    refuse,
  });
  return new Map(parts.map(({ entry, content }) => [partName(entry.name), content]));
}

function partName(name: string): string {
  return name.replace(/^\//, '');
}
