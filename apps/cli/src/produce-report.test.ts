import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runQunhai } from './testing/run-qunhai.ts';

let root: string;
let study: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'qunhai-'));
  study = join(root, 'study');
  await runQunhai(['simulate-data', '--firms', '80', '--out', study]);
  appendFileSync(join(study, 'study.yaml'), '\nanalysis: { estimator: pls }\n');
}, 180_000);
afterAll(() => rmSync(root, { recursive: true }));

const quick = ['--no-cache', '--resamples', '0', '--workers', '1', '--assessments', 'none'];

describe('qunhai run', { timeout: 120_000 }, () => {
  const run = (...further: string[]) =>
    runQunhai(['run', study, '--out', join(root, 'out'), ...quick, ...further]);

  it('says at its top which hypotheses will not be tested, unless quiet', async () => {
    const { stderr, code } = await run('--moderation', 'orthogonalizing');
    expect(code).toBe(0);
    const warned = stderr.indexOf('Note: H8 will not be tested: IE, CN have no items to multiply');
    expect(warned).toBeGreaterThan(-1);
    expect(stderr.indexOf('Estimating the model')).toBeGreaterThan(warned);
    const quiet = await run('--moderation', 'orthogonalizing', '--quiet');
    expect(quiet.stderr).not.toContain('Note:');
  });

  it('warns of nothing where nothing is left out', async () => {
    expect((await run()).stderr).not.toContain('Note:');
  });
});
