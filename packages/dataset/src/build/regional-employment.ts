import type { Bilingual } from '@qunhai/kernel';
import type { RegionalEmployment } from '../dataset.ts';
import { listMessage } from '../list-message.ts';
import { t } from '../messages.ts';
import type { RowPlace } from './ledger.ts';
import { withoutTotals } from './without-totals.ts';

interface RegionCell {
  /** Null where it is not known. */
  readonly employment: number | null;
  readonly firms: number | null;
  readonly herfindahl: number | null;
}

/** Pairs of region and industry read so far, over all files. */
export class RegionCells {
  readonly regions = new Set<string>();
  readonly industries = new Set<string>();
  readonly #cells = new Map<string, RegionCell & { readonly place: RowPlace }>();

  get count(): number {
    return this.#cells.size;
  }

  add(region: string, industry: string, place: RowPlace, cell: RegionCell): void {
    this.regions.add(region);
    this.industries.add(industry);
    this.#cells.set(JSON.stringify([region, industry]), { ...cell, place });
  }

  /** Where a pair was told. */
  placeOf(region: string, industry: string): RowPlace | undefined {
    return this.cellOf(region, industry)?.place;
  }

  cellOf(region: string, industry: string) {
    return this.#cells.get(JSON.stringify([region, industry]));
  }
}

/**
 * The table that the pairs make. A pair that is absent has no employment; one whose employment is not known counts as none, and
 * a notice says how many. Regions and industries that are the sum of all others are totals and left out, with a notice.
 */
export function regionalEmployment(
  cells: RegionCells,
  file: string,
): { readonly regions: RegionalEmployment; readonly notices: readonly Bilingual[] } {
  const all = { regions: [...cells.regions], industries: [...cells.industries] };
  const value = (region: string, industry: string) =>
    cells.cellOf(region, industry)?.employment ?? 0;
  const { regions, industries, left } = withoutTotals(all, value);
  const pairs = regions.flatMap((region) =>
    industries.map((industry) => cells.cellOf(region, industry)),
  );
  const unknown = pairs.filter((cell) => cell?.employment === null).length;
  const hasFirms = pairs.some((cell) => cell?.firms != null);
  const { herfindahl, conflicts } = herfindahls(cells, regions, industries);
  return {
    regions: {
      ...{ regions, industries, unknown, herfindahl },
      employment: Float64Array.from(pairs, (cell) => cell?.employment ?? 0),
      firms: hasFirms ? Float64Array.from(pairs, (cell) => cell?.firms ?? Number.NaN) : null,
    },
    notices: [
      ...(unknown > 0 ? [t.both('notice.regions-unknown', { file, count: unknown })] : []),
      ...(left.length > 0 ? [listMessage('notice.regions-total', left, { file })] : []),
      ...(conflicts.length > 0
        ? [listMessage('notice.herfindahl-conflict', conflicts, { file })]
        : []),
    ],
  };
}

/** Each industry's Herfindahl index as first told; a value of 0 says nothing. */
function herfindahls(
  cells: RegionCells,
  regions: readonly string[],
  industries: readonly string[],
) {
  const conflicts: string[] = [];
  const found = industries.map((industry) => {
    const told = regions.flatMap((region) => cells.cellOf(region, industry)?.herfindahl || []);
    if (told.some((value) => value !== told[0])) conflicts.push(industry);
    return told[0] ?? Number.NaN;
  });
  const isTold = found.some((value) => !Number.isNaN(value));
  return { herfindahl: isTold ? Float64Array.from(found) : null, conflicts };
}
