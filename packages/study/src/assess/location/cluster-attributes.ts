import type { FactValue } from '@qunhai/dataset';

/** An attribute of a cluster as text, whatever the case of its name; null where it is not told. */
export function attributeOf(
  attributes: Readonly<Record<string, FactValue>>,
  wanted: string,
): string | null {
  const found = Object.entries(attributes).find(([name]) => name.toLowerCase() === wanted)?.[1];
  return found === undefined || found === null ? null : String(found);
}
