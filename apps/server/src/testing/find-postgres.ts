import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The folder with PostgreSQL's programs: Debian's newest, or one on PATH; null without any. */
export function findPostgres(path: string = process.env.PATH ?? ''): string | null {
  const debian = globSync('/usr/lib/postgresql/*/bin').sort((a, b) => versionOf(b) - versionOf(a));
  const folders = [...debian, ...path.split(delimiter)];
  return folders.find((folder) => folder !== '' && hasServer(folder)) ?? null;
}

const hasServer = (folder: string) =>
  ['initdb', 'postgres'].every((program) => existsSync(join(folder, program)));

const versionOf = (folder: string) => Number(folder.split('/')[4]);
