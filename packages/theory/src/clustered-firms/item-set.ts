import type { TheoryInput } from '../schema/theory.ts';

type ItemInput = TheoryInput['items'][number];

/** The items of one construct on the 7-point agreement scale; ids are the construct's id and a running number. */
export function agreementItems(
  construct: string,
  items: readonly Pick<ItemInput, 'text' | 'form' | 'aspect'>[],
): ItemInput[] {
  return items.map((item, index) => ({
    id: `${construct}${index + 1}`,
    construct,
    scale: 'agreement',
    ...item,
  }));
}
