import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkStudy } from './check-study.ts';
import { runStudy } from './run-study.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qunhai-check-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const constructs = ['A', 'B', 'C'];
const items = constructs.flatMap((id) => [1, 2, 3].map((i) => `${id}${i}`));
const text = '{ zh: 文, en: text }';

function writeStudy(estimator: string, path: string, plan = ''): void {
  const theory = `schema: qunhai-theory/1
id: small
version: 1.0.0
title: ${text}
description: ${text}
source: ${text}
scales:
  - { id: s, min: 1, max: 7, anchors: [{ value: 1, label: ${text} }, { value: 7, label: ${text} }] }
constructs:
${constructs.map((id) => `  - { id: ${id}, name: ${text}, definition: ${text}, role: driver, measurement: { kind: reflective } }`).join('\n')}
  - { id: W, name: ${text}, definition: ${text}, role: outcome, measurement: { kind: second-order, components: [B, C], weighting: B, approach: repeated-indicators } }
items:
${items.map((id) => `  - { id: ${id}, construct: ${id[0]}, text: ${text}, scale: s, form: short }`).join('\n')}
paths:
  - ${path}
`;
  const study = `schema: qunhai-study/1
id: small
title: ${text}
data: simulated
theory: theory.yaml
mapping: { responses: { file: responses.csv } }
seed: 1
analysis: { estimator: ${estimator}, resamples: 0, assessments: []${plan} }
`;
  const answers = Array.from({ length: 60 }, (_, i) =>
    [`f${i}`, ...items.map((_, j) => 1 + ((i * (j + 2) + ((i * i) % (j + 3))) % 7))].join(','),
  );
  writeFileSync(join(folder, 'theory.yaml'), theory);
  writeFileSync(join(folder, 'study.yaml'), study);
  writeFileSync(
    join(folder, 'responses.csv'),
    [`firm,${items.join(',')}`, ...answers, ''].join('\n'),
  );
}

describe('checkStudy finds repeated indicators that give nothing to interpret', () => {
  it.each([
    ['plsc', '{ from: W, to: A }', 'sem.repeated-consistent'],
    ['pls', '{ from: A, to: W }', 'sem.repeated-endogenous'],
  ])('%s with %s: %s; the run says so too', async (estimator, path, code) => {
    writeStudy(estimator, path);
    const { problems, summary } = await checkStudy(folder);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]!.text.en.fix).toContain('two-stage');
    expect(summary!.responses).toBe(60);
    const { sem } = (await runStudy(folder)).results;
    expect(sem.status).toBe('not-estimated');
    expect(sem.notes.map(({ en }) => en).join()).toContain('two-stage approach for W');
  });

  it('and nothing where they can be interpreted', async () => {
    writeStudy('pls', '{ from: W, to: A }');
    expect((await checkStudy(folder)).problems).toEqual([]);
  });
});

describe('checkStudy refuses configurations of what is no construct, as the run does', () => {
  it.each([
    ['conditions', '[A, XX]'],
    ['anchors', '{ XX: { exclusion: 2, crossover: 4, inclusion: 6 } }'],
  ])('%s', async (setting, named) => {
    writeStudy('plsc', '{ from: A, to: B }', `, configurations: { ${setting}: ${named} }`);
    const { problems } = await checkStudy(folder);
    expect(problems.map(({ code }) => code)).toEqual(['study.unknown-condition']);
    const { message, fix } = problems[0]!.text.en;
    expect(message).toContain(`XX (analysis.configurations.${setting})`);
    expect(fix).toContain('A, B, C, W');
    await expect(runStudy(folder)).rejects.toMatchObject({ code: 'study.unknown-condition' });
  });
});

describe('checkStudy tells what a run would go on with', () => {
  const rewrite = (change: (rows: string[][]) => string[][]) => {
    writeStudy('plsc', '{ from: A, to: B }');
    const path = join(folder, 'responses.csv');
    const rows = readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
    writeFileSync(path, change(rows).join('\n'));
  };
  const warned = async () => {
    const { problems, warnings, exclusions } = await checkStudy(folder);
    expect(problems).toEqual([]);
    return { text: warnings.map(({ en }) => en).join('\n'), exclusions };
  };

  it('assumed columns, constant items and every exclusion', async () => {
    rewrite((rows) => rows.map((row, i) => (i === 0 ? row : row.with(1, i < 4 ? '9' : '4'))));
    const { text, exclusions } = await warned();
    for (const words of ['no wave column', 'no cluster column', 'same answer', 'out of it: A1'])
      expect(text).toContain(words);
    expect(exclusions).toHaveLength(3);
    expect(exclusions[2]).toMatchObject({ row: 4, column: 'A1', code: 'out-of-range' });
  });

  it('scales that do not fit', async () => {
    rewrite((rows) =>
      rows.map((row, i) =>
        i === 0 ? row : row.map((cell, j) => (j === 0 ? cell : `${1 + (Number(cell) % 5)}`)),
      ),
    );
    expect((await warned()).text).toContain('lie within 1 to 5: was a shorter scale asked?');
    rewrite((rows) => rows.map((row, i) => (i === 0 || i % 2 ? row : row.with(2, '70'))));
    expect((await warned()).text).toContain('50 % of the answers to A2 lie outside 1 to 7');
  });

  it.each([
    [10, /would not estimate the model: .*10/],
    [2, /fewer rows \(2\) than indicators of A \(3\)/],
  ])('%i rows, as the run says too', async (count, words) => {
    rewrite((rows) => rows.slice(0, count + 1));
    expect((await warned()).text).toMatch(words);
    const { sem } = (await runStudy(folder)).results;
    expect(sem).toMatchObject({ status: 'not-estimated', observations: count });
  });
});
