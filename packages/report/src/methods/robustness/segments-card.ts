import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { bounded, count, decimal, percent } from '../../format/format-number.ts';
import { levelText } from '../../sections/model/estimate-words.ts';
import { cardFigure, cardInterval, cardNone } from '../cells.ts';
import { dotsFigure } from '../dots-figure.ts';
import type { CardFigure, CardTable, MethodCard } from '../method-card.ts';
import { estimateCell, findingsOf, pathCell } from './card-words.ts';
import { t } from './messages.ts';

type Robustness = NonNullable<Assessments['robustness']>;
type Segments = NonNullable<Robustness['segments']>;
type Path = Segments['paths'][number];

const criteria = ['aic', 'aic3', 'aic4', 'bic', 'caic', 'hq', 'mdl5'] as const;
/** Series that a dot plot can tell apart. */
const mostDrawn = 6;

/** Whether groups nobody named differ in their paths: FIMIX-PLS. */
export function segmentsCard(edition: Edition, robustness: Robustness): MethodCard {
  const { language } = edition;
  const found = robustness.segments;
  const isDescribed = found !== null && found.paths.length > 0;
  const starts = found?.solutions.at(-1)?.starts.tried ?? 20;
  return {
    id: 'segments',
    title: t(language, 'segments.title'),
    question: t(language, 'segments.question'),
    findings: findingsOf(robustness, 'segments'),
    figures: isDescribed ? [segmentFigure(edition, found)] : [],
    tables: [
      ...(found === null ? [] : [criteriaTable(edition, found)]),
      ...(isDescribed ? [shareTable(edition, found), segmentTable(edition, found)] : []),
    ],
    method: {
      text: t(language, 'segments.method', {
        ...{ most: Math.max(4, found?.solutions.length ?? 0), starts: Math.max(starts, 2) },
        required: count(found?.required ?? 50),
      }),
      works: {
        fimix: ['hahn-2002'],
        criteria: ['sarstedt-2011'],
        weights: ['raftery-1995'],
        entropy: ['ringle-2010'],
        bootstrap: ['ohagan-2019'],
      },
    },
    notes: (found?.notes ?? []).map(edition.text),
  };
}

function criteriaTable(edition: Edition, { solutions, pointsTo }: Segments): CardTable {
  const { language } = edition;
  const one = t(language, 'segments.one');
  return {
    caption: t(language, 'segments.criteria'),
    columns: [
      { head: t(language, 'segments.head-number'), kind: 'number' },
      ...criteria.map((name) => ({ head: name.toUpperCase(), kind: 'number' as const })),
      { head: t(language, 'segments.head-weight'), kind: 'number' },
      { head: t(language, 'segments.head-entropy'), kind: 'number' },
      { head: t(language, 'segments.head-firms'), kind: 'number' },
      { head: t(language, 'segments.head-starts'), kind: 'number' },
    ],
    groups: [
      {
        rows: solutions.map((row) => [
          String(row.segments),
          ...criteria.map((name) => ({
            ...{ text: decimal(row.criteria[name], 0), value: row.criteria[name] },
            strong: pointsTo[name] === row.segments,
          })),
          { text: bounded(row.bicWeight, 2), value: row.bicWeight },
          cardFigure(row.entropy, (value) => bounded(value, 2), one),
          row.shares.map(({ firms }) => count(firms)).join(' · '),
          `${row.starts.atBest} / ${row.starts.followed}`,
        ]),
      },
    ],
    note: t(language, 'segments.criteria-note'),
    landscape: true,
  };
}

function shareOf({ shares }: Segments, segment: number): string {
  return percent(shares.find((one) => one.segment === segment)?.estimate ?? 0);
}

/** A row a path, its estimates by segment. */
function byPath({ paths }: Segments): { readonly path: Path; readonly all: readonly Path[] }[] {
  return [...Map.groupBy(paths, ({ from, to }) => JSON.stringify([from, to])).values()].map(
    (all) => ({ path: all[0]!, all }),
  );
}

function segmentNumbers({ shares }: Segments): number[] {
  return shares.map(({ segment }) => segment);
}

function segmentFigure(edition: Edition, found: Segments): CardFigure {
  const { language } = edition;
  const numbers = segmentNumbers(found).slice(0, mostDrawn);
  return dotsFigure(edition, {
    caption: t(language, 'segments.paths'),
    series: numbers.map((number) =>
      t(language, 'segments.segment', { number, share: shareOf(found, number) }),
    ),
    axisName: t(language, 'nonlinear.axis'),
    rows: byPath(found).map(({ path: { from, to }, all }) => ({
      label: `${from} → ${to}`,
      estimates: numbers.map((number) => all.find(({ segment }) => segment === number) ?? null),
    })),
  });
}

function shareTable(edition: Edition, { shares, solutions, described }: Segments): CardTable {
  const { language } = edition;
  const firms = solutions.find(({ segments }) => segments === described)?.shares ?? [];
  return {
    caption: t(language, 'segments.shares'),
    columns: [
      { head: t(language, 'segments.head-one'), kind: 'number' },
      { head: t(language, 'segments.head-share'), kind: 'number' },
      { head: t(language, 'segments.head-firms'), kind: 'number' },
    ],
    groups: [
      {
        rows: shares.map(({ segment, estimate, interval }, k) => [
          String(segment),
          cardInterval(
            ...([estimate, interval, (value: number) => percent(value)] as const),
            t(language, 'reason.no-interval'),
          ),
          count(firms[k]?.firms ?? 0),
        ]),
      },
    ],
  };
}

function segmentTable(edition: Edition, found: Segments): CardTable {
  const { language, results } = edition;
  const none = t(language, 'reason.no-interval');
  const numbers = segmentNumbers(found);
  const { resamples } = found;
  return {
    caption: t(language, 'segments.paths'),
    columns: [
      { head: t(language, 'head.path') },
      { head: t(language, 'segments.whole'), kind: 'number' },
      ...numbers.map((number) => ({
        head: t(language, 'segments.segment', { number, share: shareOf(found, number) }),
        kind: 'number' as const,
      })),
    ],
    groups: [
      {
        rows: byPath(found).map(({ path, all }) => [
          pathCell(path),
          estimateCell(
            edition,
            results.sem.paths.find(({ from, to }) => from === path.from && to === path.to) ?? null,
          ),
          ...numbers.map((number) => {
            const own = all.find(({ segment }) => segment === number);
            return own ? estimateCell(edition, own) : cardNone(none);
          }),
        ]),
      },
    ],
    note: t(language, 'segments.paths-note', {
      level: levelText(results.run.analysis.level),
      ...{ requested: count(resamples?.requested ?? 0), used: count(resamples?.used ?? 0) },
    }),
  };
}
