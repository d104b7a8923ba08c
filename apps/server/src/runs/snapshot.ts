import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { unzipSync, zipSync } from 'fflate';

/** Files of a study folder, by their path in it, written with `/`. */
export type StudyFolder = Readonly<Record<string, Uint8Array>>;

/** A study folder as a run read it. */
export interface Snapshot {
  readonly zip: Uint8Array;
  readonly sha256: string;
}

/** Zip a study folder: the same files give the same bytes, whenever and wherever. */
export function packSnapshot(folder: StudyFolder): Snapshot {
  const names = Object.keys(folder).sort();
  // Zip keeps local time; this is the same reading of the clock in every time zone.
  const mtime = new Date(1980, 0, 1);
  const zip = zipSync(Object.fromEntries(names.map((name) => [name, folder[name]!])), { mtime });
  return { zip, sha256: createHash('sha256').update(zip).digest('hex') };
}

/** Write a snapshot's files into a folder, and nowhere else. */
export function unpackSnapshot(zip: Uint8Array, folder: string): void {
  for (const [name, content] of Object.entries(unzipSync(zip))) {
    const path = join(folder, name);
    if (!path.startsWith(normalize(folder) + sep))
      throw new Error(`${name} leads out of the study`);
    if (name.endsWith('/')) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
