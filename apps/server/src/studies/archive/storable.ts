/** Every database that studies are kept in takes such a text: no NUL, no half of a surrogate pair. */
export function isStorable(value: unknown): boolean {
  // A list of what is left to look at, not a function that calls itself: what strangers send may be nested deeply.
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string' && (!next.isWellFormed() || next.includes('\0'))) return false;
    for (const part of partsOf(next)) waiting.push(part);
  }
  return true;
}

function partsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null ? Object.entries(value).flat() : [];
}
