/**
 * How far our covariance-based estimates are from lavaan's on random models and data: `npm run conformance` writes the table into
 * docs/validation.md. Needs R with lavaan and jsonlite, and says so by name where they are not installed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fitCovariance } from '@qunhai/sem';
import { parseModelText } from '@qunhai/syntax';
import { comparePairs, type Pair } from './conformance/compare.ts';
import type { ConformanceCase } from './conformance/draft.ts';
import { allFamilies, casesOf } from './conformance/families.ts';
import { conformanceTables, type Outcome } from './conformance/report.ts';
import { type LavaanResult, lavaanVersion, runLavaan } from './conformance/run-lavaan.ts';
import { withSection } from './with-section.ts';

const [count = 10, seed = 1] = process.argv.slice(2).map(Number);
const version = await lavaanVersion();
if (version === null) {
  process.stdout.write(
    'Skipped conformance: R with the packages lavaan and jsonlite is not installed.\n',
  );
  process.exit(0);
}
const page = new URL('../docs/validation.md', import.meta.url);
withSection(readFileSync(page, 'utf8'), 'conformance', '');

function outcomeOf(each: ConformanceCase, theirs: LavaanResult): Outcome {
  const fit = fitCovariance(parseModelText(each.model), each.data, each.options);
  const both = theirs.converged && fit.status === 'converged';
  const pairs: Pair[] = both ? comparePairs(fit, theirs) : [];
  const { name, family } = each;
  return { name, family, ours: fit.status, theirs: theirs.error ?? theirs.converged, pairs };
}

const cases = Object.keys(allFamilies).flatMap((family) => casesOf(family, count, seed));
const results = new Map((await runLavaan(cases, 2)).map((each) => [each.name, each]));
const outcomes = cases.map((each) => outcomeOf(each, results.get(each.name)!));
const { text, beyond, summary } = conformanceTables(outcomes, version);
writeFileSync(page, withSection(readFileSync(page, 'utf8'), 'conformance', text));
for (const line of beyond) process.stderr.write(`${line}\n`);
process.stdout.write(`${summary}\n`);
process.exitCode = beyond.length > 0 ? 1 : 0;
