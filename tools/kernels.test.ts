import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe('WebAssembly kernels', () => {
  for (const source of globSync('packages/*/src/**/*.as')) {
    it(`${source} is what its module was compiled from; otherwise run npm run kernels`, async () => {
      const module = (await import(
        new URL(`../${source.replace(/\.as$/, '')}.wasm.ts`, import.meta.url).href
      )) as object;
      const [kernel] = Object.values(module) as { sourceSha256: string }[];
      const sha256 = createHash('sha256').update(readFileSync(source)).digest('hex');
      expect(kernel?.sourceSha256).toBe(sha256);
    });
  }
});
