/** Writes packages/sem/golden/equality.json: simulated groups with lavaan's score tests of equal parameters. Needs R with lavaan. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { RandomStream } from '@qunhai/kernel';
import { lavaanVersion } from './conformance/run-lavaan.ts';

const version = await lavaanVersion();
if (version === null) {
  process.stderr.write('R with the packages lavaan and jsonlite is not installed.\n');
  process.exit(1);
}
const variables = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'b3'];
const stream = new RandomStream(1, 'score tests');
const answer = (group: number, item: number, factors: readonly [number, number]) => {
  const loading = item === 1 && group === 1 ? 0.4 : 0.9;
  const intercept = item === 3 && group === 2 ? 3.6 : 3;
  const value = intercept + loading * factors[item < 4 ? 0 : 1]! + 0.7 * stream.normal();
  return stream.uniform() < 0.06 ? '' : value.toFixed(2);
};
const rows = [90, 110, 130].flatMap((size, group) =>
  Array.from({ length: size }, () => {
    const f = stream.normal();
    const g = 0.4 * f + 0.9 * stream.normal();
    return [
      `group ${group + 1}`,
      ...variables.map((_, item) => answer(group, item, [f, g])),
    ].join();
  }),
);
const folder = mkdtempSync(join(tmpdir(), 'equality-'));
try {
  const [data, found] = [join(folder, 'data.csv'), join(folder, 'found.json')];
  writeFileSync(data, `${['group', ...variables].join()}\n${rows.join('\n')}\n`);
  const script = fileURLToPath(new URL('equality-golden.R', import.meta.url));
  execFileSync('Rscript', [script, data, found], { stdio: ['ignore', 'ignore', 'inherit'] });
  const golden = { variables, rows, ...JSON.parse(readFileSync(found, 'utf8')) };
  const target = new URL('../packages/sem/golden/', import.meta.url);
  writeFileSync(new URL('equality.json', target), `${JSON.stringify(golden)}\n`);
  const meta = {
    generator: `tools/equality-golden.ts with lavaan ${version} (lavTestScore, lavResiduals)`,
    data: 'three simulated groups of 90, 110 and 130 rows, two factors, 6 % of the answers missing; a row is the group and seven answers',
    tolerances: { 'score tests': '1e-4', 'errors of residuals': '1e-4' },
    conventions: { information: 'expected', scale: 'unit variance in the first group' },
  };
  writeFileSync(new URL('equality.META.json', target), `${JSON.stringify(meta, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
