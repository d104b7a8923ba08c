import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { bracketed, count, decimal, pValue } from '../../format/format-number.ts';
import { cardFigure, cardInterval, cardNone } from '../cells.ts';
import type { CardCell, CardTable } from '../method-card.ts';
import { t } from './messages.ts';

type Judged = NonNullable<NonNullable<Assessments['location']>['clusters']>[number];
type Regional = NonNullable<Judged['regional']>;

/** Clusters among the regions of the study's table; nothing without such a table. */
export function regionsTable(edition: Edition, clusters: readonly Judged[]): CardTable[] {
  const { language } = edition;
  const groups = clusters.flatMap((judged) =>
    judged.regional
      ? [{ head: headOf(edition, judged), rows: rowsOf(edition, judged.regional) }]
      : [],
  );
  if (groups.length === 0) return [];
  return [
    {
      caption: t(language, 'regions.caption'),
      columns: [
        { head: t(language, 'head.measure') },
        { head: t(language, 'head.value'), kind: 'number' },
        { head: t(language, 'regions.place'), kind: 'prose' },
      ],
      groups,
      note: t(language, 'regions.note'),
    },
  ];
}

function headOf(edition: Edition, { cluster, name, regional }: Judged): string {
  const { language, names } = edition;
  const { region, industry, counts } = regional!;
  return t(language, 'regions.head', {
    cluster: name ? edition.text(name) : names.cluster(cluster),
    ...{ region, industry, here: whole(counts.here), inRegion: whole(counts.region) },
  });
}

/** Employees of official tables come in whole numbers or in thousands with decimals. */
const whole = (value: number) => (Number.isInteger(value) ? count(value) : decimal(value, 1));

const two = (value: number) => decimal(value, 2);
const three = (value: number) => decimal(value, 3);

function rowsOf(edition: Edition, regional: Regional): (CardCell | string)[][] {
  const { language } = edition;
  const { quotient, interval, rank, regions, diversity, industries, entropy } = regional;
  const { complexity, complexityRange, complexityRank, compared } = regional;
  const place = (own: number | null, of: number) =>
    own === null ? '' : t(language, 'regions.rank', { rank: own, of });
  return [
    [
      t(language, 'regions.quotient'),
      cardInterval(quotient, interval, two, t(language, 'reason.no-interval')),
      place(rank, regions),
    ],
    agglomerationRow(edition, regional),
    [
      t(language, 'regions.diversity'),
      { text: count(diversity), value: diversity },
      t(language, 'regions.of-industries', { industries }),
    ],
    [
      t(language, 'regions.entropy'),
      cardFigure(entropy, two, t(language, 'regions.no-entropy')),
      t(language, 'regions.most-entropy', { most: two(Math.log2(industries)) }),
    ],
    [
      t(language, 'regions.complexity'),
      cardInterval(
        complexity,
        complexityRange,
        two,
        t(language, complexity === null ? 'regions.no-complexity' : 'reason.no-interval'),
      ),
      place(complexityRank, compared),
    ],
  ];
}

function agglomerationRow(edition: Edition, { agglomeration }: Regional): (CardCell | string)[] {
  const { language } = edition;
  const label = t(language, 'regions.agglomeration');
  if (agglomeration === null) return [label, cardNone(t(language, 'regions.no-agglomeration')), ''];
  const { gamma, bands, mostP } = agglomeration;
  const { lower, upper } = gamma;
  const isKnown = upper - lower < 0.0005;
  const below = t(language, 'regions.p', { p: atMost(pValue(mostP)) });
  return [
    label,
    isKnown
      ? { text: three(lower), value: lower, below }
      : { text: bracketed(gamma, three), value: null, below },
    bands.map(edition.text).join(language === 'zh' ? '至' : ' – '),
  ];
}

const atMost = (p: string) => (p.startsWith('<') ? p : `≤ ${p.replace(/^> /, '')}`);
