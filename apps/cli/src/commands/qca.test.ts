import { afterAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../testing/expect-refusal.ts';
import { runQunhai } from '../testing/run-qunhai.ts';
import { temporaryFiles } from '../testing/temporary-files.ts';

const files = temporaryFiles();
afterAll(files.remove);

/** A or B leads to Y; the row of both is not observed, so that the solutions differ. */
const crisp = files.write(
  'crisp.csv',
  'firm,A,B,C,Y\nf1,1,0,0,1\nf2,1,0,1,1\nf3,0,1,0,1\nf4,0,1,1,1\nf5,0,0,0,0\nf6,0,0,1,0\nf7,,1,1,1\n',
);
const ask = (file: string, ...more: string[]) =>
  runQunhai(['qca', file, '--outcome', 'Y', '--conditions', 'A,B,C', ...more]);

describe('qunhai qca', () => {
  it('prints necessity, truth table and the three solutions', async () => {
    const { code, stdout } = await ask(crisp, '--dir-exp', 'A,B', '--quiet');
    expect(code).toBe(0);
    expect(stdout).toContain('Y ← A, B, C; cases: 6, left out for missing values: 1');
    expect(stdout).toMatch(/^A {2,}0\.500 {2,}1\.000 {2,}1\.000$/m);
    expect(stdout).toMatch(/A \+ B \(1\.000, 1\.000, 1\.000\)/);
    expect(stdout).toMatch(/0 {2}1 {2}0 {4}1 {2}1 {8}1\.000 {2}1\.000 {2}f3/);
    expect(stdout).toMatch(/Complex solution[^\n]*\nM1: (A\*~B \+ ~A\*B|~A\*B \+ A\*~B)/);
    expect(stdout).toMatch(/Parsimonious solution[^\n]*\nM1: (A \+ B|B \+ A)/);
    expect(stdout).toContain('Intermediate solution C1P1');
    expect(stdout).toContain('without any one case: consistency [1.000, 1.000]');
  });

  it('lists every tied model', async () => {
    const tied = files.write(
      'tied.csv',
      'A,B,C,Y\n1,1,0,1\n1,0,0,1\n1,0,1,1\n0,0,1,1\n0,1,1,1\n0,1,0,1\n1,1,1,0\n0,0,0,0\n',
    );
    const { stdout } = await ask(tied, '--json', '--quiet');
    const { parsimonious, truthTable } = JSON.parse(stdout);
    expect(parsimonious.modelCount).toBe(2);
    expect(parsimonious.models).toHaveLength(2);
    expect(truthTable[0].cases).toEqual(['#9']);
    const words = await ask(tied, '--quiet');
    expect(words.stdout).toContain('2 tied minimal models');
    expect(words.stdout).toContain('there is no intermediate solution');
  });

  it('calibrates, says how, and turns the outcome round', async () => {
    const raw = files.write(
      'raw.csv',
      'A,B,C,Y\n7,1,3,6\n6,2,-9,7\n2,6,5,2\n1,7,2,1\n6,3,6,5\n2,5,1,3\n',
    );
    const calibrations = ['A=logistic(2,3.5,6)', 'B=scale(1,7)', 'C=percentiles', 'Y=crisp(4)'];
    const options = calibrations.flatMap((each) => ['--calibrate', each]);
    const { code, stdout } = await ask(raw, ...options, '--missing', '-9', '--negate', '--quiet');
    expect(code).toBe(0);
    expect(stdout).toContain('~Y ← A, B, C; cases: 5, left out for missing values: 1');
    expect(stdout).toContain('Calibration of A: logistic(2, 3.5, 6)');
    expect(stdout).toContain('Calibration of B: logistic(2, 4.06, 6)');
    const chinese = await ask(raw, ...options, '--missing', '-9', '--quiet', '--lang', 'zh');
    expect(chinese.stdout).toContain('各条件的必要性');
    expect(chinese.stdout).toContain('说明：');
  });

  it('says what is wrong with a file or a command line', async () => {
    const raw = files.write('bad.csv', 'A,B,C,Y\n0.2,1,0,1\n7,0,1,0\n');
    const text = files.write('text.csv', 'A,B,C,Y\n1,1,0,1\n0,high,1,0\n');
    const base = ['qca', raw, '--outcome', 'Y', '--conditions', 'A,B,C'];
    await expectRefusal(base, 3, /bad\.csv, row 3, column A: not a membership/);
    await expectRefusal(
      ['qca', text, '--outcome', 'Y', '--conditions', 'A,B,C'],
      3,
      /text\.csv, row 3, column B: this is not a number/,
    );
    const other = ['qca', crisp, '--outcome', 'Y', '--conditions'];
    await expectRefusal([...other, 'A,B,Z'], 3, /crisp\.csv has no column “Z”/);
    await expectRefusal([...base.slice(0, -1), 'A,B,Y'], 2, /column Y is named twice/);
    await expectRefusal([...base, '--calibrate', 'A=fuzzy(1)'], 2, /fuzzy\(1\) is not understood/);
    await expectRefusal([...base, '--calibrate', 'A'], 2, /not of the form COLUMN=VALUE/);
    await expectRefusal([...base, '--calibrate', 'Q=crisp(1)'], 2, /neither a condition nor/);
    await expectRefusal([...base, '--calibrate', 'A=logistic(5,3,4)'], 2, /A/);
    await expectRefusal([...base, '--incl', '80'], 2, /--incl 80 is not a share/);
    await expectRefusal(['qca', crisp, ...base.slice(2), '--dir-exp', 'Q'], 2, /Q/);
    await expectRefusal(['qca', raw, '--outcome', 'Y'], 2, /--conditions is required/);
    await expectRefusal(['qca', files.path('none.csv'), ...base.slice(2)], 3, /none\.csv/);
  });
});
