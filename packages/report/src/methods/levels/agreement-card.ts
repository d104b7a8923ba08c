import type { Edition } from '../../edition/edition.ts';
import { percent } from '../../format/format-number.ts';
import { cardFigure, cardNone } from '../cells.ts';
import { constructCell } from '../construct-cell.ts';
import type { CardCell, CardTable, MethodCard } from '../method-card.ts';
import { captionValues, type Levels, type LevelsAnalysis, share } from './levels-parts.ts';
import { t } from './messages.ts';

type Construct = LevelsAnalysis['constructs'][number];
type Agreement = NonNullable<Construct['agreement']>;

/** How far firms of a group agree on every construct. */
export function agreementCard(
  edition: Edition,
  { findings }: Levels,
  analysis: LevelsAnalysis,
): MethodCard {
  const { language } = edition;
  return {
    id: 'levels-agreement',
    title: t(language, 'agreement.title'),
    question: t(language, 'agreement.question'),
    findings: findings.filter(({ id }) => id === 'levels.agreement'),
    figures: [],
    tables: [agreementTable(edition, analysis)],
    method: {
      text: t(language, 'agreement.method'),
      works: {
        james: ['james-1984'],
        lindell: ['lindell-1999'],
        awg: ['brown-hauenstein-2005'],
        nulls: ['lebreton-senter-2008'],
      },
    },
    notes: [],
  };
}

function agreementTable(edition: Edition, analysis: LevelsAnalysis): CardTable {
  const { language } = edition;
  const number = 'number' as const;
  const indices = ['r_wg(J)', 'r*_wg(J)'].flatMap((group) => [
    { head: t(language, 'head.uniform'), kind: number, group },
    { head: t(language, 'head.triangular'), kind: number, group },
  ]);
  return {
    caption: t(language, 'agreement.caption', captionValues(edition, analysis)),
    columns: [
      { head: t(language, 'head.construct') },
      { head: t(language, 'head.items'), kind: number },
      ...indices,
      { head: t(language, 'head.agreeing'), kind: number },
      { head: 'a_wg(J)', kind: number },
    ],
    groups: [{ rows: analysis.constructs.map((one) => agreementRow(edition, one)) }],
    note: t(language, 'agreement.note'),
    tall: true,
  };
}

function agreementRow(edition: Edition, construct: Construct): CardCell[] {
  const { agreement, agreementNote } = construct;
  const name = constructCell(edition, construct.construct);
  if (agreement === null) {
    const [first, ...others] = Array.from(
      { length: 7 },
      (): CardCell => ({ text: '—', value: null }),
    );
    const reason = agreementNote ? edition.text(agreementNote) : undefined;
    return [name, { ...first!, ...(reason !== undefined && { reason }) }, ...others];
  }
  const { items, index, awg } = agreement;
  const counted = judged(agreement, 'uniform');
  return [
    name,
    { text: String(items), value: items },
    ...(['rwg', 'rwg-star'] as const).flatMap((each) =>
      (['uniform', 'triangular'] as const).map((against) => ({
        ...medianCell(edition, agreement, each, against),
        strong: each === index,
      })),
    ),
    cardFigure(counted?.agreeing ?? null, percent, t(edition.language, 'reason.undefined')),
    cardFigure(awg.median, share, t(edition.language, 'reason.undefined')),
  ];
}

function judged({ nulls, index }: Agreement, against: 'uniform' | 'triangular', by = index) {
  const found = nulls.find((one) => one.null === against);
  return by === 'rwg' ? found?.rwg : found?.rwgStar;
}

function medianCell(
  { language }: Edition,
  agreement: Agreement,
  by: Agreement['index'],
  against: 'uniform' | 'triangular',
): CardCell {
  const median = judged(agreement, against, by)?.median ?? null;
  return median === null
    ? cardNone(t(language, 'reason.undefined'))
    : { text: share(median), value: median };
}
