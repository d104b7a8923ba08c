/**
 * The five roles of a broker B in A → B → C without A → C, by the groups of the three, and all together:
 * coordinator (all one group), consultant (A and C one group, B another; also «itinerant broker»), representative (A and B),
 * gatekeeper (B and C), liaison (three groups).
 */
export const brokerageRoles = [
  'coordinator',
  'consultant',
  'representative',
  'gatekeeper',
  'liaison',
  'total',
] as const;

export type BrokerageRole = (typeof brokerageRoles)[number];

/** The role of the middle one of three nodes with these groups. */
export function roleOf(from: number, broker: number, to: number): number {
  if (from === to) return from === broker ? 0 : 1;
  if (from === broker) return 2;
  return broker === to ? 3 : 4;
}
