import type { Edition } from '../../edition/edition.ts';
import { drawNetworkPicture } from '../../figures/network-picture.ts';
import { count } from '../../format/format-number.ts';
import { cardVerbatim } from '../cells.ts';
import type { CardFigure, CardTable } from '../method-card.ts';
import { t } from './messages.ts';
import { clusterName, type NetworkAnalysis, type NetworkWave } from './network-parts.ts';

/** Countries around the drawing; more cannot be told apart. */
const mostCountries = 12;

/** Clusters with their ties and the countries of their partners abroad; firms are marks without names. Nothing without ties. */
export function networkFigure(
  edition: Edition,
  wave: NetworkWave,
  measures: NetworkAnalysis['measures'],
): CardFigure[] {
  const { language } = edition;
  const abroadAt = measures.findIndex(({ id }) => id === 'globalDegree');
  const shown = wave.clusters.map(({ cluster }) => cluster);
  const firms = wave.firms.filter(({ cluster }) => shown.includes(cluster));
  if (firms.length === 0) return [];
  const rows = new Map(firms.map(({ id }, row) => [id, row]));
  const countries = mostNamed(wave);
  const countryOf = new Map(wave.partners.map(({ id, country }) => [id, country]));
  const abroad = wave.ties.filter(({ place }) => place === 'abroad');
  const byFirm = Map.groupBy(abroad, ({ from }) => from);
  const drawn = firms.map(({ id, cluster, positions }) => {
    const own = byFirm.get(id) ?? [];
    const markets = new Set(own.map(({ to }) => countries.indexOf(countryOf.get(to) ?? '')));
    return {
      group: shown.indexOf(cluster),
      // By the number of partners, which firms may state without naming any.
      stage: (positions[abroadAt] ?? 0) > 0 ? 1 : 0,
      markets: [...markets].filter((market) => market >= 0).sort((a, b) => a - b),
    };
  });
  const pairs = new Map<string, readonly [number, number]>();
  for (const { from, to, place } of wave.ties) {
    const [a, b] = [rows.get(from), rows.get(to)];
    if (place !== 'local' || a === undefined || b === undefined) continue;
    const pair = [Math.min(a, b), Math.max(a, b)] as const;
    pairs.set(pair.join(), pair);
  }
  const caption = t(language, 'picture.caption', { wave: wave.wave });
  return [
    {
      caption,
      note: t(language, 'picture.note'),
      draw: (id) =>
        drawNetworkPicture({
          ...{ id, language, title: caption, description: t(language, 'picture.note') },
          firms: drawn,
          ties: [...pairs.values()],
          groups: wave.clusters.map((cluster) => clusterName(edition, cluster)),
          markets: countries.map((name) => ({ name, distance: 0 })),
          mostFirms: mostInOneMarket(drawn, countries.length, shown.length),
          stages: [t(language, 'picture.without'), t(language, 'picture.with')],
          legend: { local: t(language, 'picture.local'), global: t(language, 'picture.global') },
        }),
    },
  ];
}

/** What the codes in the drawing stand for; nothing where no partner’s country is known. */
export function countryTables({ language }: Edition, shown: NetworkWave): CardTable[] {
  const { wave, partners } = shown;
  const countries = mostNamed(shown);
  if (countries.length === 0) return [];
  const regions = new Intl.DisplayNames([language], { type: 'region' });
  return [
    {
      caption: t(language, 'countries.caption', { wave }),
      columns: [
        { head: t(language, 'head.country') },
        { head: t(language, 'head.name') },
        { head: t(language, 'head.partners'), kind: 'number' },
      ],
      groups: [
        {
          rows: countries.map((code) => {
            const named = partners.filter(
              ({ country, place }) => place === 'abroad' && country === code,
            );
            return [
              cardVerbatim(code),
              regions.of(code) ?? code,
              { text: count(named.length), value: named.length },
            ];
          }),
        },
      ],
    },
  ];
}

function mostNamed({ partners }: NetworkWave): string[] {
  const named = partners.flatMap(({ country, place }) =>
    place === 'abroad' && country !== null ? [country] : [],
  );
  return [...Map.groupBy(named, (country) => country)]
    .sort(([a, as], [b, bs]) => bs.length - as.length || a.localeCompare(b, 'en'))
    .slice(0, mostCountries)
    .map(([country]) => country);
}

function mostInOneMarket(
  firms: readonly { readonly group: number; readonly markets: readonly number[] }[],
  markets: number,
  groups: number,
): number {
  let most = 0;
  for (let group = 0; group < groups; group++)
    for (let market = 0; market < markets; market++)
      most = Math.max(
        most,
        firms.filter((firm) => firm.group === group && firm.markets.includes(market)).length,
      );
  return most;
}
