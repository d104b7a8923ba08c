import { crc32, inflateRawSync } from 'node:zlib';

/** One part of a zip container as its central directory describes it. */
export interface ZipEntry {
  /** As it stands there: it may be anything, a path that leads out of the container included. */
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Unix permissions and kind of file, where the container was made on such a system; else 0. */
  readonly mode: number;
  readonly start: number;
}

/** What is wrong with a container. */
export type ZipFault = 'broken' | 'encrypted' | 'too-many-entries' | 'too-large';

/** How a container may be read. */
export interface ZipOptions {
  readonly maxEntries: number;
  /** Most bytes that the wanted parts may unpack to, all together. */
  readonly maxBytes: number;
  /** Which parts to unpack. May throw: it is asked of every part before any is unpacked. */
  readonly wanted: (entry: ZipEntry) => boolean;
  /** The error that tells a person what is wrong. */
  readonly refuse: (fault: ZipFault, part: string, cause?: unknown) => Error;
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
 * @returns parts in the order of the directory; a name may occur twice
 * @throws what `refuse` makes of a fault, and what `wanted` throws
 * @see PKWARE, .ZIP File Format Specification 6.3.10, §4.3
 */
export function readZip(
  bytes: Uint8Array,
  options: ZipOptions,
): { readonly entry: ZipEntry; readonly content: Uint8Array }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, options).filter(options.wanted);
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > options.maxBytes) throw options.refuse('too-large', '');
  return entries.map((entry) => ({ entry, content: unpackEntry(view, entry, options) }));
}

function readDirectory(view: DataView, { maxEntries, refuse }: ZipOptions): ZipEntry[] {
  const broken = () => refuse('broken', 'zip directory');
  const end = findEnd(view);
  if (end === null) throw broken();
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) throw refuse('too-many-entries', '');
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
    const name = textAt(view, at + directoryEntrySize, nameLength);
    if (view.getUint16(at + 8, true) & 1) throw refuse('encrypted', name);
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      mode: view.getUint8(at + 5) === 3 ? view.getUint16(at + 40, true) : 0,
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

/** Names are UTF-8; older Chinese systems write them in GB 18030 and don't say so. */
function textAt(view: DataView, at: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function unpackEntry(view: DataView, entry: ZipEntry, { refuse }: ZipOptions): Uint8Array {
  const broken = (cause?: unknown) => refuse('broken', entry.name, cause);
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
