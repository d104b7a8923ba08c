import { existsSync, readFileSync } from 'node:fs';
import type { Plants, RegionReference, RegionTable } from '@qunhai/location';

const folder = new URL('../../../../shared/reference/gvc/', import.meta.url);

/** Whether the reference numbers are beside the repository; tests that need them are skipped by name otherwise. */
export const hasReference: boolean = existsSync(folder);

/** A reference file, parsed. */
export function reference<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}

/** Rows of a reference CSV by column. */
export function referenceRows(name: string): Readonly<Record<string, string>>[] {
  const text = readFileSync(new URL(name, folder), 'utf8').trim();
  const [header, ...rows] = text.split('\n').map((line) => line.replaceAll('"', '').split(','));
  return rows.map((row) => Object.fromEntries(header!.map((name, k) => [name, row[k]!])));
}

/** Employment by German Land and industry, 2015. */
export function germanRegions(): RegionTable {
  const rows = referenceRows('germany_regions_emp2015.csv');
  const industries = Object.keys(rows[0]!).filter((name) => name !== 'region');
  return {
    regions: rows.map((row) => row.region!),
    industries,
    counts: rows.flatMap((row) => industries.map((industry) => Number(row[industry]))),
  };
}

/** 42 fictional firms in three regions. */
export function fictionalFirms(): { plants: Plants; regions: RegionReference } {
  const rows = referenceRows('FK2014_EGC.csv');
  const totals = new Map(rows.map((row) => [row.region!, Number(row.emp_region)]));
  return {
    plants: {
      region: rows.map((row) => row.region!),
      industry: rows.map((row) => row.industry!),
      employment: rows.map((row) => Number(row.emp_firm)),
    },
    regions: { regions: [...totals.keys()], employment: [...totals.values()] },
  };
}
