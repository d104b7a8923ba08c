import { type NetworkNote, note } from '../messages.ts';
import type { Nomination } from '../nominations/resolve-nominations.ts';
import type { PositionFirm, PositionTie } from './firm-positions.ts';

/** Ties of firms of the cluster to partners outside of it. */
export interface PartnersOutside {
  /** Nominations among the firms of the list, and of strangers said to be local. */
  readonly localTies: readonly Nomination[];
  readonly ties: readonly {
    readonly firm: string;
    readonly partner: string;
    readonly weight: number;
  }[];
  /** Partners abroad of every firm that names some. */
  readonly abroad: ReadonlyMap<string, Set<string>>;
  readonly counts: ReadonlyMap<string, OutsideCount>;
  readonly notes: readonly NetworkNote[];
}

/** Numbers of partners outside. */
interface OutsideCount {
  readonly outside: number;
  readonly abroad: number;
  /** Distinct countries of the partners abroad; null when no partner's country is known. */
  readonly countries: number | null;
  /** Blau's index over the countries, 0 = one country; null when no partner's country is known. */
  readonly diversity: number | null;
  /** True when the numbers are as the firm states them and the partners themselves are unknown. */
  readonly statedOnly: boolean;
}

type Place = 'local' | 'outside' | 'abroad' | 'unknown';

/** Sort ties by where the partner is. A tie named by an outsider counts for the firm it names. */
export function partnersOutside(
  firms: readonly PositionFirm[],
  ties: readonly PositionTie[],
  homeCountry: string | undefined,
): PartnersOutside {
  const roster = new Set(firms.map(({ id }) => id));
  const placed = ties.map((tie) => ({ tie, place: placeOf(tie, roster, homeCountry) }));
  const outer = placed
    .filter(({ place }) => place === 'outside' || place === 'abroad')
    .map(({ tie, place }) => {
      const named = roster.has(tie.from);
      return {
        firm: named ? tie.from : tie.to,
        partner: named ? tie.to : tie.from,
        weight: tie.weight ?? 1,
        abroad: place === 'abroad',
        country: tie.country ?? null,
      };
    });
  const byFirm = Map.groupBy(outer, ({ firm }) => firm);
  const counts = new Map(
    firms.map((firm) => [firm.id, countOutside(firm, byFirm.get(firm.id) ?? [])]),
  );
  const unknown = placed.filter(({ place }) => place === 'unknown').length;
  const stated = [...counts.values()].filter(({ statedOnly }) => statedOnly).length;
  return {
    localTies: placed.filter(({ place }) => place === 'local').map(({ tie }) => tie),
    ties: outer.map(({ firm, partner, weight }) => ({ firm, partner, weight })),
    abroad: new Map(
      [...byFirm].map(([firm, own]) => [
        firm,
        new Set(own.filter(({ abroad }) => abroad).map(({ partner }) => partner)),
      ]),
    ),
    counts,
    notes: [
      ...(unknown > 0 ? [note('unknown-place', { count: unknown })] : []),
      ...(stated > 0 ? [note('counts-used', { count: stated })] : []),
    ],
  };
}

function placeOf(tie: PositionTie, roster: ReadonlySet<string>, home: string | undefined): Place {
  const inside = Number(roster.has(tie.from)) + Number(roster.has(tie.to));
  if (inside === 2) return 'local';
  if (inside === 0) return 'unknown';
  if (tie.place) return tie.place;
  if (tie.country == null || home === undefined) return 'unknown';
  return tie.country === home ? 'outside' : 'abroad';
}

interface OuterTie {
  readonly partner: string;
  readonly abroad: boolean;
  readonly country: string | null;
}

function countOutside(firm: PositionFirm, ties: readonly OuterTie[]): OutsideCount {
  const stated = firm.partnersOutside !== undefined || firm.partnersAbroad !== undefined;
  if (ties.length === 0 && stated)
    return {
      outside: firm.partnersOutside ?? 0,
      abroad: firm.partnersAbroad ?? 0,
      countries: null,
      diversity: null,
      statedOnly: true,
    };
  const partners = new Map(ties.map((tie) => [tie.partner, tie]));
  const abroad = [...partners.values()].filter((tie) => tie.abroad);
  const countries = abroad.map(({ country }) => country).filter((country) => country !== null);
  const sizes = [...Map.groupBy(countries, (country) => country).values()].map((of) => of.length);
  const none = abroad.length === 0;
  return {
    outside: partners.size - abroad.length,
    abroad: abroad.length,
    countries: sizes.length > 0 || none ? sizes.length : null,
    diversity:
      sizes.length > 0
        ? 1 - sizes.reduce((sum, size) => sum + (size / countries.length) ** 2, 0)
        : null,
    statedOnly: false,
  };
}
