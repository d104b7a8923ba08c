/**
 * `npm run kernels` compiles every packages/*\/src/**\/NAME.as (AssemblyScript) to NAME.wasm.ts beside it: the module as text, with the hash
 * of its source, which tools/kernels.test.ts compares. The compiler is installed on the first use.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const compiler = new URL('kernels/', import.meta.url).pathname;
const asc = join(compiler, 'node_modules/assemblyscript/bin/asc.js');
if (!existsSync(asc))
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: compiler, stdio: 'inherit' });

const folder = mkdtempSync(join(tmpdir(), 'qunhai-kernels-'));
try {
  for (const source of globSync('packages/*/src/**/*.as')) {
    const name = basename(source, '.as');
    const entry = join(folder, `${name}.ts`);
    const wasm = join(folder, `${name}.wasm`);
    writeFileSync(entry, readFileSync(source));
    const options = [
      '-O3',
      '--noAssert',
      '--enable',
      'simd',
      '--runtime',
      'stub',
      '--importMemory',
    ];
    execFileSync(process.execPath, [asc, entry, ...options, '-o', wasm], { stdio: 'inherit' });
    const sha256 = createHash('sha256').update(readFileSync(source)).digest('hex');
    const base64 = readFileSync(wasm).toString('base64');
    const target = join(dirname(source), `${name}.wasm.ts`);
    writeFileSync(
      target,
      `// Made by \`npm run kernels\` from ${name}.as: do not edit.\nexport const ${name}Wasm = {\n  sourceSha256: '${sha256}',\n  base64:\n    '${base64}',\n};\n`,
    );
    console.log(target);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
