import { numberColumn, type PlainTable, textColumn, withoutTotals } from '@qunhai/dataset';
import type { Bilingual, JobControl } from '@qunhai/kernel';
import {
  type Agglomeration,
  ellisonGlaeser,
  type IndustryConcentration,
  industrialConcentration,
  type KnowledgeComplexity,
  knowledgeComplexity,
  type LocationQuotient,
  locationQuotients,
  locationText,
  type RegionReference,
  type RegionSpecialization,
  type RegionTable,
  regionalSpecialization,
} from '@qunhai/location';
import { checkDistinct } from './check-distinct.ts';
import { fail } from './errors.ts';
import { fileMessage } from './messages.ts';

/** Which analysis of location of a file. */
export interface LocationRequest {
  /** Column of the regions; the first one unless given. */
  readonly region?: string | undefined;
  /** A long table: columns of the industry and of what is counted. Else every other column is an industry. */
  readonly long?: { readonly industry: string; readonly count: string } | undefined;
  /** Rows of the long table are firms, so that agglomeration can be told from the size of firms. */
  readonly firms?: boolean;
  /** Column with each region's total over all industries, when the table holds only some of them. */
  readonly total?: string | undefined;
  /** How much more the counts vary than independent units; by the sizes of the firms when rows are firms, else 1. */
  readonly designEffect?: number | undefined;
  readonly simulations?: number | undefined;
  readonly seed?: number | undefined;
}

/** Ellison and Glaeser's index with its band in words. */
interface TableAgglomeration extends Agglomeration {
  readonly words: Bilingual | null;
}

/** Location of industries in a file: plain data. */
export interface TableLocation {
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  readonly designEffect: number;
  readonly quotients: readonly LocationQuotient[];
  readonly concentration: readonly IndustryConcentration[];
  readonly specialization: readonly RegionSpecialization[];
  readonly complexity: KnowledgeComplexity;
  /** Null when the rows are no firms. */
  readonly agglomeration: readonly TableAgglomeration[] | null;
  readonly notes: readonly Bilingual[];
}

/** Rows of a long table. */
interface LongRows {
  readonly region: readonly string[];
  readonly industry: readonly string[];
  readonly employment: Float64Array;
}

/**
 * Location quotients, concentration, specialization and complexity of a region × industry table, and Ellison–Glaeser indices when its rows are firms.
 * @throws {QunhaiError} dataset.no-such-column, dataset.not-a-number, files.*, location.*, kernel.cancelled
 */
export async function locationOfTable(
  plain: PlainTable,
  request: LocationRequest,
  control: JobControl = {},
): Promise<TableLocation> {
  const region = request.region ?? plain.table.columns[0]!.name;
  const given = request.long ? longRows(plain, region, request.long) : null;
  const { table, totals } = leaveTotals(given ? summed(given) : wideTable(plain, region));
  const rows = given && rowsIn(table, given);
  const firms = rows !== null && request.firms === true;
  const designEffect = request.designEffect ?? (firms ? sizeEffect(rows.employment) : 1);
  const reference = request.total ? totalsOf(plain, region, request.total) : undefined;
  const complexity = knowledgeComplexity(table);
  const found = firms ? await agglomerationOf(rows, reference, request, control) : null;
  return {
    ...{ regions: table.regions, industries: table.industries, designEffect },
    quotients: locationQuotients(table, { designEffect }),
    concentration: industrialConcentration(table),
    specialization: regionalSpecialization(table),
    complexity,
    agglomeration: found,
    notes: [
      ...(totals.length > 0 ? [fileMessage.both('location.totals', { names: totals })] : []),
      ...(designEffect === 1 ? [fileMessage.both('location.independent')] : []),
      ...(firms ? [] : [fileMessage.both('location.no-firms')]),
      ...(reference ? [fileMessage.both('location.total-for-agglomeration')] : []),
      ...complexity.cautions.map((caution) => locationText.both(`complexity.${caution}`)),
    ],
  };
}

async function agglomerationOf(
  rows: LongRows,
  reference: RegionReference | undefined,
  { simulations, seed }: LocationRequest,
  control: JobControl,
): Promise<TableAgglomeration[]> {
  const found = await ellisonGlaeser(rows, {
    control,
    ...(reference && { reference }),
    ...(simulations !== undefined && { simulations }),
    ...(seed !== undefined && { seed }),
  });
  return found.map((one) => ({ ...one, words: one.band && locationText.both(`band.${one.band}`) }));
}

