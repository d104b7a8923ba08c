/** A text without letter case, blanks, punctuation and width of characters, to compare wordings. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<[^>]{0,200}>/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A plain text with its pairs of neighbouring characters, and how often each occurs. */
export interface Bigrams {
  readonly pairs: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Count the pairs of neighbouring characters of a plain text. */
export function bigramsOf(plain: string): Bigrams {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < plain.length; i++) {
    const pair = plain.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { pairs, total: Math.max(0, plain.length - 1) };
}

/**
 * How much two plain texts have in common: twice the shared pairs of neighbouring characters over all pairs, in [0, 1].
 * It serves Chinese and English alike, since it needs no words.
 * @param least - similarities that cannot reach it are given as 0 without counting
 * @see Dice (1945), Ecology 26(3)
 */
export function similarity(a: Bigrams, b: Bigrams, least = 0): number {
  const all = a.total + b.total;
  if (all === 0 || (2 * Math.min(a.total, b.total)) / all < least) return 0;
  let shared = 0;
  for (const [pair, count] of a.pairs) shared += Math.min(count, b.pairs.get(pair) ?? 0);
  return (2 * shared) / all;
}
