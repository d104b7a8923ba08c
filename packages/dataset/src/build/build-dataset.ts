import type { Theory } from '@qunhai/theory';
import type { Dataset } from '../dataset.ts';
import type { MappedTable } from '../mapping/bind-columns.ts';
import { type AnalystExclusion, AnalystExclusions } from './analyst-exclusions.ts';
import { requiredFactNotices } from './item-coverage.ts';
import { completeClusters, readClusters } from './read-clusters.ts';
import { completeFirms, readFirms } from './read-firms.ts';
import { readRegions } from './read-regions.ts';
import { readResponses } from './read-responses.ts';
import { readTies } from './read-ties.ts';

/** The tables of a study. Only responses are needed: firms and clusters are derived from them when not given. */
export interface StudyTables {
  /** One row per firm and wave; several files when each wave has its own. */
  readonly responses: MappedTable | readonly MappedTable[];
  readonly firms?: MappedTable | readonly MappedTable[] | undefined;
  readonly clusters?: MappedTable | readonly MappedTable[] | undefined;
  readonly ties?: MappedTable | readonly MappedTable[] | undefined;
  /** Employment of regions by industry. */
  readonly regions?: MappedTable | readonly MappedTable[] | undefined;
}

/**
 * Check tables against a theory and turn them into data an analysis can use. Nothing is dropped silently: rows and cells
 * that cannot be used are in `exclusions`, cells without an answer in `missing`, and what had to be assumed in `notices`.
 *
 * Rows of responses and ties that an analyst left out are exclusions too; firms and clusters stay, because others' ties
 * lead to them.
 *
 * Answers come to stand on their scale, reversed items turned around (min + max − x). Of several rows of the same firm and
 * wave the first is kept. An item without a column is absent from `responses.items`.
 *
 * @throws {QunhaiError} dataset.construct-without-items when a construct on a base path has no item column;
 *   missing-column, unknown-column, unknown-target, ambiguous-column, combine-missing … for the mapping;
 *   no-usable-rows when every row of a table is excluded
 */
export function buildDataset(options: {
  readonly theory: Theory;
  readonly tables: StudyTables;
  /** Answers that an analyst left out; none when omitted. */
  readonly exclusions?: readonly AnalystExclusion[] | undefined;
}): Dataset {
  const { theory, exclusions = [] } = options;
  const tables = {
    responses: filesOf(options.tables.responses),
    firms: filesOf(options.tables.firms),
    clusters: filesOf(options.tables.clusters),
    ties: filesOf(options.tables.ties),
    regions: filesOf(options.tables.regions),
  };
  const leftOut = new AnalystExclusions(exclusions);
  const firms = tables.firms.length > 0 ? readFirms(tables.firms, theory) : null;
  const known = firms ? new Set(firms.firms.map((firm) => firm.id)) : null;
  const mayLackFirms = !firms && tables.ties.length === 0 && tables.responses.length === 1;
  const responses = readResponses(tables.responses, theory, { known, mayLackFirms, leftOut });
  const completed = completeFirms(firms?.firms ?? null, responses);
  const clusters = tables.clusters.length > 0 ? readClusters(tables.clusters) : null;
  const allClusters = completeClusters(clusters?.clusters ?? null, completed.firms);
  const ties = tables.ties.length > 0 ? readTies(tables.ties, completed.firms, leftOut) : null;
  const regions = tables.regions.length > 0 ? readRegions(tables.regions) : null;
  const parts = [firms, clusters, ties, regions].filter((part) => part !== null);
  const ledgers = parts.flatMap((part) => part.ledgers);
  return {
    firms: completed.firms,
    responses: responses.responses,
    clusters: allClusters.clusters,
    ties: ties?.ties ?? [],
    regions: regions?.regions ?? null,
    exclusions: [...responses.exclusions, ...ledgers.flatMap((ledger) => ledger.exclusions)],
    missing: [...responses.missing, ...ledgers.flatMap((ledger) => ledger.missing)],
    notices: [
      ...responses.notices,
      ...requiredFactNotices(theory, [...responses.bound, ...(firms?.bound ?? [])]),
      ...completed.notices,
      ...allClusters.notices,
      ...parts.flatMap((part) => part.notices),
      ...leftOut.unmetNotices(),
    ],
  };
}

function filesOf(tables: MappedTable | readonly MappedTable[] | undefined): readonly MappedTable[] {
  if (tables === undefined) return [];
  return 'table' in tables ? [tables] : tables;
}
