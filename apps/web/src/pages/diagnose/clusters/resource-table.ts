import { bounded, decimal, diagnosisWords, type Edition, levelText, percent } from '@qunhai/report';
import type { ClusterDiagnosis } from '@qunhai/results';
import type { Resource } from '@qunhai/theory';
import {
  type Cell,
  figureCell,
  intervalCell,
  suppressedCell,
} from '../../../components/science-table/cell.ts';
import type { TableContent } from '../../../components/science-table/table-content.ts';
import { diagnoseWords } from '../messages.ts';
import { clusterCell } from './cells.ts';
import { averageOfOthers } from './published.ts';
import { resourceCode } from './resource-code.ts';

/** Every figure of a cluster's resources, in the order given. */
export function resourceTable(
  edition: Edition,
  cluster: ClusterDiagnosis,
  resources: readonly Resource[],
  caption: string,
): TableContent {
  const { language, names, results } = edition;
  const t = diagnosisWords;
  return {
    caption,
    columns: [
      { head: t(language, 'head.resource') },
      { head: t(language, 'head.level'), kind: 'number' },
      { head: t(language, 'head.n'), kind: 'number' },
      {
        head: diagnoseWords(language, 'head.others'),
        kind: 'number',
        title: diagnoseWords(language, 'head.others.why'),
      },
      { head: t(language, 'head.difference'), kind: 'number' },
      { head: t(language, 'head.share'), kind: 'number' },
      { head: t(language, 'head.agreement'), kind: 'number' },
    ],
    groups: [
      {
        rows: resources.map((resource) => [
          { text: names.resource(resource.id), below: resourceCode(resource) },
          ...figuresOf(edition, cluster, resource.id),
        ]),
      },
    ],
    note: t(language, 'note.mean-interval', { level: levelText(results.run.analysis.level) }),
  };
}

function figuresOf(edition: Edition, cluster: ClusterDiagnosis, resource: string): Cell[] {
  const { language, results } = edition;
  const row = cluster.resources.find((each) => each.resource === resource);
  const twoDigits = (value: number) => decimal(value, 2);
  const level = clusterCell(edition, row, twoDigits);
  if (row === undefined || row.suppressed)
    return [
      level,
      ...Array<Cell>(5).fill(suppressedCell(diagnoseWords(language, 'withheld.rule'))),
    ];
  const others = averageOfOthers(results.diagnosis.clusters, cluster.cluster, resource);
  const none = diagnosisWords(language, 'reason.unknown');
  const { difference } = row;
  return [
    level,
    figureCell(row.n, String, none),
    figureCell(others, twoDigits, diagnoseWords(language, 'others.none')),
    intervalCell(
      difference.estimate,
      difference.interval,
      twoDigits,
      difference.note ? edition.text(difference.note) : none,
    ),
    figureCell(row.share, (share) => percent(share, 1), none),
    figureCell(row.agreement, (value) => bounded(value, 2), none),
  ];
}
