import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { QunhaiError } from '@qunhai/kernel';
import { makeFolders } from '@qunhai/simulation/node';
import { fail } from './errors.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/** Results of steps kept between runs, by the hash of everything they depend on. */
export interface StepCache {
  /** The kept output, or undefined when there is none or it does not match its own checksum. */
  read(step: string, key: string): unknown;
  write(step: string, key: string, output: unknown): void;
}

/** How a cache is kept. */
export interface CacheOptions {
  /** Most bytes kept; the entries used longest ago go first. */
  readonly limit?: number;
  /** Told once when entries cannot be kept; the cache then tries no more. */
  readonly onUnusable?: (error: QunhaiError) => void;
}

const checksumBytes = 32;
/** About twenty analyses of 300 firms with 5,000 resamples. */
const defaultLimit = 256 * 2 ** 20;

/**
 * A cache in a folder: one file per entry, `<step>-<key>.bin`, the SHA-256 of its content in front. Keys are hashes of
 * content, so several studies may share it.
 * A damaged entry counts as absent, and a folder that cannot be written keeps nothing: a cache never fails a run.
 * The checksum finds damage, not forgery: use no folder that others may write to, such as one that came with a study.
 */
export function openStepCache(folder: string, options: CacheOptions = {}): StepCache {
  const { limit = defaultLimit, onUnusable } = options;
  let usable = true;
  return {
    read: (step, key) => readEntry(join(folder, `${step}-${key}.bin`)),
    write(step, key, output) {
      const content = serialize(output);
      if (!usable || content.length > limit) return;
      try {
        prepareFolder(folder);
        const path = join(folder, `${step}-${key}.bin`);
        writeFileAtomically(path, Buffer.concat([sha256(content), content]));
        dropOldEntries(folder, limit);
      } catch (cause) {
        usable = false;
        onUnusable?.(fail('cache-unusable', { folder, reason: reasonOf(cause) }, cause));
      }
    },
  };
}

function readEntry(path: string): unknown {
  try {
    const bytes = readFileSync(path);
    const content = bytes.subarray(checksumBytes);
    if (!sha256(content).equals(bytes.subarray(0, checksumBytes))) return undefined;
    const now = new Date();
    utimesSync(path, now, now);
    return deserialize(content);
  } catch {
    return undefined; // absent, unreadable or damaged: it is computed again
  }
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Entries hold respondents' answers: only their owner may read them, and they must not be committed with a study. */
function prepareFolder(folder: string): void {
  makeFolders(folder, 0o700);
  const ignore = join(folder, '.gitignore');
  if (!existsSync(ignore)) writeFileAtomically(ignore, '*\n');
}

/** Keeps the entries used last; what a crash left half-written grows old and goes like any other. */
function dropOldEntries(folder: string, limit: number): void {
  const entries = readdirSync(folder)
    .filter((name) => /\.(bin|partial)$/.test(name))
    .flatMap((name) => {
      const path = join(folder, name);
      const stats = statSync(path, { throwIfNoEntry: false });
      return stats ? [{ path, time: stats.mtimeMs, bytes: stats.size }] : [];
    })
    .sort((a, b) => b.time - a.time);
  let kept = 0;
  for (const { path, bytes } of entries) {
    kept += bytes;
    if (kept > limit) rmSync(path, { force: true });
  }
}

function reasonOf(cause: unknown): string {
  if (cause instanceof QunhaiError) return (cause.details as { reason: string }).reason;
  return (cause as NodeJS.ErrnoException).code ?? String(cause);
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
