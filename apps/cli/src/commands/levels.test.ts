import { afterAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../testing/expect-refusal.ts';
import { runQunhai } from '../testing/run-qunhai.ts';
import { temporaryFiles } from '../testing/temporary-files.ts';

const files = temporaryFiles();
afterAll(files.remove);

/** Two groups of three that differ by 4 points, with a spread of 1 within: MSB = 24, MSW = 1. */
const table = files.write('t.csv', 'cluster,a,b\nN,1,2\nN,2,2\nN,3,2\nS,5,6\nS,6,6\nS,7,7\n,4,4\n');
const base = ['levels', table, '--group', 'cluster', '--items', 'a,b', '--quiet'];

describe('qunhai levels', () => {
  it('tells ICC with intervals, and leaves agreement out without a scale', async () => {
    const { code, stdout } = await runQunhai(base);
    expect(code).toBe(0);
    // ICC(1) = 23/26, ICC(2) = 23/24.
    expect(stdout).toMatch(/^a +6 +0\.885 +\[.*\] +0\.958 +\[/m);
    expect(stdout).toContain('mean(a, b)');
    expect(stdout).toContain('Fewer than 10 groups');
    expect(stdout).toContain('state it, e.g. --scale 1:7');
  });

  it('tells agreement against every null distribution that is named', async () => {
    const args = [...base, '--scale', '1:7', '--simulations', '100'];
    const { stdout } = await runQunhai([...args, '--json', '--null', 'uniform,triangular']);
    const { agreement } = JSON.parse(stdout);
    expect(agreement.map((one: { null: string }) => one.null)).toEqual(['uniform', 'triangular']);
    // r_wg(2) of N: mean item variance 0.5 against 4: 2·0.875/(2·0.875 + 0.125).
    expect(agreement[0].groups[0].rwg).toBeCloseTo(1.75 / 1.875, 12);
    const chinese = await runQunhai([...args, '--lang', 'zh']);
    expect(chinese.stdout).toContain('组内一致性，量表 1–7');
    expect(chinese.stdout).toContain('r_wg(2)');
  });

  it('says what is wrong with a file or a command line', async () => {
    await expectRefusal([...base, '--scale', '1:5'], 3, /t\.csv, row 6, column a: outside 1 to 5/);
    await expectRefusal([...base, '--scale', '7'], 2, /--scale 7 is no range/);
    await expectRefusal([...base, '--null', 'even'], 2, /--null knows no even/);
    await expectRefusal([...base, '--scale', '1:7', '--null', 'normal'], 3, /normal/);
    await expectRefusal(['levels', table, '--group', 'clustr', '--items', 'a'], 3, /“clustr”/);
    const one = files.write('one.csv', 'g,a\nN,1\nN,2\n');
    await expectRefusal(['levels', one, '--group', 'g', '--items', 'a'], 3, /group/);
  });
});
