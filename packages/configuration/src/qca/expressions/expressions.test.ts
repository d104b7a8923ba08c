import { describe, expect, it } from 'vitest';
import { configurationSpace } from '../sets/configuration-space.ts';
import { prepareSets } from '../sets/prepare-sets.ts';
import { expressionMembership, expressionRows } from './evaluate-expression.ts';

const { conditions } = prepareSets({
  cases: ['a', 'b'],
  conditions: [
    { name: '信任', values: [0.8, 0.3] },
    { name: 'B', values: [0.6, 0.9] },
    { name: 'M', values: [2, 0] },
  ],
  outcome: { name: 'Y', values: [1, 0] },
});
const value = (text: string) =>
  [...expressionMembership(conditions, text)].map((x) => Math.round(1e6 * x) / 1e6);

describe('set expressions', () => {
  it('take minimum, maximum and complement, brackets and levels', () => {
    expect(value('信任*B')).toEqual([0.6, 0.3]);
    expect(value('~(信任 + B)')).toEqual([0.2, 0.1]);
    expect(value('~ ~B')).toEqual([0.6, 0.9]);
    expect(value('M[2]*B + M{0,1}')).toEqual([0.6, 1]);
    expect(value('M')).toEqual([1, 0]);
    expect(value('~M[0]')).toEqual([1, 0]);
  });

  it('hold of rows', () => {
    const space = configurationSpace(conditions);
    expect(expressionRows(space, '信任*~B*M[1]')).toEqual([8]);
    expect(expressionRows(space, 'B + ~B')).toHaveLength(12);
  });

  it('say where they cannot be read', () => {
    for (const [text, position] of [
      ['B*', 3],
      ['', 1],
      ['(B', 3],
      ['B B', 3],
      ['B & M', 3],
      ['+B', 1],
    ] as const)
      expect(() => value(text)).toThrow(
        expect.objectContaining({
          code: 'qca.bad-expression',
          details: expect.objectContaining({ position }),
        }),
      );
    expect(() => value('Z')).toThrow(expect.objectContaining({ code: 'qca.unknown-condition' }));
    expect(() => value('M[3]')).toThrow(expect.objectContaining({ code: 'qca.unknown-level' }));
  });
});
