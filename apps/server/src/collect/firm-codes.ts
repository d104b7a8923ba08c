const code = /^F(\d{1,15})$/;
const shortest = 3;

/**
 * Gives firms codes that say nothing of them: F001, F002 and so on, from the highest such code on. They stand in data and reports
 * that others read, so they are never taken from names.
 * @param known - every code in use
 */
export function firmCodes(known: Iterable<string>): () => string {
  let highest = 0;
  for (const one of known) highest = Math.max(highest, Number(code.exec(one)?.[1] ?? 0));
  return () => `F${String(++highest).padStart(shortest, '0')}`;
}
