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
    ['a word for yes or no', `${valid}analysis:\n  moderation: perhaps\n`, 10, 'true'],
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

  it.each([
    ['seed: 1\nseed: 2\n', '同一字段重复出现'],
    ['analysis:\n\tlevel: 0.9\n', '制表符'],
    ['analysis: {level: 0.9\n', '括号没有闭合'],
  ])('names the cause in Chinese: %j', (more, cause) => {
    expect(failure(`${valid}${more}`).text.zh.message).toContain(cause);
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

  it('survives an alias to itself and binary noise', () => {
    expect(failure('a: &a [*a]').code).toMatch(/^study\./);
    expect(failure('\0\x01\ufffe').code).toMatch(/^study\./);
  });

  it.each([
    ['open brackets', '['.repeat(20_000)],
    ['closed brackets', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['lists in lists', `${'- '.repeat(20_000)}a`],
    ['fields in fields', `${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}`],
  ])('says that it is nested too deeply: %s', (_, text) => {
    const { code, message } = failure(text);
    expect(code).toBe('study.too-deep');
    expect(message).toBe('study.yaml is nested too deeply.');
  });

  it('names an unknown alias and its line, and what a star may have been meant for', () => {
    const { code, message, fix, text } = failure(`${valid}note: *nowhere\n`);
    expect(code).toBe('study.unknown-alias');
    expect(message).toMatch(/^study\.yaml:9 refers to \*nowhere/);
    expect(fix).toContain('Quote');
    expect(text.zh.message).toContain('study.yaml:9 引用了 *nowhere');
    expect(failure('a: *b\nb: &b 1\n').code).toBe('study.unknown-alias');
  });

  const analysis = (field: string) => `${valid}analysis: { ${field} }\n`;
  const mapped = (mapping: string) => valid.replace(/mapping:.*/s, `mapping: ${mapping}\n`);
  it.each([
    [analysis('level: 95'), 'analysis.level: must be less than 1', '必须小于 1'],
    [analysis('level: 0.5'), 'analysis.level: must be greater than 0.5', '必须大于 0.5'],
    [analysis('tolerance: 0'), 'analysis.tolerance: must be greater than 0', '必须大于 0'],
    [analysis('maxIterations: 1'), 'must be at least 10', '不得小于 10'],
    [analysis('resamples: 10'), '0 (no bootstrap) or a whole number from 50', '0（不作自助抽样）'],
    [analysis('wave: last'), 'must be latest or the number of a wave, e.g. 2', '某一轮的编号'],
    [valid.replace('id: example', 'id: My Study'), 'id: write lower-case letters', '小写字母'],
    [valid.replace(/^id.*\n/m, ''), 'id: write lower-case letters', '小写字母'],
    [valid.replace('clustered-firms', 'Porter'), 'theory: must be clustered-firms', '理论文件'],
    [valid.replace('clustered-firms', "''"), 'theory: must be clustered-firms', '理论文件'],
    [valid.replace('clustered-firms', '5'), 'theory: must be clustered-firms', '理论文件'],
    [mapped('Porter'), 'mapping: must name the data tables', '映射文件'],
    [mapped('{ firms: { file: a.csv } }'), 'mapping.responses: is needed;', '存放答卷的文件'],
    [mapped('{ responses: a.csv }'), 'responses: { file: responses.csv }', '存放答卷的文件'],
    [mapped('{ responses: [{ file: 3 }] }'), 'responses.0.file: missing or of', '文字'],
    [mapped("{ responses: { file: '' } }"), 'responses.file: must not be empty', '不能为空'],
    [
      mapped("{ responses: { file: a.csv, delimiter: '::' } }"),
      'responses.delimiter: its length must be 1',
      '长度须为 1 个字符',
    ],
    [
      mapped('{ responses: { file: a.csv, missing: [[1]] } }'),
      'missing.0: missing or of the wrong kind; must be a text or a number',
      '文字或数字',
    ],
    [`${valid}constructs: [DL]\n`, 'constructs: needs at least 2 entries', '至少需要 2 项'],
  ])('tells in words what is expected (%#)', (text, english, chinese) => {
    const { text: both } = failure(text);
    expect(both.en.message).toContain(english);
    expect(both.zh.message).toContain(chinese);
    for (const { message } of Object.values(both))
      expect(message).not.toMatch(/\\\.|\[a-z|expected\./);
    expect((failure(text).details as { problems: unknown[] }).problems).toHaveLength(1);
  });

  it.each(['seed: 1e300', 'analysis: { resamples: 1e300 }'])('lists %s once', (line) => {
    const { problems } = failure(`${valid}${line}\n`).details as { problems: { en: string }[] };
    expect(problems).toHaveLength(1);
    expect(problems[0]!.en).toMatch(/at most 9007199254740991|from 50 to 100000/);
  });
});
