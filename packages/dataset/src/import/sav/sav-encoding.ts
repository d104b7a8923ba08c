import type { Bilingual } from '@qunhai/kernel';
import { fail } from '../../errors.ts';
import { t } from '../../messages.ts';
import { guessEncoding, isSupportedEncoding } from '../decode-text.ts';
import type { SavCursor } from './sav-cursor.ts';
import type { SavDictionary } from './sav-dictionary.ts';

/** WHATWG labels of the code pages that SPSS writes in its machine record. */
const codePages: Readonly<Record<number, string>> = {
  65001: 'utf-8',
  936: 'gb18030',
  54936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  28591: 'windows-1252',
  ...Object.fromEntries(
    [1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((n) => [n, `windows-${n}`]),
  ),
};

/** How the texts of a file are encoded, and a decoder that counts texts it could not fully decode. */
export interface SavTexts {
  readonly encoding: string;
  readonly decode: (bytes: Uint8Array) => string;
  readonly notices: () => Bilingual[];
}

/**
 * The encoding asked for, else the one the file names, else its code page, else UTF-8 when all labels and names fit it,
 * else the best guess. A character cut in two by the fixed width of a variable is left out.
 * @throws {QunhaiError} dataset.unsupported-encoding, unknown-encoding
 */
export function savTexts(
  dictionary: SavDictionary,
  cursor: SavCursor,
  asked: string | undefined,
): SavTexts {
  const { file } = cursor;
  const declared = asked ?? declaredEncoding(dictionary, cursor);
  if (declared !== null && !isSupportedEncoding(declared))
    throw fail('unsupported-encoding', { file, encoding: declared });
  const guessed = declared === null ? guessEncoding(dictionaryTexts(dictionary)) : null;
  const chosen = declared ?? guessed?.encoding;
  if (chosen === undefined) throw fail('unknown-encoding', { file });
  const { encoding } = new TextDecoder(chosen);
  const lenient = new TextDecoder(encoding);
  let undecodable = 0;
  const decode = (bytes: Uint8Array) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    } catch {
      undecodable++;
      return lenient.decode(bytes);
    }
  };
  const notices = () => [
    ...(guessed?.certain === false ? [t.both('notice.encoding-guessed', { file, encoding })] : []),
    ...(undecodable > 0
      ? [t.both('notice.undecodable', { file, encoding, count: undecodable })]
      : []),
  ];
  return { encoding, decode, notices };
}

function declaredEncoding(dictionary: SavDictionary, cursor: SavCursor): string | null {
  const named = dictionary.extensions.get(20);
  if (named) {
    const name = new TextDecoder('latin1').decode(named).replace(/\0/g, '').trim().toLowerCase();
    const page = /^(?:cp|windows-|ibm-?)(\d+)$/.exec(name)?.[1];
    return (page && codePages[Number(page)]) || name;
  }
  const machine = dictionary.extensions.get(3);
  if (!machine || machine.length < 32) return null;
  const view = new DataView(machine.buffer, machine.byteOffset, machine.byteLength);
  return codePages[view.getInt32(28, cursor.littleEndian)] ?? null;
}

function dictionaryTexts(dictionary: SavDictionary): Uint8Array {
  const texts = [
    ...dictionary.variables.flatMap((v) => [v.shortName, v.label ?? new Uint8Array()]),
    ...dictionary.valueLabels.flatMap(({ labels }) => labels.map(({ label }) => label)),
  ];
  return Buffer.concat(texts.flatMap((text) => [text, Uint8Array.of(0x0a)]));
}
