import { RandomStream } from '@qunhai/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyState, type State } from '../state/state.ts';
import { tie } from '../state/ties.ts';
import { hearInTypeScriptInto, hearInto } from './hear.ts';

function randomState(seed: number, firms: number, markets: number): State {
  const stream = new RandomStream(seed, 'hear');
  const state = emptyState({ capacity: firms, clusters: 1, markets, resources: 1, room: 6 });
  state.used = firms;
  for (let i = 0; i < firms; i++) {
    state.alive[i] = stream.uniform() < 0.9 ? 1 : 0;
    state.byTies[i] = stream.uniform() / 6;
    for (let t = 0; t < 2; t++) tie(state.ties, i, stream.integer(firms));
  }
  for (let at = 0; at < firms * markets; at++) state.knowledge[at] = stream.uniform();
  return state;
}

describe('hear', () => {
  it('gives the same bits in WebAssembly and in TypeScript, with any number of markets', () => {
    const world = {
      seed: fc.nat(),
      firms: fc.integer({ min: 1, max: 40 }),
      markets: fc.integer({ min: 1, max: 13 }),
    };
    fc.assert(
      fc.property(fc.record(world), ({ seed, firms, markets }) => {
        const fast = randomState(seed, firms, markets);
        const plain = randomState(seed, firms, markets);
        expect(fast.hearKernel).not.toBeNull();
        hearInto(fast, 0.98);
        hearInTypeScriptInto(plain, 0.98);
        expect(fast.nextKnowledge).toEqual(plain.nextKnowledge);
        expect(fast.heard).toEqual(plain.heard);
      }),
    );
  });

  it('hears from better-informed partners only, by the sum of the gaps', () => {
    const state = emptyState({ capacity: 3, clusters: 1, markets: 1, resources: 1, room: 2 });
    state.used = 3;
    state.alive.fill(1);
    state.byTies.fill(0.25);
    tie(state.ties, 0, 1);
    tie(state.ties, 0, 2);
    state.knowledge.set([0.4, 0.8, 0.2]);
    hearInto(state, 0.5);
    expect([...state.nextKnowledge]).toEqual([0.4 * 0.5 + 0.25 * 0.4, 0.4, 0.1 + 0.25 * 0.2]);
  });
});
