import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { simulationSchema } from '@qunhai/results';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runQunhai, startQunhai } from '../testing/run-qunhai.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'qunhai-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const example = fileURLToPath(
  new URL('../../../../examples/scenarios/brand-or-learning.yaml', import.meta.url),
);
const short = ['--steps', '8', '--replications', '4'];
const simulate = (out: string, ...more: string[]) =>
  runQunhai(['simulate', '--default', ...short, '--out', join(root, out), ...more]);
const read = (out: string, file: string) => readFileSync(join(root, out, file));

describe('qunhai simulate', { timeout: 60_000 }, () => {
  it('compares the three policies of the example on the default model, the same with any number of workers', async () => {
    const one = await simulate('one', '--workers', '1');
    expect(one).toMatchObject({ code: 0, stdout: '' });
    expect(one.stderr).toMatch(/^Simulating futures$/m);
    expect(one.stderr).toContain(
      '4 scenarios were compared, each simulated 4 times over 8 quarters',
    );
    expect(one.stderr).toContain('they are no observations');
    expect(readdirSync(join(root, 'one')).sort()).toEqual([
      'paths.parquet',
      'report.html',
      'simulation.json',
    ]);
    const two = await simulate('two', '--workers', '2', '--quiet', '--lang', 'zh');
    expect(two).toEqual({ code: 0, stdout: '', stderr: '' });
    for (const file of ['simulation.json', 'paths.parquet'])
      expect(read('two', file).equals(read('one', file)), file).toBe(true);
    expect(read('two', 'report.html').toString()).toContain(
      '<html lang="zh-CN" data-language="zh"',
    );
    const results = simulationSchema.parse(JSON.parse(read('one', 'simulation.json').toString()));
    expect(results.scenarios.map(({ id }) => id)).toEqual([
      ...['baseline', 'subsidy', 'learning', 'outward'],
    ]);
    expect(results.sensitivity).toEqual([]);
  });

  it('runs the scenario file of the examples', async () => {
    const ended = await simulate('file', '--scenario', example, '--json', '--lang', 'zh');
    expect(ended.code).toBe(0);
    const told = JSON.parse(ended.stdout);
    expect(told.scenarios).toHaveLength(4);
    expect(told.comparisons[0]).toMatchObject({ scenario: 'joint-brand' });
    expect(read('file', 'report.html').toString()).toContain('打造区域共同品牌');
    expect(ended.stderr).toMatch(/^从 300 家企业出发比较 4 种情景/m);
  });

  it('splits differences in growth and ranks parameters when asked', async () => {
    const out = join(root, 'more');
    const ended = await runQunhai([
      ...['simulate', '--default', '--steps', '2', '--replications', '2', '--out', out],
      ...['--decompose', '--sensitivity', 'morris', '--quiet'],
    ]);
    expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
    const results = JSON.parse(read('more', 'simulation.json').toString());
    expect(results.decomposition.parts).toHaveLength(5);
    expect(results.sensitivity[0].method).toBe('morris');
    const report = read('more', 'report.html').toString();
    expect(report).toContain('en-simulation-decomposition');
    expect(report).toContain('zh-simulation-sensitivity');
  });

  it('stands in the report of its study, and in no other', async () => {
    const study = join(root, 'study');
    await runQunhai(['simulate-data', '--firms', '80', '--out', study]);
    const simulated = await runQunhai(['simulate', study, ...short, '--quiet']);
    expect(simulated).toEqual({ code: 0, stdout: '', stderr: '' });
    const file = join(study, 'out', 'simulation', 'simulation.json');
    const results = simulationSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(results.study).toMatchObject({ data: 'simulated' });
    expect(results.model.population).toBe('measured');
    const run = (...more: string[]) =>
      runQunhai([
        ...['run', study, '--resamples', '0', '--assessments', 'none', '--quiet', ...more],
      ]);
    expect((await run('--simulation', file)).stderr).toBe('');
    const report = readFileSync(join(study, 'out', 'report.html'), 'utf8');
    expect(report).toContain('Simulation: Key findings');
    await simulate('default', '--quiet');
    const other = await run('--simulation', join(root, 'default', 'simulation.json'));
    expect(other).toMatchObject({ code: 2, stderr: expect.stringContaining('the default model') });
    const none = await run('--simulation', join(study, 'study.yaml'));
    expect(none).toMatchObject({ code: 2, stderr: expect.stringMatching(/is not the simulation/) });
  });

  it('replaces nothing unless told to', async () => {
    await simulate('kept', '--quiet');
    const again = await simulate('kept', '--seed', '2');
    expect(again.code).toBe(5);
    expect(again.stderr).toMatch(/simulation\.json exists already; nothing was simulated\.\nFix: /);
    const forced = await simulate('kept', '--seed', '2', '--force', '--quiet');
    expect(forced.code).toBe(0);
    expect(JSON.parse(read('kept', 'simulation.json').toString()).plan.seed).toBe(2);
  });

  it('says what is wrong with a command line, before anything is computed', async () => {
    const out = ['--out', join(root, 'never')];
    const wrong: [string[], number, RegExp][] = [
      [['simulate', ...out], 2, /Neither a study nor --default/],
      [['simulate', root, '--default', ...out], 2, /Both a study and --default/],
      [['simulate', '--default', '--calibrate', ...out], 2, /--calibrate needs a study/],
      [['simulate', '--default', '--steps', '0', ...out], 2, /--steps 0 is not a whole number/],
      [['simulate', '--default', '--sensitivity', 'x', ...out], 2, /one of: none, morris, sobol/],
      [['simulate', join(root, 'nowhere'), ...out], 3, /no study\.yaml/],
    ];
    for (const [args, code, text] of wrong) {
      const ended = await runQunhai(args);
      expect(ended.code, args.join(' ')).toBe(code);
      expect(ended.stderr).toMatch(text);
      expect(ended.stderr).toMatch(/^Fix: ./m);
    }
    expect(existsSync(join(root, 'never'))).toBe(false);
  });

  it('names what is wrong in a scenario file, and what the model does not have', async () => {
    const file = join(root, 'wrong.yaml');
    const text = readFileSync(example, 'utf8');
    writeFileSync(file, text.replace('size: 0.8', 'size: 0.8, colour: red'));
    const unknownKey = await simulate('never', '--scenario', file);
    expect(unknownKey.code).toBe(3);
    expect(unknownKey.stderr).toMatch(
      /wrong\.yaml:\d+ {2}scenarios\.1\.policies\.0: no such field: colour/,
    );
    writeFileSync(file, text.replaceAll('clusters: [A]', 'clusters: [Z]'));
    const unknownCluster = await simulate('never', '--scenario', file, '--lang', 'zh');
    expect(unknownCluster.code).toBe(3);
    expect(unknownCluster.stderr).toMatch(/没有这个集群。\n解决办法：请改用：A、B、C/);
    expect(existsSync(join(root, 'never'))).toBe(false);
  });

  it('stops at Ctrl-C and leaves nothing half-written', async () => {
    const out = join(root, 'cancelled');
    const { child, ended } = startQunhai([
      ...['simulate', '--default', '--replications', '5000', '--out', out],
    ]);
    await new Promise<void>((resolve) => {
      child.stderr?.on('data', (text: string) => {
        if (text.includes('Simulating')) resolve();
      });
    });
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    expect(stderr).toMatch(/during the step “Simulating futures”; nothing was written/);
    expect(existsSync(out)).toBe(false);
  });
});
