/**
 * The recovery study: many simulated studies with a known truth, estimated as the pipeline does.
 * Writes its tables into docs/validation.md: `node tools/recovery.ts [studies] [resamples]` (1000 and 1000 unless told).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import type { TruthInput } from '@qunhai/dataset';
import { recoveryTable, summarizePath, withRecovery } from './recovery-report.ts';
import {
  type Condition,
  inferPaths,
  type PathInference,
  recoveryTruth,
  studyData,
  trueModel,
} from './recovery-studies.ts';

const conditions: ({ title: string } & Condition)[] = [
  { title: 'Continuous answers, n = 320', answers: 'continuous', times: 1, missing: false },
  { title: '7-point answers, n = 320', answers: 'rounded', times: 1, missing: false },
  { title: '7-point answers, 2.5 % missing, n = 320', answers: 'rounded', times: 1, missing: true },
  { title: '7-point answers, n = 640', answers: 'rounded', times: 2, missing: false },
];

const page = new URL('../docs/validation.md', import.meta.url);
withRecovery(readFileSync(page, 'utf8'), ''); // refuse now, not after an hour of simulation

const studies = Number(process.argv[2] ?? 1000);
const resamples = Number(process.argv[3] ?? 1000);

async function simulate(truth: TruthInput, title: string): Promise<PathInference[][]> {
  const model = trueModel(truth);
  const inferences: PathInference[][] = [];
  for (let seed = 1; seed <= studies; seed++) {
    inferences.push(await inferPaths(model, studyData(truth, seed), resamples, seed));
    if (seed % 20 === 0) process.stderr.write(`${title}: ${seed} of ${studies}\n`);
  }
  return inferences;
}

const sections: string[] = [];
for (const condition of conditions) {
  const truth = recoveryTruth(condition);
  const inferences = await simulate(truth, condition.title);
  const rows = truth.paths!.map((path, j) =>
    summarizePath(
      path,
      inferences.map((study) => study[j]!),
    ),
  );
  sections.push(`#### ${condition.title}\n\n${recoveryTable(rows)}`);
}

const run = `${studies} studies per table, ${resamples} resamples each. The Monte-Carlo standard error of a coverage of 95 % is ${(100 * Math.sqrt((0.95 * 0.05) / studies)).toFixed(1)} points.`;
writeFileSync(page, withRecovery(readFileSync(page, 'utf8'), [run, ...sections].join('\n\n')));
