import type { Bilingual } from '@qunhai/kernel';
import { listMessage } from '../list-message.ts';
import type { BoundTable } from '../mapping/bind-columns.ts';

/** Which columns of a file nothing uses. */
export function unusedNotices({ table, unused }: BoundTable): Bilingual[] {
  if (unused.length === 0) return [];
  const names = unused.map((column) => column.name);
  const values = { file: table.file, count: unused.length };
  return [listMessage('notice.unused-columns', names, values)];
}
