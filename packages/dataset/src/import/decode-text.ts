import type { Bilingual } from '@qunhai/kernel';
import { analyse } from 'chardet';
import { fail } from '../errors.ts';
import { t } from '../messages.ts';

const dosEndOfFile = String.fromCharCode(26);

/** Text of a file, and what it was taken to be encoded in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly notices: readonly Bilingual[];
}

/**
 * Bytes to text: the encoding asked for, else the byte-order mark, else UTF-8 when the bytes are valid UTF-8, else the
 * best guess (stated in a notice). Never replaces a byte it cannot decode.
 * @param encoding - a WHATWG encoding label, e.g. `gb18030`
 * @throws {QunhaiError} dataset.unsupported-encoding, encoding-mismatch, unknown-encoding, binary-content
 */
export function decodeText(bytes: Uint8Array, file: string, encoding?: string): DecodedText {
  const decoded = encoding ? decodeAs(bytes, file, encoding) : decodeUnknown(bytes, file);
  const text = decoded.text.endsWith(dosEndOfFile) ? decoded.text.slice(0, -1) : decoded.text;
  refuseBinary(text, file);
  return { ...decoded, text };
}

function decodeAs(bytes: Uint8Array, file: string, encoding: string): DecodedText {
  if (!isSupportedEncoding(encoding)) throw fail('unsupported-encoding', { file, encoding });
  const text = decodeStrictly(bytes, encoding);
  if (text === null) throw fail('encoding-mismatch', { file, encoding });
  return { text, encoding: new TextDecoder(encoding).encoding, notices: [] };
}

function decodeUnknown(bytes: Uint8Array, file: string): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked) return decodeAs(bytes, file, marked);
  const guess = guessEncoding(bytes);
  if (guess) {
    const { text, encoding, certain } = guess;
    const notices = certain ? [] : [t.both('notice.encoding-guessed', { file, encoding })];
    return { text, encoding, notices };
  }
  throw fail('unknown-encoding', { file });
}

/** UTF-8 when the bytes are valid UTF-8, else the likeliest encoding that fits them all; null when none does. */
export function guessEncoding(
  bytes: Uint8Array,
): { text: string; encoding: string; certain: boolean } | null {
  const wide = unmarkedUtf16(bytes);
  const utf8 = wide ? null : decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', certain: true };
  for (const encoding of wide ? [wide] : guesses(bytes)) {
    const text = decodeStrictly(bytes, encoding);
    if (text === null || /[\u0080-\u009F\uE000-\uF8FF]/.test(text)) continue;
    return { text, encoding, certain: false };
  }
  return null;
}

/** Whether this machine's TextDecoder knows the label. */
export function isSupportedEncoding(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== 'replacement';
  } catch {
    return false;
  }
}

/** Text without its byte-order mark, or null when some byte does not fit the encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark shows by a NUL in every other byte of its ASCII characters. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  const nulls = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) nulls[i & 1]!++;
  });
  const half = sample.length / 2;
  if (half < 2 || bytes.length % 2 === 1) return null;
  const [even, odd] = nulls as [number, number];
  if (odd > half * 0.3 && even * 10 < odd) return 'utf-16le';
  return even > half * 0.3 && odd * 10 < even ? 'utf-16be' : null;
}

/**
 * Candidate encodings, likeliest first. Bytes ≥ 0x80 that all stand in pairs of the GB 2312 plane are Chinese rather
 * than a single-byte encoding, whatever the letter statistics of a short file say; Japanese and Korean EUC share the plane.
 */
function guesses(bytes: Uint8Array): string[] {
  const start = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 1024);
  const matches = analyse(bytes.subarray(start, start + 65_536)).map(({ name, confidence }) => ({
    encoding: name.toLowerCase(),
    confidence,
  }));
  const ranked = matches.map(({ encoding }) => encoding).filter(isSupportedEncoding);
  const samePlane = /^(gb18030|euc-kr|euc-jp)$/;
  const sure = matches.find((m) => samePlane.test(m.encoding) && m.confidence >= 50);
  const paired = onlyGb2312Pairs(bytes) ? [sure?.encoding ?? 'gb18030', 'gb18030'] : [];
  return [...new Set([...paired, ...ranked])];
}

function onlyGb2312Pairs(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    const trail = bytes[i + 1] ?? 0;
    if (bytes[i]! < 0xa1 || bytes[i]! > 0xf7 || trail < 0xa1 || trail > 0xfe) return false;
    i++;
  }
  return true;
}

/** Control characters other than tab, line breaks, vertical tab and form feed do not occur in text files. */
function refuseBinary(text: string, file: string): void {
  const position = text.search(/[\p{Cc}--[\t\n\v\f\r\x80-\x9F]]/v);
  if (position >= 0)
    throw fail('binary-content', { file, row: text.slice(0, position).split('\n').length });
}
