import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { bracketed, count, decimal, pValue } from '../../format/format-number.ts';
import { cardInterval } from '../cells.ts';
import type { CardCell, CardTable, MethodCard } from '../method-card.ts';
import { t } from './messages.ts';
import { regionsTable } from './regions-table.ts';

type Location = NonNullable<Assessments['location']>;
type Judged = NonNullable<Location['clusters']>[number];
type Evidence = Judged['concentration']['evidence'][number];

/** Whether the places studied are clusters; nothing where the results have no such family. */
export function locationCards(edition: Edition): readonly MethodCard[] {
  const location = edition.results.assessments?.location;
  if (location === undefined) return [];
  const { language } = edition;
  const { findings, notes, clusters = [] } = location;
  if (findings.length === 0 && notes.length === 0) return [];
  return [
    {
      id: 'location',
      title: t(language, 'title'),
      question: t(language, 'question'),
      findings,
      figures: [],
      tables: [
        ...clusters.map((cluster) => evidenceTable(edition, cluster)),
        ...regionsTable(edition, clusters),
      ],
      method: {
        text: t(language, 'method'),
        works: {
          quotient: ['moineddin-2003'],
          agglomeration: ['ellison-glaeser-1997'],
          complexity: ['hidalgo-hausmann-2009'],
          dbscan: ['ester-1996'],
          ripley: ['ripley-1977'],
          labelling: ['diggle-chetwynd-1991'],
          ei: ['krackhardt-stern-1988'],
          bootstrap: ['snijders-borgatti-1999'],
        },
      },
      notes: [...notes.map(edition.text), ...stricterNote(edition, clusters)],
    },
  ];
}

/** Where a local network is found here, the assessment of networks may still call its evidence weak. */
function stricterNote({ language, results }: Edition, clusters: readonly Judged[]): string[] {
  const isFound = clusters.some(({ network }) => network.state === 'present');
  const { network } = results.assessments ?? {};
  return isFound && network !== undefined ? [t(language, 'network.stricter')] : [];
}

function evidenceTable(edition: Edition, judged: Judged): CardTable {
  const { language, names } = edition;
  const { cluster, name, firms, located, ties, certainty, cautions } = judged;
  return {
    caption: t(language, 'caption', {
      cluster: name ? edition.text(name) : names.cluster(cluster),
      ...{ firms: count(firms), located: count(located), ties: count(ties) },
    }),
    columns: [
      { head: t(language, 'head.measure') },
      { head: t(language, 'head.value'), kind: 'number' },
      { head: t(language, 'head.threshold'), kind: 'number' },
      { head: t(language, 'head.finding') },
      { head: t(language, 'head.reason'), kind: 'prose' },
    ],
    groups: [
      markRows(edition, judged, 'concentration'),
      markRows(edition, judged, 'network'),
      ...describedRows(edition, judged),
    ],
    note: [t(language, `certainty.${certainty}`), ...cautions.map(edition.text)].join(
      language === 'zh' ? '' : ' ',
    ),
  };
}

function markRows(edition: Edition, judged: Judged, mark: 'concentration' | 'network') {
  const { language } = edition;
  const { evidence } = judged[mark];
  const nothing = [t(language, 'no-evidence'), '', '', '', ''];
  return {
    head: t(language, mark),
    rows: evidence.length === 0 ? [nothing] : evidence.map((one) => evidenceRow(edition, one)),
  };
}

const format = (value: number) => decimal(value, 2);

function evidenceRow(edition: Edition, evidence: Evidence): (CardCell | string)[] {
  const { language } = edition;
  const { name, threshold, finding, reason } = evidence;
  return [
    edition.text(name),
    valueCell(edition, evidence),
    { text: format(threshold), value: threshold },
    { text: t(language, `finding.${finding}`), strong: finding === 'present' },
    edition.text(reason),
  ];
}

function valueCell({ language }: Edition, { value, interval, p }: Evidence): CardCell {
  if (interval) return { text: format(value), value, below: bracketed(interval, format), interval };
  if (p !== null)
    return { text: format(value), value, below: t(language, 'p', { p: withSign(pValue(p)) }) };
  return { text: format(value), value, reason: t(language, 'reason.no-interval') };
}

/** `= .012`, `< .001` */
function withSign(p: string): string {
  return /^[<>]/.test(p) ? p : `= ${p}`;
}

function describedRows({ language }: Edition, { described }: Judged) {
  if (described.length === 0) return [];
  return [
    {
      head: t(language, 'described'),
      rows: described.map(({ figure, value, interval }): (CardCell | string)[] => [
        t(language, `figure.${figure}`),
        cardInterval(
          value,
          interval,
          figure === 'dense-groups' ? count : format,
          t(language, 'reason.no-interval'),
        ),
        ...['', '', ''],
      ]),
    },
  ];
}
