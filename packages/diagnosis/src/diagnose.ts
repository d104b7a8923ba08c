import type { ClusterDiagnosis, DiagnosisResults, FirmDiagnosis } from '@qunhai/results';
import { checkInput } from './check-input.ts';
import { coordinationGrades } from './coupling/coordination-grades.ts';
import { firmCoupling } from './coupling/firm-coupling.ts';
import type { DiagnosisInput } from './diagnosis-input.ts';
import { diagnosisNotes } from './diagnosis-notes.ts';
import {
  type Cell,
  type ClusterRows,
  type FirmColumn,
  type ProtectedCells,
  protectedCells,
} from './disclosure/cluster-cells.ts';
import { columnId } from './disclosure/column-links.ts';
import { type EndowmentData, endowment, resourceScores } from './endowment/endowment.ts';
import { levelDraws } from './endowment/level-draws.ts';
import { nature, type ResourceImportance, resourceImportance } from './endowment/nature.ts';
import { structure } from './endowment/structure.ts';
import { firmConstraints, type Lever, levers } from './importance/constraints.ts';
import { effectTable } from './importance/effect-table.ts';
import { importancePerformance } from './importance/importance-performance.ts';
import { PeerQuartiles } from './importance/peer-quartiles.ts';
import { lockInFlags, lockInScores } from './lock-in/lock-in-flags.ts';
import { partnerNetworks } from './lock-in/partner-network.ts';
import { type ConstructScores, constructScores, itemSources } from './scores/construct-scores.ts';
import { firmScores } from './scores/firm-scores.ts';
import { peerGroups } from './scores/peer-groups.ts';
import { observations } from './stages/observations.ts';
import { decidedStage, stageMemberships } from './stages/stage-memberships.ts';

/**
 * Diagnose the firms and clusters of one wave by what the theory says: scores and ranks, stages, coupling, lock-ins and
 * constraints of every firm; endowment, structure and nature of the resources of every cluster; the importance–performance
 * map. Parts the theory or the data do not provide are empty, with a note. The same input and seed give the same result.
 * @throws {QunhaiError} diagnosis.unknown-indicator, diagnosis.wrong-length, diagnosis.level-range
 */
export function diagnose(input: DiagnosisInput): DiagnosisResults {
  checkInput(input);
  const { theory, responses, level } = input;
  const items = itemSources(input);
  const scores = constructScores(input, items);
  const lockIns = lockInScores(theory.diagnosis.lockIns, items);
  const resources = resourceScores(theory.resources, items);
  const effects = effectTable(input, scores);
  const candidates = levers(input, scores, effects);
  const firms = diagnoseFirms(input, scores, lockIns, candidates);
  const clusters = answeringClusters(input);
  const columns = [
    ...scoreColumns('constructs', columnId.construct, scores),
    ...scoreColumns('resources', columnId.resource, resources),
    ...firmColumns(input, firms),
  ];
  const unclustered = responses.clusters.flatMap((id, row) => (id === null ? [row] : []));
  const cells = protectedCells(theory, clusters, unclustered, columns, level);
  const endowmentData = {
    resources: theory.resources,
    items,
    scores: resources,
    clusters,
    cells,
    level,
  };
  const importance = resourceImportance(theory, scores, effects);
  return {
    firms,
    clusters: clusters.map((_, cluster) =>
      diagnoseCluster(cluster, input, endowmentData, scores, importance),
    ),
    importancePerformance: importancePerformance(theory, scores, effects, items, {
      estimated: input.effects !== null,
      ...{ level, caseWeights: input.caseWeights },
    }),
    coordinationGrades: coordinationGrades.map((grade) => grade.name),
    suppressions: cells.suppressions,
    notes: diagnosisNotes({
      input,
      scores,
      resources,
      levers: candidates,
      effectsOnDrivers: importance.effectsKnown,
      suppressions: cells.suppressions,
      answered: new Set(responses.clusters),
    }),
  };
}

