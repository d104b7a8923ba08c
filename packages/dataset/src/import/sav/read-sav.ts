import { t } from '../../messages.ts';
import type { Cell, RawColumn, RawTable } from '../../raw-table.ts';
import { assembleTable } from '../assemble-table.ts';
import { readSavCases, type SavCases } from './sav-cases.ts';
import { SavCursor } from './sav-cursor.ts';
import { readSavDictionary, type SavDictionary, type SavVariable } from './sav-dictionary.ts';
import { savTexts } from './sav-encoding.ts';
import { readSavExtensions, type SavExtensions } from './sav-extensions.ts';
import { savMoment } from './sav-moment.ts';

/** A variable with its full name and all elements of its text. */
interface Variable {
  readonly name: string;
  readonly record: SavVariable;
  /** The variable itself and, for texts over 255 bytes, the variables that hold the rest. */
  readonly segments: readonly SavVariable[];
}

/** What is needed to turn elements into cells. */
interface Reader {
  readonly cursor: SavCursor;
  readonly dictionary: SavDictionary;
  readonly extensions: SavExtensions;
  readonly decode: (bytes: Uint8Array) => string;
}

/**
 * Read an SPSS system file (.sav, .zsav): names, labels, value labels, user-missing codes and ranges, texts of any length.
 * Dates become ISO 8601 text, system-missing values null; user-missing values stay and are declared on the column, except
 * for dates, where they become null.
 * @throws {QunhaiError} dataset.broken-sav, truncated-sav, unpacks-too-large, unsupported-encoding, and those of `assembleTable`
 */
export function readSav(
  bytes: Uint8Array,
  options: { readonly file: string; readonly encoding?: string | undefined },
): RawTable {
  const { file } = options;
  const cursor = new SavCursor(bytes, file);
  const dictionary = readSavDictionary(cursor);
  const texts = savTexts(dictionary, cursor, options.encoding);
  const extensions = readSavExtensions(dictionary.extensions, cursor, texts.decode);
  const reader = { cursor, dictionary, extensions, decode: texts.decode };
  const variables = namedVariables(reader);
  const cases = readSavCases(cursor, dictionary, extensions.systemMissing);
  const columns = variables.map((variable) => readCells(variable, cases, reader));
  const header = { row: 1, cells: variables.map(({ name }) => name) };
  const records = Array.from({ length: cases.count }, (_, i) => ({
    row: i + 2,
    cells: columns.map((cells) => cells[i]!),
  }));
  const notices = [
    ...(dictionary.header.weight > 0 ? [t.both('notice.sav-weight', { file })] : []),
    ...(cases.uncounted > 0
      ? [t.both('notice.sav-uncounted', { file, count: cases.uncounted })]
      : []),
  ];
  const table = assembleTable({
    file,
    format: 'sav',
    reading: { encoding: texts.encoding },
    records: [header, ...records],
    notices,
    rectangular: true,
  });
  const described = table.columns.map((column, c) => ({
    ...column,
    ...describe(variables[c]!, reader),
  }));
  return { ...table, columns: described, notices: [...table.notices, ...texts.notices()] };
}

/** Variables under their long names, the parts of very long texts joined. */
function namedVariables({ cursor, dictionary, extensions, decode }: Reader): Variable[] {
  const { variables } = dictionary;
  const named: Variable[] = [];
  for (let i = 0; i < variables.length; i++) {
    const record = variables[i]!;
    const shortName = decode(record.shortName).trimEnd();
    const width = extensions.longWidths.get(shortName) ?? record.width;
    const parts = width > 255 ? Math.ceil(width / 252) : 1;
    const segments = variables.slice(i, i + parts);
    if (segments.length < parts || (parts > 1 && segments.some((part) => part.width === 0)))
      throw cursor.broken('long-text');
    named.push({ name: extensions.longNames.get(shortName) ?? shortName, record, segments });
    i += parts - 1;
  }
  return named;
}

