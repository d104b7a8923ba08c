import type { RegionalEmployment } from '@qunhai/dataset';
import type { Bilingual } from '@qunhai/kernel';
import {
  type KnowledgeComplexity,
  knowledgeComplexity,
  locationQuotients,
  locationText,
  type RegionSpecialization,
  type RegionTable,
  regionalSpecialization,
} from '@qunhai/location';
import { locationWords } from './messages.ts';

/** What the table of regions says, once for all clusters. */
export interface RegionalContext {
  readonly given: RegionalEmployment;
  readonly table: RegionTable;
  /** Quotients, row-major as the table; null where not defined. */
  readonly quotients: readonly (number | null)[];
  readonly specialization: readonly RegionSpecialization[];
  readonly complexity: KnowledgeComplexity;
  /** What to know of the complexities. */
  readonly notes: readonly Bilingual[];
}

/** Null without a table of regions, or one that compares nothing: then the note says why. */
export function regionalContext(given: RegionalEmployment | null): {
  readonly context: RegionalContext | null;
  readonly notes: readonly Bilingual[];
} {
  if (given === null) return { context: null, notes: [] };
  const { regions, industries, employment } = given;
  const total = employment.reduce((a, b) => a + b, 0);
  if (regions.length < 2 || industries.length < 2 || !(total > 0)) {
    const values = { regions: regions.length, industries: industries.length };
    return { context: null, notes: [locationWords.both('regions.too-small', values)] };
  }
  const table = { regions, industries, counts: employment };
  const complexity = knowledgeComplexity(table);
  const context = {
    ...{ given, table, complexity },
    quotients: locationQuotients(table).map(({ value }) => value),
    specialization: regionalSpecialization(table),
    notes: complexity.cautions.map((caution) => locationText.both(`complexity.${caution}`)),
  };
  return { context, notes: [] };
}

/** Place of a value among others, 1 = highest; ties share the better place. Null where it is not defined. */
export function rankOf(value: number | null, among: readonly (number | null)[]): number | null {
  if (value === null) return null;
  return 1 + among.filter((other) => other !== null && other > value).length;
}
