import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
}, 180_000);
afterAll(() => rmSync(root, { recursive: true }));

const quick = ['--no-cache', '--resamples', '0', '--workers', '1', '--assessments', 'none'];

describe('qunhai run --scripts', { timeout: 120_000 }, () => {
  it('writes scripts and answers into the output folder, and says what answers.csv holds', async () => {
    const out = join(root, 'out');
    const ended = await runQunhai(['run', study, '--out', out, '--scripts', '--json', ...quick]);
    expect(ended.code).toBe(0);
    expect(ended.stderr).toContain('answers.csv holds the answers of every firm');
    const names = [
      ...['answers-moderation.csv', 'answers.csv', 'lavaan.R', 'reproduce.sh', 'reproduce.ts'],
      ...['seminr-moderation.R', 'seminr.R'],
    ];
    expect(readdirSync(join(out, 'scripts')).toSorted()).toEqual(names);
    const { files } = JSON.parse(ended.stdout);
    expect(files.scripts.toSorted()).toEqual(names.map((name) => join(out, 'scripts', name)));
    expect(readFileSync(join(out, 'scripts', 'reproduce.sh'), 'utf8')).toContain('--resamples 0 ');
  });

  it('writes none unless asked', async () => {
    const out = join(root, 'plain');
    const ended = await runQunhai(['run', study, '--out', out, ...quick]);
    expect(ended.code).toBe(0);
    expect(readdirSync(out).toSorted()).toEqual(['report.html', 'results.json']);
  });

  it('says that there are none of a model that was not estimated', async () => {
    const few = join(root, 'few');
    await runQunhai(['simulate-data', '--firms', '80', '--out', few]);
    const path = join(few, 'responses.csv');
    writeFileSync(path, readFileSync(path, 'utf8').split('\n').slice(0, 9).join('\n'));
    const out = join(root, 'few-out');
    const ended = await runQunhai(['run', few, '--out', out, '--scripts', ...quick]);
    expect(ended.code).toBe(4);
    expect(ended.stderr).toContain('there are no scripts to reproduce it');
    expect(readdirSync(out)).not.toContain('scripts');
  });
});
