import { decimal, percent } from '@qunhai/report';
import type { DecompositionResults, SensitivityResults } from '@qunhai/results';
import { figureCell, intervalCell } from '../../../components/science-table/cell.ts';
import type { TableContent } from '../../../components/science-table/table-content.ts';
import { mainEffect, rankedRows, significantDigits } from './ranked-rows.ts';
import type { ResultWords } from './when-in-words.ts';

/** Every parameter with its effects and their intervals. */
export function sensitivityTable(
  results: SensitivityResults,
  { t, text, number }: ResultWords,
  caption: string,
): TableContent {
  const isMorris = results.method === 'morris';
  const ranked = rankedRows(results);
  const digits = significantDigits(ranked.map((row) => mainEffect(row).value ?? 0));
  const format = (value: number) => decimal(value, digits);
  const plain = (value: number) => number(value, { maximumFractionDigits: 4 });
  const [none, noInterval] = [t('reason.none'), t('reason.no-interval')];
  const heads = isMorris
    ? [t('sensitivity.mu-star'), t('sensitivity.mu'), t('sensitivity.sigma')]
    : [t('sensitivity.total'), t('sensitivity.first')];
  return {
    caption,
    columns: [
      { head: t('sensitivity.parameter'), kind: 'prose' },
      { head: t('sensitivity.range'), kind: 'number' },
      ...heads.map((head) => ({ head, kind: 'number' as const })),
    ],
    groups: [
      {
        rows: ranked.map((row) => [
          text(row.name),
          `${plain(row.range[0])}–${plain(row.range[1])}`,
          ...(isMorris
            ? [
                intervalCell(row.muStar, row.muStarInterval, format, noInterval),
                figureCell(row.mu, format, none),
                figureCell(row.sigma, format, none),
              ]
            : [
                intervalCell(row.total, row.totalInterval, format, noInterval),
                intervalCell(row.first, row.firstInterval, format, noInterval),
              ]),
        ]),
      },
    ],
  };
}

/** The parts of a decomposition and their total. */
export function decompositionTable(
  { parts, total, measure }: DecompositionResults,
  { t, text }: ResultWords,
  caption: string,
): TableContent {
  const digits = significantDigits([total / 10]);
  const format = (value: number) => decimal(value, digits);
  const share = (value: number) => percent(value);
  return {
    caption,
    columns: [
      { head: t('decomposition.part'), kind: 'prose' },
      { head: t('decomposition.contribution'), kind: 'number' },
      { head: t('decomposition.share'), kind: 'number' },
      { head: t('decomposition.meaning'), kind: 'prose' },
    ],
    groups: [
      {
        rows: [
          ...parts.map((part) => [
            text(part.name),
            intervalCell(part.contribution, part.interval, format, t('reason.no-interval')),
            figureCell(part.share, share, t('reason.none')),
            text(part.meaning),
          ]),
          [
            { text: t('decomposition.total', { measure: text(measure) }), strong: true },
            { text: format(total), value: total, strong: true },
            '',
            '',
          ],
        ],
      },
    ],
  };
}
