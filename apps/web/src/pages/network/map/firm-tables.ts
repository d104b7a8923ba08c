import { percent } from '@qunhai/report';
import type { Words } from '../../../app/use-words.ts';
import { figureCell, verbatimCell } from '../../../components/science-table/cell.ts';
import type { TableContent } from '../../../components/science-table/table-content.ts';
import type { networkPageWords } from '../messages.ts';
import type { ComparedFirm } from './compare-positions.ts';
import { positionText } from './firms-table.ts';
import { type Link, otherEnd, type ShownNetwork, tieKinds } from './shown-network.ts';
import type { MapNames } from './use-map-names.ts';

type NetworkKeys = Words<Parameters<typeof networkPageWords>[1]>;

const sides = ['local', 'between', 'global'] as const;

/** The positions of a firm beside those of others. */
export function positionsTable(
  firm: string,
  { positions, within, others }: ComparedFirm,
  { t, text, number }: NetworkKeys,
): TableContent {
  const none = t('panel.undefined');
  return {
    caption: t('panel.positions', { firm }),
    columns: [
      { head: t('panel.position') },
      { head: t('panel.value'), kind: 'number' },
      { head: t('panel.median'), kind: 'number' },
      { head: t('panel.stronger'), kind: 'number', title: t('panel.stronger.what') },
    ],
    groups: sides.map((side) => ({
      head: t(`panel.side.${side}`),
      rows: positions
        .filter(({ measure }) => measure.side === side)
        .map(({ measure, value, median, strongerThan }) => [
          text(measure.name),
          figureCell(value, positionText, none),
          figureCell(median, positionText, none),
          figureCell(strongerThan, (share) => percent(share), none),
        ]),
    })),
    note: t(`panel.note.${within}`, { others: number(others) }),
  };
}

/** Whom a firm is tied to by the ties that are shown. */
export function partnersTable(
  firm: string,
  network: ShownNetwork,
  names: MapNames,
  { t }: NetworkKeys,
): TableContent {
  const clusters = new Map(network.firms.map(({ id, cluster }) => [id, cluster]));
  const partners = new Map(network.partners.map((partner) => [partner.id, partner]));
  const where = (link: Link) => {
    const other = otherEnd(link, firm);
    const cluster = clusters.get(other);
    if (cluster !== undefined) return names.cluster(cluster);
    const partner = partners.get(other);
    if (partner === undefined || partner.place === 'local') return t(`place.${link.place}`);
    return names.country(partner.place === 'abroad' ? (partner.country ?? '?') : null);
  };
  return {
    caption: t('partners.caption', { firm: names.firm(firm) }),
    columns: [
      { head: t('partners.partner') },
      { head: t('partners.where') },
      { head: t('partners.kinds') },
      { head: t('partners.named') },
    ],
    groups: [
      {
        rows: (network.linksOf.get(firm) ?? []).map((link) => [
          verbatimCell(names.firm(otherEnd(link, firm))),
          where(link),
          tieKinds
            .filter((kind) => link.named.some((tie) => tie.kind === kind))
            .map((kind) => t(`kind.${kind}`))
            .join(t('list')),
          t(`named.${namedBy(link, firm)}`),
        ]),
      },
    ],
  };
}

function namedBy({ named }: Link, firm: string): 'self' | 'other' | 'both' {
  const isOwn = named.map(({ from }) => from === firm);
  if (isOwn.every(Boolean)) return 'self';
  return isOwn.some(Boolean) ? 'both' : 'other';
}
