import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runStudy } from '../../../run-study.ts';
import { covarianceScoresCsv } from './scores-file.ts';

/** The example study, asked for factor scores and for nothing else that takes long. */
let study: string;
beforeAll(() => {
  study = join(mkdtempSync(join(tmpdir(), 'qunhai-scores-')), 'study');
  const example = new URL('../../../../../../examples/clustered-firms-simulated', import.meta.url);
  cpSync(fileURLToPath(example), study, { recursive: true });
  const path = join(study, 'study.yaml');
  const yaml = readFileSync(path, 'utf8');
  const asked = 'analysis:\n  covariance: { scores: true }\n  moderation: false\n';
  writeFileSync(path, yaml.replace(/^analysis:\n/m, asked));
});
afterAll(() => rmSync(join(study, '..'), { recursive: true }));

const run = (assessments: 'covariance'[]) =>
  runStudy(study, { cache: null, resamples: 0, assessments });

it('writes a line for every firm with scores, both kinds for every construct', async () => {
  const { results } = await run(['covariance']);
  const { rows, constructs } = results.assessments!.covariance!.scores!;
  const csv = await covarianceScoresCsv(study, results, { cache: null });
  const [head, ...lines] = csv!.trimEnd().split('\r\n');
  expect(head!.split(',')).toEqual([
    'firm',
    ...constructs.flatMap(({ construct: id }) => [`${id}.regression`, `${id}.bartlett`]),
  ]);
  expect(rows).toBeGreaterThan(250);
  expect(lines).toHaveLength(rows);
  const cells = lines.map((line) => line.split(','));
  expect(new Set(cells.map(([firm]) => firm)).size).toBe(rows);
  for (const figures of cells.map(([, ...rest]) => rest.map(Number)))
    expect(figures.every(Number.isFinite)).toBe(true);
});

it('writes nothing where a run has no scores', async () => {
  const { results } = await run([]);
  expect(await covarianceScoresCsv(study, results, { cache: null })).toBeNull();
});
