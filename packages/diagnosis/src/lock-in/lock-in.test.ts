import type { Tie } from '@qunhai/dataset';
import { describe, expect, it } from 'vitest';
import { smallStudy, smallTheory } from '../../golden/small-study.ts';
import { itemSources } from '../scores/construct-scores.ts';
import { lockInFlags, lockInScores } from './lock-in-flags.ts';
import { partnerNetworks } from './partner-network.ts';

describe('flags', () => {
  // k1 and k2 are the last two items; the flag rises between 3 and 5 on their mean.
  const answers = [
    [3, 3],
    [4, 4],
    [5, 3],
    [6, 7],
    [Number.NaN, Number.NaN],
    [Number.NaN, 5],
  ];
  const input = smallStudy({ north: 6 }, {}, (row, column) =>
    column < 11 ? 4 : answers[row]![column - 11]!,
  );
  const plan = smallTheory.diagnosis.lockIns;
  const scores = lockInScores(plan, itemSources(input));
  const flags = answers.map((_, row) => lockInFlags(plan, scores, row, 0.95)[0]!);

  it('are raised from membership one half on', () => {
    expect(flags.map(({ membership }) => membership)).toEqual([0, 0.5, 0.5, 1, null, 1]);
    expect(flags.map(({ raised }) => raised)).toEqual([false, true, true, true, false, true]);
    expect(flags.map(({ score }) => score.estimate)).toEqual([3, 4, 4, 6.5, null, 5]);
  });
  it('come with the score’s interval, or the reason there is none', () => {
    const { lower, upper } = flags[1]!.score.interval!;
    expect(lower).toBeLessThan(4);
    expect(upper).toBeGreaterThan(4);
    expect(flags[4]!.score).toMatchObject({ interval: null, note: { en: expect.any(String) } });
  });
});

describe('partners', () => {
  const firms = ['a', 'b', 'c', 'd'].map((id) => ({
    id,
    cluster: id === 'd' ? 'south' : 'north',
    facts: {},
  }));
  const tie = (from: string, to: string, change: Partial<Tie> = {}): Tie => ({
    from,
    to,
    kind: 'supply',
    wave: 1,
    country: null,
    local: null,
    ...change,
  });

  it('external share, concentration and redundancy by hand', () => {
    const found = partnerNetworks(
      [
        tie('a', 'b'),
        tie('a', 'b', { kind: 'social' }),
        tie('a', 'c'),
        tie('a', 'd'),
        tie('a', 'x', { local: false, country: 'DE' }),
        tie('a', 'y'),
        tie('c', 'b'),
        tie('a', 'c', { wave: 2 }),
        tie('a', 'a'),
      ],
      firms,
      1,
    );
    // Places known: b, b, c local; d, x external; y unknown.
    expect(found.get('a')).toEqual({
      ties: 6,
      partners: 5,
      externalShare: 0.4,
      concentration: expect.closeTo((4 + 1 + 1 + 1 + 1) / 36, 14),
      redundancy: 2 / 25,
    });
    expect(found.get('c')!.concentration).toBe(1);
    expect(found.has('b')).toBe(false);
  });
  it('no share when no place is known', () => {
    expect(partnerNetworks([tie('a', 'y')], firms, 1).get('a')!.externalShare).toBeNull();
  });
});
