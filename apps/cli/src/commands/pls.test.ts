import { afterAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../testing/expect-refusal.ts';
import { runQunhai } from '../testing/run-qunhai.ts';
import { simulatedAnswers } from '../testing/simulated-answers.ts';
import { temporaryFiles } from '../testing/temporary-files.ts';

const files = temporaryFiles();
afterAll(files.remove);

const table = files.write('answers.csv', simulatedAnswers(240));
const measured = 'X =~ x1 + x2 + x3; M =~ m1 + m2 + m3; Z =~ z1 + z2 + z3; Y =~ y1 + y2 + y3';
const moderated = `${measured}; Z ~ X; Y ~ X + M + X:M + Z`;
const base = ['pls', table, '--quiet', '--resamples', '100'];

interface Row {
  readonly from: string;
  readonly to: string;
  readonly estimate: number;
  readonly interval: { readonly lower: number; readonly upper: number; readonly method: string };
}

async function json(args: readonly string[]) {
  const { code, stdout, stderr } = await runQunhai([...args, '--json']);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

describe('qunhai pls', () => {
  it('finds paths, the interaction and what follows from it, each with an interval', async () => {
    const found = await json([...base, '--interval', 'bca', '--model', moderated]);
    const product = found.paths.find(({ from }: Row) => from === 'X:M');
    expect(product.interval.lower).toBeGreaterThan(0);
    expect(product.interval.method).toBe('bca');
    const [{ slopes, regions, size }] = found.moderation.terms;
    expect(slopes.map((slope: Row) => slope.estimate)).toEqual(
      slopes.map((slope: Row) => slope.estimate).toSorted((a: number, b: number) => a - b),
    );
    expect(regions.regions.at(-1).effect).toBe('positive');
    expect(size.interval.lower).toBeLessThanOrEqual(size.value);
    expect(found.indirect.map(({ path }: { path: string[] }) => path)).toContainEqual([
      'X',
      'Z',
      'Y',
    ]);
    expect(
      found.htmt.find(({ a, b }: { a: string; b: string }) => a === 'X' && b === 'M').value,
    ).toBeLessThan(0.85);
    expect(found.loadings).toHaveLength(12);
  });

  it('tells an index of moderated mediation where a chain passes a moderated path', async () => {
    const model = `${measured}; Z ~ X + M + X:M; Y ~ Z`;
    const { moderation } = await json([...base, '--model', model]);
    const [mediation] = moderation.mediation;
    expect(mediation.chain).toEqual(['X', 'Z', 'Y']);
    expect(mediation.moderator).toBe('M');
    expect(mediation.index.interval.level).toBe(0.95);
  });

  it('gives the same text with the same seed, and in both languages', async () => {
    const args = [...base, '--model', moderated];
    const { stdout } = await runQunhai(args);
    expect((await runQunhai(args)).stdout).toBe(stdout);
    expect(stdout).toContain('Simple slopes');
    expect((await runQunhai([...args, '--lang', 'zh'])).stdout).toContain('简单斜率');
  });

  it('tests invariance of composites before it compares groups', async () => {
    const model = `${measured}; Z ~ X; Y ~ X + M + Z`;
    const args = ['--resamples', '0', '--groups', 'side', '--permutations', '100'];
    const { stdout } = await runQunhai([...base, ...args, '--model', model]);
    expect(stdout.indexOf('MICOM')).toBeGreaterThan(0);
    expect(stdout.indexOf('Differences of paths')).toBeGreaterThan(stdout.indexOf('MICOM'));
    expect(stdout).toContain('Nothing was resampled');
  });

  it('weighs second-order constructs, controls and case weights as it is told', async () => {
    const model = `${measured}; H <~ X + M; Y ~ H + Z`;
    const args = [...base, '--resamples', '0', '--model', model];
    const staged = await json(args);
    const repeated = await json([...args, '--second-order', 'repeated-indicators']);
    const path = ({ paths }: { paths: Row[] }) => paths.find(({ from }) => from === 'H')!.estimate;
    expect(path(staged)).not.toBeCloseTo(path(repeated), 6);
    const weighted = await json([...args, '--weights', 'weight']);
    expect(path(weighted)).toBeCloseTo(path(staged), 10);
    const plain = ['--resamples', '0', '--controls', 'z1', '--model', 'Y =~ y1 + y2 + y3; Y ~ x1'];
    const { paths } = await json([...base, ...plain]);
    expect(paths.map(({ from }: Row) => from)).toEqual(['x1', 'z1']);
  });

  it('refuses with place and remedy', async () => {
    const square = [
      '--model',
      `${measured}; Z ~ X; Y ~ X + M + Z + X:X`,
      '--moderation',
      'orthogonalizing',
    ];
    await expectRefusal([...base, ...square], 4, /Fix: .*--moderation two-stage/);
    const wrong = await runQunhai([
      ...base,
      '--moderation',
      'none',
      '--model',
      'x',
      '--lang',
      'zh',
    ]);
    expect(wrong.stderr).toMatch(/应为：two-stage、product-indicator、orthogonalizing。/);
    await expectRefusal([...base, '--model', 'Y ~ X\nX ~~ Y'], 3, /--model, line 2, column 1/);
    await expectRefusal([...base, '--model', 'Y ~ nothing'], 3, /nothing/);
    const words = files.write('words.csv', 'a,b\n1,2\nmany,3\n');
    await expectRefusal(['pls', words, '--quiet', '--model', 'a ~ b'], 3, /row 3, column a/);
    const grouped = ['--groups', 'side', '--weights', 'weight', '--model', 'y1 ~ x1'];
    await expectRefusal([...base, ...grouped], 2, /without --weights/);
  });
});
