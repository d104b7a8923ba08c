import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { chromiumPath } from './testing/chromium-path.ts';

// The pages are built for the browser tests only, so without a browser there is nothing to look at.
const built = chromiumPath() !== undefined;
const name = built
  ? 'the built pages'
  : 'the built pages (skipped: no browser, so they are not built)';

describe.skipIf(!built)(name, () => {
  const root = inject('webRoot');
  const html = () => readFileSync(join(root, 'index.html'), 'utf8');
  const firstFiles = () =>
    [...html().matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, file]) => file!);

  it('need less than 350 kB gzipped before the first page shows', () => {
    const sizes = firstFiles().map((file) => gzipSync(readFileSync(join(root, file))).length);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(350 * 1000);
  });

  it('leave what is heavy to the pages that need it', () => {
    const first = firstFiles().map((file) => readFileSync(join(root, file), 'utf8'));
    for (const mark of [
      'echarts',
      'react-flow',
      'sv-components',
      'xl/worksheets',
      'elk.layered',
      'flowToAdvantage',
    ])
      expect(
        first.some((text) => text.includes(mark)),
        mark,
      ).toBe(false);
  });

  it('have no script in the page itself', () => {
    expect(html()).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html()).not.toMatch(/\son\w+=/);
  });
});
