import { fail } from '../errors.ts';
import type { RawTable } from '../raw-table.ts';
import { resourceLimits } from '../resource-limits.ts';
import { readDelimited } from './read-delimited.ts';

/** Which file this is, and how to read it when detection should not decide. */
export interface ReadOptions {
  /** Name of the file, for its ending and for messages. */
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
}

export async function readTable(bytes: Uint8Array, options: ReadOptions): Promise<RawTable> {
  const { file } = options;
  const limit = resourceLimits.fileBytes;
  if (bytes.length > limit) throw fail('file-too-large', { file, bytes: bytes.length, limit });
  if (bytes.length === 0) throw fail('empty-file', { file });
  return readDelimited(bytes, options);
}
