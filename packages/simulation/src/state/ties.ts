/**
 * Local ties as a compact adjacency with slack: firm i's partners are `partner[i * room + 0 … degree[i] − 1]`, in the order in which
 * the ties were made. Every tie stands at both ends. A full firm makes no further tie.
 */
export interface Ties {
  /** Most partners a firm can have. */
  readonly room: number;
  readonly degree: Uint8Array;
  readonly partner: Int32Array;
}

/** Whether two firms are tied. */
export function areTied({ room, degree, partner }: Ties, a: number, b: number): boolean {
  for (let t = a * room, end = t + degree[a]!; t < end; t++) if (partner[t] === b) return true;
  return false;
}

/** Tie two firms; @returns false when they are one, tied already, or one of them has no room. */
export function tie(ties: Ties, a: number, b: number): boolean {
  const { room, degree, partner } = ties;
  if (a === b || degree[a]! >= room || degree[b]! >= room || areTied(ties, a, b)) return false;
  partner[a * room + degree[a]!++] = b;
  partner[b * room + degree[b]!++] = a;
  return true;
}

/** Cut the tie of two firms at both ends; the order of the others stays. */
export function untie(ties: Ties, a: number, b: number): void {
  removeEnd(ties, a, b);
  removeEnd(ties, b, a);
}

/** Cut all ties of a firm. */
export function untieAll(ties: Ties, firm: number): void {
  const { room, degree, partner } = ties;
  for (let t = firm * room, end = t + degree[firm]!; t < end; t++)
    removeEnd(ties, partner[t]!, firm);
  degree[firm] = 0;
}

function removeEnd({ room, degree, partner }: Ties, at: number, gone: number): void {
  const start = at * room;
  const end = start + degree[at]!;
  let t = start;
  while (t < end && partner[t] !== gone) t++;
  if (t === end) return;
  for (; t < end - 1; t++) partner[t] = partner[t + 1]!;
  degree[at]!--;
}
