/**
 * The recovery study of indirect effects: many simulated studies with known chains, some of them 0 because one path is, or both are.
 * Writes its tables into docs/validation.md: `node tools/recovery-mediation.ts [studies] [resamples] [page]` (500 and 1000 unless told).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import {
  chains,
  chainValue,
  inferChains,
  type MediationCondition,
  mediationModel,
  mediationTruth,
} from './recovery-mediation-studies.ts';
import { recoveryTable, shareExcluding, summarizePath } from './recovery-report.ts';
import { type PathInference, studyData } from './recovery-studies.ts';
import { withSection } from './with-section.ts';

const conditions: ({ readonly title: string } & MediationCondition)[] = [
  { title: '7-point answers, n = 320', times: 1, none: [] },
  { title: '7-point answers, n = 640', times: 2, none: [] },
  {
    title: '7-point answers, n = 320, no DC → GR and neither CA → GE nor GE → MK',
    times: 1,
    none: [
      ['DC', 'GR'],
      ['CA', 'GE'],
      ['GE', 'MK'],
    ],
  },
];

const page = process.argv[4] ?? new URL('../docs/validation.md', import.meta.url);
const section = 'recovery-mediation';
withSection(readFileSync(page, 'utf8'), section, ''); // refuse now, not after an hour of simulation

const studies = Number(process.argv[2] ?? 500);
const resamples = Number(process.argv[3] ?? 1000);

const sections: string[] = [];
for (const condition of conditions) {
  const truth = mediationTruth(condition);
  const inferences: PathInference[][] = [];
  for (let seed = 1; seed <= studies; seed++) {
    inferences.push(await inferChains(mediationModel, studyData(truth, seed), resamples, seed));
    if (seed % 20 === 0) process.stderr.write(`${condition.title}: ${seed} of ${studies}\n`);
  }
  const ofChain = (c: number) => inferences.map((study) => study[c]!);
  const rows = chains.map((chain, c) => ({
    ...summarizePath({ from: '', to: '', value: chainValue(truth, chain) }, ofChain(c)),
    path: chain.join(' → '),
  }));
  const table = recoveryTable(rows).replace('| path |', '| indirect effect |');
  const found = chains.map(
    (chain, c) =>
      `${chain.join(' → ')} ${(100 * shareExcluding(ofChain(c), 'bca')).toFixed(1)} % (percentile ${(100 * shareExcluding(ofChain(c), 'percentile')).toFixed(1)} %)`,
  );
  sections.push(
    `#### ${condition.title}\n\n${table}\n\nBCa interval excludes 0: ${found.join('; ')}.`,
  );
}

const run = `${studies} studies per table, ${resamples} resamples each.`;
const text = [run, ...sections].join('\n\n');
writeFileSync(page, withSection(readFileSync(page, 'utf8'), section, text));
