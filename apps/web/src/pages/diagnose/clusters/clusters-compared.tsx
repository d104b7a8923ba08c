import {
  bounded,
  count,
  decimal,
  diagnosisWords,
  type Edition,
  levelText,
  percent,
} from '@qunhai/report';
import type { ClusterDiagnosis } from '@qunhai/results';
import { useMemo } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { Notice } from '../../../components/notice.tsx';
import { type Cell, suppressedCell } from '../../../components/science-table/cell.ts';
import { ScienceTable } from '../../../components/science-table/science-table.tsx';
import type {
  ScienceColumn,
  TableContent,
} from '../../../components/science-table/table-content.ts';
import styles from '../diagnose-page.module.css';
import { diagnoseWords } from '../messages.ts';
import { clusterCell, clusterNameCell, derivedCell } from './cells.ts';

/** Clusters in rows: scores, structure and nature of resources, stages, coupling, lock-ins. */
export function ClustersCompared({ edition }: { readonly edition: Edition }) {
  const { t, language } = useWords(diagnoseWords);
  const tables = useMemo(() => comparedTables(edition), [edition]);
  if (edition.results.diagnosis.clusters.length === 0)
    return (
      <Notice title={t('clusters.none.title')} what={diagnosisWords(language, 'clusters.none')} />
    );
  return tables.map((table) => (
    <div key={table.caption} className={styles.section}>
      <ScienceTable {...table} />
    </div>
  ));
}

/** A column of a table of clusters. */
interface ClusterColumn extends ScienceColumn {
  readonly cell: (cluster: ClusterDiagnosis) => Cell;
}

function comparedTables(edition: Edition): TableContent[] {
  const [first] = edition.results.diagnosis.clusters;
  if (first === undefined) return [];
  return [
    clusterTable(edition, 'compare.constructs', constructColumns(edition, first), 'clusters.note'),
    clusterTable(edition, 'compare.structure', structureColumns(edition), 'structure.note'),
    clusterTable(edition, 'compare.nature', natureColumns(edition), 'nature.note'),
    clusterTable(edition, 'compare.stages', stageColumns(edition), null),
    clusterTable(edition, 'compare.coupling', couplingColumns(edition), null),
    clusterTable(edition, 'compare.lock-ins', lockInColumns(edition), null),
  ].filter((table) => table !== null);
}

function clusterTable(
  edition: Edition,
  caption: Parameters<typeof diagnoseWords>[1],
  columns: readonly ClusterColumn[],
  note: Parameters<typeof diagnosisWords>[1] | null,
): TableContent | null {
  if (columns.length === 0) return null;
  const { language, results } = edition;
  const { clusters } = results.diagnosis;
  const level = levelText(results.run.analysis.level);
  const notes = [
    note && diagnosisWords(language, note),
    diagnosisWords(language, 'note.mean-interval', { level }),
  ];
  const firms = ({ firms: n }: ClusterDiagnosis): Cell =>
    n === null
      ? suppressedCell(diagnoseWords(language, 'withheld.rule'))
      : { text: count(n), value: n };
  return {
    caption: diagnoseWords(language, caption),
    columns: [
      { head: diagnosisWords(language, 'head.cluster') },
      { head: diagnosisWords(language, 'head.firms'), kind: 'number' },
      ...columns.map(({ cell: _, ...column }) => column),
    ],
    groups: [
      {
        rows: clusters.map((cluster) => [
          clusterNameCell(edition, cluster.cluster),
          firms(cluster),
          ...columns.map(({ cell }) => cell(cluster)),
        ]),
      },
    ],
    note: notes.filter(Boolean).join(language === 'zh' ? '' : ' '),
  };
}

function constructColumns(edition: Edition, first: ClusterDiagnosis): ClusterColumn[] {
  return first.constructs.map(({ construct }) => ({
    head: construct,
    kind: 'number',
    title: edition.names.construct(construct),
    cell: ({ constructs }) =>
      clusterCell(
        edition,
        constructs.find((row) => row.construct === construct),
        (value) => decimal(value, 2),
      ),
  }));
}

function structureColumns(edition: Edition): ClusterColumn[] {
  const { language, results } = edition;
  const described = results.diagnosis.clusters.find(({ structure }) => structure !== null);
  if (described?.structure == null) return [];
  const derived = (
    head: string,
    read: (
      structure: NonNullable<ClusterDiagnosis['structure']>,
    ) => ClusterDiagnosis['nature'][number]['share'] | undefined,
    format: (value: number) => string,
  ): ClusterColumn => ({
    head,
    kind: 'number',
    cell: (cluster) =>
      derivedCell(
        edition,
        cluster,
        cluster.structure === null ? undefined : read(cluster.structure),
        format,
      ),
  });
  return [
    derived(diagnosisWords(language, 'head.evenness'), ({ evenness }) => evenness, bounded),
    derived(diagnosisWords(language, 'head.balance'), ({ balance }) => balance, bounded),
    ...described.structure.groups.map((group) =>
      derived(
        edition.text(group.name),
        ({ groups }) => groups.find(({ id }) => id === group.id)?.level,
        (value) => decimal(value, 2),
      ),
    ),
  ];
}

function natureColumns(edition: Edition): ClusterColumn[] {
  const { language, results } = edition;
  const described = results.diagnosis.clusters.find(({ nature }) => nature.length > 0);
  return (described?.nature ?? []).map(({ trait }) => ({
    head: diagnosisWords(language, `trait.${trait}`),
    kind: 'number',
    cell: (cluster) =>
      derivedCell(
        edition,
        cluster,
        cluster.nature.find((row) => row.trait === trait)?.share,
        (share) => percent(share),
      ),
  }));
}

const membership = (value: number) => bounded(value, 2);

function stageColumns(edition: Edition): ClusterColumn[] {
  return edition.theory.diagnosis.stages.map(({ id }) => ({
    head: edition.names.stage(id),
    kind: 'number',
    cell: ({ stages }) =>
      clusterCell(
        edition,
        stages.find(({ stage }) => stage === id),
        membership,
      ),
  }));
}

function couplingColumns(edition: Edition): ClusterColumn[] {
  const { language, results, theory } = edition;
  const known = results.diagnosis.clusters.some(({ coupling }) => coupling !== null);
  if (theory.diagnosis.coupling === undefined || !known) return [];
  return [
    {
      head: diagnosisWords(language, 'head.coupling'),
      kind: 'number',
      cell: ({ coupling }) => clusterCell(edition, coupling, membership),
    },
  ];
}

function lockInColumns(edition: Edition): ClusterColumn[] {
  return edition.theory.diagnosis.lockIns.map(({ id }) => ({
    head: edition.names.lockIn(id),
    kind: 'number',
    cell: ({ lockIns }) =>
      clusterCell(
        edition,
        lockIns.find((flag) => flag.id === id),
        membership,
      ),
  }));
}
