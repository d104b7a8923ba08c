import { inflateSync } from 'node:zlib';
import { fail } from '../../errors.ts';
import { resourceLimits } from '../../resource-limits.ts';
import type { SavCursor } from './sav-cursor.ts';
import type { SavDictionary } from './sav-dictionary.ts';

/** All cases uncompressed: 8-byte elements in the file's byte order, case after case. */
export interface SavCases {
  readonly view: DataView;
  readonly bytes: Uint8Array;
  readonly count: number;
  /** Cases that stand in the data although the header does not count them. */
  readonly uncounted: number;
}

/**
 * Uncompress the data of a system file.
 * @param systemMissing - the number written where bytecode 255 stands
 * @see PSPP developers' manual, “System File Format”: Data Record
 * @throws {QunhaiError} dataset.truncated-sav, broken-sav, unpacks-too-large
 */
export function readSavCases(
  cursor: SavCursor,
  dictionary: SavDictionary,
  systemMissing: number,
): SavCases {
  const { header, caseElements } = dictionary;
  const stored =
    header.compression === 'zlib' ? inflateBlocks(cursor) : cursor.bytes.subarray(cursor.position);
  const bytes =
    header.compression === 'none'
      ? stored
      : expandBytecode(stored, cursor, header.bias, systemMissing);
  const caseBytes = caseElements * 8;
  const whole = Math.floor(bytes.length / caseBytes);
  const count = header.cases === -1 ? whole : header.cases;
  const cutShort = header.cases === -1 && bytes.length % caseBytes !== 0;
  if (whole < count || cutShort) throw cursor.truncated();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { view, bytes, count, uncounted: whole - count };
}

/** Undo the bytecode compression: each block of 8 codes says what the next 8 elements are. */
function expandBytecode(
  codes: Uint8Array,
  cursor: SavCursor,
  bias: number,
  systemMissing: number,
): Uint8Array {
  const out = new ElementBuffer(codes.length * 2, cursor);
  let at = 0;
  while (at + 8 <= codes.length) {
    const block = codes.subarray(at, at + 8);
    at += 8;
    out.reserve(8);
    for (const code of block) {
      if (code === endOfData) return out.written();
      if (code !== literal) {
        addCoded(out, code, bias, systemMissing);
        continue;
      }
      if (at + 8 > codes.length) throw cursor.truncated();
      out.addBytes(codes.subarray(at, at + 8));
      at += 8;
    }
  }
  return out.written();
}

function addCoded(out: ElementBuffer, code: number, bias: number, systemMissing: number): void {
  if (code === blanks) out.addBytes(eightBlanks);
  else if (code === sysmis) out.addNumber(systemMissing);
  else if (code !== padding) out.addNumber(code - bias);
}

const padding = 0;
const endOfData = 252;
const literal = 253;
const blanks = 254;
const sysmis = 255;
const eightBlanks = new Uint8Array(8).fill(0x20);

/** 8-byte elements written one after another into memory that grows up to the limit. */
class ElementBuffer {
  readonly #cursor: SavCursor;
  #bytes: Uint8Array<ArrayBuffer>;
  #view: DataView;
  #length = 0;

  constructor(size: number, cursor: SavCursor) {
    this.#cursor = cursor;
    this.#bytes = new Uint8Array(Math.max(4096, size));
    this.#view = new DataView(this.#bytes.buffer);
  }

  /** Make room for so many elements. */
  reserve(elements: number): void {
    const needed = this.#length + elements * 8;
    if (needed <= this.#bytes.length) return;
    const limit = resourceLimits.unpackedBytes;
    if (needed > limit) throw fail('unpacks-too-large', { file: this.#cursor.file, limit });
    const larger = new Uint8Array(Math.min(limit, needed * 2));
    larger.set(this.#bytes);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }

  addBytes(element: Uint8Array): void {
    this.#bytes.set(element, this.#length);
    this.#length += 8;
  }

  addNumber(value: number): void {
    this.#view.setFloat64(this.#length, value, this.#cursor.littleEndian);
    this.#length += 8;
  }

  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

const trailerSize = 24;
const blockSize = 24;

/** Inflate the blocks of a ZLIB-compressed file, which its trailer lists, into bytecode. */
function inflateBlocks(cursor: SavCursor): Uint8Array {
  cursor.int64();
  const trailer = cursor.int64();
  const trailerLength = cursor.int64();
  if (trailer < 0 || trailer + trailerSize > cursor.bytes.length) throw cursor.truncated();
  cursor.position = trailer;
  cursor.take(20);
  const count = cursor.count(blockSize);
  if (trailerLength !== trailerSize + count * blockSize) throw cursor.broken('blocks');
  const blocks = Array.from({ length: count }, () => {
    cursor.int64();
    const start = cursor.int64();
    return { start, size: cursor.int32(), packed: cursor.int32() };
  });
  const total = blocks.reduce((sum, block) => sum + Math.max(0, block.size), 0);
  const limit = resourceLimits.unpackedBytes;
  if (total > limit) throw fail('unpacks-too-large', { file: cursor.file, limit });
  const out = new Uint8Array(total);
  let at = 0;
  for (const { start, size, packed } of blocks) {
    if (size < 0 || packed < 0 || start < 0) throw cursor.broken('blocks');
    cursor.position = start;
    out.set(inflateBlock(cursor, packed, size), at);
    at += size;
  }
  return out;
}

function inflateBlock(cursor: SavCursor, packed: number, size: number): Uint8Array {
  const data = cursor.take(packed);
  let inflated: Uint8Array;
  try {
    inflated = inflateSync(data, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw cursor.broken('blocks');
  }
  if (inflated.length !== size) throw cursor.broken('blocks');
  return inflated;
}
