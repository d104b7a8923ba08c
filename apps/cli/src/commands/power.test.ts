import { afterAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../testing/expect-refusal.ts';
import { runQunhai, startQunhai } from '../testing/run-qunhai.ts';
import { temporaryFiles } from '../testing/temporary-files.ts';

const files = temporaryFiles();
afterAll(files.remove);

const model = files.write(
  'model.txt',
  'X =~ 0.9*x1 + 0.9*x2 + 0.9*x3\nY =~ 0.9*y1 + 0.9*y2 + 0.9*y3\nY ~ 0.5*X\n',
);
const short = ['--replications', '20', '--resamples', '50', '--quiet'];

describe('qunhai power', { timeout: 60_000 }, () => {
  it('tells power, bias and coverage of a stated population, and the size that suffices', async () => {
    const args = ['power', '--model', model, '--rows', '30,150', '--estimator', 'ml', ...short];
    const { code, stdout } = await runQunhai(args);
    expect(code).toBe(0);
    expect(stdout).toContain('ML: 20 simulated studies of each size, seed 1');
    expect(stdout).toMatch(
      /^X → Y +0\.500 +30 +[01]\.\d\d +\[0\.\d\d, [01]\.\d\d\] +-?0\.\d{3} ± 0\./m,
    );
    expect(stdout).toMatch(/^Smallest of these sizes .* power of 0\.8: (30|150); even/m);
    expect(stdout).toMatch(/^X → Y +\d+ +\d+ +25 +\d+$/m);
    expect((await runQunhai(args)).stdout).toBe(stdout);
  });

  it('takes the built-in base model, a study, and values of single paths', async () => {
    const paths = files.write('paths.csv', 'from,to,value\nDL,CA,0.6\n');
    const args = ['power', '--rows', '60', '--paths', paths, '--path', '0.1', '--json', ...short];
    const { code, stdout } = await runQunhai(args);
    expect(code).toBe(0);
    const { sizes, rules, population } = JSON.parse(stdout);
    expect(population.paths).toHaveLength(14);
    expect(rules[0]).toMatchObject({ path: 'DL → CA', value: 0.6 });
    const { quantities } = sizes[0];
    expect(quantities[0].power.value).toBeGreaterThan(quantities[3].power.value);
    const study = files.path('study');
    await runQunhai(['init', study]);
    const own = await runQunhai(['power', study, '--rows', '60', ...short, '--lang', 'zh']);
    expect(own.code).toBe(0);
    expect(own.stdout).toContain('每种样本量模拟 20 项研究');
  });

  it('says what is wrong with a file or a command line', async () => {
    const unknown = files.write('unknown.csv', 'from,to,value\nDL,CA,0.2\nDL,XX,0.2\n');
    await expectRefusal(
      ['power', '--paths', unknown],
      3,
      /unknown\.csv, row 3: the model has no path/,
    );
    const twice = files.write('twice.csv', 'from,to,value\nDL,CA,0.2\nDL,CA,0.3\n');
    await expectRefusal(['power', '--paths', twice], 3, /row 3: the path DL → CA has a value/);
    const large = files.write('large.csv', 'from,to,value\nDL,CA,1.2\n');
    await expectRefusal(['power', '--paths', large], 3, /row 2, column value/);
    await expectRefusal(['power', '--path', '0.9'], 3, /variance of/);
    await expectRefusal(
      ['power', '--path', '2'],
      ...([2, /--path 2 is not a number between -1 and 1\.\nFix: .*--path 0\.5\./] as const),
    );
    await expectRefusal(['power', '--rows', '100,many'], 2, /--rows many is not a whole number/);
    await expectRefusal(
      ['power', '--model', model, '--path', '0.1'],
      2,
      /--path cannot be combined/,
    );
    await expectRefusal(['power', 'study', '--model', model], 2, /More than one model/);
    const free = files.write('free.txt', 'X =~ 0.9*x1 + x2\nY =~ 1*y\nY ~ 0.5*X\n');
    await expectRefusal(['power', '--model', free], 3, /free\.txt, line 1: X =~ x2 has no value/);
    await expectRefusal(['power', '--model', files.write('syn.txt', 'X =~ 0.9*\n')], 3, /./);
    await expectRefusal(['power', files.path('nowhere')], 3, /no study\.yaml/);
  });

  it('stops at Ctrl-C', async () => {
    const { child, ended } = startQunhai(['power', '--replications', '100000']);
    await new Promise<void>((resolve) => {
      child.stderr?.on('data', (text: string) => {
        if (text.includes('Simulating studies')) resolve();
      });
    });
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended;
    expect(code).toBe(130);
    expect(stdout).toBe('');
    expect(stderr).toContain('Cancelled during the step “Simulating studies”');
  });
});
