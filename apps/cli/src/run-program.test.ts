import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runProgram } from './run-program.ts';
import { type Ended, runQunhai } from './testing/run-qunhai.ts';

let root: string;
let study: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'qunhai-'));
  study = join(root, 'study');
  const made = await runQunhai(['simulate-data', '--firms', '80', '--out', study]);
  expect(made.stderr).toContain('80 firms');
  expect(made.code).toBe(0);
}, 180_000);
afterAll(() => rmSync(root, { recursive: true }));

/** A message and a remedy, and no stack trace. */
function expectFailure(ended: Ended, code: number, text: RegExp): void {
  expect(ended.stderr).toMatch(text);
  expect(ended.stderr).toMatch(/^Fix: ./m);
  expect(ended.stderr).not.toMatch(/^\s+at /m);
  expect(ended.code).toBe(code);
}

/** A copy of the study with a change of study.yaml. */
function changedStudy(name: string, change: (yaml: string) => string): string {
  const folder = join(root, name);
  mkdirSync(folder);
  for (const file of readdirSync(study).filter((f) => /\.(csv|yaml)$/.test(f)))
    writeFileSync(join(folder, file), readFileSync(join(study, file)));
  const path = join(folder, 'study.yaml');
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return folder;
}

/** For tests that are not about assessments, which take most of the time of a run. */
const quick = ['--assessments', 'none'];

