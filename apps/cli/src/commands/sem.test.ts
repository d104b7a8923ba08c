import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../testing/expect-refusal.ts';
import { runQunhai } from '../testing/run-qunhai.ts';
import { simulatedAnswers } from '../testing/simulated-answers.ts';
import { temporaryFiles } from '../testing/temporary-files.ts';

const files = temporaryFiles();
afterAll(files.remove);

const rows = 240;
const table = files.write('answers.csv', simulatedAnswers(rows));
const measured = 'X =~ x1 + x2 + x3; M =~ m1 + m2 + m3; Z =~ z1 + z2 + z3; Y =~ y1 + y2 + y3';
const mediated = `${measured}; Z ~ a*X; Y ~ b*Z + X + M; ind := a*b`;
const base = ['sem', table, '--quiet'];

interface Parameter {
  readonly left: string;
  readonly operator: string;
  readonly right: string;
  readonly group: number;
  readonly estimate: number;
  readonly standardError: number;
}

async function json(args: readonly string[]) {
  const { code, stdout, stderr } = await runQunhai([...args, '--json']);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

const named = (parameters: readonly Parameter[], left: string, operator: string, right: string) =>
  parameters.find((row) => row.left === left && row.operator === operator && row.right === right)!;

describe('qunhai sem', () => {
  it('tells estimates, fit three ways, and what the model defines with both kinds of error', async () => {
    const args = [...base, '--model', mediated, '--estimator', 'MLR', '--bootstrap', '60'];
    const found = await json([...args, '--mi', '--residuals']);
    const { parameters, measures, bootstrap } = found;
    // Z = 0.5·X and Y = … + 0.3·Z in the population: 0.15 within two errors.
    const indirect = named(parameters, 'ind', ':=', '');
    expect(Math.abs(indirect.estimate - 0.15)).toBeLessThan(2 * indirect.standardError);
    expect(bootstrap.defined[0].estimate).toBeCloseTo(indirect.estimate, 10);
    expect(measures.scaled.test.df).toBe(measures.test.df);
    expect(measures.robust.cfi).toBeGreaterThan(0.9);
    expect(found.modification[0].index).toBeGreaterThanOrEqual(found.modification[1].index);
    expect(found.residuals).toHaveLength((12 * 11) / 2);
    const { stdout } = await runQunhai([...args, '--lang', 'zh']);
    expect(stdout).toContain('稳健');
  });

  it('estimates the interaction of latent variables from products of their indicators', async () => {
    const { parameters } = await json([...base, '--model', `${measured}; Y ~ X + M + Z + X:M`]);
    const product = named(parameters, 'Y', '~', 'X_by_M');
    expect(product.estimate / product.standardError).toBeGreaterThan(2);
  });

  it('climbs the ladder of invariance and holds parameters equal over groups', async () => {
    const model = 'X =~ x1 + x2 + x3; Z =~ z1 + z2 + z3';
    const args = [...base, '--model', model, '--group', 'side'];
    const { invariance, groups } = await json([...args, '--invariance']);
    expect(groups).toEqual(['even', 'odd']);
    expect(invariance.map(({ level }: { level: string }) => level)).toEqual([
      ...['configural', 'metric', 'scalar', 'strict'],
    ]);
    expect(invariance[1].difference.df).toBe(4);
    const statistics = invariance.map(
      ({ measures }: { measures: { test: { statistic: number } } }) => measures.test.statistic,
    );
    expect(invariance[1].difference.statistic).toBeCloseTo(statistics[1] - statistics[0], 8);
    // 120 rows a group: the stricter limit of CFI.
    for (const { changes, holds } of invariance.slice(1)) expect(holds).toBe(changes.cfi >= -0.005);
    const { parameters } = await json([...args, '--equal', 'loadings']);
    const loading = parameters.filter(
      (row: Parameter) => row.right === 'x2' && row.operator === '=~',
    );
    expect(loading[0].estimate).toBe(loading[1].estimate);
  });

  it('warns of small groups, and names the one whose covariances are singular', async () => {
    const model = 'X =~ x1 + x2 + x3; Z =~ z1 + z2 + z3';
    const cut = (odd: number) => {
      const [head, ...lines] = simulatedAnswers(400).trim().split('\n');
      const ofOdd = lines.filter((line) => line.startsWith('odd')).slice(0, odd);
      const all = [head, ...lines.filter((line) => line.startsWith('even')), ...ofOdd];
      return files.write(`odd-${odd}.csv`, all.join('\n'));
    };
    const args = ['--quiet', '--model', model, '--group', 'side', '--invariance'];
    const small = await runQunhai(['sem', cut(40), ...args]);
    expect(small.stdout).toContain('Groups with fewer than 50 rows: odd (40).');
    const { stdout: zh } = await runQunhai(['sem', cut(40), ...args, '--lang', 'zh']);
    expect(zh).toContain('行数少于 50 的组：odd (40)。');
    await expectRefusal(['sem', cut(5), ...args], 4, /group odd has only 5 usable rows/);
    const [head, ...lines] = simulatedAnswers(400).trim().split('\n');
    const doubled = lines.map((line) => {
      const cells = line.split(',');
      return (cells[0] === 'odd' ? cells.with(3, cells[2]!) : cells).join();
    });
    const twin = files.write('twin.csv', [head, ...doubled].join('\n'));
    const singular = await runQunhai(['sem', twin, ...args]);
    expect(singular.stdout).toContain(
      'singular in these groups, so nothing could be estimated: odd.',
    );
    expect((await runQunhai([...base, ...args])).stdout).not.toContain('fewer than 50');
  });

  it('searches for partial invariance where a step fails, and says that it searched', async () => {
    const shifted = simulatedAnswers(600)
      .split('\n')
      .map((line) => {
        const [side, weight, x1, x2, ...rest] = line.split(',');
        return side === 'odd' ? [side, weight, x1, Number(x2) + 0.8, ...rest].join() : line;
      });
    const file = files.write('shifted.csv', shifted.join('\n'));
    const model = 'X =~ x1 + x2 + x3; Z =~ z1 + z2 + z3';
    const args = ['sem', file, '--quiet', '--model', model, '--group', 'side', '--invariance'];
    const { invariance, partial } = await json(args);
    expect(invariance.map(({ holds }: { holds: boolean }) => holds)).toEqual([
      ...[true, true, false, true],
    ]);
    const [scalar] = partial.steps;
    expect(scalar.freed).toHaveLength(1);
    expect(scalar.freed[0]).toMatchObject({ left: 'x2', operator: '~1', group: 1 });
    expect(partial).toMatchObject({
      reached: 'strict',
      comparesMeans: true,
      testsAllLoadings: true,
    });
    const { stdout } = await runQunhai(args);
    expect(stdout).toContain('This is a search');
    expect(stdout).toMatch(/scalar +x2 ~ 1 +odd/);
    const { stdout: chinese } = await runQunhai([...args, '--lang', 'zh']);
    expect(chinese).toContain('这是搜索');
  });

  it('writes factor scores of the rows it used, with their rows in the file', async () => {
    const gaps = files.write('gaps.csv', simulatedAnswers(rows, 10));
    const scores = files.write('scores.csv', '');
    const args = ['sem', gaps, '--quiet', '--model', measured, '--scores', scores, '--force'];
    const { stdout } = await runQunhai(args);
    expect(stdout).toContain('24 rows were left out');
    const lines = readFileSync(scores, 'utf8').trim().split('\r\n');
    expect(lines[0]).toBe('row,group,X,M,Z,Y');
    // Row 2 of the file is the first of the data, and has a gap.
    expect(lines[1]).toMatch(/^3,/);
    expect(lines).toHaveLength(1 + rows - 24);
    await runQunhai([...args, '--missing-values', 'fiml']);
    expect(readFileSync(scores, 'utf8').trim().split('\r\n')).toHaveLength(1 + rows);
  });

  it('says in words which parameters cannot be told apart, and ends as not estimable', async () => {
    const { code, stdout } = await runQunhai([...base, '--model', 'X =~ x1 + x2']);
    expect(code).toBe(4);
    expect(stdout).toContain('not identified');
    expect(stdout).toMatch(/cannot tell these parameters apart: X =~ x2/);
    expect(stdout).not.toContain('CFI');
  });

  it('refuses with place and remedy', async () => {
    await expectRefusal([...base, '--model', ''], 3, /--model holds no statement of a model/);
    await expectRefusal([...base, '--model', 'C <~ x1 + x2'], 3, /--model, line 1, column 6.*C/);
    await expectRefusal([...base, '--model', 'X =~ x1 x2'], 3, /line 1, column 9/);
    await expectRefusal([...base, '--model', 'y1 ~ x1:m1'], 3, /only latent variables/);
    await expectRefusal([...base, '--model', measured, '--invariance'], 2, /no column of groups/);
    await expectRefusal([...base, '--model', measured, '--estimator', 'WLSMV'], 2, /ordered/);
    const full = ['--estimator', 'GLS', '--missing-values', 'fiml'];
    await expectRefusal([...base, '--model', measured, ...full], 2, /GLS has none/);
  });
});

const reference = fileURLToPath(
  new URL('../../../../../shared/reference/sem/data/PoliticalDemocracy.csv', import.meta.url),
);

describe.skipIf(!existsSync(reference))('qunhai sem beside lavaan (needs ../shared)', () => {
  it('has the χ², the regression and its error that lavaan 0.6-14 prints', async () => {
    const model = [
      ...['ind60 =~ x1 + x2 + x3', 'dem60 =~ y1 + y2 + y3 + y4', 'dem65 =~ y5 + y6 + y7 + y8'],
      ...['dem60 ~ ind60', 'dem65 ~ ind60 + dem60', 'y1 ~~ y5', 'y2 ~~ y4 + y6', 'y3 ~~ y7'],
      ...['y4 ~~ y8', 'y6 ~~ y8'],
    ].join('\n');
    const { parameters, measures } = await json(['sem', reference, '--quiet', '--model', model]);
    const row = named(parameters, 'dem65', '~', 'dem60');
    expect(measures.test.statistic).toBeCloseTo(38.1252182280585, 4);
    expect(row.estimate).toBeCloseTo(0.837344811202947, 5);
    expect(row.standardError).toBeCloseTo(0.0983509576681464, 5);
  });
});
