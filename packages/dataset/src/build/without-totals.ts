/** Sums that differ by no more than this share are the same but for rounding. */
const rounding = 0.001;

/** With fewer names a sum of the others may come about by chance: it must be called a total, too. */
const toldByFigures = 4;

/** What totals are called in tables of both languages. */
const totalName =
  /^(?:grand )?totals?$|^sum$|^(?:all|overall)$|^(?:总计|合计|总和|总数|共计|小计|全部|总)$/i;

/** A table of regions by industry. */
interface TwoWays {
  readonly regions: readonly string[];
  readonly industries: readonly string[];
}

/**
 * Regions and industries but those that are everywhere the sum of all others: totals, which would count everything twice.
 * @param value - what is counted in a region and an industry
 * @returns the rest, and the names left out
 */
export function withoutTotals(
  { regions, industries }: TwoWays,
  value: (region: string, industry: string) => number,
): TwoWays & { readonly left: readonly string[] } {
  const ownIndustries = withoutTotal(industries, regions, (j, i) => value(i, j));
  const ownRegions = withoutTotal(regions, ownIndustries, value);
  const left = [
    ...regions.filter((name) => !ownRegions.includes(name)),
    ...industries.filter((name) => !ownIndustries.includes(name)),
  ];
  return { regions: ownRegions, industries: ownIndustries, left };
}

function withoutTotal(
  names: readonly string[],
  others: readonly string[],
  value: (name: string, other: string) => number,
): readonly string[] {
  const sums = others.map((other) => names.reduce((sum, name) => sum + value(name, other), 0));
  if (!sums.some((sum) => sum > 0)) return names;
  const isSum = (name: string) =>
    others.every(
      (other, at) => Math.abs(2 * value(name, other) - sums[at]!) <= rounding * sums[at]!,
    );
  const isNamed = (name: string) => totalName.test(name.trim());
  const total = names.find(
    (name) => (names.length >= toldByFigures || isNamed(name)) && isSum(name),
  );
  return names.filter((name) => name !== total);
}
