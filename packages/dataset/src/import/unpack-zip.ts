import { crc32, inflateRawSync } from 'node:zlib';
import { fail } from '../errors.ts';
import { resourceLimits } from '../resource-limits.ts';

/** One part of a zip container as its central directory describes it. */
interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly start: number;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const endOfDirectorySize = 22;
const directoryEntrySize = 46;
const localHeaderSize = 30;

/**
 * Unpack the wanted parts of a zip container. Sizes are checked before anything is inflated and enforced while it is, so
 * a container cannot ask for more memory than the limit; checksums are checked.
 * @returns parts by name
 * @throws {QunhaiError} dataset.broken-workbook, unpacks-too-large, encrypted-workbook
 * @see PKWARE, .ZIP File Format Specification 6.3.10, §4.3
 */
export function unpackZip(
  bytes: Uint8Array,
  file: string,
  wanted: (name: string) => boolean,
): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, file).filter((entry) => wanted(entry.name));
  const limit = resourceLimits.unpackedBytes;
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > limit) throw fail('unpacks-too-large', { file, limit });
  return new Map(entries.map((entry) => [entry.name, unpackEntry(view, entry, file)]));
}

function readDirectory(view: DataView, file: string): ZipEntry[] {
  const broken = () => fail('broken-workbook', { file, part: 'zip directory' });
  const end = findEnd(view);
  if (end === null) throw broken();
  const count = view.getUint16(end + 10, true);
  if (count > resourceLimits.zipEntries) throw broken();
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + directoryEntrySize > end || view.getUint32(at, true) !== directoryEntry)
      throw broken();
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at +
      directoryEntrySize +
      nameLength +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    if (next > end) throw broken();
    if (view.getUint16(at + 8, true) & 1) throw fail('encrypted-workbook', { file });
    entries.push({
      name: textAt(view, at + directoryEntrySize, nameLength).replace(/^\//, ''),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      start: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/** The end-of-directory record stands in the last 64 KiB, before a comment of the length it states. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - endOfDirectorySize;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--)
    if (
      view.getUint32(at, true) === endOfDirectory &&
      at + endOfDirectorySize + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  return null;
}

function textAt(view: DataView, at: number, length: number): string {
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at, length));
}

function unpackEntry(view: DataView, entry: ZipEntry, file: string): Uint8Array {
  const broken = (cause?: unknown) => fail('broken-workbook', { file, part: entry.name }, cause);
  const { start, packedSize, size } = entry;
  if (start + localHeaderSize > view.byteLength || view.getUint32(start, true) !== localHeader)
    throw broken();
  const at =
    start + localHeaderSize + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (at + packedSize > view.byteLength) throw broken();
  const packed = new Uint8Array(view.buffer, view.byteOffset + at, packedSize);
  const data = entry.method === 0 ? packed : inflate(packed, entry, broken);
  if (data.length !== size || crc32(data) !== entry.checksum) throw broken();
  return data;
}

function inflate(
  packed: Uint8Array,
  entry: ZipEntry,
  broken: (cause?: unknown) => Error,
): Uint8Array {
  if (entry.method !== 8) throw broken();
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    throw broken(error);
  }
}
