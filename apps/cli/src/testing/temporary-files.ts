import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of small files for a test, and its removal. */
export function temporaryFiles() {
  const root = mkdtempSync(join(tmpdir(), 'qunhai-'));
  const path = (name: string) => join(root, name);
  return {
    path,
    write: (name: string, content: string | Uint8Array): string => {
      writeFileSync(path(name), content);
      return path(name);
    },
    read: (name: string): string => readFileSync(path(name), 'utf8'),
    remove: () => rmSync(root, { recursive: true }),
  };
}
