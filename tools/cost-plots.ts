/**
 * What a resample costs against rows and items: `node tools/cost-plots.ts` measures for a minute or two on one thread, draws
 * docs/images/resample-cost.svg and writes the table into docs/benchmarks.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import process from 'node:process';
import { type CostPanel, costFigure, microsecondsText } from './cost-figure.ts';
import { likelihoodCost, plsCost } from './cost-measurements.ts';
import { withSection } from './with-section.ts';

const page = new URL('../docs/benchmarks.md', import.meta.url);
const picture = new URL('../docs/images/resample-cost.svg', import.meta.url);
const section = 'resample-cost';
withSection(readFileSync(page, 'utf8'), section, ''); // refuse now, not after measuring

const methods = [
  { name: 'consistent PLS', cost: plsCost },
  { name: 'maximum likelihood', cost: likelihoodCost },
];

async function panel(
  title: string,
  sizes: readonly number[],
  shape: (size: number) => readonly [rows: number, items: number],
): Promise<CostPanel> {
  const series = [];
  for (const { name, cost } of methods) {
    const microseconds: number[] = [];
    for (const size of sizes) microseconds.push(await cost(...shape(size)));
    process.stderr.write(`${title}: ${name}\n`);
    series.push({ name, microseconds });
  }
  return { title, sizes, series };
}

function table({ title, sizes, series }: CostPanel): string {
  const head = `| ${[title, ...sizes.map((size) => size.toLocaleString('en'))].join(' | ')} |`;
  const rule = `|---|${'--:|'.repeat(sizes.length)}`;
  const rows = series.map(
    ({ name, microseconds }) => `| ${[name, ...microseconds.map(microsecondsText)].join(' | ')} |`,
  );
  return [head, rule, ...rows].join('\n');
}

const panels = [
  await panel('rows, with 24 items', [100, 200, 500, 1000, 2000, 5000], (n) => [n, 24]),
  await panel('items, with 500 rows', [8, 16, 32, 64, 128], (p) => [500, p]),
];
writeFileSync(picture, costFigure(panels));
const machine = `One thread, node ${process.version}, ${cpus()[0]?.model}.`;
const text = [machine, ...panels.map(table)].join('\n\n');
writeFileSync(page, withSection(readFileSync(page, 'utf8'), section, text));
