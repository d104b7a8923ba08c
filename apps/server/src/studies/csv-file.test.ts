import { readTable, unguardTable } from '@qunhai/dataset';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CsvCell, csvFile, csvReading } from './csv-file.ts';

async function readBack(rows: CsvCell[][]): Promise<(string | null)[][]> {
  const columns = rows[0]!.map((_, i) => `c${i}`);
  const { encoding, delimiter } = csvReading;
  const table = await readTable(csvFile(columns, rows), { file: 'x.csv', encoding, delimiter });
  const { columns: read } = unguardTable(table);
  return rows.map((_, row) => read.map(({ cells }) => cells[row] as string | null));
}

it('gives every value back as it was, whatever a respondent wrote', async () => {
  const written = fc.string({
    unit: fc.oneof(
      fc.constantFrom("'", '"', '=', '+', '-', '@', '|', '\t', '\n', '\r', ',', ';', ' ', '\u0001'),
      fc.constantFrom('群', '海', 'a', '1', '＝', '\uFEFF', '\u200B'),
    ),
  });
  const rows = fc.array(fc.tuple(fc.constant('firm'), written, written), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const kept = given.map((row) => row.map((cell) => cell.replaceAll('\u0001', '') || null));
      expect(await readBack(given)).toEqual(kept);
    }),
  );
});

it('writes numbers plainly, negative ones included, and no cell that computes', () => {
  const text = new TextDecoder().decode(
    csvFile(['a', 'b', 'c'], [[-1.5, '=HYPERLINK("http://x")', null]]),
  );
  expect(text).toBe('a,b,c\n-1.5,"\'=HYPERLINK(""http://x"")",\n');
});
