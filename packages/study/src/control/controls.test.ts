import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { RandomStream } from '@qunhai/kernel';
import type { Results } from '@qunhai/results';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readScriptedRun, reproductionScripts, runStudy, serializeResults } from '../index.ts';

const yaml = (analysis: string) => `schema: qunhai-study/1
id: confounded
title: { zh: 混杂, en: Confounded }
data: simulated
theory: clustered-firms
constructs: [GE, MK]
mapping:
  responses: { file: responses.csv }
  firms: { file: firms.csv }
analysis: { resamples: 100, interval: percentile, moderation: false, groups: { by: [] }${analysis} }
seed: 3
`;

/** Size drives both constructs; GE does nothing to MK. Two firms tell no size, one says that it has nobody. */
function tables(firms: number): { readonly responses: string; readonly firms: string } {
  const stream = new RandomStream(5, 'controls-test');
  const answer = (score: number) => {
    const raw = Math.round(4 + 1.2 * (0.9 * score + Math.sqrt(0.19) * stream.normal()));
    return Math.min(7, Math.max(1, raw));
  };
  const ids = ['GE1', 'GE2', 'GE3', 'MK1', 'MK2', 'MK3'];
  const responses = [`firm,${ids.join(',')}`];
  const facts = ['firm,employees'];
  for (let firm = 1; firm <= firms; firm++) {
    const size = stream.normal();
    const [x, y] = [0, 0].map(() => 0.7 * size + Math.sqrt(0.51) * stream.normal());
    responses.push([`F${firm}`, ...[x, x, x, y, y, y].map((score) => answer(score!))].join(','));
    const employees = firm <= 2 ? '' : firm === 3 ? '0' : Math.round(Math.exp(6 + size));
    facts.push(`F${firm},${employees}`);
  }
  return { responses: `${responses.join('\n')}\n`, firms: `${facts.join('\n')}\n` };
}

const logged = ', controls: [{ fact: employees, log: true }]';

describe('a study whose cause and effect have a common cause', { timeout: 120_000 }, () => {
  let folder: string;
  let plain: Results;
  let held: Results;
  const run = async (analysis: string): Promise<Results> => {
    writeFileSync(join(folder, 'study.yaml'), yaml(analysis));
    return (await runStudy(folder, { workers: 1 })).results;
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'qunhai-'));
    const { responses, firms } = tables(600);
    writeFileSync(join(folder, 'responses.csv'), responses);
    writeFileSync(join(folder, 'firms.csv'), firms);
    plain = await run(', assessments: []');
    held = await run(`${logged}, assessments: []`);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = ({ sem }: Results) =>
    sem.paths.find(({ from, to }) => from === 'GE' && to === 'MK')!;

  it('finds an effect that is none without the control, and none with it', () => {
    expect(path(plain).interval!.lower).toBeGreaterThan(0.3);
    const { estimate, standardError, interval } = path(held);
    expect(Math.abs(estimate)).toBeLessThan(2.5 * standardError!);
    expect(interval!.lower).toBeLessThan(0.05);
    const [control] = held.sem.controls!;
    expect(control).toMatchObject({ fact: 'employees', log: true, to: 'MK' });
    expect(Math.abs(control!.estimate - 0.7)).toBeLessThan(3 * control!.standardError!);
    expect(held.run.analysis.controls).toEqual([{ fact: 'employees', log: true }]);
  });

  it('keeps controls out of everything else', () => {
    const { controls: _, notes: __, ...rest } = held.sem;
    const { notes: ___, ...diagnosis } = held.diagnosis;
    expect(JSON.stringify([rest, diagnosis, held.hypotheses])).not.toMatch(/control-|employees/);
    const shape = ({ sem }: Results) => [
      sem.paths.map(({ from, to }) => [from, to]),
      sem.total.map(({ from, to }) => [from, to]),
      sem.weights.map(({ indicator }) => indicator),
      sem.crossLoadings.length,
      sem.fornellLarcker.length,
    ];
    expect(shape(held)).toEqual(shape(plain));
    expect(held.sem.total.find(({ to }) => to === 'MK')!.estimate).toBe(path(held).estimate);
    expect('controls' in plain.sem || 'controls' in plain.run.analysis).toBe(false);
  });

  it('tells what is held constant, and of whom nothing or no logarithm is known', () => {
    const notes = held.sem.notes.map(({ en }) => en).join('\n');
    expect(notes).toContain('Held constant on every outcome: ln(employees)');
    expect(notes).toContain('2 of 600 firms have no value');
    expect(notes).toContain('1 of 600 firms have 0 or less');
  });

  it('lists firms that listwise deletion leaves out for want of a control', async () => {
    const listwise = await run(`${logged}, assessments: [], missing: listwise`);
    expect(listwise.sem.observations).toBe(597);
    const left = listwise.exclusions.filter(({ code }) => code === 'listwise');
    expect(left.map(({ firm }) => firm)).toEqual(['F1', 'F2', 'F3']);
  });

  it('assesses the model without controls', async () => {
    const families = ', assessments: [data, robustness]';
    const { assessments, ...assessed } = await run(`${logged}${families}`);
    expect(assessments).toEqual((await run(families)).assessments);
    expect(assessed.sem).toEqual(held.sem);
  });

  it('reproduces the paths with controls by its script', async () => {
    writeFileSync(join(folder, 'study.yaml'), yaml(`${logged}, assessments: []`));
    const scripts = join(folder, 'scripts');
    mkdirSync(scripts);
    symlinkSync(
      fileURLToPath(new URL('../../../../node_modules', import.meta.url)),
      join(folder, 'node_modules'),
    );
    for (const { name, text } of reproductionScripts(await readScriptedRun(folder, held)))
      writeFileSync(join(scripts, name), text);
    const again = await promisify(execFile)(process.execPath, ['reproduce.ts'], { cwd: scripts });
    expect(again.stdout.match(/│ true +│/g)).toHaveLength(held.sem.paths.length);
  });

  it('refuses facts that are unknown, not numeric or named twice', async () => {
    const unknown = { code: 'study.unknown-control' };
    await expect(run(', controls: [colour]')).rejects.toMatchObject(unknown);
    await expect(run(', controls: [gvc_function]')).rejects.toMatchObject(unknown);
    const twice = run(', controls: [employees, { fact: employees, log: true }]');
    await expect(twice).rejects.toThrow('each fact once');
    expect(serializeResults(held)).toContain('"controls"');
  });
});
