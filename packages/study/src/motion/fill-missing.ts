/**
 * Put the mean of its cluster in the place of every missing value, or the mean of all where nobody in the cluster has a value.
 * @param clusters - cluster of each row; −1 counts as one
 * @param otherwise - when nobody has a value
 * @returns the completed values, and how many were missing
 */
export function fillMissing(
  values: Float64Array,
  clusters: Int32Array,
  otherwise: number,
): { readonly values: Float64Array; readonly missing: number } {
  const all = meanWhere(values, () => true);
  const means = new Map(
    [...new Set(clusters)].map((c) => [c, meanWhere(values, (row) => clusters[row] === c)]),
  );
  let missing = 0;
  const completed = values.map((value, row) => {
    if (!Number.isNaN(value)) return value;
    missing++;
    const ofCluster = means.get(clusters[row]!)!;
    if (!Number.isNaN(ofCluster)) return ofCluster;
    return Number.isNaN(all) ? otherwise : all;
  });
  return { values: completed, missing };
}

function meanWhere(values: Float64Array, counts: (row: number) => boolean): number {
  let sum = 0;
  let n = 0;
  values.forEach((value, row) => {
    if (Number.isNaN(value) || !counts(row)) return;
    sum += value;
    n++;
  });
  return n > 0 ? sum / n : Number.NaN;
}
