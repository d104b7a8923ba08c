import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { bounded, count, pValue } from '../../format/format-number.ts';
import { cardFigure, cardNone } from '../cells.ts';
import { t as shared } from '../messages.ts';
import type { CardCell, CardTable, CitingText, MethodCard } from '../method-card.ts';
import { t } from './messages.ts';
import { t as ofPartial } from './partial/messages.ts';
import { partialTables, searchedOf } from './partial/partial-tables.ts';
import { testedCell } from './tested-cell.ts';

type Covariance = NonNullable<Assessments['covariance']>;
type Invariance = Covariance['invariance'][number];
type Ladder = Invariance['constructs'][number];

/** Whether groups answer the items alike, which comparisons of groups rest on. */
export function invarianceCard(edition: Edition, { invariance, findings }: Covariance): MethodCard {
  const { language } = edition;
  const compared = invariance.filter(({ obstacle }) => obstacle === undefined);
  return {
    id: 'invariance',
    title: t(language, 'invariance.title'),
    question: t(language, 'invariance.question'),
    findings: findings.filter(({ id }) => id.startsWith('invariance')),
    figures: [],
    tables: compared.flatMap((one) => [
      allowedTable(edition, one),
      stepTable(edition, one),
      ...partialTables(edition, one),
    ]),
    method: methodOf(edition, invariance),
    notes: compared.flatMap(({ title, notes }) =>
      notes.map((note) =>
        t(language, 'invariance.of', { title: edition.text(title), note: edition.text(note) }),
      ),
    ),
  };
}

function methodOf({ language }: Edition, invariance: Covariance['invariance']): CitingText {
  const first = invariance.find(({ obstacle }) => obstacle === undefined);
  const [searched] = invariance.flatMap(searchedOf);
  const text = t(language, 'invariance.method', {
    limit: bounded(first?.cfiLimit ?? 0.01, 3),
    required: count(invariance[0]?.required ?? 0),
  });
  const works = {
    ladder: ['meredith-1993'],
    scaled: ['satorra-bentler-2001'],
    cfi: ['cheung-rensvold-2002', 'chen-2007'],
    holm: ['holm-1979'],
  } as const;
  if (searched === undefined) return { text, works };
  const search = ofPartial(language, 'method.text', {
    fewest: count(searched.partial.fewestInvariant),
  });
  return {
    text: [text, search].join(language === 'zh' ? '' : ' '),
    works: {
      ...works,
      partial: ['byrne-1989', 'yoon-kim-2014'],
      scale: ['yoon-millsap-2007'],
    },
  };
}

function groupsNote({ language, text }: Edition, { groups, leftOut }: Invariance): string {
  const told = (some: Invariance['leftOut']) =>
    some
      .map(({ name, firms }) =>
        t(language, 'groups.size', { name: text(name), firms: count(firms) }),
      )
      .join(language === 'zh' ? '，' : ', ');
  return leftOut.length === 0
    ? t(language, 'groups.note', { groups: told(groups) })
    : t(language, 'groups.note-left-out', { groups: told(groups), leftOut: told(leftOut) });
}

/** Which comparisons each construct allows. */
function allowedTable(edition: Edition, comparison: Invariance): CardTable {
  const { language } = edition;
  const title = edition.text(comparison.title);
  const isSearched = searchedOf(comparison).length > 0;
  return {
    caption: t(language, 'allowed.caption', { title }),
    columns: [
      { head: t(language, 'head.construct') },
      { head: t(language, 'head.reached') },
      { head: t(language, 'head.allows'), kind: 'prose' },
      ...(isSearched
        ? [{ head: ofPartial(language, 'head.partial'), kind: 'prose' as const }]
        : []),
    ],
    groups: [
      {
        rows: comparison.constructs.map((ladder) => [
          constructCell(edition, ladder),
          ladder.reached === null ? '—' : t(language, `level.${ladder.reached}`),
          edition.text(ladder.obstacle ?? ladder.allows!),
          ...(isSearched ? [ladder.partial ? edition.text(ladder.partial.allows) : '—'] : []),
        ]),
      },
    ],
    note: groupsNote(edition, comparison),
  };
}

function constructCell({ names }: Edition, { construct }: Ladder): CardCell {
  return { text: construct, verbatim: true, below: names.construct(construct) };
}

function stepTable(edition: Edition, comparison: Invariance): CardTable {
  const { language } = edition;
  const title = edition.text(comparison.title);
  const reason = t(language, 'reason.no-step');
  const first = t(language, 'reason.first-step');
  return {
    caption: t(language, 'steps.caption', { title }),
    columns: [
      { head: t(language, 'head.step') },
      { head: 'χ²', kind: 'number' },
      { head: 'CFI', kind: 'number' },
      { head: 'RMSEA', kind: 'number' },
      { head: 'SRMR', kind: 'number' },
      { head: 'Δχ²', kind: 'number' },
      { head: t(language, 'head.adjusted'), kind: 'number' },
      { head: 'ΔCFI', kind: 'number' },
      { head: t(language, 'head.verdict') },
    ],
    groups: comparison.constructs
      .filter(({ steps }) => steps.length > 0)
      .map(({ construct, steps }) => ({
        head: `${construct} ${edition.names.construct(construct)}`,
        rows: steps.map(({ level, test, cfi, rmsea, srmr, difference, changes, verdict }) => {
          const none = level === 'configural' ? first : reason;
          return [
            t(language, `level.${level}`),
            testedCell(test, reason),
            cardFigure(cfi, bounded, reason),
            cardFigure(rmsea, bounded, reason),
            cardFigure(srmr, bounded, reason),
            difference === null ? cardNone(none) : testedCell(difference, none),
            cardFigure(difference?.adjusted ?? null, pValue, none),
            cardFigure(changes?.cfi ?? null, bounded, none),
            shared(language, `verdict.${verdict}`),
          ];
        }),
      })),
    note: t(language, 'steps.note', { limit: bounded(comparison.cfiLimit, 3) }),
    landscape: true,
    tall: true,
  };
}
