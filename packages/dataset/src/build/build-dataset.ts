import type { Theory } from '@qunhai/theory';
import type { Dataset } from '../dataset.ts';
import type { MappedTable } from '../mapping/bind-columns.ts';
import { requiredFactNotices } from './item-coverage.ts';
import { completeClusters, readClusters } from './read-clusters.ts';
import { completeFirms, readFirms } from './read-firms.ts';
import { readResponses } from './read-responses.ts';
import { readTies } from './read-ties.ts';

/** The tables of a study. Only responses are needed: firms and clusters are derived from them when not given. */
export interface StudyTables {
  /** One row per firm and wave; several files when each wave has its own. */
  readonly responses: MappedTable | readonly MappedTable[];
  readonly firms?: MappedTable | undefined;
  readonly clusters?: MappedTable | undefined;
  readonly ties?: MappedTable | undefined;
}

/**
 * Check tables against a theory and turn them into data an analysis can use. Nothing is dropped silently: rows and cells
 * that cannot be used are in `exclusions`, cells without an answer in `missing`, and what had to be assumed in `notices`.
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
}): Dataset {
  const { theory, tables } = options;
  const responseTables = 'table' in tables.responses ? [tables.responses] : tables.responses;
  const firms = tables.firms ? readFirms(tables.firms, theory) : null;
  const knownFirms = firms ? new Set(firms.firms.map((firm) => firm.id)) : null;
  const mayLackFirms = !firms && !tables.ties && responseTables.length === 1;
  const responses = readResponses(responseTables, theory, knownFirms, mayLackFirms);
  const completed = completeFirms(firms?.firms ?? null, responses);
  const clusters = tables.clusters ? readClusters(tables.clusters) : null;
  const allClusters = completeClusters(clusters?.clusters ?? null, completed.firms);
  const ties = tables.ties ? readTies(tables.ties, completed.firms) : null;
  const parts = [firms, clusters, ties].filter((part) => part !== null);
  return {
    firms: completed.firms,
    responses: responses.responses,
    clusters: allClusters.clusters,
    ties: ties?.ties ?? [],
    exclusions: [...responses.exclusions, ...parts.flatMap((part) => part.ledger.exclusions)],
    missing: [...responses.missing, ...parts.flatMap((part) => part.ledger.missing)],
    notices: [
      ...responses.notices,
      ...requiredFactNotices(theory, [...responses.bound, ...(firms ? [firms.bound] : [])]),
      ...completed.notices,
      ...allClusters.notices,
      ...parts.flatMap((part) => part.notices),
    ],
  };
}
