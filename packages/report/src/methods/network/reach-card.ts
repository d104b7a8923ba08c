import type { Edition } from '../../edition/edition.ts';
import { percent } from '../../format/format-number.ts';
import type { CardTable, MethodCard } from '../method-card.ts';
import { t } from './messages.ts';
import {
  clusterName,
  figureCell,
  type Network,
  type NetworkAnalysis,
  type NetworkWave,
  shownWave,
} from './network-parts.ts';

const told = /^network\.(reach|change)\./;

/** How far firms reach beyond their cluster, and how that changed. */
export function reachCard(
  edition: Edition,
  { findings }: Network,
  analysis: NetworkAnalysis,
): MethodCard {
  const { language } = edition;
  const { changes } = analysis;
  return {
    id: 'network-reach',
    title: t(language, 'reach.title'),
    question: t(language, 'reach.question'),
    findings: findings.filter(({ id }) => told.test(id)),
    figures: [],
    tables: [
      ...reachTable(edition, shownWave(analysis)),
      ...(changes.length > 0 ? [changeTable(edition, changes)] : []),
    ],
    method: {
      text: t(language, 'reach.method'),
      works: {
        ei: ['krackhardt-stern-1988'],
        bootstrap: ['snijders-borgatti-1999'],
        broker: ['gould-fernandez-1989'],
      },
    },
    notes: [],
  };
}

const figures = [
  'ei',
  'partnersAbroad',
  'firmsAbroad',
  'throughOthers',
  'soleBridged',
  'brokersShare',
] as const;

const plain = new Set<string>(['ei', 'partnersAbroad']);

function reachTable(edition: Edition, { wave, clusters }: NetworkWave): CardTable[] {
  const { language } = edition;
  if (clusters.length === 0) return [];
  return [
    {
      caption: t(language, 'reach.caption', { wave }),
      columns: [
        { head: t(language, 'head.figure') },
        ...clusters.map((cluster) => ({
          head: clusterName(edition, cluster),
          kind: 'number' as const,
        })),
      ],
      groups: [
        {
          rows: figures.map((figure) => [
            t(language, `reach.${figure}`),
            ...clusters.map(({ reach }) =>
              plain.has(figure)
                ? figureCell(edition, reach[figure])
                : figureCell(edition, reach[figure], percent),
            ),
          ]),
        },
      ],
    },
  ];
}

function changeTable(edition: Edition, changes: NetworkAnalysis['changes']): CardTable {
  const { language } = edition;
  return {
    caption: t(language, 'change.caption'),
    columns: [
      { head: t(language, 'head.cluster') },
      { head: t(language, 'head.waves') },
      { head: t(language, 'head.firms') },
      { head: t(language, 'head.ties') },
      { head: t(language, 'head.jaccard'), kind: 'number' },
      { head: t(language, 'head.ei-change'), kind: 'number' },
      { head: t(language, 'head.abroad-change'), kind: 'number' },
    ],
    groups: [
      {
        rows: changes.map((change) => {
          const { from, to, entered, left, stayed, ties, jaccard } = change;
          return [
            clusterName(edition, change),
            `${from} → ${to}`,
            `${entered} / ${left} / ${stayed}`,
            `${ties.created} / ${ties.dissolved} / ${ties.persisted}`,
            figureCell(edition, jaccard),
            figureCell(edition, change.ei.difference),
            figureCell(edition, change.partnersAbroad.difference),
          ];
        }),
      },
    ],
  };
}
