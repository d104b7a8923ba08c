/**
 * How far our numbers are from those of reference programs: `node tools/agreement.ts` writes the tables into
 * docs/validation.md. Needs the golden numbers in ../shared/reference; fails when a difference exceeds the tolerance.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { type Comparison, comparisonsWith } from './agreement-cases.ts';
import { couplingComparisons } from './agreement-coupling.ts';
import { resampleComparisons } from './agreement-resamples.ts';

const tolerance = 1e-6;
const reference = new URL('../../shared/reference/', import.meta.url);
const missing = ['sem/pls_mobi_ecsi.json', 'gvc/ccd_germany.json'].filter(
  (file) => !existsSync(new URL(file, reference)),
);
if (missing.length > 0) {
  const files = missing.map((file) => `../shared/reference/${file}`).join(' and ');
  process.stderr.write(`The golden numbers ${files} are missing beside the repository.\n`);
  process.exit(1);
}

const sections: [title: string, Comparison[]][] = [
  ['seminr 2.3.4, stop criterion 1e-12', comparisonsWith('seminr_stop12')],
  ['cSEM 0.6.1.9000, tolerance 1e-12', comparisonsWith('cSEM_tol1e12')],
  ['plspm 0.4.9, tolerance 1e-24', comparisonsWith('plspm_tol1e24')],
  [
    'Bootstrap, 200 given resamples, and jackknife (seminr 2.3.4)',
    [...(await resampleComparisons('modeA_path')), ...(await resampleComparisons('plsc_path'))],
  ],
  ['Coupling coordination (mathmodels 0.0.11)', couplingComparisons(new URL('gvc/', reference))],
];

/** Infinity when a value is missing on one side. */
function largestDifference(comparisons: readonly Comparison[]): number {
  const differences = comparisons.flatMap(({ pairs }) =>
    pairs.map(([ours, theirs]) => Math.abs((ours ?? Number.NaN) - theirs)),
  );
  return differences.reduce((most, d) => (d <= most ? most : Number.isNaN(d) ? Infinity : d), 0);
}

/** Quantities in rows, cases in columns; bold where a difference exceeds the tolerance and should not. */
function table(comparisons: readonly Comparison[]): string {
  const filled = comparisons.filter(({ pairs }) => pairs.length > 0);
  const columns = [...new Set(filled.map(({ column }) => column))];
  const rows = [...Map.groupBy(filled, ({ quantity }) => quantity)].map(([quantity, cases]) => {
    const cells = columns.map((column) => shown(cases.filter((c) => c.column === column)));
    const count = cases.reduce((sum, { pairs }) => sum + pairs.length, 0);
    return `| ${quantity} | ${cells.join(' | ')} | ${count.toLocaleString('en')} |`;
  });
  const head = `| quantity | ${columns.join(' | ')} | values |\n|---|${'--:|'.repeat(columns.length + 1)}`;
  return [head, ...rows].join('\n');
}

function shown(cases: readonly Comparison[]): string {
  if (cases.length === 0) return '';
  const most = largestDifference(cases);
  const text = most === 0 ? '0' : most.toExponential(0);
  return most > tolerance && !cases[0]!.byConvention ? `**${text}**` : text;
}

const compared = sections.flatMap(([, all]) => all);
const must = compared.filter((c) => !c.byConvention);
const values = must.reduce((sum, { pairs }) => sum + pairs.length, 0);
const summary = `${values.toLocaleString('en')} values compared; largest absolute difference ${largestDifference(must).toExponential(1)}.`;
const parts = [
  summary,
  ...sections.map(([title, all]) => `### ${title}\n\n${table(all.filter((c) => !c.byConvention))}`),
  `### Where conventions differ\n\n${table(compared.filter((c) => c.byConvention))}`,
];

const marked = /(<!-- agreement:begin -->)[\s\S]*(<!-- agreement:end -->)/;
const path = new URL('../docs/validation.md', import.meta.url);
const page = readFileSync(path, 'utf8');
const written = page.replace(marked, (_, begin, end) => [begin, ...parts, end].join('\n\n'));
writeFileSync(path, written);

const beyond = must.filter((c) => largestDifference([c]) > tolerance);
for (const { column, quantity } of beyond) process.stderr.write(`${column}: ${quantity} differs\n`);
process.stdout.write(`${summary}\n`);
process.exitCode = beyond.length > 0 ? 1 : 0;
