import type { Fact } from '@qunhai/theory';
import type { FactValue } from '../dataset.ts';
import { fail } from '../errors.ts';
import type { BoundColumn } from '../mapping/bind-columns.ts';
import { countryCodes } from '../mapping/country-codes.ts';
import { codeKey } from '../mapping/missing-rules.ts';
import { parseAmount, parseNumber } from '../mapping/parse-number.ts';
import { type Answer, answered, excluded } from './answer.ts';
import { type FilledCell, readCells, readNumber, readText, type ToNumber } from './read-cell.ts';

/** A fact's answer; `leftOut` counts entries of a list that could not be used while the others are. */
export interface FactReading {
  readonly answer: Answer<NonNullable<FactValue>>;
  readonly leftOut: number;
}

/** Bounds of the numeric kinds. Counts and amounts are not negative: an undeclared −99 must not pass for one. */
const bounds: Partial<Record<Fact['kind'], readonly [number, number]>> = {
  year: [1500, 2100],
  percent: [0, 100],
  latitude: [-90, 90],
  longitude: [-180, 180],
};
const whole: ReadonlySet<Fact['kind']> = new Set(['year', 'integer']);
const listSeparator = /[;,|、，；┋\n]+/;

/** How to read the answers to one fact question, by its kind. */
export function factReader(fact: Fact): (column: BoundColumn, record: number) => FactReading {
  switch (fact.kind) {
    case 'choice':
      return (column, record) => complete(readChoice(fact, column, record));
    case 'multiple-choice':
      return readOptions(fact);
    case 'countries':
      return readCountries;
    case 'partners':
      return (column, record) => readList(column, record, partnerName, 'unknown-option');
    case 'text':
      return (column, record) => complete(readText(column, record));
    default:
      return (column, record) => complete(readQuantity(fact, column, record));
  }
}

/**
 * Refuse a mapping that gives a numeric fact or item several columns without saying how to combine them.
 * @throws {QunhaiError} dataset.combine-missing
 */
export function checkCombine(column: BoundColumn, file: string): void {
  if (column.sources.length > 1 && column.combine === undefined)
    throw fail('combine-missing', { file, target: column.target });
}

/** Whether answers of this kind are numbers. */
export function isQuantity(fact: Fact): boolean {
  return !['choice', 'multiple-choice', 'countries', 'partners', 'text'].includes(fact.kind);
}

function complete(answer: Answer<NonNullable<FactValue>>): FactReading {
  return { answer, leftOut: 0 };
}

function readQuantity(fact: Fact, column: BoundColumn, record: number): Answer<number> {
  const answer = readNumber(column, record, toNumber(fact.kind));
  if (answer.kind !== 'value') return answer;
  const { value } = answer;
  if (column.transform === 'log1p') return answer;
  if (whole.has(fact.kind) && !Number.isInteger(value)) return excluded('not-an-integer');
  const range = bounds[fact.kind];
  if (range && (value < range[0] || value > range[1]))
    return excluded('out-of-range', { min: range[0], max: range[1] });
  if (value < 0 && (fact.kind === 'integer' || fact.kind === 'money')) return excluded('negative');
  return answer;
}

function toNumber(kind: Fact['kind']): ToNumber {
  return (cell, decimal) => {
    if (typeof cell === 'number') return cell;
    switch (kind) {
      case 'year':
        return parseNumber(/^(\d{4})(?:年|[-/]\d{1,2}[-/T].*)$/.exec(cell)?.[1] ?? cell, decimal);
      case 'percent':
        return parseNumber(/[%％]$/.test(cell) ? cell.slice(0, -1) : cell, decimal);
      case 'money':
      case 'integer':
        return parseAmount(cell, decimal);
      default:
        return parseNumber(cell, decimal);
    }
  };
}

/** The option a cell names by value, by its label in either language, or by the label its file gives the code. */
function optionOf(fact: Fact, { cell, source }: FilledCell): string | null {
  const fileLabel = source?.valueLabels?.find(
    ({ value }) => codeKey(value) === codeKey(cell),
  )?.label;
  for (const text of [cell, fileLabel]) {
    if (text === undefined) continue;
    const key = codeKey(text);
    const option = fact.options?.find(
      ({ value, label }) =>
        codeKey(value) === key || codeKey(label.zh) === key || codeKey(label.en) === key,
    );
    if (option) return option.value;
  }
  return null;
}

function readChoice(fact: Fact, column: BoundColumn, record: number): Answer<string> {
  const cells = readCells(column, record);
  const cell = cells.length === 1 ? cells[0]! : joined(readText(column, record));
  if (cell.kind !== 'value') return cell;
  const option = optionOf(fact, cell.value);
  return option === null ? excluded('unknown-option', { fact: fact.id }) : answered(option);
}

function joined(text: Answer<string>): Answer<FilledCell> {
  return text.kind === 'value' ? answered({ cell: text.value, source: null }) : text;
}

function readOptions(fact: Fact): (column: BoundColumn, record: number) => FactReading {
  return (column, record) =>
    readList(
      column,
      record,
      (entry, source) => optionOf(fact, { cell: entry, source }),
      'unknown-option',
      { fact: fact.id },
    );
}

function partnerName(entry: string): string | null {
  return listSeparator.test(entry) ? null : entry;
}

function readCountries(column: BoundColumn, record: number): FactReading {
  const known = (entry: string) => {
    const code = entry.toUpperCase();
    return countryCodes.has(code) ? code : null;
  };
  return readList(column, record, known, 'unknown-country');
}

/** Entries of one or several cells, each cell split at ; , | 、 ┋ or a line break, or blanks, unless it is one entry as a whole. */
function readList(
  column: BoundColumn,
  record: number,
  toEntry: (text: string, source: FilledCell['source']) => string | null,
  code: 'unknown-option' | 'unknown-country',
  values: { fact?: string } = {},
): FactReading {
  const cells = readCells(column, record);
  const filled = cells.flatMap((cell) => (cell.kind === 'value' ? [cell.value] : []));
  if (filled.length === 0) return complete(cells[0] as Answer<never>);
  const entries = new Set<string>();
  let leftOut = 0;
  for (const { cell, source } of filled) {
    const text = String(cell);
    for (const part of partsOf(text, (entry) => toEntry(entry, source) !== null)) {
      const entry = toEntry(part, source);
      if (entry === null) leftOut++;
      else entries.add(entry);
    }
  }
  if (entries.size === 0) return complete(excluded(code, { count: leftOut, ...values }));
  return { answer: answered([...entries]), leftOut };
}

/** A text as one entry if it is one, else what its separators part; blanks part only what are entries all of them. */
function partsOf(text: string, isEntry: (part: string) => boolean): string[] {
  if (isEntry(text)) return [text];
  return text
    .split(listSeparator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const words = part.split(/\s+/);
      return !isEntry(part) && words.every(isEntry) ? words : [part];
    });
}
