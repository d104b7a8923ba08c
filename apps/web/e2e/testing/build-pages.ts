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
    /** Folder of the pages as built for this test run; empty when they could not be built. */
    webRoot: string;
    /** The same of `e2e/gallery`, which shows the parts that pages are made of. */
    galleryRoot: string;
  }
}

/**
 * Build the pages as they are now into a folder of their own, in a process of its own: React and Ant Design would otherwise build
 * their variants for tests, in which every id is the same.
 */
export function buildPages(folder: string, root = '.'): void {
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const vite = join(
    dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin/vite.js',
  );
  const args = [
    vite,
    'build',
    root,
    '--config',
    'vite.config.ts',
    '--logLevel',
    'error',
    '--outDir',
    folder,
    '--emptyOutDir',
  ];
  execFileSync(process.execPath, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** The folder, or nothing when the build failed: the tests that need it then fail, the others run. */
function built(folder: string, root: string): string {
  try {
    buildPages(folder, root);
    return folder;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return '';
  }
}

/** Before the browser tests: build once for all of them. `QUNHAI_PAGES` names a folder of pages that are built already. */
export function setup(project: TestProject): (() => void) | undefined {
  if (chromiumPath() === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'qunhai-pages-'));
  const [webRoot, galleryRoot] = [join(folder, 'web'), join(folder, 'gallery')];
  project.provide('webRoot', process.env.QUNHAI_PAGES ?? built(webRoot, '.'));
  project.provide('galleryRoot', built(galleryRoot, 'e2e/gallery'));
  return () => rmSync(folder, { recursive: true, force: true });
}
