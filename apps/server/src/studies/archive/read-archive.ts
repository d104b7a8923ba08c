import { readZip, type ZipEntry, type ZipFault } from '@qunhai/dataset';
import { fail } from '../errors.ts';

/** What an imported file may ask of the machine; far above any study. */
export const archiveLimits = {
  /** The zip file itself. */
  packedBytes: 128 * 2 ** 20,
  /** All its files, unpacked. */
  unpackedBytes: 256 * 2 ** 20,
  entries: 2000,
  /** Unpacked to packed, for files above `ratioFrom`; deflate reaches 1,032 with nothing but repetition. */
  ratio: 500,
  ratioFrom: 16 * 2 ** 20,
} as const;

/** Files of an archive by their path in it, written with `/`. */
export type ArchiveFiles = ReadonlyMap<string, Uint8Array>;

const kindMask = 0o170000;
const regularFile = 0o100000;
const directory = 0o040000;

/**
 * The files of a zipped study. Everything about it is checked before anything is unpacked: sizes, number, names that lead
 * elsewhere or are refused by some system, links, two files of one name. A single folder around everything is left out, and
 * so is what macOS and Windows add.
 * @throws {QunhaiError} studies.not-an-archive, studies.archive-…
 */
export function readArchive(bytes: Uint8Array): ArchiveFiles {
  if (!startsAsZip(bytes)) throw fail('not-an-archive', {});
  const sizes = { packed: 0, unpacked: 0 };
  const parts = readZip(bytes, {
    maxEntries: archiveLimits.entries,
    maxBytes: archiveLimits.unpackedBytes,
    wanted: (entry) => isWanted(entry, sizes),
    refuse,
  });
  const around = folderAround(parts.map(({ entry }) => entry.name));
  const files = new Map<string, Uint8Array>();
  const seen = new Set<string>();
  for (const { entry, content } of parts) {
    const name = entry.name.slice(around.length).normalize('NFC');
    if (seen.has(name.toLowerCase())) throw fail('archive-repeats', { name });
    seen.add(name.toLowerCase());
    files.set(name, content);
  }
  return files;
}

function startsAsZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, i) => bytes[i] === byte);
}

/** Throws at the first entry that no study has. */
function isWanted(entry: ZipEntry, sizes: { packed: number; unpacked: number }): boolean {
  const { name, mode, packedSize, size } = entry;
  if (!isSafePath(name.replace(/\/$/, ''))) throw fail('archive-path', { name: shown(name) });
  const kind = mode & kindMask;
  if (kind !== 0 && kind !== regularFile && kind !== directory)
    throw fail('archive-link', { name: shown(name) });
  sizes.packed += packedSize;
  sizes.unpacked += size;
  const { ratio, ratioFrom } = archiveLimits;
  if (sizes.unpacked > ratioFrom && sizes.unpacked > ratio * sizes.packed)
    throw fail('archive-bomb', { ratio });
  return !name.endsWith('/') && !isAddedBySystem(name);
}

/** A path that stays below its folder on every system: no drive, no way up, no name that Windows keeps for devices. */
export function isSafePath(path: string): boolean {
  if (path.length === 0 || path.length > 200 || !path.isWellFormed()) return false;
  if (/[\p{Cc}\p{Cf}\\:*?"<>|]/u.test(path)) return false;
  return path
    .split('/')
    .every(
      (step) =>
        step !== '' &&
        !/^\.{1,2}$/.test(step) &&
        !/[. ]$/.test(step) &&
        !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(step),
    );
}

function isAddedBySystem(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}

/** The one folder that all files lie in, when study.yaml lies directly in it; else nothing. */
function folderAround(names: readonly string[]): string {
  const folder = /^[^/]+\//.exec(names[0] ?? '')?.[0] ?? '';
  const holdsAll = names.every((name) => name.startsWith(folder));
  return holdsAll && names.includes(`${folder}study.yaml`) ? folder : '';
}

function refuse(fault: ZipFault, part: string, cause?: unknown): Error {
  switch (fault) {
    case 'encrypted':
      return fail('archive-encrypted', {});
    case 'too-large':
      return fail('archive-too-large', { limit: archiveLimits.unpackedBytes });
    case 'too-many-entries':
      return fail('archive-entries', { limit: archiveLimits.entries });
    default:
      return fail('archive-broken', { part: shown(part) }, cause);
  }
}

/** A name that a stranger wrote, as one may show it. */
function shown(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, '?').slice(0, 100);
}
