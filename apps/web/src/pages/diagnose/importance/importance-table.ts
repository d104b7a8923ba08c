import { decimal, diagnosisWords, type Edition, effectDigits, levelText } from '@qunhai/report';
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
  const cell = ({ estimate, interval, note }: Uncertain, digits: number): Cell =>
    intervalCell(
      estimate,
      interval,
      (value) => decimal(value, digits),
      note ? edition.text(note) : diagnosisWords(language, 'reason.unknown'),
    );
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
