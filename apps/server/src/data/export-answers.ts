import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '@qunhai/kernel';
import { type AnswerTable, previewStudy, readTheory } from '@qunhai/study';
import { clusteredFirmsTheory } from '@qunhai/theory';
import { stringify } from 'csv-stringify/sync';
import { escapeFormula } from '../security/escape-formula.ts';
import { codebookRows } from './codebook-rows.ts';
import type { ExportTask } from './data-task.ts';
import { fail } from './errors.ts';
import { dataText as t } from './messages.ts';
import { writeStudyFolder } from './write-study-folder.ts';

/** A cell of an exported table. */
type ExportCell = string | number | null;

/**
 * Every answer as a CSV file or a workbook, columns named so that Qunhai imports them again without a mapping. Rows that the
 * analyst left out are there, with the reason in the last column. Texts that begin like formulas are made harmless.
 * @throws {QunhaiError} data.unreadable-now when the study's data cannot be read
 */
export async function exportAnswers(task: ExportTask): Promise<Uint8Array> {
  writeStudyFolder(task.study, task.folder);
  const { table } = await previewStudy(task.folder, { quality: false });
  if (table === null) throw fail('unreadable-now', {});
  const { header, rows } = answerRows(table, task.language);
  if (task.kind === 'csv') return answersCsv(header, rows);
  const theory =
    task.theory === null ? clusteredFirmsTheory : readTheory(task.theory, 'theory.yaml');
  return answersWorkbook(
    [
      { name: t(task.language, 'sheet.answers'), rows: [header, ...rows] },
      { name: t(task.language, 'sheet.codebook'), rows: codebookRows(theory, task.language) },
    ],
    join(task.folder, 'answers.xlsx'),
  );
}

function answerRows(
  table: AnswerTable,
  language: Language,
): { header: string[]; rows: ExportCell[][] } {
  const { items, facts, seconds, leftOut } = table;
  const header = [
    ...['firm', 'wave', 'cluster'],
    ...items.map(({ id }) => id),
    ...facts.map(({ id }) => id),
    ...(seconds ? ['seconds'] : []),
    'left_out',
  ];
  const rows = table.firms.map((firm, row): ExportCell[] => [
    firm,
    table.waves[row]!,
    table.clusters[row]!,
    ...items.map(({ values }) => values[row] ?? null),
    ...facts.map(({ values }) => factCell(values[row] ?? null)),
    ...(seconds ? [seconds[row] ?? null] : []),
    leftOut[row]?.[language] ?? null,
  ]);
  return { header, rows: rows.map((cells) => cells.map(escapeFormula)) };
}

function factCell(value: string | number | readonly string[] | null): ExportCell {
  return typeof value === 'object' && value !== null ? value.join(';') : value;
}

/** UTF-8 with a byte order mark, which spreadsheets need to show Chinese. */
function answersCsv(header: string[], rows: ExportCell[][]): Uint8Array {
  return Buffer.from(stringify([header, ...rows], { bom: true, record_delimiter: 'windows' }));
}

/** Written row by row: a workbook of 20,000 answers does not fit into memory as objects. */
async function answersWorkbook(
  sheets: readonly { readonly name: string; readonly rows: readonly ExportCell[][] }[],
  path: string,
): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.stream.xlsx.WorkbookWriter({ filename: path });
  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    for (const row of rows) sheet.addRow(row).commit();
    sheet.commit();
  }
  await workbook.commit();
  return readFile(path);
}
