/**
 * Pielou's evenness: Shannon entropy of the mix over its maximum, 0 … 1 (1 = all parts equal).
 * @param parts - amounts ≥ 0, at least two, not all zero; NaN otherwise
 * @see Shannon (1948); Pielou (1966), The measurement of diversity in different types of biological collections, J. Theoretical Biology 13.
 */
export function evenness(parts: ArrayLike<number>): number {
  let total = 0;
  for (let k = 0; k < parts.length; k++) total += parts[k]!;
  if (parts.length < 2 || !(total > 0)) return Number.NaN;
  let entropy = 0;
  for (let k = 0; k < parts.length; k++) {
    const share = parts[k]! / total;
    if (share > 0) entropy -= share * Math.log(share);
  }
  return entropy / Math.log(parts.length);
}

/** Balance of levels: the weakest over the strongest, 0 … 1; NaN below two or when all are zero. */
export function balance(levels: readonly number[]): number {
  const strongest = Math.max(...levels);
  return levels.length > 1 && strongest > 0 ? Math.min(...levels) / strongest : Number.NaN;
}
