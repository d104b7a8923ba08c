import type { Bilingual } from '@qunhai/kernel';
import type { BoundTable } from '../mapping/bind-columns.ts';
import { t } from '../messages.ts';

const namedAtMost = 20;

/** Which columns of a file nothing uses. */
export function unusedNotices({ table, unused }: BoundTable): Bilingual[] {
  if (unused.length === 0) return [];
  const names = unused.slice(0, namedAtMost).map((column) => column.name);
  const columns = names.join(', ') + (unused.length > namedAtMost ? ', …' : '');
  return [t.both('notice.unused-columns', { file: table.file, count: unused.length, columns })];
}
