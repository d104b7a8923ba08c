import { afterAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../testing/expect-refusal.ts';
import { runQunhai } from '../testing/run-qunhai.ts';
import { temporaryFiles } from '../testing/temporary-files.ts';

const files = temporaryFiles();
afterAll(files.remove);

const wide = files.write('wide.csv', 'city,shoes,toys\nWenzhou,60,40\nYiwu,20,80\n');
const firms = files.write(
  'firms.csv',
  'city,branch,staff\nWenzhou,shoes,30\nWenzhou,shoes,30\nYiwu,shoes,20\nWenzhou,toys,40\nYiwu,toys,40\nYiwu,toys,40\n',
);
const long = ['--region', 'city', '--industry', 'branch', '--count', 'staff'];

describe('qunhai location', () => {
  it('tells quotients of a region × industry table with their intervals', async () => {
    const { code, stdout } = await runQunhai(['location', wide, '--quiet']);
    expect(code).toBe(0);
    // (60/100) / (80/200) and (80/100) / (120/200).
    expect(stdout).toMatch(/^Wenzhou +shoes +1\.50 +\[1\.\d\d, \d\.\d\d\]/m);
    expect(stdout).toMatch(/^Yiwu +toys +1\.33 +\[/m);
    expect(stdout).not.toMatch(/^Yiwu +shoes/m);
    expect(stdout).toContain('there is no Ellison–Glaeser index');
    const all = await runQunhai(['location', wide, '--all', '--quiet', '--lang', 'zh']);
    expect(all.stdout).toMatch(/^Yiwu +shoes +0\.50/m);
    expect(all.stdout).toContain('区位商');
  });

  it('leaves out what is the sum of all others and called a total, and says so', async () => {
    const total = files.write(
      'total.csv',
      'city,shoes,toys,All\nWenzhou,60,40,100\nYiwu,20,80,100\n合计,80,120,200\n',
    );
    const { stdout } = await runQunhai(['location', total, '--quiet']);
    const { stdout: zh } = await runQunhai(['location', total, '--quiet', '--lang', 'zh']);
    expect(stdout).toMatch(/^Wenzhou +shoes +1\.50 +\[1\.\d\d, \d\.\d\d\]/m);
    expect(stdout).not.toMatch(/^合计/m);
    expect(stdout).toContain('Left out as totals, being the sum of all others: 合计, All.');
    expect(zh).toContain('合计、All 等于其余各项之和，视为合计，未计入。');
    const rows = ['firm,staff,city,branch', 'x,5,合计,shoes', 'y,5,Wenzhou,shoes'].join('\n');
    const counted = await runQunhai([
      'location',
      files.write('rows.csv', rows),
      ...long,
      '--quiet',
    ]);
    expect(counted.stdout).toContain('sum of all others: 合计.');
    const named = files.write('named.csv', 'city,shoes,toys\n合计,60,40\nYiwu,20,80\n');
    expect((await runQunhai(['location', named, '--quiet'])).stdout).toMatch(/^合计 +shoes/m);
  });

  it('adds a long table up to the same quotients, and tests agglomeration of firms', async () => {
    const json = async (...more: string[]) =>
      JSON.parse(
        (await runQunhai(['location', firms, ...long, ...more, '--json', '--quiet'])).stdout,
      );
    const plain = await json();
    expect(plain.quotients[0]).toMatchObject({ region: 'Wenzhou', industry: 'shoes' });
    expect(plain.quotients[0].value).toBeCloseTo(1.5, 12);
    expect(plain.agglomeration).toBeNull();
    const tested = await json('--firms', '--simulations', '200');
    // Σ size² / Σ size = (2·900 + 400 + 3·1600)/200.
    expect(tested.designEffect).toBe(35);
    expect(tested.agglomeration[0]).toMatchObject({ industry: 'shoes', plants: 3 });
    expect(tested.agglomeration[0].test.standardError).toBeGreaterThan(0);
    const [narrow, broad] = [plain, tested].map((each) => each.quotients[0].interval);
    expect(broad[0]).toBeLessThan(narrow[0]);
  });

  it('tells specialization and complexity of regions, and why complexity is not defined', async () => {
    const chain = files.write(
      'chain.csv',
      'city,shoes,toys,bags,pens,socks\nA,9,5,0,0,1\nB,0,8,7,0,0\nC,0,0,7,6,0\nD,0,1,0,6,9\nE,1,9,8,0,1\n',
    );
    const { stdout } = await runQunhai(['location', chain, '--quiet']);
    expect(stdout).toMatch(/^region +Krugman +entropy \(bits\) +diversity +complexity +range/m);
    expect(stdout).toMatch(/^A +\d\.\d{3} +\d\.\d{3} +\d +-?\d\.\d\d +\[-?\d\.\d\d, -?\d\.\d\d\]/m);
    expect(stdout).toMatch(/^industry .*ubiquity +complexity +range/m);
    const two = await runQunhai(['location', wide, '--quiet', '--lang', 'zh']);
    expect(two.stdout).toMatch(/^Wenzhou +0\.\d{3} +\d\.\d{3} +1 +– +–/m);
    expect(two.stdout).toContain('因此没有计算复杂度');
  });

  it('says what is wrong with a file or a command line', async () => {
    const gap = files.write('gap.csv', 'city,shoes\nWenzhou,60\nYiwu,\n');
    await expectRefusal(['location', gap], 3, /gap\.csv, row 3, column shoes: not a number of 0/);
    const minus = files.write('minus.csv', 'city,shoes\nWenzhou,60\nYiwu,-2\n');
    await expectRefusal(['location', minus], 3, /minus\.csv, row 3, column shoes/);
    const unnamed = files.write('unnamed.csv', 'city,shoes\nWenzhou,60\n,2\n');
    await expectRefusal(['location', unnamed], 3, /row 3, column city: there is no name/);
    const twice = files.write('twice.csv', 'city,shoes\nWenzhou,60\nWenzhou,2\n');
    await expectRefusal(['location', twice], 3, /twice\.csv, row 3, column city: Wenzhou/);
    await expectRefusal(
      ['location', files.write('r.csv', 'city\nA\nB\n')],
      3,
      /no column of an ind/,
    );
    await expectRefusal(['location', wide, '--firms'], 2, /--firms needs --industry/);
    await expectRefusal(['location', firms, '--industry', 'branch'], 2, /needs --count/);
    const totals = files.write('tot.csv', 'city,branch,staff,all\nA,x,1,9\nA,x,2,8\nB,x,1,9\n');
    await expectRefusal(
      ['location', totals, ...long, '--firms', '--total', 'all'],
      3,
      /tot\.csv, row 3, column all: A has another total/,
    );
  });
});
