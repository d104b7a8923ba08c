import {
  decimal,
  diagnosisWords,
  type Edition,
  effectDigits,
  itemEffectDigits,
  levelText,
} from '@qunhai/report';
import { type Cell, intervalCell } from '../../../components/science-table/cell.ts';
import type { TableContent } from '../../../components/science-table/table-content.ts';
import type { TargetMap } from './map-option.ts';

type Uncertain = TargetMap['points'][number]['importance'];

/** Decimals that the effects of a map need. */
export function digitsOf({ points }: TargetMap): number {
  return effectDigits(points.map(({ importance }) => importance.estimate));
}

/** Every figure of a map. */
export function importanceTable(edition: Edition, map: TargetMap, caption: string): TableContent {
  const { language, names, results } = edition;
  const cell = cellIn(edition);
  const digits = digitsOf(map);
  return {
    caption,
    columns: [
      { head: diagnosisWords(language, 'head.construct') },
      { head: diagnosisWords(language, 'head.importance'), kind: 'number' },
      { head: diagnosisWords(language, 'head.performance'), kind: 'number' },
    ],
    groups: [
      {
        rows: map.points.map(({ construct, importance, performance }) => [
          { text: names.construct(construct), below: construct },
          cell(importance, digits),
          cell(performance, 1),
        ]),
      },
    ],
    note: diagnosisWords(language, 'note.mean-interval', {
      level: levelText(results.run.analysis.level),
    }),
  };
}

/** Every figure of the items of a map. */
export function itemTable(edition: Edition, map: TargetMap, caption: string): TableContent {
  const { language, names, results } = edition;
  const cell = cellIn(edition);
  return {
    caption,
    columns: [
      { head: diagnosisWords(language, 'head.item') },
      { head: diagnosisWords(language, 'head.weight'), kind: 'number' },
      { head: diagnosisWords(language, 'head.importance'), kind: 'number' },
      { head: diagnosisWords(language, 'head.performance'), kind: 'number' },
    ],
    groups: map.points.flatMap(({ construct, indicators }) =>
      indicators === undefined
        ? []
        : [
            {
              head: names.construct(construct),
              rows: indicators.map(({ indicator, weight, importance, performance }) => [
                { text: names.item(indicator), below: indicator },
                cell(weight, 2),
                cell(importance, itemEffectDigits),
                cell(performance, 1),
              ]),
            },
          ],
    ),
    note: diagnosisWords(language, 'importance.items-note', {
      level: levelText(results.run.analysis.level),
    }),
  };
}

function cellIn(edition: Edition) {
  return ({ estimate, interval, note }: Uncertain, digits: number): Cell =>
    intervalCell(
      estimate,
      interval,
      (value) => decimal(value, digits),
      note ? edition.text(note) : diagnosisWords(edition.language, 'reason.unknown'),
    );
}
