import { QunhaiError } from '@qunhai/kernel';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { doDataTask } from '../data/do-data-task.ts';
import { responses, type studies } from '../database/schema.ts';
import { inTemporaryFolder } from '../runs/temporary-folder.ts';
import { materializeStudy } from './materialize-study.ts';

/** How many firms and answers a run would find. */
export interface StudyCounts {
  readonly firms: number;
  readonly answers: number;
}

type Row = Pick<typeof studies.$inferSelect, 'id' | 'mapping' | 'inputRevision'>;

const remembered = new Map<string, { readonly revision: number; counts: Promise<StudyCounts> }>();
const rememberedAtMost = 1000;

/**
 * How many firms and answers a study holds. Imported files must be read for that, in a thread of its own; the answer is
 * remembered until something changes. Imported files that cannot be read hold nothing: the Data page says why.
 */
export function countStudy(context: Pick<Context, 'database'>, row: Row): Promise<StudyCounts> {
  if (row.mapping === null) return countCollected(context, row.id);
  const known = remembered.get(row.id);
  if (known?.revision === row.inputRevision) return known.counts;
  const counts = countAll(context, row.id);
  const entry = { revision: row.inputRevision, counts };
  remembered.delete(row.id);
  remembered.set(row.id, entry);
  counts.catch(() => {
    if (remembered.get(row.id) === entry) remembered.delete(row.id);
  });
  if (remembered.size > rememberedAtMost) remembered.delete(remembered.keys().next().value!);
  return counts;
}

async function countCollected({ database }: Pick<Context, 'database'>, study: string) {
  const submitted = await database
    .select({ firm: responses.firm })
    .from(responses)
    .where(and(eq(responses.study, study), eq(responses.state, 'submitted')));
  return { firms: new Set(submitted.map(({ firm }) => firm)).size, answers: submitted.length };
}

async function countAll(
  { database }: Pick<Context, 'database'>,
  study: string,
): Promise<StudyCounts> {
  try {
    const folder = await materializeStudy(database, study);
    const reply = await inTemporaryFolder((place) =>
      doDataTask({ kind: 'check', study: folder, folder: place }),
    );
    const { summary } = JSON.parse(new TextDecoder().decode(reply)) as {
      summary: { firms: number; responses: number } | null;
    };
    if (summary !== null) return { firms: summary.firms, answers: summary.responses };
  } catch (error) {
    if (!(error instanceof QunhaiError)) throw error;
  }
  return countCollected({ database }, study);
}
