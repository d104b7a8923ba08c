import { SavCursor } from './sav-cursor.ts';

/** What the extension records add to the dictionary. */
export interface SavExtensions {
  /** Long variable name by short name. */
  readonly longNames: ReadonlyMap<string, string>;
  /** Width of texts over 255 bytes by short name; they are stored as several variables. */
  readonly longWidths: ReadonlyMap<string, number>;
  /** Labels of texts over 8 bytes, by variable name. */
  readonly textLabels: ReadonlyMap<string, readonly { value: string; label: string }[]>;
  /** User-missing texts of variables over 8 bytes, by variable name. */
  readonly textMissing: ReadonlyMap<string, readonly string[]>;
  /** The number that stands for system-missing. */
  readonly systemMissing: number;
}

/**
 * Read subtypes 4 (numbers), 13 (long names), 14 (very long texts), 21 (labels of long texts) and 22 (their missing values).
 * @see PSPP developers' manual, “System File Format”
 */
export function readSavExtensions(
  records: ReadonlyMap<number, Uint8Array>,
  cursor: SavCursor,
  decode: (bytes: Uint8Array) => string,
): SavExtensions {
  const open = (subtype: number) => {
    const inner = new SavCursor(records.get(subtype) ?? new Uint8Array(), cursor.file);
    inner.littleEndian = cursor.littleEndian;
    return inner;
  };
  const pairs = (subtype: number) =>
    decode(records.get(subtype) ?? new Uint8Array())
      .replaceAll('\0', '')
      .split('\t')
      .flatMap((entry) => {
        const at = entry.indexOf('=');
        return at > 0 ? [[entry.slice(0, at).trim(), entry.slice(at + 1)] as const] : [];
      });
  const numbers = open(4);
  return {
    longNames: new Map(pairs(13)),
    longWidths: new Map(pairs(14).map(([name, width]) => [name, Number.parseInt(width, 10)])),
    textLabels: readTextLabels(open(21), decode),
    textMissing: readTextMissing(open(22), decode),
    systemMissing: numbers.atEnd ? -Number.MAX_VALUE : numbers.float64(),
  };
}

function readTextLabels(
  cursor: SavCursor,
  decode: (bytes: Uint8Array) => string,
): Map<string, { value: string; label: string }[]> {
  const labels = new Map<string, { value: string; label: string }[]>();
  const text = () => decode(cursor.take(cursor.count(1)));
  while (!cursor.atEnd) {
    const name = text();
    cursor.int32();
    const entries = Array.from({ length: cursor.count(8) }, () => {
      const value = text().trimEnd();
      return { value, label: text().trimEnd() };
    });
    labels.set(name, entries);
  }
  return labels;
}

function readTextMissing(
  cursor: SavCursor,
  decode: (bytes: Uint8Array) => string,
): Map<string, string[]> {
  const missing = new Map<string, string[]>();
  while (!cursor.atEnd) {
    const name = decode(cursor.take(cursor.count(1)));
    const count = cursor.byte();
    const length = cursor.count(count);
    const values = Array.from({ length: count }, () => decode(cursor.take(length)).trimEnd());
    missing.set(name, values);
  }
  return missing;
}
