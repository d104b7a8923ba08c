/** A variable of a system file to write: width 0 for numbers, else bytes of text. */
interface WrittenVariable {
  readonly name: string;
  readonly width?: number;
  readonly label?: string;
  readonly missing?: { readonly kind: number; readonly values: readonly number[] };
}

/** A system file to write, sound unless told otherwise. */
export interface WrittenSav {
  readonly variables: readonly WrittenVariable[];
  readonly cases: readonly (readonly (number | string | null)[])[];
  readonly littleEndian?: boolean;
  /** Content of the header's case count; default the true one. */
  readonly caseCount?: number;
  /** Extension records by subtype: size of an element, bytes. */
  readonly extensions?: readonly { subtype: number; size: number; bytes: Uint8Array }[];
  readonly encode?: (text: string) => Uint8Array;
  readonly compression?: number;
}

const systemMissing = -Number.MAX_VALUE;

/** An uncompressed system file in either byte order, written independently of the reader. */
export function writeSav(file: WrittenSav): Uint8Array {
  const out: Uint8Array[] = [];
  const little = file.littleEndian ?? true;
  const encode = file.encode ?? ((text: string) => new TextEncoder().encode(text));
  const number = (size: 4 | 8, value: number) => {
    const bytes = new Uint8Array(size);
    const view = new DataView(bytes.buffer);
    if (size === 4) view.setInt32(0, value, little);
    else view.setFloat64(0, value, little);
    out.push(bytes);
  };
  const text = (value: string, size: number) => {
    const bytes = new Uint8Array(size).fill(0x20);
    bytes.set(encode(value).subarray(0, size));
    out.push(bytes);
  };
  const elements = file.variables.map(({ width = 0 }) => Math.max(1, Math.ceil(width / 8)));
  text('$FL2', 4);
  text('@(#) SPSS DATA FILE test', 60);
  for (const value of [2, elements.reduce((a, b) => a + b, 0), file.compression ?? 0, 0])
    number(4, value);
  number(4, file.caseCount ?? file.cases.length);
  number(8, 100);
  text('01 Jan 2600:00:00', 17);
  text('', 64);
  out.push(new Uint8Array(3));
  file.variables.forEach(({ name, width = 0, label, missing }, v) => {
    const head = [2, width, label ? 1 : 0, missing?.kind ?? 0, 0x050800, 0x050800];
    for (const value of head) number(4, value);
    text(name, 8);
    if (label) {
      const length = encode(label).length;
      number(4, length);
      text(label, Math.ceil(length / 4) * 4);
    }
    for (const value of missing?.values ?? []) number(8, value);
    for (let k = 1; k < elements[v]!; k++) {
      for (const value of [2, -1, 0, 0, 0, 0]) number(4, value);
      text('', 8);
    }
  });
  for (const { subtype, size, bytes } of file.extensions ?? []) {
    for (const value of [7, subtype, size, bytes.length / size]) number(4, value);
    out.push(bytes);
  }
  number(4, 999);
  number(4, 0);
  for (const record of file.cases)
    record.forEach((cell, v) => {
      if (typeof cell === 'string') text(cell, elements[v]! * 8);
      else number(8, cell ?? systemMissing);
    });
  return Buffer.concat(out);
}
