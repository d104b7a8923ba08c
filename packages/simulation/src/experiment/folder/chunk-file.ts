import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Bytes before the numbers: hash of the experiment, then SHA-256 of the numbers. */
const headBytes = 64;

/** The file of a chunk: whose it is, a checksum, and the numbers in little-endian order. */
export function chunkBytes(hash: string, values: Float64Array): Uint8Array {
  const bytes = new Uint8Array(headBytes + values.length * 8);
  const view = new DataView(bytes.buffer);
  values.forEach((value, at) => {
    view.setFloat64(headBytes + at * 8, Number.isNaN(value) ? Number.NaN : value, true);
  });
  bytes.set(Buffer.from(hash, 'hex'), 0);
  bytes.set(checksum(bytes), 32);
  return bytes;
}

/** The numbers of a chunk; null when the file is missing, damaged or of another experiment, so that they have to be found anew. */
export function readChunk(file: string, hash: string, length: number): Float64Array | null {
  const bytes = readIfThere(file);
  if (bytes === null || bytes.length !== headBytes + length * 8) return null;
  if (!bytes.subarray(0, 32).equals(Buffer.from(hash, 'hex'))) return null;
  if (!bytes.subarray(32, headBytes).equals(checksum(bytes))) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Float64Array.from({ length }, (_, at) => view.getFloat64(headBytes + at * 8, true));
}

function checksum(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes.subarray(headBytes)).digest();
}

function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    // Not there or not readable: its runs are simulated again, and writing says what is wrong with the place.
    return null;
  }
}
