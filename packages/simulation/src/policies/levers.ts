/**
 * What policies and shocks do in a quarter, summed over all that are in force. Arrays are by place: one number a cluster, then one
 * for the firms outside clusters.
 */
export interface Levers {
  /** Share of the sunk cost of entry that is paid for a firm, [0, 1]. */
  readonly entrySupport: Float64Array;
  /** Added to the openness of channels. */
  readonly openness: Float64Array;
  /** Share of the gap to 1 that the abilities to transfer and to integrate close. */
  readonly training: Float64Array;
  /** Money to every firm. */
  readonly subsidy: Float64Array;
  /** Share of the gap to 1 that each stock closes; [clusters × resources]. */
  readonly investment: Float64Array;
  /** How strongly an invited lead firm draws firms into its market, [0, 1]. */
  readonly leadFirm: Float64Array;
  /** How much the network is opened outward, [0, 1]. */
  readonly outward: Float64Array;
  /** Log factor on demand of all markets. */
  demand: number;
  /** Depth of a structural shock this quarter, [0, 1]; 0: none. */
  rupture: number;
}

/** Nothing done. */
export function noLevers(clusters: number, resources: number): Levers {
  const byPlace = () => new Float64Array(clusters + 1);
  return {
    entrySupport: byPlace(),
    openness: byPlace(),
    training: byPlace(),
    subsidy: byPlace(),
    investment: new Float64Array(clusters * resources),
    leadFirm: byPlace(),
    outward: byPlace(),
    demand: 0,
    rupture: 0,
  };
}

/** Position of a firm's place in the arrays of levers. */
export function placeOf(cluster: number, clusters: number): number {
  return cluster < 0 ? clusters : cluster;
}

/** Take everything back. */
export function clearLevers(levers: Levers): void {
  for (const lever of Object.values(levers)) if (lever instanceof Float64Array) lever.fill(0);
  levers.demand = 0;
  levers.rupture = 0;
}
