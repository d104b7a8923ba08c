import type { Bilingual } from '@qunhai/kernel';
import { agglomerationWithin, locationText } from '@qunhai/location';
import type { Assessments } from '@qunhai/results';
import { locationWords } from './messages.ts';
import type { RegionalContext } from './regional-context.ts';

type Judged = NonNullable<NonNullable<Assessments['location']>['clusters']>[number];
type Agglomeration = NonNullable<NonNullable<Judged['regional']>['agglomeration']>;

/** Firms of the study stand for the plants of the industry when they employ at least this share of it. */
const fewestEmployed = 0.9;

/**
 * Ellison and Glaeser's index of an industry over all regions. It needs the sizes of the industry's plants: their Herfindahl
 * index from the table, or the study's firms where they employ nearly all of it; what they leave may be many small plants or a
 * single one, which bounds the index. Firms of a sample are no plants of an industry: then a note says what is needed.
 */
export function industryAgglomeration(
  cluster: string,
  { table, given }: RegionalContext,
  column: number,
  sizes: readonly number[],
): { readonly found: Agglomeration | null; readonly notes: readonly Bilingual[] } {
  const industry = table.industries[column]!;
  const told = given.herfindahl?.[column] ?? Number.NaN;
  const employed = table.regions.reduce(
    (sum, _, row) => sum + table.counts[row * table.industries.length + column]!,
    0,
  );
  const known = told > 0 && told < 1 ? ([told, told] as const) : boundsOf(sizes, employed);
  if (known === null) {
    return { found: null, notes: [unknownPlants({ cluster, industry }, total(sizes), employed)] };
  }
  const found = agglomerationWithin(table, industry, known);
  if (found === null) return { found: null, notes: [] };
  const { concentration, herfindahl, gamma, band, mostP } = found;
  return {
    found: {
      ...{ concentration, mostP, from: told > 0 && told < 1 ? 'table' : 'firms' },
      herfindahl: { lower: herfindahl[0], upper: herfindahl[1] },
      gamma: { lower: gamma[0], upper: gamma[1] },
      bands: [...new Set(band)].map((one) => locationText.both(`band.${one}`)),
    },
    notes: [],
  };
}

const total = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);

/** Why the sizes of an industry's plants are not known: its firms of the study employ too little of it, or more than there is. */
function unknownPlants(
  of: { readonly cluster: string; readonly industry: string },
  told: number,
  employed: number,
): Bilingual {
  if (told > employed) return locationWords.both('regions.more-than-industry', of);
  const percent = employed > 0 ? Math.round((100 * told) / employed) : 0;
  return locationWords.both('regions.no-plants', { ...of, percent });
}

/** Bounds of the Herfindahl index; null where firms employ too little of the industry, or more than there is. */
function boundsOf(sizes: readonly number[], employed: number): readonly [number, number] | null {
  const share = total(sizes) / employed;
  if (!(share >= fewestEmployed && share <= 2 - fewestEmployed) || sizes.length < 2) return null;
  const whole = Math.max(employed, total(sizes));
  const squares = sizes.reduce((sum, size) => sum + (size / whole) ** 2, 0);
  const upper = squares + (1 - total(sizes) / whole) ** 2;
  return upper < 1 ? [squares, upper] : null;
}
