import type { SavCursor } from './sav-cursor.ts';

/** The file header: how the data are stored. */
interface SavHeader {
  readonly compression: 'none' | 'bytecode' | 'zlib';
  /** Number of cases, or −1 when the writer did not know it. */
  readonly cases: number;
  /** Subtracted from a bytecode to get its number. */
  readonly bias: number;
  /** 1-based element of the weighting variable, 0 for none. */
  readonly weight: number;
}

/** A variable as its own record describes it; texts are bytes until the encoding is known. */
export interface SavVariable {
  readonly shortName: Uint8Array;
  /** 0 for numbers, else bytes of the text. */
  readonly width: number;
  /** Display format: 20 DATE, 22 DATETIME … */
  readonly format: number;
  readonly label: Uint8Array | null;
  /** First 8-byte element within a case, and how many. */
  readonly element: number;
  elements: number;
  readonly missingKind: number;
  /** Up to three 8-byte values. */
  readonly missing: readonly Uint8Array[];
}

/** Labels of values, and the elements of the variables that have them. */
interface SavValueLabels {
  readonly labels: readonly { readonly value: Uint8Array; readonly label: Uint8Array }[];
  readonly elements: readonly number[];
}

/** Everything before the data. */
export interface SavDictionary {
  readonly header: SavHeader;
  readonly variables: readonly SavVariable[];
  /** 8-byte elements of one case. */
  readonly caseElements: number;
  readonly valueLabels: readonly SavValueLabels[];
  /** Extension records (type 7) by subtype. */
  readonly extensions: ReadonlyMap<number, Uint8Array>;
}

/**
 * Read a system file's header and dictionary; the cursor then stands at the data.
 * @see PSPP developers' manual, “System File Format”: File Header, Variable, Value Labels, Document and Extension Records
 * @throws {QunhaiError} dataset.broken-sav, truncated-sav
 */
export function readSavDictionary(cursor: SavCursor): SavDictionary {
  const header = readHeader(cursor);
  const variables: SavVariable[] = [];
  const valueLabels: SavValueLabels[] = [];
  const extensions = new Map<number, Uint8Array>();
  let caseElements = 0;
  for (;;) {
    const type = cursor.int32();
    if (type === 2) caseElements = readVariable(cursor, variables, caseElements);
    else if (type === 3) valueLabels.push(readValueLabels(cursor));
    else if (type === 6) cursor.take(cursor.count(80) * 80);
    else if (type === 7) readExtension(cursor, extensions);
    else if (type === 999) break;
    else throw cursor.broken('record');
  }
  cursor.int32();
  checkVariables(variables, cursor);
  return { header, variables, caseElements, valueLabels, extensions };
}

function checkVariables(variables: readonly SavVariable[], cursor: SavCursor): void {
  if (variables.length === 0) throw cursor.broken('no-variables');
  for (const { elements, width } of variables)
    if (elements !== Math.max(1, Math.ceil(width / 8))) throw cursor.broken('width');
}

const headerSize = 176;

function readHeader(cursor: SavCursor): SavHeader {
  if (cursor.bytes.length < headerSize) throw cursor.truncated();
  const zlib = cursor.bytes[3] === 0x33;
  cursor.position = 64;
  const layout = cursor.int32();
  if (layout === 0x02000000 || layout === 0x03000000) cursor.littleEndian = false;
  else if (layout !== 2 && layout !== 3) throw cursor.broken('layout');
  cursor.int32();
  const stored = cursor.int32();
  const weight = cursor.int32();
  const cases = cursor.int32();
  const bias = cursor.float64();
  const compression = (['none', 'bytecode', 'zlib'] as const)[stored];
  if (!compression || (compression === 'zlib') !== zlib) throw cursor.broken('compression');
  if (cases < -1 || weight < 0 || !Number.isFinite(bias)) throw cursor.broken('header');
  cursor.position = headerSize;
  return { compression, cases, bias, weight };
}

/** @returns elements of a case so far, this record's included */
function readVariable(cursor: SavCursor, variables: SavVariable[], element: number): number {
  const width = cursor.int32();
  const hasLabel = cursor.int32();
  const missingKind = cursor.int32();
  const format = (cursor.int32() >> 16) & 0xff;
  cursor.int32();
  const shortName = cursor.take(8);
  const label = hasLabel === 1 ? takePadded(cursor, cursor.count(1), 4) : null;
  if (missingKind < -3 || missingKind > 3 || missingKind === -1) throw cursor.broken('missing');
  const missing = Array.from({ length: Math.abs(missingKind) }, () => cursor.take(8));
  if (width === -1) {
    const head = variables.at(-1);
    if (!head || head.width === 0) throw cursor.broken('width');
    head.elements++;
  } else if (width < 0 || width > 255 || (width > 0 && missingKind < 0)) {
    throw cursor.broken('width');
  } else {
    variables.push({ shortName, width, format, label, element, elements: 1, missingKind, missing });
  }
  return element + 1;
}

function takePadded(cursor: SavCursor, length: number, unit: number): Uint8Array {
  const text = cursor.take(length);
  cursor.take((unit - (length % unit)) % unit);
  return text;
}

/** A value label record (3) and the record of its variables (4), which must follow. */
function readValueLabels(cursor: SavCursor): SavValueLabels {
  const labels = Array.from({ length: cursor.count(16) }, () => {
    const value = cursor.take(8);
    const length = cursor.byte();
    const label = cursor.take(length);
    cursor.take((8 - ((length + 1) % 8)) % 8);
    return { value, label };
  });
  if (cursor.int32() !== 4) throw cursor.broken('record');
  const elements = Array.from({ length: cursor.count(4) }, () => cursor.int32() - 1);
  return { labels, elements };
}

function readExtension(cursor: SavCursor, extensions: Map<number, Uint8Array>): void {
  const subtype = cursor.int32();
  const size = cursor.count(0);
  const count = cursor.count(0);
  extensions.set(subtype, cursor.take(size * count));
}
