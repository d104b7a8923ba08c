import { countBits } from '../mechanisms/count-bits.ts';
import type { World } from '../world.ts';
import type { FirmsAtEnd } from './run-replication.ts';

/** Adds up what every firm exports; a slot that a new firm takes begins at zero. */
export class FirmTally {
  readonly #exports: Float64Array;
  readonly #ids: Int32Array;

  constructor({ state }: World) {
    this.#exports = new Float64Array(state.size.capacity);
    this.#ids = state.firmId.slice();
  }

  /** Count the quarter that has passed. */
  add({ state }: World): void {
    for (let i = 0; i < state.used; i++) {
      if (this.#ids[i] !== state.firmId[i]) {
        this.#ids[i] = state.firmId[i]!;
        this.#exports[i] = 0;
      }
      if (state.alive[i] === 1) this.#exports[i]! += state.exports[i]!;
    }
  }

  atEnd({ state }: World): FirmsAtEnd {
    const slots = Array.from({ length: state.used }, (_, i) => i).filter(
      (i) => state.alive[i] === 1,
    );
    const numbers = (of: (i: number) => number) => Float64Array.from(slots, of);
    return {
      id: Int32Array.from(slots, (i) => state.firmId[i]!),
      cluster: Int32Array.from(slots, (i) => state.cluster[i]!),
      resources: numbers((i) => state.resources[i]!),
      exports: numbers((i) => this.#exports[i]!),
      embedding: numbers((i) => {
        const breadth = countBits(state.presence[i]!);
        return (state.value[i]! * breadth) / (breadth + 1);
      }),
      knowledge: numbers((i) => state.meanKnowledge[i]!),
      knowledgeAbroad: numbers((i) => knowledgeAbroad(state, i)),
      advantage: numbers((i) => state.advantage[i]!),
      capability: numbers((i) => state.capability[i]!),
      breadth: Uint8Array.from(slots, (i) => countBits(state.presence[i]!)),
      stage: Uint8Array.from(slots, (i) => state.stage[i]!),
    };
  }
}

function knowledgeAbroad({ knowledge, presence, size }: World['state'], i: number): number {
  const bits = presence[i]!;
  let sum = 0;
  for (let m = 0; m < size.markets; m++)
    if (bits === 0 || (bits >>> m) & 1) sum += knowledge[i * size.markets + m]!;
  return sum / Math.max(1, countBits(bits));
}
