import { QunhaiError } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { readYaml } from './read-yaml.ts';
import { studySchema } from './study-schema.ts';

const valid = `schema: qunhai-study/1
id: example
title: { zh: 例, en: Example }
data: simulated
theory: clustered-firms
mapping:
  responses:
    file: responses.csv
`;
const read = (text: string) => readYaml(new TextEncoder().encode(text), 'study.yaml', studySchema);
const failure = (text: string): QunhaiError => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof QunhaiError) return error;
    throw error;
  }
  throw new Error('was accepted');
};

describe('study.yaml', () => {
  it('fills the defaults of the analysis plan', () => {
    expect(read(valid).analysis).toEqual({
      estimator: 'plsc',
      scheme: 'path',
      missing: 'mean',
      resamples: 5000,
      interval: 'bca',
      level: 0.95,
      wave: 'latest',
      tolerance: 1e-10,
      maxIterations: 300,
    });
    expect(read(valid).seed).toBe(1);
  });

  it.each([
    ['an unknown field', `${valid}sede: 4\n`, 9, 'sede'],
    ['a word for a number', `${valid}seed: many\n`, 9, 'seed'],
    ['a value out of range', `${valid}analysis:\n  level: 95\n`, 10, 'level'],
    ['too few resamples', `${valid}analysis:\n  resamples: 7\n`, 10, 'resamples'],
    ['a choice that is none', valid.replace('simulated', 'invented'), 4, 'data'],
    ['a text in one language', valid.replace('zh: 例, ', ''), 3, 'title.zh'],
    ['a field of the mapping', valid.replace('file:', 'flie:'), 8, 'flie'],
    ['a missing part', valid.replace(/^id.*\n/m, ''), 1, 'id'],
    ['another schema', valid.replace('study/1', 'study/9'), 1, 'schema'],
  ])('names the line of %s', (_, text, line, field) => {
    const { code, message, text: both } = failure(text);
    expect(code).toBe('study.invalid');
    expect(message).toContain(`study.yaml:${line} `);
    expect(message).toContain(field);
    expect(both.zh.message).toContain(`study.yaml:${line} `);
    expect(both.zh.message).toMatch(/\p{Script=Han}/u);
  });

  it('names every problem at once', () => {
    const { details } = failure(`${valid}seed: -1\nextra: 1\n`);
    expect((details as { problems: unknown[] }).problems).toHaveLength(2);
  });

  it('names line and column of broken YAML', () => {
    const { code, message } = failure(`${valid}analysis: {level: 0.9\nseed: 1\n`);
    expect(code).toBe('study.yaml-syntax');
    expect(message).toMatch(/study\.yaml:\d+:\d+/);
  });

  it('stops a billion laughs', () => {
    const levels = Array.from({ length: 12 }, (_, i) => {
      const inside =
        i === 0
          ? '"lol"'
          : Array(9)
              .fill(`*l${i - 1}`)
              .join(', ');
      return `l${i}: &l${i} [${inside}]`;
    });
    expect(failure(levels.join('\n')).code).toBe('study.alias-limit');
  });

  it('survives an alias to itself, deep nesting and binary noise', () => {
    expect(failure('a: &a [*a]').code).toMatch(/^study\./);
    expect(failure('['.repeat(20_000)).code).toMatch(/^study\./);
    expect(failure('\0\x01\ufffe').code).toMatch(/^study\./);
  });
});
