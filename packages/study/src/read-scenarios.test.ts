import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { QunhaiError } from '@qunhai/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readScenarios } from './read-scenarios.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qunhai-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(text: string): string {
  const file = join(folder, 'scenarios.yaml');
  writeFileSync(file, text);
  return file;
}

function problemsOf(text: string): string[] {
  try {
    readScenarios(write(text));
  } catch (error) {
    if (!(error instanceof QunhaiError)) throw error;
    expect(error.text.en.fix).toContain('docs/schemas/scenarios.schema.json');
    expect(error.text.zh.message).toMatch(/\p{Script=Han}/u);
    return error.text.en.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim().slice(folder.length + '/scenarios.yaml:'.length));
  }
  throw new Error('was accepted');
}

const wrong = `schema: qunhai-scenarios/1
scenarios:
  - id: a
    title: { zh: 甲, en: A }
    policies:
      - { policy: invest, start: 0, duration: 4, size: 0.5 }
      - { policy: subsidies, start: 0, duration: 4, size: 0.5 }
      - { policy: subsidy, start: 0, duration: 4, size: 2, cluster: [A] }
    parameters: { turbulenz: 0.5 }
  - id: a
    title: { zh: 乙, en: B }
    shocks:
      - { shock: flood, start: 3, size: 0.2 }
      - { shock: structural, start: 3.5, size: 0.2 }
`;

describe('a scenario file', () => {
  it('is read as YAML and as JSON, with defaults filled in', () => {
    const example = fileURLToPath(
      new URL('../../../examples/scenarios/brand-or-learning.yaml', import.meta.url),
    );
    const scenarios = readScenarios(example);
    expect(scenarios).toHaveLength(4);
    expect(scenarios[0]).toMatchObject({ id: 'as-it-is', policies: [], parameters: {} });
    const json = JSON.stringify({ schema: 'qunhai-scenarios/1', scenarios });
    expect(readScenarios(write(json))).toEqual(scenarios);
  });

  it('has every problem named with its line', () => {
    const problems = problemsOf(wrong);
    expect(problems).toEqual([
      expect.stringMatching(
        /^6 {2}scenarios\.0\.policies\.0\.resource: belongs to the policy invest/,
      ),
      expect.stringMatching(
        /^7 {2}scenarios\.0\.policies\.1\.policy: must be one of: invest, entry-/,
      ),
      expect.stringMatching(/^8 {2}scenarios\.0\.policies\.2\.size: must be at most 1/),
      expect.stringMatching(/^8 {2}scenarios\.0\.policies\.2: no such field: cluster/),
      expect.stringMatching(/^9 {2}scenarios\.0\.parameters: no such field: turbulenz/),
      expect.stringMatching(
        /^13 {2}scenarios\.1\.shocks\.0\.shock: must be one of: demand, structural/,
      ),
      expect.stringMatching(/^14 {2}scenarios\.1\.shocks\.1\.start: .*whole number/),
    ]);
  });

  it('may not use an id twice', () => {
    const twice = wrong.replace(/ {4}(policies|shocks|parameters):.*\n( {6}.*\n)*/g, '');
    expect(problemsOf(twice)).toEqual([
      expect.stringMatching(/^5 {2}scenarios\.1\.id: another scenario has this id/),
    ]);
  });

  it('has to be there', () => {
    expect(() => readScenarios(join(folder, 'nowhere.yaml'))).toThrow(QunhaiError);
  });
});
