import type { Edition } from '../../edition/edition.ts';
import { decimal, pValue } from '../../format/format-number.ts';
import { cardFigure, cardNone } from '../cells.ts';
import type { CardCell, CardTable, MethodCard } from '../method-card.ts';
import { t } from './messages.ts';
import { countryTables, networkFigure } from './network-figure.ts';
import {
  type ClusterNetwork,
  clusterName,
  figureCell,
  type Network,
  type NetworkAnalysis,
  shownWave,
} from './network-parts.ts';

const told = /^network\.(structure|mixing|relations|chain)\./;

/** What the network of each cluster is like, in the wave analysed. */
export function structureCard(
  edition: Edition,
  { findings, notes }: Network,
  analysis: NetworkAnalysis,
): MethodCard {
  const { language } = edition;
  const latest = shownWave(analysis);
  return {
    id: 'network-structure',
    title: t(language, 'structure.title'),
    question: t(language, 'structure.question'),
    findings: findings.filter(({ id }) => told.test(id)),
    figures: networkFigure(edition, latest, analysis.measures),
    tables: [
      ...latest.clusters.flatMap((cluster) => structureTable(edition, cluster, latest.wave)),
      ...relationsTable(edition, latest.clusters),
      ...countryTables(edition, latest),
    ],
    method: {
      text: t(language, 'structure.method'),
      works: {
        bootstrap: ['snijders-borgatti-1999'],
        core: ['borgatti-everett-1999'],
        leiden: ['traag-2019'],
        rand: ['hubert-arabie-1985'],
        ei: ['krackhardt-stern-1988'],
        mrqap: ['dekker-2007'],
        holm: ['holm-1979'],
      },
    },
    notes: notes.map(edition.text),
  };
}

const two = (value: number) => decimal(value, 2);

/** Random networks have as many ties, and with them what follows from their number alone. */
const sameByTies: readonly string[] = ['density', 'meanPartners'];

const withoutChance = (figure: string) =>
  sameByTies.includes(figure) ? 'reason.same-ties' : 'reason.no-chance';

function structureTable(edition: Edition, cluster: ClusterNetwork, wave: number): CardTable[] {
  const { language } = edition;
  const { structure } = cluster;
  if (structure === null) return [];
  const { components, communities, core } = structure;
  const rows = structure.figures.map((figure): (CardCell | string)[] => [
    edition.text(figure.name),
    figureCell(edition, figure),
    cardFigure(figure.byChance, two, t(language, withoutChance(figure.figure))),
  ]);
  if (core?.test)
    rows.push([
      t(language, 'row.core', { firms: core.firms, p: pValue(core.test.p) }),
      { text: two(core.test.observed), value: core.test.observed },
      { text: two(core.test.expected), value: core.test.expected },
    ]);
  if (structure.closure)
    rows.push([
      t(language, 'row.closure'),
      { text: pValue(structure.closure.p), value: structure.closure.p },
      cardNone(t(language, 'reason.p-is-chance')),
    ]);
  return [
    {
      caption: t(language, 'figures.caption', { cluster: clusterName(edition, cluster), wave }),
      columns: [
        { head: t(language, 'head.figure') },
        { head: t(language, 'head.value'), kind: 'number' },
        { head: t(language, 'head.chance'), kind: 'number' },
      ],
      groups: [{ rows }],
      note: t(language, 'figures.note', {
        components: components.count,
        ...{ largest: components.largest, isolates: components.isolates },
        communities: communities?.sizes.length ?? 0,
        stability: communities?.stability == null ? '—' : two(communities.stability),
      }),
    },
  ];
}

/** Ties between firms that are alike, and what explains ties. */
function relationsTable(edition: Edition, clusters: readonly ClusterNetwork[]): CardTable[] {
  const { language } = edition;
  const groups = clusters.flatMap((cluster) => {
    const rows = [
      ...cluster.mixing.map(({ name, ei }): (CardCell | string)[] => [
        t(language, 'row.ei', { fact: edition.text(name) }),
        { text: two(ei.observed), value: ei.observed },
        { text: two(ei.expected), value: ei.expected },
        cardFigure(ei.p, pValue, ''),
      ]),
      ...(cluster.relations?.effects ?? []).map(
        ({ name, coefficient, adjustedP }): (CardCell | string)[] => [
          t(language, 'row.mrqap', { relation: edition.text(name) }),
          { text: decimal(coefficient, 3), value: coefficient },
          '',
          cardFigure(adjustedP, pValue, ''),
        ],
      ),
    ];
    return rows.length === 0 ? [] : [{ head: clusterName(edition, cluster), rows }];
  });
  if (groups.length === 0) return [];
  return [
    {
      caption: t(language, 'mixing.caption'),
      columns: [
        { head: t(language, 'head.relation'), kind: 'prose' },
        { head: t(language, 'head.estimate'), kind: 'number' },
        { head: t(language, 'head.by-chance'), kind: 'number' },
        { head: t(language, 'head.p'), kind: 'number' },
      ],
      groups,
    },
  ];
}
