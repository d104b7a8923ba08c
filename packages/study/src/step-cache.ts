import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { writeFileAtomically } from './write-file-atomically.ts';

/** Results of steps kept between runs, by the hash of everything they depend on. */
export interface StepCache {
  /** The kept output, or undefined when there is none or it does not match its own checksum. */
  read(step: string, key: string): unknown;
  write(step: string, key: string, output: unknown): void;
}

const checksumBytes = 32;
/** Entries kept of each step: enough to go back and forth between a few analysis plans. */
const keptEntries = 4;

/**
 * A cache in a folder: one file per entry, `<step>-<key>.bin`, the SHA-256 of its content in front.
 * A damaged entry counts as absent, and a folder that cannot be written keeps nothing: a cache never fails a run.
 */
export function openStepCache(folder: string): StepCache {
  return {
    read(step, key) {
      const path = join(folder, `${step}-${key}.bin`);
      if (!existsSync(path)) return undefined;
      const bytes = readFileSync(path);
      const content = bytes.subarray(checksumBytes);
      if (!sha256(content).equals(bytes.subarray(0, checksumBytes))) return undefined;
      try {
        return deserialize(content);
      } catch {
        return undefined;
      }
    },
    write(step, key, output) {
      const content = serialize(output);
      try {
        keepOutOfGit(folder);
        writeFileAtomically(
          join(folder, `${step}-${key}.bin`),
          Buffer.concat([sha256(content), content]),
        );
        dropOldEntries(folder, step);
      } catch {
        // Stated in openStepCache: where nothing can be kept, the next run computes again.
      }
    },
  };
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Entries hold respondents' answers, so they must not be committed with the study. */
function keepOutOfGit(folder: string): void {
  const ignore = join(folder, '.gitignore');
  if (!existsSync(ignore)) writeFileAtomically(ignore, '*\n');
}

function dropOldEntries(folder: string, step: string): void {
  const entries = readdirSync(folder)
    .filter((name) => name.startsWith(`${step}-`) && name.endsWith('.bin'))
    .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of entries.slice(keptEntries)) rmSync(path, { force: true });
}

/**
 * Hash of the code that runs, so that an entry made by other code is never reused: the version alone would not change
 * while the code is being worked on. Covers every package of Qunhai that this one can reach.
 */
export function engineFingerprint(): string {
  const hash = createHash('sha256');
  for (const name of ['kernel', 'numerics', 'theory', 'results', 'dataset', 'sem', 'diagnosis']) {
    hashFolder(dirname(fileURLToPath(import.meta.resolve(`@qunhai/${name}`))), hash);
  }
  hashFolder(import.meta.dirname, hash);
  return hash.digest('hex');
}

function hashFolder(folder: string, hash: ReturnType<typeof createHash>): void {
  for (const path of globSync(join(folder, '**/*.{ts,js,json}')).sort()) {
    if (!/\.test\.ts$/.test(path)) hash.update(relative(folder, path)).update(readFileSync(path));
  }
}