function diagnoseFirms(
  input: DiagnosisInput,
  scores: ReadonlyMap<string, ConstructScores>,
  lockIns: ReadonlyMap<string, ConstructScores>,
  candidates: readonly Lever[],
): FirmDiagnosis[] {
  const { theory, responses, level } = input;
  const { wave } = responses;
  const peers = peerGroups(responses.clusters);
  const scoresOf = firmScores(scores, peers, input);
  const quartiles = new PeerQuartiles();
  const observed = observations(input, scores);
  const networks = partnerNetworks(input.ties, input.firms, wave);
  const coupled = theory.diagnosis.coupling;
  const first = coupled && scores.get(coupled.first);
  const second = coupled && scores.get(coupled.second);
  return responses.firms.map((firm, row) => {
    const stages = stageMemberships(theory.diagnosis.stages, observed(row));
    const network = networks.get(firm);
    return {
      firm,
      cluster: responses.clusters[row] ?? null,
      wave,
      peers: { group: peers[row]!.group, firms: peers[row]!.rows.length - 1 },
      scores: scoresOf(row),
      stages,
      stage: decidedStage(stages),
      coupling: first && second ? firmCoupling(first, second, row, input) : null,
      lockIns: lockInFlags(theory.diagnosis.lockIns, lockIns, row, level),
      ...(network && { network }),
      constraints: firmConstraints(candidates, peers[row]!, row, quartiles, input),
    };
  });
}

/** Clusters with at least one answering firm: those of the clusters table in its order, then others as they appear. */
function answeringClusters({ clusters, responses }: DiagnosisInput): ClusterRows[] {
  const ids = new Set(clusters.map(({ id }) => id));
  for (const id of responses.clusters) if (id !== null) ids.add(id);
  const rows = Map.groupBy(responses.clusters.keys(), (row) => responses.clusters[row]);
  return [...ids].flatMap((id) => {
    const found = rows.get(id);
    return found ? [{ id, rows: found }] : [];
  });
}

function scoreColumns(
  table: string,
  id: (column: string) => string,
  scores: ReadonlyMap<string, ConstructScores>,
): FirmColumn[] {
  return [...scores].map(([column, { scores: values, scale: range }]) => ({
    id: id(column),
    table,
    column,
    range,
    values,
  }));
}

function firmColumns({ theory }: DiagnosisInput, firms: readonly FirmDiagnosis[]): FirmColumn[] {
  const valuesOf = (read: (firm: FirmDiagnosis) => number | null | undefined) =>
    Float64Array.from(firms, (firm) => read(firm) ?? Number.NaN);
  const share = { min: 0, max: 1 };
  return [
    ...theory.diagnosis.stages.map(({ id }, k) => ({
      id: columnId.stage(id),
      table: 'stages',
      column: id,
      range: share,
      values: valuesOf((firm) => firm.stages[k]!.membership),
    })),
    ...theory.diagnosis.lockIns.map(({ id }, k) => ({
      id: columnId.lockIn(id),
      table: 'lock-ins',
      column: id,
      range: share,
      values: valuesOf((firm) => firm.lockIns[k]!.membership),
    })),
    {
      id: columnId.coupling,
      table: 'coupling',
      column: 'coordination',
      range: share,
      values: valuesOf((firm) => firm.coupling?.coordination),
    },
  ];
}

function diagnoseCluster(
  cluster: number,
  { theory, clusters, seed }: DiagnosisInput,
  data: EndowmentData,
  scores: ReadonlyMap<string, ConstructScores>,
  importance: ResourceImportance,
): ClusterDiagnosis {
  const { id } = data.clusters[cluster]!;
  const { cells, level } = data;
  const levels = levelDraws(data, cluster, seed);
  const { firms, suppressed } = cells.clusters[cluster]!;
  return {
    cluster: id,
    name: clusters.find((other) => other.id === id)?.name ?? null,
    firms,
    suppressed,
    constructs: [...scores.keys()].map((construct) => ({
      construct,
      ...cells.cell(columnId.construct(construct), cluster),
    })),
    resources: endowment(data, cluster),
    structure: structure(data, levels, theory),
    nature: nature(levels, importance, level),
    stages: theory.diagnosis.stages.map((stage) => ({
      stage: stage.id,
      ...cells.cell(columnId.stage(stage.id), cluster),
    })),
    coupling: couplingCell(cells, cluster, theory.diagnosis.coupling !== undefined),
    lockIns: theory.diagnosis.lockIns.map((lockIn) => ({
      id: lockIn.id,
      ...cells.cell(columnId.lockIn(lockIn.id), cluster),
    })),
  };
}

function couplingCell(cells: ProtectedCells, cluster: number, planned: boolean): Cell | null {
  return planned ? cells.cell(columnId.coupling, cluster) : null;
}
