/**
 * The recovery study of missing answers: full information beside the complete rows only, in many simulated studies.
 * Writes its tables into docs/validation.md: `node tools/recovery-missing.ts [studies] [page]` (1000 unless told).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { mean, standardDeviation } from '@qunhai/numerics';
import {
  inferQuantities,
  type MissingCondition,
  missingData,
  quantities,
  type WaldInference,
} from './recovery-missing-studies.ts';
import { coverageText, signed } from './recovery-report.ts';
import { withSection } from './with-section.ts';

const conditions: ({ readonly title: string } & MissingCondition)[] = [
  { title: 'Missing completely at random (MCAR)', firms: 300, kind: 'mcar', share: 0.25 },
  { title: 'Missing at random: more where x1 is high (MAR)', firms: 300, kind: 'mar', share: 0.25 },
  {
    title: 'Not at random: more where the answer itself is high (MNAR)',
    firms: 300,
    kind: 'mnar',
    share: 0.25,
  },
];

const methods = [
  { name: 'full information', missing: 'full-information' },
  { name: 'complete rows', missing: 'listwise' },
] as const;

const page = process.argv[3] ?? new URL('../docs/validation.md', import.meta.url);
const section = 'recovery-missing';
withSection(readFileSync(page, 'utf8'), section, ''); // refuse now, not after an hour of simulation

const studies = Number(process.argv[2] ?? 1000);

function tableRow(name: string, method: string, truth: number, found: readonly WaldInference[]) {
  const estimates = found.map(({ estimate }) => estimate);
  const errors = found.map(({ standardError }) => standardError);
  const covered = found.map(({ estimate, standardError }) =>
    Math.abs(estimate - truth) <= 1.959964 * standardError ? 1 : 0,
  );
  const squares = estimates.map((estimate) => (estimate - truth) ** 2);
  const cells = [
    truth.toFixed(2),
    signed(mean(estimates) - truth),
    Math.sqrt(mean(squares)).toFixed(3),
    standardDeviation(estimates).toFixed(3),
    mean(errors).toFixed(3),
    coverageText(mean(covered)),
  ];
  return `| ${name} | ${method} | ${cells.join(' | ')} |`;
}

const head =
  '| quantity | by | truth | bias | RMSE | SE of estimates | mean SE | coverage |\n|---|---|--:|--:|--:|--:|--:|--:|';

const sections = conditions.map((condition) => {
  const found = methods.map(({ missing }) =>
    Array.from({ length: studies }, (_, i) =>
      inferQuantities(missingData(condition, i + 1), missing),
    ).filter((study) => study !== null),
  );
  const rows = quantities.flatMap(({ name, truth }, q) =>
    methods.map((method, m) =>
      tableRow(
        m === 0 ? name : '',
        method.name,
        truth,
        found[m]!.map(({ inferences }) => inferences[q]!),
      ),
    ),
  );
  const used = methods.map(
    ({ name }, m) =>
      `${name}: ${mean(found[m]!.map(({ rows: n }) => n)).toFixed(0)} rows on average, ${studies - found[m]!.length} of ${studies} studies without an estimate`,
  );
  process.stderr.write(`${condition.title}\n`);
  return `#### ${condition.title}\n\n${[head, ...rows].join('\n')}\n\n${used.join('; ')}.`;
});

const run = `${studies} studies per table of ${conditions[0]!.firms} firms; a quarter of the answers to y1, y2 and y3 is missing. 95 % intervals are estimate ± 1.96 standard errors, from the observed information with full information and the expected with complete rows.`;
const text = [run, ...sections].join('\n\n');
writeFileSync(page, withSection(readFileSync(page, 'utf8'), section, text));
