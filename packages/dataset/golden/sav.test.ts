import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readTable } from '@qunhai/dataset';
import { describe, expect, it } from 'vitest';

interface ExpectedColumn {
  name: string;
  label: string | null;
  cells: (string | number | null)[];
  labels: { value: string | number; label: string }[];
  naValues: (string | number)[];
  naRange: [number, number] | null;
}

const folder = new URL('fixtures/', import.meta.url);
const files = globSync('*.{sav,zsav}', { cwd: folder }).sort();

it('finds the fixtures', () => {
  expect(files).toHaveLength(6);
});

for (const file of files) {
  describe(`${basename(file)} agrees with haven`, async () => {
    const table = await readTable(readFileSync(new URL(file, folder)), { file });
    const stem = file.replace(/(-byte|-none|-zsav)?\.z?sav$/, '');
    const expected = JSON.parse(
      readFileSync(new URL(`${stem}.expected.json`, folder), 'utf8'),
    ) as ExpectedColumn[];

    it('names', () => {
      expect(table.columns.map((column) => column.name)).toEqual(expected.map(({ name }) => name));
      expect(table.rows[0]).toBe(2);
    });
    for (const [c, want] of expected.entries()) {
      it(`${want.name}`, () => {
        const column = table.columns[c]!;
        expect(column.cells).toEqual(want.cells.map((cell) => (cell === '' ? null : cell)));
        expect(column.label ?? null).toBe(want.label);
        expect(column.valueLabels ?? []).toEqual(want.labels);
        expect(column.missingCodes ?? []).toEqual(want.naValues);
        expect(column.missingRange?.high ?? null).toBe(want.naRange?.[1] ?? null);
        if (want.naRange && want.naRange[0] > -1e300)
          expect(column.missingRange?.low).toBe(want.naRange[0]);
        if (want.naRange && want.naRange[0] < -1e300)
          expect(column.missingRange?.low).toBeLessThan(-1.79e308);
      });
    }
  });
}

it('tells the encoding of each file', async () => {
  const read = (file: string) => readTable(readFileSync(new URL(file, folder)), { file });
  expect((await read('pspp-gb18030.sav')).reading.encoding).toBe('gb18030');
  expect((await read('labelled-byte.sav')).reading.encoding).toBe('utf-8');
  expect((await read('pspp-long-text.sav')).notices[0]?.en).toContain('weights');
});
