import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Below this a second file costs more than it saves. */
const least = 1024;

/** Write a gzipped copy beside every text of the build: the server sends it instead and never compresses while somebody waits. */
export function precompress(): Plugin {
  return {
    name: 'qunhai-precompress',
    apply: 'build',
    writeBundle({ dir = '.' }, bundle) {
      for (const file of Object.keys(bundle)) {
        if (!/\.(?:js|css|html|svg)$/.test(file)) continue;
        const bytes = readFileSync(join(dir, file));
        if (bytes.length < least) continue;
        writeFileSync(
          join(dir, `${file}.gz`),
          gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }),
        );
      }
    },
  };
}
