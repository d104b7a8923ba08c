import type { Words } from '../../../app/use-words.ts';
import type { dataWords } from '../messages.ts';
import type { AnswerColumn } from './answer-columns.ts';

type DataWords = Words<Parameters<typeof dataWords>[1]>;

const fields = ['wave', 'cluster', 'missing', 'seconds', 'place'] as const;

/** What stands above a column: the id of an item or fact, the word for a field. */
export function columnHead({ id, kind }: AnswerColumn, { t }: DataWords): string {
  const field = kind === 'field' ? fields.find((known) => known === id) : undefined;
  return field ? t(`column.${field}`) : id;
}
