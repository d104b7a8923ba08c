const suggestionsAtMost = 3;

/**
 * The names most like a wanted one, for “did you mean”: at most three within a third of its length in edits
 * (insert, delete, change or swap neighbours), letter case and separators ignored.
 * @see Damerau (1964), Communications of the ACM 7(3), in its optimal-string-alignment form.
 */
export function closeNames(wanted: string, names: Iterable<string>): string[] {
  const key = comparable(wanted);
  const limit = Math.max(1, Math.floor(key.length / 3));
  return [...names]
    .map((name) => ({ name, edits: editDistance(key, comparable(name), limit) }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
    .slice(0, suggestionsAtMost)
    .map(({ name }) => name);
}

function comparable(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.-]+/g, '');
}

/** Edits from `a` to `b`; any number above `limit` when they differ more. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(change, above[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    before = above;
    above = row;
  }
  return above[b.length]!;
}
