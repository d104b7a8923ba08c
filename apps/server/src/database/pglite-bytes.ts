import { types } from '@electric-sql/pglite';

/**
 * How bytes go to PGlite and come back: as PostgreSQL writes them, in hexadecimal. PGlite's own way takes a tenth of a second a megabyte,
 * in which no request is answered; this takes a tenth of that.
 */
export const pgliteBytes = {
  serializers: { [types.BYTEA]: (value: Uint8Array) => `\\x${asBuffer(value).toString('hex')}` },
  parsers: { [types.BYTEA]: (text: string) => new Uint8Array(Buffer.from(text.slice(2), 'hex')) },
};

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
