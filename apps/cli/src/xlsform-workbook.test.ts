import { clusteredFirmsTheory, xlsForm } from '@qunhai/theory';
import exceljs from 'exceljs';
import { expect, it } from 'vitest';
import { xlsformWorkbook } from './xlsform-workbook.ts';

async function reopened(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

it('writes the three sheets with all rows', async () => {
  const form = xlsForm(clusteredFirmsTheory, { form: 'short' });
  const workbook = await reopened(await xlsformWorkbook(form));
  for (const name of ['survey', 'choices', 'settings'] as const)
    expect(workbook.getWorksheet(name)!.actualRowCount).toBe(form[name].length + 1);
  expect(workbook.getWorksheet('survey')!.getCell('A1').value).toBe('type');
});

it.each(['=HYPERLINK("http://x","y")', '+1+1', '-1', '@SUM(A1)'])(
  'writes %j as text',
  async (label) => {
    const form = { survey: [{ type: 'note', label }], choices: [], settings: [] };
    const cell = (await reopened(await xlsformWorkbook(form)))
      .getWorksheet('survey')!
      .getCell('B2');
    expect(cell.type).toBe(exceljs.ValueType.String);
    expect(cell.value).toBe(label);
  },
);