describe('qunhai', { timeout: 120_000 }, () => {
  it('teaches in both languages', async () => {
    const english = await runQunhai(['--help']);
    expect(english).toMatchObject({ code: 0, stderr: '' });
    for (const word of ['Usage:', 'init', 'check', 'run', 'Exit codes', '130'])
      expect(english.stdout).toContain(word);
    const chinese = await runQunhai(['run', '--help'], { LC_ALL: 'zh_CN.UTF-8' });
    expect(chinese.stdout).toContain('用法：');
    expect(chinese.stdout).toContain('示例');
  });

  it('says what is wrong with a command line', async () => {
    const wrong: [string[], RegExp][] = [
      [['analyse'], /no command analyse/],
      [['run'], /argument study is missing/],
      [['run', study, '--fast'], /no option --fast/],
      [['run', study, '--resamples', 'many'], /--resamples many/],
      [['run', study, '--lang', 'fr'], /--lang takes one of: zh, en/],
      [['run', study, '--resamples', '3'], /neither 0 nor a whole number from 50/],
      [['simulate-data', '--clusters', '100', '--firms', '10', '--out', 'x'], /every cluster/],
      [['run', study, '--data', 'x'], /NAME=PATH/],
      [['simulate-data', '--out', 'x', '--missing', '5'], /share between 0 and 0\.5/],
    ];
    for (const [args, text] of wrong) expectFailure(await runQunhai(args), 2, text);
    expect((await runQunhai([])).code).toBe(2);
    const chinese = await runQunhai(['run', '--lang', 'zh']);
    expect(chinese.stderr).toBe(
      '缺少参数 study。\n解决办法：请参阅 `npm run qunhai -- --help`。\n',
    );
  });

  it('makes a study folder to fill in, once', async () => {
    const folder = join(root, 'Mine 1');
    expect((await runQunhai(['init', folder])).code).toBe(0);
    expect(readFileSync(join(folder, 'study.yaml'), 'utf8')).toContain('id: mine-1');
    expect(readFileSync(join(folder, 'responses.csv'), 'utf8')).toMatch(/^firm,wave,cluster,DL1,/);
    expectFailure(await runQunhai(['init', folder]), 5, /already holds study\.yaml/);
    expectFailure(await runQunhai(['check', folder]), 3, /responses\.csv/);
  });

  it('checks a study without analysing it', async () => {
    const checked = await runQunhai(['check', study, '--json']);
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.stdout)).toMatchObject({
      ok: true,
      problems: [],
      summary: { firms: 80, responses: 80, waves: [1] },
    });
  });

  it('says why there is no estimate, even when quiet', async () => {
    const few = changedStudy('few', (yaml) => yaml);
    const path = join(few, 'responses.csv');
    writeFileSync(path, readFileSync(path, 'utf8').split('\n').slice(0, 9).join('\n'));
    const checked = await runQunhai(['check', few]);
    expect(checked.code).toBe(0);
    expect(checked.stderr).toContain('`run` would not estimate the model');
    const ended = await runQunhai(['run', few, '--quiet', '--json']);
    expect(ended.code).toBe(4);
    expect(ended.stderr).toMatch(/not estimated from the usable responses \(8\)/);
    const told = JSON.parse(ended.stdout);
    expect(told).toMatchObject({ status: 'not-estimated', observations: 8 });
    expect(ended.stderr).toContain(told.notes.at(-1));
  });

  it('lists what would be left out: some rows in words, all of them as JSON', async () => {
    const spoiled = changedStudy('spoiled', (yaml) => yaml);
    const path = join(spoiled, 'responses.csv');
    const lines = readFileSync(path, 'utf8').split('\n');
    const column = lines[0]!.split(',').indexOf('DL1');
    const changed = lines.map((line, i) =>
      i > 0 && i < 13 ? line.split(',').with(column, '77').join(',') : line,
    );
    writeFileSync(path, changed.join('\n'));
    const { code, stderr } = await runQunhai(['check', spoiled]);
    expect(code).toBe(0);
    expect(stderr).toContain('out-of-range: 12');
    expect(stderr).toContain('responses.csv, row 11, column DL1: The value lies outside 1 to 7.');
    expect(stderr).not.toContain('row 12, column DL1');
    expect(stderr).toContain('and 2 more');
    const { exclusions } = JSON.parse((await runQunhai(['check', spoiled, '--json'])).stdout);
    expect(exclusions).toHaveLength(12);
  });

  it('writes results and report with every assessment, the same on any number of workers', {
    timeout: 180_000,
  }, async () => {
    const run = (out: string, ...more: string[]) =>
      runQunhai(['run', study, '--resamples', '60', '--out', join(root, out), ...more]);
    const first = await run('one', '--workers', '1', '--no-cache', '--json');
    expect(first.code).toBe(0);
    expect(first.stderr).toMatch(/Resampling/);
    expect(JSON.parse(first.stdout)).toMatchObject({ status: 'converged', observations: 80 });
    const second = await run('two', '--workers', '2', '--quiet', '--lang', 'zh');
    expect(second).toMatchObject({ code: 0, stdout: '', stderr: '' });
    const third = await run('three', '--quiet');
    expect(third.code).toBe(0);
    const written = ['one', 'two', 'three'].map((out) =>
      readFileSync(join(root, out, 'results.json'), 'utf8'),
    );
    expect(written[1]).toBe(written[0]);
    expect(written[2]).toBe(written[0]);
    expect(written[0]).not.toContain(root);
    expect(readdirSync(join(root, 'one')).sort()).toEqual(['report.html', 'results.json']);
    expect(readFileSync(join(root, 'two/report.html'), 'utf8')).toMatch(/<html[^>]* lang="zh/);
  });

  it('caches in the user’s folder, not in the study, which may come from anyone', async () => {
    const run = (environment: Record<string, string>, ...more: string[]) =>
      runQunhai(['run', study, ...quick, '--resamples', '60', '--quiet', ...more], environment);
    const home = join(root, 'cache-home');
    expect(await run({ XDG_CACHE_HOME: home })).toMatchObject({ code: 0, stderr: '' });
    const kept = readdirSync(join(home, 'qunhai')).filter((name) => name.endsWith('.bin'));
    expect(kept.some((name) => name.startsWith('bootstrap-'))).toBe(true);
    expect(readdirSync(study)).not.toContain('.qunhai');
    const chosen = join(root, 'chosen');
    await run({ XDG_CACHE_HOME: join(root, 'unused') }, '--cache-dir', chosen);
    expect(readdirSync(chosen)).toEqual(expect.arrayContaining(kept));
    await run({ XDG_CACHE_HOME: join(root, 'unused') }, '--no-cache');
    expect(readdirSync(root)).not.toContain('unused');
  });

  it('says once that it cannot keep a cache, and runs without', async () => {
    const args = ['run', study, ...quick, '--resamples', '60', '--quiet'];
    const ended = await runQunhai(args, { XDG_CACHE_HOME: join(study, 'study.yaml') });
    expect(ended.code).toBe(0);
    expect(ended.stderr.match(/cannot be used/g)).toHaveLength(1);
    expect(ended.stderr).toMatch(/^Fix: .*--cache-dir/m);
  });

  it('runs what it draws from a truth without ties', async () => {
    const truth = join(study, 'truth.yaml');
    expect(parse(readFileSync(truth, 'utf8'))).not.toHaveProperty('ties');
    const out = join(root, 'no-ties');
    const drawn = await runQunhai(['simulate-data', '--truth', truth, '--out', out]);
    expect(drawn.code).toBe(0);
    expect(readdirSync(out)).not.toContain('ties.csv');
    expect((await runQunhai(['run', out, ...quick, '--resamples', '0'])).code).toBe(0);
    writeFileSync(join(out, 'ties.csv'), 'from,to,kind,wave,country,local\n');
    const path = join(out, 'study.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('mapping:', 'mapping:\n  ties: { file: ties.csv }'),
    );
    expect((await runQunhai(['check', out])).code).toBe(0);
    expect((await runQunhai(['run', out, ...quick, '--resamples', '0'])).code).toBe(0);
  });

  it('refuses a study that reaches outside its folder', async () => {
    const climbing = changedStudy('climbing', (yaml) =>
      yaml.replace('responses.csv', '../study/responses.csv'),
    );
    expectFailure(await runQunhai(['run', climbing]), 3, /outside the study folder/);
    const absolute = changedStudy('absolute', (yaml) =>
      yaml.replace('theory: clustered-firms', 'theory: /etc/theory.yaml'),
    );
    expectFailure(await runQunhai(['run', absolute]), 3, /outside the study folder/);
  });

  it('names the data file that is missing, and takes it from elsewhere', async () => {
    const folder = changedStudy('elsewhere', (yaml) => yaml);
    const moved = join(root, 'moved.csv');
    writeFileSync(moved, readFileSync(join(folder, 'responses.csv')));
    rmSync(join(folder, 'responses.csv'));
    expectFailure(await runQunhai(['check', folder]), 3, /not found: responses\.csv/);
    const data = ['--data', `responses.csv=${moved}`];
    expect((await runQunhai(['check', folder, ...data])).code).toBe(0);
    expectFailure(
      await runQunhai(['check', folder, '--data', `other.csv=${moved}`]),
      3,
      /other\.csv/,
    );
  });

  it('names the file that --data gives, not the one it stands for', async () => {
    const none = join(root, 'none.csv');
    const ended = await runQunhai(['check', study, '--data', `responses.csv=${none}`]);
    expectFailure(ended, 3, /none\.csv, which --data gives for responses\.csv/);
  });

  it('suggests the theory that was meant', async () => {
    const typo = changedStudy('typo', (yaml) =>
      yaml.replace(/^theory: .*$/m, 'theory: clustered-firm'),
    );
    expectFailure(await runQunhai(['check', typo]), 3, /did you mean clustered-firms\?/);
  });

  it('writes one file over no other and into no new folder, unless told to', async () => {
    const file = join(root, 'form.html');
    const args = ['questionnaire', 'export', '--format', 'html', '-o'];
    expect((await runQunhai([...args, file])).code).toBe(0);
    expectFailure(await runQunhai([...args, file]), 5, /exists already/);
    expect((await runQunhai([...args, file, '--force'])).code).toBe(0);
    const nested = join(root, 'absent', 'theory.yaml');
    expectFailure(await runQunhai(['theory', 'export', '-o', nested]), 5, /no folder .*absent/);
    expect(readdirSync(root)).not.toContain('absent');
  });

  it('makes a report for passing on', async () => {
    const out = join(root, 'passed-on');
    const args = ['run', study, ...quick, '--resamples', '0', '--quiet', '--out', out];
    expect((await runQunhai([...args, '--without-firms'])).code).toBe(0);
    const { diagnosis } = JSON.parse(readFileSync(join(out, 'results.json'), 'utf8'));
    const page = readFileSync(join(out, 'report.html'), 'utf8');
    for (const { firm } of diagnosis.firms) expect(page).not.toContain(`>${firm}<`);
  });

  it('survives a YAML bomb, a broken study.yaml and a folder without one', async () => {
    const laughs = Array.from({ length: 12 }, (_, i) =>
      i === 0
        ? 'l0: &l0 lol'
        : `l${i}: &l${i} [${Array(9)
            .fill(`*l${i - 1}`)
            .join(', ')}]`,
    ).join('\n');
    const bomb = changedStudy('bomb', () => laughs);
    expectFailure(await runQunhai(['check', bomb]), 3, /aliases/);
    const broken = changedStudy('broken', (yaml) => `${yaml}seed: [1\n`);
    expectFailure(await runQunhai(['check', broken]), 3, /study\.yaml:\d+:\d+/);
    expectFailure(await runQunhai(['run', root]), 3, /no study\.yaml/);
  });

  it('says when it cannot write', async () => {
    const file = join(root, 'a-file');
    writeFileSync(file, '');
    const args = ['run', study, ...quick, '--resamples', '60', '--out', join(file, 'out')];
    expectFailure(await runQunhai(args), 5, /Cannot write/);
  });

  it('still diagnoses when the model cannot be estimated, and says so', async () => {
    const folder = changedStudy('small', (yaml) => yaml);
    const path = join(folder, 'responses.csv');
    const lines = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, `${lines.slice(0, 8).join('\n')}\n`);
    const ended = await runQunhai(['run', folder, ...quick, '--resamples', '60']);
    expect(ended.code).toBe(4);
    expect(ended.stderr).toMatch(/not estimated/);
    const results = JSON.parse(readFileSync(join(folder, 'out/results.json'), 'utf8'));
    expect(results.sem.status).toBe('not-estimated');
    expect(results.diagnosis.firms).toHaveLength(7);
    expect(new Set(results.hypotheses.map((h: { verdict: string }) => h.verdict))).toEqual(
      new Set(['not-tested']),
    );
  });

  it('shows, validates and exports theories', async () => {
    const exported = join(root, 'theory.yaml');
    expect((await runQunhai(['theory', 'export', '-o', exported])).code).toBe(0);
    const valid = await runQunhai(['theory', 'validate', exported]);
    expect(valid).toMatchObject({ code: 0, stdout: '' });
    expect(valid.stderr).toContain('is valid');
    const shown = await runQunhai(['theory', 'show', '--lang', 'zh']);
    expect(shown.stdout).toContain('竞争优势');
    const broken = join(root, 'broken.yaml');
    writeFileSync(broken, readFileSync(exported, 'utf8').replace('from: DL', 'from: DX'));
    expectFailure(await runQunhai(['theory', 'validate', broken]), 3, /broken\.yaml:\d+:\d+.*DX/);
    expectFailure(
      await runQunhai(['theory', 'validate', join(root, 'no.yaml')]),
      3,
      /no such file/,
    );
    const schema = await runQunhai(['theory', 'export', '--format', 'schema']);
    expect(JSON.parse(schema.stdout)).toHaveProperty('properties');
  });

  it('exports questionnaires in every format', async () => {
    const output = (name: string) => join(root, name);
    const exported = (format: string, name: string, ...more: string[]) =>
      runQunhai(['questionnaire', 'export', '--format', format, '-o', output(name), ...more]);
    expect((await exported('html', 'q.html', '--form', 'short', '--lang', 'zh')).code).toBe(0);
    expect(readFileSync(output('q.html'), 'utf8')).toContain('lang="zh');
    expect((await exported('surveyjs', 'q.json')).code).toBe(0);
    expect(JSON.parse(readFileSync(output('q.json'), 'utf8'))).toHaveProperty('pages');
    expect((await exported('xlsform', 'q.xlsx')).code).toBe(0);
    expect(readFileSync(output('q.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expectFailure(await runQunhai(['questionnaire', 'export']), 2, /--format is required/);
  });

  it('tells a defect of its own in one sentence', async () => {
    let stderr = '';
    const code = await runProgram(['theory', 'export'], {
      stdout: {
        write: () => {
          throw new TypeError('boom');
        },
      },
      stderr: {
        write: (text) => {
          stderr += text;
        },
      },
      environment: { LC_ALL: 'en_US.UTF-8' },
      signal: new AbortController().signal,
    });
    expect(code).toBe(70);
    expect(stderr).toMatch(/^Internal error \(TypeError\).*\n$/);
  });
});
