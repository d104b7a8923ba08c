import { existsSync, readFileSync } from 'node:fs';
import { readTable } from '@qunhai/dataset';
import { expect, it } from 'vitest';

const mobi = new URL('../../../../shared/reference/sem/data/mobi.csv', import.meta.url);

it.skipIf(!existsSync(mobi))('mobi.csv is read cell by cell (needs ../shared)', async () => {
  const bytes = readFileSync(mobi);
  const table = await readTable(bytes, { file: 'mobi.csv' });
  const lines = bytes.toString('utf8').trim().split(/\r?\n/);
  expect(table.rows).toHaveLength(250);
  expect(table.columns).toHaveLength(24);
  for (const [i, line] of lines.slice(1).entries())
    expect(table.columns.map((column) => column.cells[i])).toEqual(line.split(','));
});
