import { fail } from '../errors.ts';
import type { RawTable } from '../raw-table.ts';
import { resourceLimits } from '../resource-limits.ts';
import { readDelimited } from './read-delimited.ts';
import { readWorkbook } from './read-workbook.ts';
import { readSav } from './sav/read-sav.ts';

/** Which file this is, and how to read it when detection should not decide. */
export interface ReadOptions {
  /** Name of the file, for its ending and for messages. */
  readonly file: string;
  /** Worksheet of a workbook; default: the first visible one with content. */
  readonly sheet?: string | undefined;
  /** WHATWG encoding label of a text or .sav file; default: detected. */
  readonly encoding?: string | undefined;
  /** Delimiter of a text file; default: detected among `,` `;` tab `|`. */
  readonly delimiter?: string | undefined;
}

/**
 * Read a CSV, TSV, XLSX or SPSS .sav file as a table, nothing interpreted yet. The content decides what it is; an ending
 * that promises something else is an error, not a guess.
 * @throws {QunhaiError} dataset.* naming the file and, where there is one, the row and column; nothing else is ever thrown
 * for a file's content. Limits: `resourceLimits`.
 */
export async function readTable(bytes: Uint8Array, options: ReadOptions): Promise<RawTable> {
  const { file } = options;
  const limit = resourceLimits.fileBytes;
  if (bytes.length > limit) throw fail('file-too-large', { file, bytes: bytes.length, limit });
  if (bytes.length === 0) throw fail('empty-file', { file });
  const content = contentOf(bytes);
  const promised = promisedBy(file);
  switch (content) {
    case 'ole':
      throw fail(isEncryptedWorkbook(bytes) ? 'encrypted-workbook' : 'old-excel', { file });
    case 'sav':
      return readSav(bytes, options);
    case 'zip':
      return readWorkbook(bytes, options);
    case 'other':
      throw fail('unsupported-format', { file });
    default:
      if (promised === 'unsupported') throw fail('unsupported-format', { file });
      if (promised !== 'text') throw fail('wrong-content', { file, expected: promised });
      return readDelimited(bytes, options);
  }
}

type Content = 'zip' | 'sav' | 'ole' | 'other' | 'text';

/** First bytes of kinds of files; those of `other` are files people mistake for tables. */
const signatures: readonly (readonly [Content, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['sav', [0x24, 0x46, 0x4c, 0x32]],
  ['sav', [0x24, 0x46, 0x4c, 0x33]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['other', [0x25, 0x50, 0x44, 0x46]],
  ['other', [0x1f, 0x8b]],
  ['other', [0x89, 0x50, 0x4e, 0x47]],
  ['other', [0xff, 0xd8, 0xff]],
  ['other', [0x50, 0x41, 0x52, 0x31]],
  ['other', [0x37, 0x7a, 0xbc, 0xaf]],
];

function contentOf(bytes: Uint8Array): Content {
  const found = signatures.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte));
  return found?.[0] ?? 'text';
}

const textEndings: ReadonlySet<string> = new Set(['csv', 'tsv', 'tab', 'txt', 'dat', '']);

/** What a file's ending says it holds. */
function promisedBy(file: string): 'text' | 'Excel' | 'SPSS' | 'unsupported' {
  const ending = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  if (textEndings.has(ending)) return 'text';
  if (/^xls[xm]?$/.test(ending)) return 'Excel';
  return ending === 'sav' || ending === 'zsav' ? 'SPSS' : 'unsupported';
}

/** A workbook with a password is an OLE container with a stream of this name, in UTF-16. */
function isEncryptedWorkbook(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}
