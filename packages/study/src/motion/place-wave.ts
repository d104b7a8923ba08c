import type { Bilingual } from '@qunhai/kernel';
import type { MeasuredPopulation, Setting } from '@qunhai/simulation';
import { findFact, type Resource } from '@qunhai/theory';
import { constructShares } from './construct-shares.ts';
import { factReader } from './fact-reader.ts';
import { type ClusterGroups, groupClusters } from './group-clusters.ts';
import type { MeasuredStudy, MeasuredWave } from './measure-study.ts';
import { motion } from './messages.ts';
import { placeAbroad } from './place-abroad.ts';
import { namedResources, placeEndowment, resourceSettings } from './place-endowment.ts';
import { placeFirms, stagesOf } from './place-firms.ts';
import { placeTies } from './place-ties.ts';

/** The population of a wave and the setting it lives in. */
export interface Placed {
  readonly setting: Setting;
  readonly population: MeasuredPopulation;
  readonly notes: readonly Bilingual[];
}

/**
 * Firms, ties, clusters and markets of a wave.
 * @param like - of another wave: its clusters and markets are kept, so that the two can be compared
 */
export function placeWave(
  study: MeasuredStudy,
  from: MeasuredWave,
  resources: readonly Resource[],
  like?: Setting,
): Placed {
  const { theory, data, inputs, estimates } = study;
  const { seed } = inputs.study;
  const { wave } = from;
  const { matrix } = wave;
  const shares = constructShares(theory, from, estimates);
  const facts = factReader(study, from);
  const groups = like
    ? sameClusters(matrix.clusters, like)
    : groupClusters(matrix.clusters, data.dataset.clusters);
  const ofWave = data.dataset.ties.filter((tie) => tie.wave === wave.wave);
  const ties = ofWave.length > 0 ? ofWave : data.dataset.ties;
  const keys = new Map(data.dataset.firms.map(({ id }, k) => [id, k]));
  const abroad = placeAbroad({
    keys: matrix.firms.map((id) => keys.get(id)!),
    firms: matrix.firms,
    facts,
    ties,
    stages: stagesOf(from),
    embedding: shares.get('GE') ?? new Float64Array(matrix.n),
    markets: like?.markets,
    seed,
  });
  const placed = placeFirms({
    study,
    measured: from,
    shares,
    facts,
    clusters: groups.of,
    abroad,
  });
  const local = placeTies({ firms: matrix.firms, clusters: groups.of, ties, seed });
  const stocks = placeEndowment(theory, wave, resources, {
    clusters: groups.clusters.length,
    of: groups.of,
  });
  const setting = {
    clusters: groups.clusters,
    resources: resourceSettings(resources),
    markets: abroad.markets,
    chainSteps: Math.max(1, findFact(theory, 'chain_step')?.options?.length ?? 1),
    ...namedResources(resources),
  };
  return {
    setting,
    population: {
      kind: 'measured',
      firms: placed.firms,
      ties: local.ties,
      endowment: stocks.endowment,
    },
    notes: [
      ...groups.notes,
      ...placed.notes,
      ...abroad.notes,
      ...local.notes,
      ...stocks.notes,
      motion.both('motion.scores'),
      motion.both('motion.value'),
    ],
  };
}

function sameClusters(named: readonly (string | null)[], { clusters }: Setting): ClusterGroups {
  const at = new Map(clusters.map(({ id }, c) => [id, c]));
  const rest = at.get('other-clusters') ?? at.get('all') ?? -1;
  const of = Int32Array.from(named, (id) =>
    id === null && !at.has('all') ? -1 : (at.get(id ?? '') ?? rest),
  );
  return { clusters, of, notes: [] };
}
