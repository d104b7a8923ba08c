import type { Bilingual } from '@qunhai/kernel';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { fail } from '../errors.ts';
import type { RawTable } from '../raw-table.ts';
import { resourceLimits } from '../resource-limits.ts';
import { assembleTable } from './assemble-table.ts';
import { decodeText } from './decode-text.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import type { TableRecord } from './table-record.ts';

/** How to read a text table when detection should not decide. */
export interface DelimitedOptions {
  readonly file: string;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
}

/**
 * Read comma-, semicolon-, tab- or bar-separated text (RFC 4180 quoting). Cells stay text; rows are records, so a quoted
 * line break does not start a new row.
 * @throws {QunhaiError} dataset.unclosed-quote, misplaced-quote, record-too-long, and those of `assembleTable` and `decodeText`
 */
export function readDelimited(bytes: Uint8Array, options: DelimitedOptions): RawTable {
  const { file } = options;
  const { text, encoding, notices } = decodeText(bytes, file, options.encoding);
  if (text.trim() === '') throw fail('empty-file', { file });
  const delimiter = options.delimiter ?? detectDelimiter(text);
  const records = parseRecords(text, delimiter, file);
  const decimal = delimiter !== ',' && usesDecimalComma(records) ? { decimal: ',' as const } : {};
  return assembleTable({
    file,
    format: delimiter === '\t' ? 'tsv' : 'csv',
    reading: { encoding, delimiter, ...decimal },
    records,
    notices: notices satisfies readonly Bilingual[],
    rectangular: true,
  });
}

function parseRecords(text: string, delimiter: string, file: string): TableRecord[] {
  const records: TableRecord[] = [];
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: resourceLimits.recordCharacters,
      on_record: (cells: string[]) => {
        if (cells.length > resourceLimits.columns)
          throw fail('too-many-columns', {
            file,
            columns: cells.length,
            limit: resourceLimits.columns,
          });
        if (records.length > resourceLimits.rows)
          throw fail('too-many-rows', { file, limit: resourceLimits.rows });
        records.push({ row: records.length + 1, cells });
        return null;
      },
    });
  } catch (error) {
    throw error instanceof CsvError ? csvFailure(error, file, records.length + 1) : error;
  }
  return records;
}

function csvFailure(error: CsvError, file: string, row: number): Error {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return fail('unclosed-quote', { file, row }, error);
    case 'CSV_MAX_RECORD_SIZE':
      return fail('record-too-long', { file, row, limit: resourceLimits.recordCharacters }, error);
    default:
      return fail('misplaced-quote', { file, row }, error);
  }
}

const decimalComma = /^\s*[+-]?\d+,\d+\s*%?$/;
const decimalPoint = /^\s*[+-]?\d*\.\d+\s*%?$/;

/** Some cells are numbers only if the comma is decimal, and none is a number with a decimal point. */
function usesDecimalComma(records: readonly TableRecord[]): boolean {
  let comma = false;
  for (const { cells } of records)
    for (const cell of cells) {
      if (typeof cell !== 'string') continue;
      if (decimalPoint.test(cell)) return false;
      comma ||= decimalComma.test(cell);
    }
  return comma;
}
