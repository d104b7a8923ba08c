import type { Fact } from '@qunhai/theory';
import type { Recoded } from './answer-reading.ts';
import { plainText } from './plain-text.ts';

/**
 * The option of a choice that an answer means: by its wording in either language, punctuation and a leading number or letter
 * aside, or by a number or option code counted in order (`2`, `A2`). Null for answers that are read as they stand, for other
 * kinds of facts, and when nothing is known about the answer.
 */
export function optionRecode(fact: Fact, cell: string | number): Recoded | null {
  if (fact.kind !== 'choice' || !fact.options) return null;
  const { options } = fact;
  const text = String(cell).normalize('NFKC').trim();
  if (options.some(({ value }) => value.toLowerCase() === text.toLowerCase())) return null;
  const plain = plainText(text);
  const lead = plainText(text.replace(/^(?:\d{1,2}|[A-Za-z])\s*[.、:)]\s*/, ''));
  const worded = options.find(({ value, label }) =>
    [value, label.zh, label.en].map(plainText).some((w) => w === plain || w === lead),
  );
  if (worded) return { value: worded.value, assumed: null };
  const order = /^(?:A|AO|SQ)?0*(\d{1,2})$/.exec(text)?.[1];
  const counted = order === undefined ? undefined : options[Number(order) - 1];
  return counted ? { value: counted.value, assumed: 'order' } : null;
}
