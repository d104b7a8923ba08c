/**
 * The union of sets, and what each of them alone adds to its coverage of y: for every case, what the largest membership covers beyond
 * the second largest.
 * @returns memberships in the union; unique coverages, null for a single set or when there is nothing to cover
 */
export function uniteSets(
  sets: readonly Float64Array[],
  y: Float64Array,
): { union: Float64Array; unique: (number | null)[] } {
  const union = new Float64Array(y.length);
  const second = new Float64Array(y.length);
  const owner = new Int32Array(y.length).fill(-1);
  for (let s = 0; s < sets.length; s++) {
    const set = sets[s]!;
    for (let i = 0; i < y.length; i++) {
      const value = set[i]!;
      if (value > union[i]!) {
        second[i] = union[i]!;
        union[i] = value;
        owner[i] = s;
      } else if (value > second[i]!) second[i] = value;
    }
  }
  const added = new Float64Array(sets.length);
  let total = 0;
  for (let i = 0; i < y.length; i++) {
    total += y[i]!;
    const s = owner[i]!;
    if (s >= 0) added[s]! += Math.min(union[i]!, y[i]!) - Math.min(second[i]!, y[i]!);
  }
  const known = sets.length > 1 && total > 0;
  return { union, unique: Array.from(added, (sum) => (known ? sum / total : null)) };
}
