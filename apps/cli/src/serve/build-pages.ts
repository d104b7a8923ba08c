import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { throwIfCancelled } from '@qunhai/kernel';
import { type Session, say } from '../session.ts';
import { fail } from './errors.ts';
import { words } from './messages.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const web = join(root, 'apps/web');
const stamp = join(root, 'node_modules/.cache/qunhai/pages');

/** What the pages are made of, from the root of the repository. */
const sources = [
  'apps/web/{src,public}/**/*',
  'apps/web/{index.html,vite.config.ts,package.json}',
  'packages/{api,kernel,theory,results,report}/src/**/*.ts',
  'package-lock.json',
];

/** Build the pages of the workbench unless they are as their sources are; says so, as it takes a while. */
export async function buildPagesIfStale(session: Session): Promise<void> {
  const fingerprint = fingerprintOfSources();
  if (readBuilt() === fingerprint && existsSync(join(web, 'dist/index.html'))) return;
  say(session, words(session.language, 'pages.building'));
  await build(session.signal);
  await compressAll(join(web, 'dist'));
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}

/** Whether there are pages to serve. */
export function hasPages(): boolean {
  return existsSync(join(web, 'dist/index.html'));
}

function readBuilt(): string | undefined {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

/** Names, sizes and times of all sources: quick to read, and changed by every edit, addition and removal. */
function fingerprintOfSources(): string {
  const hash = createHash('sha256');
  for (const path of globSync(sources, { cwd: root }).sort()) {
    if (/\.test\.tsx?$/.test(path)) continue;
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

async function build(signal: AbortSignal): Promise<void> {
  const manifest = createRequire(join(web, 'package.json')).resolve('vite/package.json');
  const vite = join(dirname(manifest), 'bin/vite.js');
  try {
    const args = [vite, 'build', '--logLevel', 'error'];
    await promisify(execFile)(process.execPath, args, { cwd: web, signal });
  } catch (cause) {
    throwIfCancelled({ signal }, 'pages');
    const { stderr = '', stdout = '' } = cause as { stderr?: string; stdout?: string };
    throw fail('pages-failed', { output: (stderr || stdout).slice(0, 4000) }, cause);
  }
}

/** Compressed copies beside the files; the server sends them to browsers that take them. */
async function compressAll(folder: string): Promise<void> {
  const files = globSync('**/*.{js,css,html,svg,json}', { cwd: folder });
  await Promise.all(files.map((file) => compress(join(folder, file))));
}

const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < 1024) return;
  await writeFile(`${path}.br`, await promisify(brotliCompress)(content, quality));
  await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
}
