import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

function writeStudy(estimator: string, path: string): void {
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
analysis: { estimator: ${estimator}, resamples: 0 }
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
