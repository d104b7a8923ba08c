import { randomBytes } from 'node:crypto';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A new identifier: 16 characters a–z and 0–9, 82 bits of chance. */
export function newId(): string {
  let made = '';
  while (made.length < 16) {
    for (const byte of randomBytes(32)) {
      // 252 = 7 × 36: bytes above would favour the first letters.
      if (byte < 252 && made.length < 16) made += letters[byte % 36];
    }
  }
  return made;
}
