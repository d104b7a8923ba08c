import type { Firm, Tie } from '@qunhai/dataset';

/** A firm's partners as it named them in the wave. */
export interface PartnerNetwork {
  readonly ties: number;
  readonly partners: number;
  /** Share of the ties that leave the cluster, of those whose place is known; null when none is. */
  readonly externalShare: number | null;
  /** Herfindahl index of the ties over partners: 1 = one partner, 1/partners = evenly spread. */
  readonly concentration: number;
  /** Share of the partners' contacts that are one another: 1 − efficiency (Burt 1992; Borgatti 1997), 0 … 1. */
  readonly redundancy: number;
}

/**
 * Evidence on lock-in from the ties of one wave, per firm that named any: how far they stay inside the cluster, hang on
 * few partners, and lead to partners who know each other anyway.
 * A tie without a stated place is local when both firms are known to be in the same cluster, external when in different ones.
 * @see Burt (1992), Structural holes; Borgatti (1997), Structural holes: unpacking Burt's redundancy measures, Connections 20(1).
 */
export function partnerNetworks(
  ties: readonly Tie[],
  firms: readonly Firm[],
  wave: number,
): Map<string, PartnerNetwork> {
  const clusters = new Map(firms.map((firm) => [firm.id, firm.cluster]));
  const named = ties.filter((tie) => tie.wave === wave && tie.from !== tie.to);
  const known = new Set(named.flatMap((tie) => [pair(tie.from, tie.to), pair(tie.to, tie.from)]));
  return new Map(
    [...Map.groupBy(named, (tie) => tie.from)].map(([firm, own]) => [
      firm,
      partnerNetwork(own, known, clusters),
    ]),
  );
}

function pair(from: string, to: string): string {
  return JSON.stringify([from, to]);
}

function partnerNetwork(
  ties: readonly Tie[],
  known: ReadonlySet<string>,
  clusters: ReadonlyMap<string, string | null>,
): PartnerNetwork {
  const byPartner = [...Map.groupBy(ties, (tie) => tie.to)];
  const places = ties.map((tie) => isLocal(tie, clusters)).filter((place) => place !== null);
  const external = places.filter((local) => !local).length;
  let among = 0;
  for (const [i, [partner]] of byPartner.entries())
    for (const [other] of byPartner.slice(0, i)) if (known.has(pair(partner, other))) among++;
  return {
    ties: ties.length,
    partners: byPartner.length,
    externalShare: places.length > 0 ? external / places.length : null,
    concentration: byPartner.reduce(
      (sum, [, shared]) => sum + (shared.length / ties.length) ** 2,
      0,
    ),
    redundancy: (2 * among) / byPartner.length ** 2,
  };
}

function isLocal(tie: Tie, clusters: ReadonlyMap<string, string | null>): boolean | null {
  if (tie.local !== null) return tie.local;
  const from = clusters.get(tie.from);
  const to = clusters.get(tie.to);
  return from == null || to == null ? null : from === to;
}
