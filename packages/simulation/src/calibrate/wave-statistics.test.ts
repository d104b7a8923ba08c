import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import {
  noError,
  observedChanges,
  simulatedChanges,
  statistics,
  type WaveFirms,
} from './wave-statistics.ts';

const firms = (advantage: readonly number[], breadth: readonly number[]): WaveFirms => ({
  advantage,
  breadth,
  capability: advantage,
  knowledge: advantage,
  stage: breadth.map((b) => (b === 0 ? 0 : 2)),
});
const at = (name: RegExp) => statistics.findIndex(({ name: { en } }) => name.test(en));

describe('changes between waves', () => {
  it('are those of shares, means and spreads', () => {
    const change = observedChanges(
      firms([0.2, 0.4, 0.6, 0.8], [0, 0, 1, 3]),
      firms([0.3, 0.5, 0.7, 0.9], [0, 2, 2, 4]),
      noError,
    );
    expect(change[at(/in a foreign market/)]).toBeCloseTo(0.25, 12);
    expect(change[at(/competing/)]).toBeCloseTo(0.25, 12);
    expect(change[at(/markets per firm/)]).toBeCloseTo(1, 12);
    expect(change[at(/mean of advantage/)]).toBeCloseTo(0.1, 12);
    expect(change[at(/deviation of advantage/)]).toBeCloseTo(0, 12);
  });
  it('without error are the same for a survey and the model', () => {
    const [first, later] = [firms([0.1, 0.5, 0.7], [0, 1, 1]), firms([0.3, 0.4, 0.9], [1, 1, 2])];
    expect(simulatedChanges(first, later, noError)).toEqual(observedChanges(first, later, noError));
  });
  it('agree for spreads that are measured with error, where true scores halve', () => {
    const stream = new RandomStream(1, 'test.spread');
    const truth = Array.from({ length: 20_000 }, () => 0.5 + 0.1 * stream.normal());
    const halved = truth.map((x) => 0.5 + (x - 0.5) / 2);
    const asked = (scores: readonly number[]) => scores.map((x) => x + 0.05 * stream.normal());
    const measured = asked(truth);
    const error = { ...noError, advantage: 0.05 ** 2 };
    const none = new Array<number>(truth.length).fill(0);
    const first = firms(measured, none);
    const seen = observedChanges(first, firms(asked(halved), none), error);
    const modelled = simulatedChanges(
      first,
      firms(
        measured.map((x) => 0.5 + (x - 0.5) / 2),
        none,
      ),
      error,
    );
    const spread = at(/deviation of advantage/);
    expect(seen[spread]).toBeCloseTo(-0.05, 2.5);
    expect(modelled[spread]).toBeCloseTo(-0.05, 2.5);
  });
});
