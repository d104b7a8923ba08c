import { answers } from '@qunhai/api';
import { z } from 'zod';

const keptCopy = z.object({
  /** As they stand on this device. */
  answers,
  /** As they were when this device last agreed with the server. */
  base: answers,
  page: z.int().nonnegative(),
  revision: z.int().nonnegative(),
  /** Identifier of a submission that was sent or is to be sent, and has not been acknowledged. */
  submission: z.string().nullable(),
});

/** Answers that the server does not have yet, as far as this device knows. */
export type KeptCopy = z.infer<typeof keptCopy>;

/** Keeps the copy of one link on this device. */
export interface CopyStore {
  read(): KeptCopy | null;
  write(copy: KeptCopy): void;
  remove(): void;
}

/**
 * The browser's storage, under a hash of the token, so that the link itself cannot be read from it. Storage may be
 * forbidden or full: the answers then live as long as the page, and the server has what was saved.
 */
export function browserStore(token: string): CopyStore {
  const key = `qunhai.answers.${hashOf(token)}`;
  const attempt = <Result>(act: () => Result): Result | null => {
    try {
      return act();
    } catch {
      return null;
    }
  };
  return {
    read: () => {
      const text = attempt(() => localStorage.getItem(key));
      const parsed = text ? keptCopy.safeParse(attempt(() => JSON.parse(text))) : null;
      return parsed?.success ? parsed.data : null;
    },
    write: (copy) => {
      attempt(() => localStorage.setItem(key, JSON.stringify(copy)));
    },
    remove: () => {
      attempt(() => localStorage.removeItem(key));
    },
  };
}

/**
 * FNV-1a over 64 bits, in hexadecimal. The browser's own hashes are missing on pages without TLS; a token of 192 bits
 * cannot be told from this one.
 */
function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of text) {
    hash ^= BigInt(character.codePointAt(0)!);
    hash = BigInt.asUintN(64, hash * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
