/** Writes the parts of docs/odd.{en,zh}.md that are made from the code of the model: `node tools/write-odd.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fillParts } from '../packages/simulation/src/odd/fill-parts.ts';
import { oddParts } from '../packages/simulation/src/odd/odd-parts.ts';

for (const language of ['en', 'zh'] as const) {
  const page = new URL(`../docs/odd.${language}.md`, import.meta.url);
  writeFileSync(page, fillParts(readFileSync(page, 'utf8'), oddParts(language)));
}
