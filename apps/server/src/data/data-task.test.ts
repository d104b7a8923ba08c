import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataQuality, dataTableAnswer, inspection } from '@qunhai/api';
import { readTable } from '@qunhai/dataset';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import type { StudyFolder } from '../runs/snapshot.ts';
import { sampleStudy } from '../testing/sample-study.ts';
import { doDataTask } from './do-data-task.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qunhai-data-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const sample = sampleStudy({ resamples: 0 });
const text = (body: Uint8Array) => new TextDecoder().decode(body);
const bytes = (content: string) => new TextEncoder().encode(content);

/** The sample study with a firm called like a formula. */
function withName(name: string): StudyFolder {
  const rename = (file: string) =>
    bytes(text(sample[file]!).replace(/^[^,\n]*001(?=,)/m, `"${name}"`));
  return {
    ...sample,
    'data/responses.csv': rename('data/responses.csv'),
    'data/firms.csv': rename('data/firms.csv'),
  };
}

it('inspects a file as the contract says', async () => {
  const file = 'data/responses.csv';
  const body = await doDataTask({ kind: 'inspect', bytes: sample[file]!, file, theory: null });
  const { format, ...found } = JSON.parse(text(body));
  expect(format).toBe('csv');
  const { suggestions, columns } = inspection.omit({ file: true }).parse(found);
  expect(columns[0]).toMatchObject({ name: 'firm', missing: 0 });
  expect(suggestions.find(({ target }) => target === 'DL1')).toMatchObject({
    column: 'DL1',
    entry: 'DL1',
    confidence: 'certain',
  });
});

it('gives the table and the quality as the contract says', async () => {
  const table = await doDataTask({ kind: 'table', study: sample, folder });
  const answers = dataTableAnswer.parse(JSON.parse(text(table))).table!;
  expect(answers.items.find(({ id }) => id === 'DL1')!.values).toHaveLength(answers.firms.length);
  const quality = await doDataTask({ kind: 'quality', study: sample, folder });
  const found = dataQuality.parse(JSON.parse(text(quality)));
  expect(found.wave).toBe(1);
  expect(found.quality!.responses).toBe(answers.firms.length);
  expect(found.check.summary!.responses).toBe(answers.firms.length);
});

it('tells in both languages what keeps a file from being read', async () => {
  const task = { kind: 'inspect', file: 'data/x.csv', theory: null } as const;
  const refusal = doDataTask({ ...task, bytes: bytes('a,a\n1,2\n') });
  await expect(refusal).rejects.toMatchObject({
    code: 'dataset.duplicate-header',
    text: { zh: { message: expect.stringContaining('data/x.csv') } },
  });
});

it('says so when there is nothing to export', async () => {
  const study = { ...sample, 'data/responses.csv': bytes('firm\nx\n') };
  const task = { kind: 'csv', study, folder, theory: null, language: 'zh' } as const;
  await expect(doDataTask(task)).rejects.toMatchObject({ code: 'data.unreadable-now' });
});

it.each(['csv', 'xlsx'] as const)(
  'exports %s that imports again, formulas harmless',
  async (kind) => {
    const study = withName('=HYPERLINK(1)');
    const body = await doDataTask({ kind, study, folder, theory: null, language: 'en' });
    const table = await readTable(body, { file: `answers.${kind}` });
    const column = (name: string) => table.columns.find((c) => c.name === name)!.cells;
    expect(column('firm')).toContain("'=HYPERLINK(1)");
    expect(column('firm')).not.toContain('=HYPERLINK(1)');
    const given = await readTable(study['data/responses.csv']!, { file: 'responses.csv' });
    const before = given.columns.find(({ name }) => name === 'DL2')!.cells;
    const known = (cell: unknown) => (cell === null || cell === '99' ? null : Number(cell));
    expect(column('DL2').map(known)).toEqual(before.map(known));
  },
);

it('leads out of no folder', async () => {
  const study = z.record(z.string(), z.instanceof(Uint8Array)).parse({ '../x.csv': bytes('a') });
  await expect(doDataTask({ kind: 'check', study, folder })).rejects.toThrow(/leads out/);
});
