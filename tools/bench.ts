/** `npm run bench -- NAME` runs {packages,apps}/*\/bench/NAME.bench.ts on plain Node; without a name, lists them. */
import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename } from 'node:path';

const files = new Map(
  globSync('{packages,apps}/*/bench/*.bench.ts').map((file) => [basename(file, '.bench.ts'), file]),
);
const name = process.argv[2];
const file = name === undefined ? undefined : files.get(name);
if (file) {
  execFileSync(process.execPath, [file], { stdio: 'inherit' });
} else {
  if (name !== undefined) {
    process.exitCode = 1;
    console.error(`There is no bench named ${name}.`);
  }
  for (const [known, path] of [...files].sort()) console.log(`${known}\t${path}`);
}
