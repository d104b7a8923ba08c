import { fail } from '../../errors.ts';
import { type SavProblem, t } from '../../messages.ts';

/** Reads numbers and bytes of a system file one after another; never past its end. */
export class SavCursor {
  readonly bytes: Uint8Array;
  readonly file: string;
  littleEndian = true;
  position = 0;
  readonly #view: DataView;

  constructor(bytes: Uint8Array, file: string) {
    this.bytes = bytes;
    this.file = file;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  int32(): number {
    return this.#view.getInt32(this.#advance(4), this.littleEndian);
  }

  /** A 64-bit integer of at most 2⁵³. */
  int64(): number {
    return Number(this.#view.getBigInt64(this.#advance(8), this.littleEndian));
  }

  float64(): number {
    return this.#view.getFloat64(this.#advance(8), this.littleEndian);
  }

  byte(): number {
    return this.#view.getUint8(this.#advance(1));
  }

  take(length: number): Uint8Array {
    const start = this.#advance(length);
    return this.bytes.subarray(start, start + length);
  }

  /** A non-negative count; more than the rest of the file could hold is a sign of damage. */
  count(bytesEach: number): number {
    const count = this.int32();
    if (count < 0) throw this.broken('count');
    if (count * bytesEach > this.bytes.length - this.position) throw this.truncated();
    return count;
  }

  get atEnd(): boolean {
    return this.position >= this.bytes.length;
  }

  broken(problem: SavProblem): Error {
    return fail('broken-sav', {
      file: this.file,
      offset: this.position,
      problem: t.both(`sav.${problem}`),
    });
  }

  truncated(): Error {
    return fail('truncated-sav', { file: this.file, offset: this.bytes.length });
  }

  #advance(length: number): number {
    const start = this.position;
    if (start < 0 || start + length > this.bytes.length) throw this.truncated();
    this.position = start + length;
    return start;
  }
}