function readCells(variable: Variable, cases: SavCases, reader: Reader): Cell[] {
  return Array.from({ length: cases.count }, (_, i) => {
    const start = i * reader.dictionary.caseElements * 8;
    return variable.record.width === 0
      ? numberCell(
          variable,
          cases.view.getFloat64(start + variable.record.element * 8, reader.cursor.littleEndian),
          reader,
        )
      : textCell(variable, cases.bytes, start, reader);
  });
}

function numberCell({ record }: Variable, value: number, { extensions, cursor }: Reader): Cell {
  if (value === extensions.systemMissing) return null;
  if (!Number.isFinite(value)) throw cursor.broken('number');
  const moment = savMoment(record.format, value);
  if (moment === null) return value;
  return isUserMissing(record, value, cursor.littleEndian) ? null : moment;
}

/** A text variable's bytes: 255 of each of its segments but the last, padded with blanks. */
function textCell({ segments }: Variable, bytes: Uint8Array, start: number, reader: Reader): Cell {
  const parts = segments.map(({ element, elements, width }) => {
    const at = start + element * 8;
    return bytes.subarray(at, at + Math.min(elements * 8, width));
  });
  const joined = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  let end = joined.length;
  while (end > 0 && (joined[end - 1] === 0x20 || joined[end - 1] === 0)) end--;
  return end === 0 ? null : reader.decode(joined.subarray(0, end));
}

function float64(bytes: Uint8Array, littleEndian: boolean): number {
  return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, littleEndian);
}

/** User-missing numbers: single codes, a range, or a range and one code. */
function missingNumbers(
  record: SavVariable,
  littleEndian: boolean,
): { codes: number[]; range: { low: number; high: number } | null } {
  const values = record.missing.map((bytes) => float64(bytes, littleEndian));
  if (record.missingKind >= 0) return { codes: values, range: null };
  return { codes: values.slice(2), range: { low: values[0]!, high: values[1]! } };
}

function isUserMissing(record: SavVariable, value: number, littleEndian: boolean): boolean {
  const { codes, range } = missingNumbers(record, littleEndian);
  return codes.includes(value) || (range !== null && value >= range.low && value <= range.high);
}

/** Label, value labels and user-missing values of a variable. */
function describe(variable: Variable, reader: Reader): Omit<RawColumn, 'name' | 'cells'> {
  const { record } = variable;
  const label = record.label ? reader.decode(record.label).trimEnd() : '';
  const valueLabels = labelsOf(variable, reader);
  return {
    ...(label ? { label } : {}),
    ...(valueLabels.length > 0 ? { valueLabels } : {}),
    ...missingOf(variable, reader),
  };
}

function labelsOf(
  { name, record }: Variable,
  { dictionary, extensions, decode, cursor }: Reader,
): { value: Cell; label: string }[] {
  const sets = dictionary.valueLabels.filter(({ elements }) => elements.includes(record.element));
  const short = sets.flatMap(({ labels }) =>
    labels.map(({ value, label }) => ({
      value: record.width === 0 ? float64(value, cursor.littleEndian) : decode(value).trimEnd(),
      label: decode(label).trimEnd(),
    })),
  );
  return [...short, ...(extensions.textLabels.get(name) ?? [])];
}

function missingOf(
  { name, record }: Variable,
  { extensions, decode, cursor }: Reader,
): Pick<RawColumn, 'missingCodes' | 'missingRange'> {
  if (record.width > 0) {
    const short = record.missing.map((bytes) => decode(bytes).trimEnd());
    const codes = [...short, ...(extensions.textMissing.get(name) ?? [])];
    return codes.length > 0 ? { missingCodes: codes } : {};
  }
  if (savMoment(record.format, 0) !== null) return {};
  const { codes, range } = missingNumbers(record, cursor.littleEndian);
  return {
    ...(codes.length > 0 ? { missingCodes: codes } : {}),
    ...(range ? { missingRange: range } : {}),
  };
}
