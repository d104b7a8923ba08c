import { fail } from './errors.ts';

const longest = 100;

/**
 * The name under which an uploaded file stands in the study folder: its own, without folders and characters that some file system
 * refuses, below `data/`; a number is added when the name is taken.
 * @throws {QunhaiError} data.no-file-name
 */
export function fileNameIn(given: string, taken: ReadonlySet<string>): string {
  const base = given
    .normalize('NFC')
    .split(/[/\\]/)
    .at(-1)!
    .replace(/[\p{Cc}\p{Cf}:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(base)?.[0] ?? '';
  const stem = base
    .slice(0, base.length - ending.length)
    .slice(0, longest)
    .trim();
  if (stem === '') throw fail('no-file-name', {});
  for (let number = 1; ; number++) {
    const name = `data/${stem}${number === 1 ? '' : ` (${number})`}${ending}`;
    if (!taken.has(name)) return name;
  }
}
