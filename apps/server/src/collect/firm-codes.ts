const longest = 40;

/**
 * Makes codes for firms of their names that no other firm has: letters and digits, in lower case, joined by hyphens, and a number
 * where the code is in use.
 * @param taken - says whether a code is in use
 */
export function firmCodes(taken: (code: string) => boolean): (name: string) => string {
  // Where to go on counting, so that thousands of firms of one beginning are not counted from 2 each.
  const next = new Map<string, number>();
  return (name) => {
    const base = codeOf(name);
    if (!taken(base)) return base;
    let number = next.get(base) ?? 2;
    while (taken(`${base}-${number}`)) number++;
    next.set(base, number + 1);
    return `${base}-${number}`;
  };
}

function codeOf(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return [...(words?.join('-') ?? 'firm')].slice(0, longest).join('').replace(/-$/, '');
}
