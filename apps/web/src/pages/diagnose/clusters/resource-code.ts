import type { Resource } from '@qunhai/theory';

/** Where there is no room for a resource's name: the item that measures it, as `CN2`, or the first and last, as `DL1–DL4`. */
export function resourceCode({ id, items }: Resource): string {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return id;
  return first === last ? first : `${first}–${last}`;
}
