/** Slots there are, as a multiple of the firms at the start: room for spin-offs. */
export const roomToGrow = 1.5;
/** Most local partners a firm can have. */
export const roomForPartners = 24;
