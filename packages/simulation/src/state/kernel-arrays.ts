import { type HearKernel, type KernelMemory, openMemory } from '../kernels/open-memory.ts';
import type { WorldSize } from './state.ts';
import type { Ties } from './ties.ts';

/** The arrays that the kernel reads and writes, side by side in its memory. */
export interface KernelArrays {
  readonly memory: KernelMemory;
  readonly hearKernel: HearKernel | null;
  readonly alive: Uint8Array;
  readonly ties: Ties;
  readonly knowledge: Float64Array;
  readonly nextKnowledge: Float64Array;
  readonly byTies: Float64Array;
  readonly heard: Float64Array;
}

/** @param size - at most 255 partners a firm */
export function kernelArrays({ capacity, markets, room }: WorldSize): KernelArrays {
  const doubles = 2 * capacity * markets + 2 * capacity;
  const memory = openMemory(8 * doubles + 4 * capacity * room + 2 * capacity);
  let at = 0;
  const take = <T>(
    Kind: new (b: ArrayBuffer, o: number, n: number) => T,
    n: number,
    bytes: number,
  ) => {
    const array = new Kind(memory.buffer, at, n);
    at += n * bytes;
    return array;
  };
  return {
    memory,
    hearKernel: memory.hear,
    knowledge: take(Float64Array, capacity * markets, 8),
    nextKnowledge: take(Float64Array, capacity * markets, 8),
    byTies: take(Float64Array, capacity, 8),
    heard: take(Float64Array, capacity, 8),
    ties: {
      partner: take(Int32Array, capacity * room, 4),
      degree: take(Uint8Array, capacity, 1),
      room,
    },
    alive: take(Uint8Array, capacity, 1),
  };
}
