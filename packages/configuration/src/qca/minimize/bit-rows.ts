/** Sets of small integers as 32-bit words. */

export function emptyBits(size: number): Uint32Array {
  return new Uint32Array(Math.max(1, Math.ceil(size / 32)));
}

export function setBit(words: Uint32Array, position: number): void {
  words[position >>> 5]! |= 1 << (position & 31);
}

export function hasBit(words: Uint32Array, position: number): boolean {
  return ((words[position >>> 5]! >>> (position & 31)) & 1) === 1;
}

export function clearBit(words: Uint32Array, position: number): void {
  words[position >>> 5]! &= ~(1 << (position & 31));
}

/** Number of ones of a word (Warren, Hacker's Delight, 2nd ed., §5.1). */
function ones(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** |a ∩ b| */
export function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let w = 0; w < a.length; w++) {
    const word = a[w]! & b[w]!;
    if (word !== 0) count += ones(word);
  }
  return count;
}

/** outer ⊇ inner */
export function contains(outer: Uint32Array, inner: Uint32Array): boolean {
  for (let w = 0; w < inner.length; w++) if ((inner[w]! & ~outer[w]!) !== 0) return false;
  return true;
}

/** Whether a ∩ b ∩ c is empty. */
export function areDisjoint(a: Uint32Array, b: Uint32Array, c: Uint32Array): boolean {
  for (let w = 0; w < a.length; w++) if ((a[w]! & b[w]! & c[w]!) !== 0) return false;
  return true;
}

export function isEmpty(words: Uint32Array): boolean {
  return words.every((word) => word === 0);
}

/** a \ b */
export function difference(a: Uint32Array, b: Uint32Array): Uint32Array {
  return a.map((word, w) => word & ~b[w]!);
}

/** Members, ascending. */
export function members(words: Uint32Array): number[] {
  const list: number[] = [];
  for (let w = 0; w < words.length; w++)
    for (let rest = words[w]!; rest !== 0; rest &= rest - 1)
      list.push(w * 32 + 31 - Math.clz32(rest & -rest));
  return list;
}
