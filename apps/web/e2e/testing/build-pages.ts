import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { chromiumPath } from './chromium-path.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the pages as built for this test run. */
    webRoot: string;
  }
}

/**
 * Build the pages as they are now into a folder of their own, in a process of its own: React and Ant Design would otherwise build
 * their variants for tests, in which every id is the same.
 */
export function buildPages(folder: string): void {
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const vite = join(
    dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin/vite.js',
  );
  const args = [vite, 'build', '--logLevel', 'error', '--outDir', folder, '--emptyOutDir'];
  execFileSync(process.execPath, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** Before the browser tests: build once for all of them. */
export function setup(project: TestProject): (() => void) | undefined {
  project.provide('webRoot', '');
  if (chromiumPath() === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'qunhai-pages-'));
  buildPages(folder);
  project.provide('webRoot', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
