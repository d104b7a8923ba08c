/** Where differences of growth may come from. All that firms differ in at the start belongs to one of the first four. */
export const parts = ['endowment', 'structure', 'mechanisms', 'network', 'luck'] as const;
export type Part = (typeof parts)[number];

/** Parts as bits of a number: which of them differ among firms. */
export function includes(coalition: number, part: Part): boolean {
  return ((coalition >>> parts.indexOf(part)) & 1) === 1;
}

/** Coalitions of the four parts that are there at the start; `luck` is the bit above them. */
export const coalitionsAtStart = 2 ** (parts.length - 1);
