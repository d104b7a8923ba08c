import type { ClusterRoster, PlacedTie } from '../../network/wave-network.ts';
import { wilsonInterval } from '../wilson-interval.ts';
import { firmBootstrap } from './firm-bootstrap.ts';
import type { ClusterResults, NetworkSettings } from './network-settings.ts';

type Reach = ClusterResults['reach'];

/** What a firm's ties count, by its positions. */
export interface FirmCounts {
  readonly id: string;
  readonly local: number;
  /** Null where nobody was asked for partners outside. */
  readonly outside: number | null;
  readonly abroad: number | null;
  /** Local partners that have partners abroad. */
  readonly throughLocal: number | null;
  readonly bridging: number | null;
  readonly soleBridges: number | null;
}

/** Share of firms among which the greatest brokers are counted. */
const topShare = 0.1;

/** How far a cluster's firms reach beyond it. @param firms - those that responded */
export function reachPart(
  { named }: ClusterRoster,
  firms: readonly FirmCounts[],
  settings: NetworkSettings,
): Reach {
  const sum = (of: (firm: FirmCounts) => number) =>
    firms.reduce((total, firm) => total + of(firm), 0);
  const abroad = partnersAbroad(named);
  const sole = firms.some(({ soleBridges }) => soleBridges !== null)
    ? sum(({ soleBridges }) => soleBridges ?? 0)
    : null;
  const soleShare = sole === null || abroad.size === 0 ? null : sole / abroad.size;
  return {
    ...firmBootstrap(
      firms.length,
      (rows) => reachOf(rows.map((row) => firms[row]!)),
      settings,
      'study.network.reach',
    ),
    local: sum(({ local }) => local),
    outside: sum(({ outside }) => outside ?? 0),
    abroad: sum((firm) => firm.abroad ?? 0),
    partners: abroad.size,
    countries: countriesOf(abroad),
    soleBridged: {
      value: soleShare,
      ...(soleShare === null
        ? { lower: null, upper: null }
        : wilsonInterval(soleShare, abroad.size, settings.level)),
    },
  };
}

/** External minus internal ties of firms, by all of them; null without ties, or where those outside are unknown. */
export function externalInternal(firms: readonly FirmCounts[]): number | null {
  let external = 0;
  let internal = 0;
  for (const { local, outside, abroad } of firms) {
    if (outside === null || abroad === null) return null;
    external += outside + abroad;
    internal += local;
  }
  return external + internal > 0 ? (external - internal) / (external + internal) : null;
}

/** Mean number of partners abroad; null without firms, or where nobody was asked. */
export function meanAbroad(firms: readonly FirmCounts[]): number | null {
  return meanOf(firms, ({ abroad }) => abroad);
}

function meanOf(
  firms: readonly FirmCounts[],
  of: (firm: FirmCounts) => number | null,
): number | null {
  const values = firms.map(of).filter((value) => value !== null);
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function reachOf(firms: readonly FirmCounts[]) {
  return {
    ei: externalInternal(firms),
    partnersAbroad: meanAbroad(firms),
    firmsAbroad: meanOf(firms, ({ abroad }) => (abroad === null ? null : Number(abroad > 0))),
    throughOthers: meanOf(firms, ({ abroad, throughLocal }) =>
      throughLocal === null ? null : Number(abroad === 0 && throughLocal > 0),
    ),
    brokersShare: brokersShare(firms),
  };
}

function brokersShare(firms: readonly FirmCounts[]): number | null {
  const pairs = firms.map(({ bridging }) => bridging ?? 0).sort((a, b) => b - a);
  const all = pairs.reduce((sum, value) => sum + value, 0);
  const top = pairs.slice(0, Math.max(1, Math.round(topShare * firms.length)));
  return all > 0 ? top.reduce((sum, value) => sum + value, 0) / all : null;
}

function partnersAbroad(ties: readonly PlacedTie[]): Map<string, string | null> {
  const abroad = ties.filter(({ place }) => place === 'abroad');
  return new Map(abroad.map(({ to, country }) => [to, country]));
}

function countriesOf(partners: ReadonlyMap<string, string | null>): Reach['countries'] {
  const known = [...partners.values()].filter((country) => country !== null);
  return [...Map.groupBy(known, (country) => country)]
    .map(([country, all]) => ({ country, partners: all.length }))
    .sort((a, b) => b.partners - a.partners || a.country.localeCompare(b.country, 'en'));
}
