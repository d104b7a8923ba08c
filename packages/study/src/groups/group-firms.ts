import type { Dataset } from '@qunhai/dataset';
import type { Bilingual } from '@qunhai/kernel';
import type { DiagnosisResults } from '@qunhai/results';
import type { Theory } from '@qunhai/theory';
import type { AnalysedWave } from '../analysed-wave.ts';
import { fail } from '../errors.ts';
import { message } from '../messages.ts';
import type { AnalysisPlan } from '../study-schema.ts';

/** A way to group firms, as a study or a theory asks for it. */
export interface GroupRequest {
  readonly by: string;
  readonly title: Bilingual;
  /** The hypothesis that speaks of it. */
  readonly hypothesis: string | null;
}

/** The firms of a wave in groups. */
export interface GroupedFirms {
  /** Group of each row; null for none. */
  readonly labels: readonly (string | null)[];
  readonly name: (group: string) => Bilingual;
}

/** What firms are grouped by. */
export interface GroupSources {
  readonly theory: Theory;
  readonly dataset: Dataset;
  readonly wave: AnalysedWave;
  readonly diagnosis: DiagnosisResults;
}

const ways = ['clustered', 'cluster', 'stage'] as const;

/** The ways in which firms can be grouped under a theory: by cluster, by stage, and by every fact with options. */
export function groupings(theory: Theory): Pick<GroupRequest, 'by' | 'title'>[] {
  const facts = theory.facts.filter(({ kind }) => kind === 'choice').map(({ id }) => id);
  return [...ways, ...facts].map((by) => ({ by, title: titleOf(theory, by) }));
}

/**
 * The comparisons to make: those of the study's plan, else those of the theory's hypotheses about groups.
 * @throws {QunhaiError} study.unknown-grouping
 */
export function groupRequests(theory: Theory, plan: AnalysisPlan): GroupRequest[] {
  const claimed = theory.hypotheses.flatMap((hypothesis) =>
    hypothesis.kind === 'group'
      ? (hypothesis.by ?? []).map((by, i) => ({
          ...{ by, title: hypothesis.groups[i] ?? shortTitle(by), hypothesis: hypothesis.id },
        }))
      : [],
  );
  const wanted = plan.groups?.by ?? claimed.map(({ by }) => by);
  const known = groupings(theory).map(({ by }) => by);
  return [...new Set(wanted)].map((by) => {
    if (!known.includes(by)) throw fail('unknown-grouping', { by, known });
    return claimed.find((one) => one.by === by) ?? { by, title: shortTitle(by), hypothesis: null };
  });
}

/** Within what firms may resemble one another under a theory: clusters, and every fact with options. */
export function levelings(theory: Theory): Pick<GroupRequest, 'by' | 'title'>[] {
  const facts = theory.facts.filter(({ kind }) => kind === 'choice').map(({ id }) => id);
  return ['cluster', ...facts].map((by) => ({ by, title: titleOf(theory, by) }));
}

/**
 * Within what firms may resemble one another: their cluster, unless the plan names a fact with options.
 * @throws {QunhaiError} study.unknown-levels
 */
export function levelsRequest(
  theory: Theory,
  plan: AnalysisPlan,
): Pick<GroupRequest, 'by' | 'title'> {
  const by = plan.levels?.by ?? 'cluster';
  const known = levelings(theory).map((way) => way.by);
  if (!known.includes(by)) throw fail('unknown-levels', { by, known });
  return { by, title: titleOf(theory, by) };
}

/** Facts of the built-in theory that group firms, by which findings and tables can name the groups in a few words. */
const namedFacts = ['chain_step', 'gvc_function', 'key_technology'] as const;

/** As findings and tables name a way of grouping: facts have no names, so that one that is not ours goes by its id. */
function shortTitle(by: string): Bilingual {
  const named = [...ways, ...namedFacts].find((one) => one === by);
  return named ? message.both(`groups.${named}`) : plain(by);
}

/** As a person chooses a way of grouping: by the question that firms were asked. */
function titleOf({ facts }: Theory, by: string): Bilingual {
  const way = ways.find((one) => one === by);
  if (way) return message.both(`groups.${way}`);
  return facts.find(({ id }) => id === by)?.question ?? { zh: by, en: by };
}

/** Put every firm of the wave into a group. */
export function groupFirms(by: string, sources: GroupSources): GroupedFirms {
  const { theory, dataset, wave, diagnosis } = sources;
  const { clusters, firms } = wave.matrix;
  if (by === 'clustered')
    return {
      labels: clusters.map((cluster) => (cluster === null ? 'no-cluster' : 'in-cluster')),
      name: (group) => message.both(`groups.${group === 'no-cluster' ? group : 'in-cluster'}`),
    };
  if (by === 'cluster')
    return {
      labels: clusters,
      name: (group) => dataset.clusters.find(({ id }) => id === group)?.name ?? plain(group),
    };
  if (by === 'stage') {
    const stages = new Map(diagnosis.firms.map(({ firm, stage }) => [firm, stage]));
    return {
      labels: firms.map((firm) => stages.get(firm) ?? null),
      name: (group) => theory.diagnosis.stages.find(({ id }) => id === group)?.name ?? plain(group),
    };
  }
  return groupByFact(by, sources);
}

function groupByFact(by: string, { theory, dataset, wave }: GroupSources): GroupedFirms {
  const table = new Map(dataset.firms.map(({ id, facts }) => [id, facts]));
  const options = theory.facts.find(({ id }) => id === by)?.options ?? [];
  return {
    labels: wave.matrix.firms.map((firm, row) => {
      const value = wave.facts[row]?.[by] ?? table.get(firm)?.[by] ?? null;
      return typeof value === 'string' ? value : null;
    }),
    name: (group) => options.find(({ value }) => value === group)?.label ?? plain(group),
  };
}

function plain(id: string): Bilingual {
  return { zh: id, en: id };
}
