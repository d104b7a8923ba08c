import type { State } from '../state/state.ts';

/**
 * What every firm will know next quarter as if it were in no market, into `nextKnowledge`, and its sum over markets into `heard`:
 * K_im ← kept·K_im + byTies_i·Σ_j max(0, K_jm − K_im) over the partners j. Takes the WebAssembly kernel where there is one; both give the
 * same bits.
 */
export function hearInto(state: State, kept: number): void {
  if (state.hearKernel === null) hearInTypeScriptInto(state, kept);
  else hearInWebAssemblyInto(state, state.hearKernel, kept);
}

function hearInWebAssemblyInto(
  state: State,
  kernel: NonNullable<State['hearKernel']>,
  kept: number,
): void {
  const { used, size, ties, alive, byTies, knowledge, nextKnowledge, heard } = state;
  const { markets, room } = size;
  kernel(
    ...([used, markets, room] as const),
    ...([alive.byteOffset, ties.degree.byteOffset, ties.partner.byteOffset] as const),
    ...([byTies.byteOffset, kept] as const),
    ...([knowledge.byteOffset, nextKnowledge.byteOffset, heard.byteOffset] as const),
  );
}

/**
 * The readable form, and what runs where WebAssembly may not.
 * max(0, g) is written (g + |g|)/2: a comparison that goes either way at random would cost more than all the rest of the step.
 * Markets go by fours, whose sums stay in registers.
 */
export function hearInTypeScriptInto(state: State, kept: number): void {
  for (let i = 0; i < state.used; i++)
    if (state.alive[i] === 1) state.heard[i] = hearOneInto(state, i, 0.5 * state.byTies[i]!, kept);
}

function hearOneInto(state: State, i: number, half: number, kept: number): number {
  const { knowledge, nextKnowledge, ties, size } = state;
  const { markets } = size;
  const { partner } = ties;
  const start = i * ties.room;
  const end = start + ties.degree[i]!;
  const own = i * markets;
  let total = 0;
  let m = 0;
  for (; m + 3 < markets; m += 4) {
    const k0 = knowledge[own + m]!;
    const k1 = knowledge[own + m + 1]!;
    const k2 = knowledge[own + m + 2]!;
    const k3 = knowledge[own + m + 3]!;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let at = start; at < end; at++) {
      const theirs = partner[at]! * markets + m;
      const g0 = knowledge[theirs]! - k0;
      const g1 = knowledge[theirs + 1]! - k1;
      const g2 = knowledge[theirs + 2]! - k2;
      const g3 = knowledge[theirs + 3]! - k3;
      s0 += g0 + Math.abs(g0);
      s1 += g1 + Math.abs(g1);
      s2 += g2 + Math.abs(g2);
      s3 += g3 + Math.abs(g3);
    }
    const n0 = kept * k0 + half * s0;
    const n1 = kept * k1 + half * s1;
    const n2 = kept * k2 + half * s2;
    const n3 = kept * k3 + half * s3;
    nextKnowledge[own + m] = n0;
    nextKnowledge[own + m + 1] = n1;
    nextKnowledge[own + m + 2] = n2;
    nextKnowledge[own + m + 3] = n3;
    total += n0 + n1 + n2 + n3;
  }
  for (; m < markets; m++) {
    const k = knowledge[own + m]!;
    let sum = 0;
    for (let at = start; at < end; at++) {
      const gap = knowledge[partner[at]! * markets + m]! - k;
      sum += gap + Math.abs(gap);
    }
    const next = kept * k + half * sum;
    nextKnowledge[own + m] = next;
    total += next;
  }
  return total;
}
