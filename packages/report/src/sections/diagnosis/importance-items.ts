import type { DiagnosisResults } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { decimal } from '../../format/format-number.ts';
import { type Html, type HtmlValue, html } from '../../html/html.ts';
import { indicatorCell, stackedCell } from '../../table/cells.ts';
import { Footnotes } from '../../table/footnotes.ts';
import { numeric, table, text } from '../../table/table.ts';
import { levelText } from '../model/estimate-words.ts';
import { itemEffectDigits } from './effect-digits.ts';
import { t } from './messages.ts';

type TargetMap = DiagnosisResults['importancePerformance'][number];
type Point = TargetMap['points'][number];
type Indicator = NonNullable<Point['indicators']>[number];
type Uncertain = Indicator['importance'];

/** The items of the constructs: weight, performance, and importance for every outcome; null where no construct has several. */
export function itemTable(edition: Edition): Html | null {
  const { language, results, names } = edition;
  const maps = results.diagnosis.importancePerformance;
  const constructs = itemsByConstruct(maps);
  if (constructs.length === 0) return null;
  const footnotes = new Footnotes();
  const cell = (value: Uncertain, digits: number): HtmlValue => {
    const reason = value.note ? edition.text(value.note) : t(language, 'reason.unknown');
    const shown = stackedCell(
      value.estimate,
      value.interval,
      (number) => decimal(number, digits),
      footnotes,
      reason,
    );
    const isUnsaid = value.estimate !== null && value.interval === null && value.note;
    return isUnsaid ? html`${shown}${footnotes.mark(reason)}` : shown;
  };
  return table(edition, {
    caption: t(language, 'importance.items'),
    columns: [
      text(t(language, 'head.item')),
      numeric(t(language, 'head.weight')),
      numeric(t(language, 'head.performance')),
      ...maps.map(({ target }) => ({
        ...numeric(names.construct(target)),
        group: t(language, 'head.importance-for'),
      })),
    ],
    groups: constructs.map(({ construct, items }) => ({
      head: names.construct(construct),
      rows: items.map(({ indicator, weight, performance, onTargets }) => [
        indicatorCell(edition, indicator),
        cell(weight, 2),
        cell(performance, 1),
        ...onTargets.map((effect) =>
          effect === null
            ? footnotes.none(t(language, 'importance.no-effect'))
            : cell(effect, itemEffectDigits),
        ),
      ]),
    })),
    footnotes,
    note: t(language, 'importance.items-note', { level: levelText(results.run.analysis.level) }),
    tall: true,
  });
}

interface ConstructItems {
  readonly construct: string;
  readonly items: readonly (Indicator & {
    /** Importance for every target; null where the construct does not lead to it. */
    readonly onTargets: readonly (Uncertain | null)[];
  })[];
}

function itemsByConstruct(maps: readonly TargetMap[]): ConstructItems[] {
  const points = maps.flatMap((map) => map.points);
  const ids = [...new Set(points.map(({ construct }) => construct))];
  return ids.flatMap((construct) => {
    const first = points.find((point) => point.construct === construct && point.indicators);
    if (!first?.indicators) return [];
    const items = first.indicators.map((own) => ({
      ...own,
      onTargets: maps.map(
        (map) =>
          map.points
            .find((point) => point.construct === construct)
            ?.indicators?.find(({ indicator }) => indicator === own.indicator)?.importance ?? null,
      ),
    }));
    return [{ construct, items }];
  });
}