/** Mean size of the firms, each employee's firm counting: Σ size² / Σ size. */
function sizeEffect(employment: Float64Array): number {
  const total = employment.reduce((sum, size) => sum + size, 0);
  const squares = employment.reduce((sum, size) => sum + size * size, 0);
  return total > 0 ? Math.max(1, squares / total) : 1;
}

function longRows(
  plain: PlainTable,
  region: string,
  { industry, count }: NonNullable<LocationRequest['long']>,
): LongRows {
  checkDistinct([region, industry, count]);
  return {
    region: namesOf(plain, region),
    industry: namesOf(plain, industry),
    employment: countsOf(plain, count),
  };
}

function wideTable(plain: PlainTable, region: string): RegionTable {
  const regions = namesOf(plain, region);
  const industries = plain.table.columns
    .map(({ name }) => name)
    .filter((name) => name.toLowerCase() !== region.toLowerCase());
  if (industries.length === 0) throw fail('no-industries', { file: plain.table.file });
  const again = regions.findIndex((name, at) => regions.indexOf(name) < at);
  if (again >= 0) {
    const { file, rows } = plain.table;
    throw fail('region-twice', {
      file,
      row: rows[again]!,
      column: region,
      region: regions[again]!,
    });
  }
  const columns = industries.map((industry) => countsOf(plain, industry));
  return {
    ...{ regions, industries },
    counts: regions.flatMap((_, row) => columns.map((column) => column[row]!)),
  };
}

/** A table without the regions and industries that are the sum of all others, and their names. */
function leaveTotals(table: RegionTable): { table: RegionTable; totals: readonly string[] } {
  const width = table.industries.length;
  const rowOf = new Map(table.regions.map((name, at) => [name, at * width]));
  const columnOf = new Map(table.industries.map((name, at) => [name, at]));
  const count = (region: string, industry: string) =>
    table.counts[rowOf.get(region)! + columnOf.get(industry)!]!;
  const { regions, industries, left } = withoutTotals(table, count);
  const counts = regions.flatMap((region) => industries.map((one) => count(region, one)));
  return { table: { regions, industries, counts }, totals: left };
}

/** Rows of the regions and industries of a table. */
function rowsIn({ regions, industries }: RegionTable, rows: LongRows): LongRows {
  const isKept = (at: number) =>
    regions.includes(rows.region[at]!) && industries.includes(rows.industry[at]!);
  const kept = rows.region.map((_, at) => at).filter(isKept);
  return {
    region: kept.map((at) => rows.region[at]!),
    industry: kept.map((at) => rows.industry[at]!),
    employment: Float64Array.from(kept, (at) => rows.employment[at]!),
  };
}

/** Counts of the same region and industry added up. */
function summed({ region, industry, employment }: LongRows): RegionTable {
  const regions = [...new Set(region)];
  const industries = [...new Set(industry)];
  const rowOf = new Map(regions.map((name, at) => [name, at]));
  const columnOf = new Map(industries.map((name, at) => [name, at]));
  const counts = new Float64Array(regions.length * industries.length);
  employment.forEach((count, row) => {
    counts[rowOf.get(region[row]!)! * industries.length + columnOf.get(industry[row]!)!]! += count;
  });
  return { regions, industries, counts };
}

function namesOf(plain: PlainTable, column: string): string[] {
  const { file, rows } = plain.table;
  return textColumn(plain, column).map((name, at) => {
    if (name === null) throw fail('no-name', { file, row: rows[at]!, column });
    return name;
  });
}

function countsOf(plain: PlainTable, column: string): Float64Array {
  const values = numberColumn(plain, column);
  const bad = values.findIndex((value) => !(value >= 0));
  if (bad >= 0)
    throw fail('bad-count', { file: plain.table.file, row: plain.table.rows[bad]!, column });
  return values;
}

function totalsOf(plain: PlainTable, region: string, column: string): RegionReference {
  const { file, rows } = plain.table;
  const totals = new Map<string, number>();
  const values = countsOf(plain, column);
  namesOf(plain, region).forEach((name, at) => {
    const value = values[at]!;
    if ((totals.get(name) ?? value) !== value)
      throw fail('one-total', { file, row: rows[at]!, column, region: name });
    totals.set(name, value);
  });
  return { regions: [...totals.keys()], employment: [...totals.values()] };
}
