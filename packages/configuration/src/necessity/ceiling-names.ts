/**
 * The ceilings, in the order in which they are reported.
 * Envelopments (`ce-`) have no case above them; regressions (`cr-`) are straight lines through the peers of an envelopment and
 * may have a few; `c-lp` is the straight line closest to the peers that no case is above.
 * @see Dul (2016), Necessary condition analysis, Organizational Research Methods 19(1), 10–52.
 */
export const ceilingNames = ['ce-fdh', 'cr-fdh', 'ce-vrs', 'cr-vrs', 'c-lp'] as const;

/** Name of a ceiling. */
export type CeilingName = (typeof ceilingNames)[number];

/**
 * Which corner of the plot is looked at for emptiness: 1 upper left (a high level is necessary for a high outcome), 2 upper right
 * (a low level for a high outcome), 3 lower left (a high level for a low outcome), 4 lower right (a low level for a low outcome).
 */
export type Corner = 1 | 2 | 3 | 4;
