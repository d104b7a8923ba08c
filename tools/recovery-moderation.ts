/**
 * The recovery study of H7 (CA × DC → MK): many simulated studies with a known interaction, estimated by each approach.
 * Writes its tables into docs/validation.md: `node tools/recovery-moderation.ts [studies] [resamples] [page]`
 * (500, 1000 and that page unless told).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import type { PlsOptions } from '@qunhai/sem';
import {
  couplingData,
  inferInteraction,
  type ModerationCondition,
} from './recovery-moderation-studies.ts';
import {
  type PathRecovery,
  recoveryTable,
  shareExcluding,
  summarizePath,
} from './recovery-report.ts';
import type { PathInference } from './recovery-studies.ts';
import { withSection } from './with-section.ts';

const conditions: ({ readonly title: string } & ModerationCondition)[] = [
  { title: 'Continuous answers, n = 320', interaction: 0.15, firms: 320, rounded: false },
  { title: '7-point answers, n = 320', interaction: 0.15, firms: 320, rounded: true },
  { title: '7-point answers, n = 640', interaction: 0.15, firms: 640, rounded: true },
  { title: '7-point answers, n = 320, no interaction', interaction: 0, firms: 320, rounded: true },
];

const approaches: readonly { readonly name: string; readonly options: PlsOptions }[] = [
  { name: 'two-stage, PLSc', options: { consistent: true } },
  { name: 'two-stage, PLS', options: {} },
  { name: 'product indicators, PLS', options: { moderation: 'product-indicator' } },
  { name: 'orthogonalizing, PLS', options: { moderation: 'orthogonalizing' } },
];

const page = process.argv[4] ?? new URL('../docs/validation.md', import.meta.url);
const section = 'recovery-moderation';
withSection(readFileSync(page, 'utf8'), section, ''); // refuse now, not after an hour of simulation

const studies = Number(process.argv[2] ?? 500);
const resamples = Number(process.argv[3] ?? 1000);

async function simulate(
  condition: ModerationCondition,
  options: PlsOptions,
): Promise<PathInference[]> {
  const inferences: PathInference[] = [];
  for (let seed = 1; seed <= studies; seed++)
    inferences.push(
      await inferInteraction(couplingData(condition, seed), options, resamples, seed),
    );
  return inferences;
}

const sections: string[] = [];
for (const condition of conditions) {
  const rows: PathRecovery[] = [];
  const found: string[] = [];
  for (const { name, options } of approaches) {
    const inferences = await simulate(condition, options);
    const row = summarizePath(
      { from: 'CA × DC', to: 'MK', value: condition.interaction },
      inferences,
    );
    rows.push({ ...row, path: name });
    found.push(`${name} ${(100 * shareExcluding(inferences, 'bca')).toFixed(1)} %`);
    process.stderr.write(`${condition.title}: ${name}\n`);
  }
  const table = recoveryTable(rows).replace('| path |', '| CA × DC → MK by |');
  sections.push(
    `#### ${condition.title}\n\n${table}\n\nBCa interval excludes 0: ${found.join('; ')}.`,
  );
}

const run = `${studies} studies per row, ${resamples} resamples each.`;
const text = [run, ...sections].join('\n\n');
writeFileSync(page, withSection(readFileSync(page, 'utf8'), section, text));
