const longest = 40;

/**
 * A code made from a firm's name that no other firm has: its letters and digits, in lower case, joined by hyphens.
 * @param taken - says whether a code is in use
 */
export function firmCode(name: string, taken: (code: string) => boolean): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const base = [...(words?.join('-') ?? 'firm')].slice(0, longest).join('').replace(/-$/, '');
  if (!taken(base)) return base;
  let number = 2;
  while (taken(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}
