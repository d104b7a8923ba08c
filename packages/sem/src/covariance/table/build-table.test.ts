import { parseModelText } from '@qunhai/syntax';
import { describe, expect, it } from 'vitest';
import { baselineTable } from './baseline-table.ts';
import { buildTable } from './build-table.ts';
import { degreesOfFreedom } from './degrees-of-freedom.ts';
import type { ParameterTable } from './parameter-table.ts';
import type { TableOptions } from './table-options.ts';

const build = (text: string, options: TableOptions = {}) =>
  buildTable(parseModelText(text), options);

/** `left op right` of rows, free ones or fixed ones with their values. */
function free({ rows }: ParameterTable): string[] {
  return rows
    .filter((row) => row.free >= 0)
    .map((r) => `${r.left} ${r.operator} ${r.right}`.trim());
}
function fixed({ rows }: ParameterTable): string[] {
  return rows
    .filter((row) => row.free < 0)
    .map((r) => `${r.left} ${r.operator} ${r.right} ${r.fromSample ? 'sample' : r.fixed}`);
}

const factors = 'f =~ a + b + c\ng =~ d + e + h\ng ~ f';

describe('table of a model, as by the defaults of sem()', () => {
  it('adds variances, and fixes first loadings', () => {
    const table = build(factors);
    expect(fixed(table)).toEqual(['f =~ a 1', 'g =~ d 1']);
    expect(free(table)).toEqual([
      ...['f =~ b', 'f =~ c', 'g =~ e', 'g =~ h', 'g ~ f'],
      ...['a', 'b', 'c', 'd', 'e', 'h', 'f', 'g'].map((name) => `${name} ~~ ${name}`),
    ]);
    expect(degreesOfFreedom(table)).toBe(8);
  });

  it('lets exogenous factors and outcomes covary, unless they are to be orthogonal', () => {
    const text = 'f =~ a + b + c\ng =~ d + e + h\ny ~ f\nz ~ f + g';
    expect(free(build(text))).toContain('f ~~ g');
    expect(free(build(text))).toContain('y ~~ z');
    expect(free(build(text, { orthogonal: true }))).not.toContain('f ~~ g');
  });

  it('scales by unit variance when asked', () => {
    const table = build('f =~ a + b + c', { unitVariances: true });
    expect(fixed(table)).toEqual(['f ~~ f 1']);
    expect(free(table)).toContain('f =~ a');
  });

  it('takes moments of exogenous variables from the sample, or estimates them', () => {
    const text = 'y ~ x + z';
    expect(fixed(build(text))).toEqual(['x ~~ x sample', 'z ~~ z sample', 'x ~~ z sample']);
    expect(free(build(text, { fixedExogenous: false }))).toContain('x ~~ z');
    expect(degreesOfFreedom(build(text))).toBe(0);
  });

  it('leaves the residual of a single indicator at zero', () => {
    expect(fixed(build('f =~ a\ny ~ f'))).toEqual(['f =~ a 1', 'a ~~ a 0']);
  });

  it('adds intercepts with a mean structure; means of factors stay at zero', () => {
    const table = build('f =~ a + b + c', { meanStructure: true });
    expect(free(table)).toContain('a ~1');
    expect(fixed(table)).toContain('f ~1  0');
  });

  it('holds equal over groups what is asked for, and frees what that identifies', () => {
    const options = { groups: 2, meanStructure: true } as const;
    const plain = build('f =~ a + b + c', options);
    const metric = build('f =~ a + b + c', { ...options, equalOverGroups: ['loadings'] });
    const scalar = build('f =~ a + b + c', {
      ...options,
      equalOverGroups: ['loadings', 'intercepts'],
    });
    expect(plain.freeCount - metric.freeCount).toBe(2);
    // Three intercepts fewer, one latent mean more.
    expect(metric.freeCount - scalar.freeCount).toBe(2);
    expect(
      scalar.rows.find((r) => r.left === 'f' && r.operator === '~1' && r.group === 1)?.free,
    ).toBeGreaterThan(0);
  });

  it('gives ordinal variables thresholds and no variances', () => {
    const table = build('f =~ a + b + c', {
      ordinal: ['a', 'b', 'c'],
      thresholds: { a: 1, b: 2, c: 3 },
    });
    expect(free(table).filter((name) => name.includes('|'))).toEqual([
      'a | t1',
      'b | t1',
      'b | t2',
      'c | t1',
      'c | t2',
      'c | t3',
    ]);
    expect(free(table)).not.toContain('a ~~ a');
  });

  it('merges equal labels, fixes by a constant, and turns other equations into restrictions', () => {
    const table = build('y ~ a*x + a*z + b*w + c*v\na == 0.3\nb == 2*c - 1');
    const slopes = table.rows.filter(({ operator }) => operator === '~');
    expect(slopes.slice(0, 2).map(({ free: at, fixed: value }) => [at, value])).toEqual([
      [-1, 0.3],
      [-1, 0.3],
    ]);
    const { dimension, basis, offset } = table.restrictions!;
    expect(dimension).toBe(table.freeCount - 1);
    // Any φ gives b = 2c − 1.
    const phi = Array.from({ length: dimension }, (_, i) => 0.3 + i);
    const value = (label: string) => {
      const a = table.rows.find((row) => row.label === label)!.free;
      return offset[a]! + phi.reduce((sum, x, i) => sum + x * basis[a * dimension + i]!, 0);
    };
    expect(value('b')).toBeCloseTo(2 * value('c') - 1, 12);
  });

  it('refuses equations that are not linear, that contradict, and labels that nothing has', () => {
    const attempt = (text: string) => () => build(`y ~ a*x + b*z\n${text}`);
    expect(attempt('a*b == 1')).toThrow(
      expect.objectContaining({ code: 'sem.unsupported-constraint' }),
    );
    expect(attempt('a > 0')).toThrow(
      expect.objectContaining({ code: 'sem.unsupported-constraint' }),
    );
    expect(attempt('a + b == 1\na + b == 2')).toThrow(
      expect.objectContaining({ code: 'sem.unsupported-constraint' }),
    );
    expect(attempt('a + k == 1')).toThrow(expect.objectContaining({ code: 'sem.unknown-label' }));
  });

  it('compares with a baseline in which only exogenous variables covary', () => {
    const table = baselineTable(build('y ~ x + z\nw ~ y', { fixedExogenous: false }));
    expect(
      free(table)
        .filter((name) => name.includes('~~'))
        .sort(),
    ).toEqual(['w ~~ w', 'x ~~ x', 'x ~~ z', 'y ~~ y', 'z ~~ z']);
  });
});
