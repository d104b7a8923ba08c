import { afterAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../testing/expect-refusal.ts';
import { runQunhai } from '../testing/run-qunhai.ts';
import { temporaryFiles } from '../testing/temporary-files.ts';

const files = temporaryFiles();
afterAll(files.remove);

const rows = Array.from({ length: 40 }, (_, i) => {
  const x = (i * 7) % 40;
  return `${x},${(i * 11) % 40},${(x * ((i * 3) % 10)) / 10}`;
});
/** y never exceeds x; w has nothing to do with it. */
const table = files.write('table.csv', `x,w,y\n${rows.join('\n')}\n`);

describe('qunhai nca', () => {
  it('tells effect size, test and verdict of every condition and ceiling', async () => {
    const args = ['nca', table, '--x', 'x,w', '--y', 'y', '--permutations', '500', '--quiet'];
    const { code, stdout } = await runQunhai(args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^x +ce-fdh +0\.\d{3} +\[0\.\d{3}, 0\.\d{3}\] +0\.0020/m);
    expect(stdout).toContain('x, cr-fdh: The data support a necessary condition');
    expect(stdout).toMatch(/w, ce-fdh: The constraint is too small to matter/);
    // No case of x is above the ceiling y = x; noise and exceptions are percentages to one decimal.
    expect(stdout).toMatch(/^x +ce-fdh +0\.0 +0\.0 +\d+\.\d +0\.\d\d +1\.00$/m);
    expect(stdout).toContain('without sampling uncertainty');
    expect(stdout).not.toContain('Bottlenecks');
    expect((await runQunhai(args)).stdout).toBe(stdout);
  });

  it('prints bottlenecks on request, and all of it as JSON', async () => {
    const args = ['nca', table, '--x', 'x', '--y', 'y', '--ceilings', 'CR_FDH', '--quiet'];
    const printed = await runQunhai([
      ...args,
      '--bottlenecks',
      '--permutations',
      '0',
      '--lang',
      'zh',
    ]);
    expect(printed.stdout).toContain('瓶颈表（cr-fdh）');
    expect(printed.stdout).toContain('没有做置换检验');
    const json = await runQunhai([...args, '--json', '--scope', 'x=0:100', '--scope', 'y=0:50']);
    const { conditions, bottlenecks } = JSON.parse(json.stdout);
    expect(conditions[0].scope.x).toEqual({ min: 0, max: 100 });
    expect(conditions[0].ceilings[0].test.interval).toHaveLength(2);
    expect(conditions[0].ceilings[0].purity).toMatchObject({ noise: 0, absent: {} });
    expect(bottlenecks[0].rows).toHaveLength(11);
  });

  it('says how many rows it left out, and for which columns', async () => {
    const gaps = files.write('gaps.csv', `x,w,y\n${rows.join('\n')}\n,3,1\n,,2\n`);
    const args = ['nca', gaps, '--x', 'x,w', '--y', 'y', '--permutations', '0', '--quiet'];
    const { stdout } = await runQunhai(args);
    expect(stdout).toContain('cases: 40, left out for missing values: 2;');
    expect(stdout).toContain('Values missing, by column: x 2, w 1.');
    const { stdout: zh } = await runQunhai([...args, '--lang', 'zh']);
    expect(zh).toContain('2 个案例有缺失值，未纳入分析；各列缺失数：x 2、w 1。');
  });

  it('says why a corner or a ceiling has no figures of cases about it', async () => {
    const args = ['nca', table, '--x', 'x', '--y', 'y', '--permutations', '0', '--quiet'];
    const turned = await runQunhai([...args, '--corner', '2']);
    expect(turned.stdout).toContain('defined for corner 1 only');
    expect(turned.stdout).not.toContain('sharpness  ');
    const other = await runQunhai([...args, '--ceilings', 'ce_fdh,cr_vrs', '--lang', 'zh']);
    expect(other.stdout).toMatch(/cr-vrs +– +– +– +– +–/);
    expect(other.stdout).toContain('不适用于 CR-VRS 上限线');
  });

  it('says what is wrong with a file or a command line', async () => {
    const base = ['nca', table, '--x', 'x', '--y', 'y'];
    await expectRefusal(
      [...base, '--scope', 'x=0:20'],
      3,
      /table\.csv, row 5, column x: outside 0/,
    );
    await expectRefusal([...base, '--scope', 'x=20:0'], 2, /20:0 is no range/);
    await expectRefusal([...base, '--scope', 'z=0:1'], 2, /scope is given for z/);
    await expectRefusal([...base, '--ceilings', 'ce_xyz'], 2, /ce-xyz/);
    await expectRefusal([...base, '--corner', '5'], 2, /--corner takes one of: 1, 2, 3, 4/);
    await expectRefusal(['nca', table, '--x', 'x,,w', '--y', 'y'], 2, /between two commas/);
    const empty = files.write('empty.csv', 'x,y\n1,\n,2\n');
    await expectRefusal(['nca', empty, '--x', 'x', '--y', 'y'], 3, /./);
  });
});
