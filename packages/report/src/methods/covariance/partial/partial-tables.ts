import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../../edition/edition.ts';
import { bounded, bracketed, decimal, pValue } from '../../../format/format-number.ts';
import { cardFigure, cardNone } from '../../cells.ts';
import { t as shared } from '../../messages.ts';
import type { CardCell, CardTable } from '../../method-card.ts';
import { t as ofCovariance } from '../messages.ts';
import { testedCell } from '../tested-cell.ts';
import { t } from './messages.ts';

type Invariance = NonNullable<Assessments['covariance']>['invariance'][number];
type Ladder = Invariance['constructs'][number];
type Partial = NonNullable<Ladder['partial']>;
type Step = Partial['steps'][number];
type Searched = Ladder & { readonly partial: Partial };

/** Constructs in which a search for parameters to leave free was made. */
export function searchedOf({ constructs }: Invariance): Searched[] {
  return constructs.filter((one): one is Searched => one.partial !== undefined);
}

/** What was freed in order, and the steps with it; no tables where no step fails. */
export function partialTables(edition: Edition, comparison: Invariance): CardTable[] {
  const searched = searchedOf(comparison);
  if (searched.length === 0) return [];
  const hasFreed = searched.some(({ partial }) =>
    partial.steps.some(({ freed }) => freed.length > 0),
  );
  return [
    ...(hasFreed ? [freedTable(edition, comparison, searched)] : []),
    stepTable(edition, comparison, searched),
  ];
}

function headOf({ names }: Edition, construct: string): string {
  return `${construct} ${names.construct(construct)}`;
}

function freedTable(
  edition: Edition,
  { title, groups }: Invariance,
  searched: readonly Searched[],
): CardTable {
  const { language } = edition;
  const groupName = (id: string) => {
    const own = groups.find((group) => group.id === id);
    return own === undefined ? id : edition.text(own.name);
  };
  return {
    caption: t(language, 'freed.caption', { title: edition.text(title) }),
    columns: [
      { head: ofCovariance(language, 'head.step') },
      { head: t(language, 'head.parameter') },
      { head: t(language, 'head.group') },
      { head: 'χ²(1)', kind: 'number' },
      { head: 'p', kind: 'number' },
      { head: t(language, 'head.change'), kind: 'number' },
    ],
    groups: searched
      .map(({ construct, partial }) => ({
        head: headOf(edition, construct),
        rows: partial.steps.flatMap((step) => freedRows(edition, step, groupName)),
      }))
      .filter(({ rows }) => rows.length > 0),
    note: t(language, 'freed.note'),
  };
}

function freedRows(
  { language }: Edition,
  { level, freed, along }: Step,
  groupName: (id: string) => string,
): (CardCell | string)[][] {
  const name = ofCovariance(language, `level.${level}`);
  const parameter = ({ kind, item }: Step['along'][number]): CardCell => ({
    ...{ text: item, verbatim: true, below: t(language, `kind.${kind}`) },
  });
  const untested = cardNone(t(language, 'reason.along'));
  return [
    ...along.map((one) => [
      ...[name, parameter(one), groupName(one.group), untested, untested, untested],
    ]),
    ...freed.map((one) => [
      ...[name, parameter(one), groupName(one.group)],
      { text: decimal(one.statistic, 1), value: one.statistic },
      { text: pValue(one.p), value: one.p },
      changeCell(one),
    ]),
  ];
}

function changeCell({ expectedChange, interval }: Step['freed'][number]): CardCell {
  const shown = { text: decimal(expectedChange), value: expectedChange };
  return interval === null
    ? shown
    : { ...shown, interval, below: bracketed(interval, (value) => decimal(value)) };
}

function stepTable(
  edition: Edition,
  { title, cfiLimit }: Invariance,
  searched: readonly Searched[],
): CardTable {
  const { language } = edition;
  const reason = ofCovariance(language, 'reason.no-step');
  return {
    caption: t(language, 'steps.caption', { title: edition.text(title) }),
    columns: [
      { head: ofCovariance(language, 'head.step') },
      { head: 'χ²', kind: 'number' },
      { head: 'CFI', kind: 'number' },
      { head: 'RMSEA', kind: 'number' },
      { head: 'SRMR', kind: 'number' },
      { head: 'Δχ²', kind: 'number' },
      { head: 'ΔCFI', kind: 'number' },
      { head: ofCovariance(language, 'head.verdict') },
    ],
    groups: searched.map(({ construct, partial: { steps } }) => ({
      head: headOf(edition, construct),
      rows: steps.map(({ level, test, cfi, rmsea, srmr, difference, changes, verdict }) => [
        ofCovariance(language, `level.${level}`),
        testedCell(test, reason),
        cardFigure(cfi, bounded, reason),
        cardFigure(rmsea, bounded, reason),
        cardFigure(srmr, bounded, reason),
        difference === null ? cardNone(reason) : testedCell(difference, reason),
        cardFigure(changes?.cfi ?? null, bounded, reason),
        shared(language, `verdict.${verdict}`),
      ]),
    })),
    note: t(language, 'steps.note', { limit: bounded(cfiLimit, 3) }),
  };
}
