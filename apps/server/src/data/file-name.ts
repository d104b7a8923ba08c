import { fail } from './errors.ts';

const longest = 100;

/** Names that Windows keeps for devices, whatever their ending. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The name under which an uploaded file stands in the study folder: its own, without folders and characters that some file system
 * refuses, below `data/`; a number is added when the name is taken, also in other capitals. An exported study with it can be imported.
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
  const written = base
    .slice(0, base.length - ending.length)
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$|[. ]+$/g, '')
    .trim();
  if (written === '') throw fail('no-file-name', {});
  const stem = device.test(written) ? `_${written}` : written;
  const others = new Set([...taken].map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = `data/${stem}${number === 1 ? '' : ` (${number})`}${ending}`;
    if (!others.has(name.toLowerCase())) return name;
  }
}
