import { listNames } from '@qunhai/kernel';
import { count, decimal } from '@qunhai/report';
import type { Words } from '../../../app/use-words.ts';
import { figureCell, noneCell, verbatimCell } from '../../../components/science-table/cell.ts';
import type { TableContent } from '../../../components/science-table/table-content.ts';
import type { networkPageWords } from '../messages.ts';
import { type Measure, otherEnd, places, type ShownNetwork } from './shown-network.ts';
import type { MapNames } from './use-map-names.ts';

type NetworkKeys = Words<Parameters<typeof networkPageWords>[1]>;

/** A position as it is read: counts whole, all else with two decimals, or three where two would say little. */
export function positionText(value: number): string {
  if (Number.isInteger(value)) return value < 0 ? decimal(value, 0) : count(value);
  return decimal(value, Math.abs(value) < 0.1 ? 3 : 2);
}

/** All that the map shows, firm by firm: whom each is tied to, how many partners where, and the position that sizes it. */
export function firmsTable(
  { firms, linksOf }: ShownNetwork,
  caption: string,
  measure: { readonly at: number; readonly of: Measure } | null,
  names: MapNames,
  { t, text, language }: NetworkKeys,
): TableContent {
  const yesNo = (is: boolean | null) =>
    is === null ? noneCell(t('table.undefined')) : t(is ? 'yes' : 'no');
  const clusters = [...new Set(firms.map(({ cluster }) => cluster))];
  return {
    caption,
    columns: [
      { head: t('table.firm') },
      { head: t('table.answered') },
      ...places.map((place) => ({
        head: t(`place.${place}`),
        group: t('table.partners'),
        kind: 'number' as const,
      })),
      ...(measure ? [{ head: text(measure.of.name), kind: 'number' as const }] : []),
      { head: t('table.core') },
      { head: t('table.community'), kind: 'number' as const },
      { head: t('partners.partner'), kind: 'prose' as const },
    ],
    groups: clusters.map((cluster) => ({
      head: names.cluster(cluster),
      rows: firms
        .filter((firm) => firm.cluster === cluster)
        .map(({ id, responded, positions, core, community }) => {
          const links = linksOf.get(id) ?? [];
          const partners = links.map((link) => names.firm(otherEnd(link, id)));
          return [
            verbatimCell(names.firm(id)),
            yesNo(responded),
            ...places.map((of) => {
              const there = links.filter(({ place }) => place === of).length;
              return { text: count(there), value: there };
            }),
            ...(measure
              ? [figureCell(positions[measure.at] ?? null, positionText, t('table.undefined'))]
              : []),
            yesNo(core),
            figureCell(community, count, t('table.undefined')),
            verbatimCell(listNames(language, partners)),
          ];
        }),
    })),
  };
}
