import { quantile, standardDeviation } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import { smallEstimates, smallStudy } from '../../golden/small-study.ts';
import { type DiagnosisInput, diagnose } from '../index.ts';
import { constructScores, itemSources } from '../scores/construct-scores.ts';
import { effectTable } from './effect-table.ts';

const input = smallStudy({ north: 14, south: 9 }, smallEstimates(100));
const scores = constructScores(input, itemSources(input));
const spread = (id: string) => standardDeviation(scores.get(id)!.scores);
const effects = effectTable(input, scores);
const result = diagnose(input);

describe('total effects', () => {
  it('unstandardized = standardized × SD of target / SD of origin, resample by resample', () => {
    const found = effects.unstandardized('BASE', 'GROW')!;
    const ratio = spread('GROW') / spread('BASE');
    expect(found.estimate).toBeCloseTo(0.32 * ratio, 12);
    expect(found.draws![7]).toBeCloseTo(input.effects!.draws![7 * 7 + 2]! * ratio, 12);
    expect(effects.unstandardized('REACH', 'BASE')).toBeNull();
  });
  it('on a second-order construct are put together from its components', () => {
    // ALL is the plain mean of GROW and REACH.
    const onGrow = effects.unstandardized('EDGE', 'GROW')!;
    const onReach = effects.unstandardized('EDGE', 'REACH')!;
    const found = effects.unstandardized('EDGE', 'ALL')!;
    expect(found.estimate).toBeCloseTo((onGrow.estimate + onReach.estimate) / 2, 12);
    expect(found.draws![3]).toBeCloseTo((onGrow.draws![3]! + onReach.draws![3]!) / 2, 12);
    const ofPart = effects.unstandardized('GROW', 'ALL')!;
    const through = effects.unstandardized('GROW', 'REACH')!;
    expect(ofPart.estimate).toBeCloseTo((1 + through.estimate) / 2, 12);
  });
});

describe('importance–performance map', () => {
  const [grow] = result.importancePerformance;
  it('maps every construct with an effect on the target', () => {
    expect(grow!.points.map(({ construct }) => construct)).toEqual(['BASE', 'EDGE', 'SKILL']);
  });
  it('importance with its percentile interval, performance 0…100', () => {
    const [base] = grow!.points;
    const effect = effects.unstandardized('BASE', 'GROW')!;
    expect(base!.importance.estimate).toBeCloseTo(effect.estimate, 12);
    expect(base!.importance.interval).toMatchObject({
      lower: quantile(effect.draws!, 0.025),
      upper: quantile(effect.draws!, 0.975),
      method: 'percentile',
    });
    const values = scores.get('BASE')!.scores;
    const average = values.reduce((sum, value) => sum + (100 * (value - 1)) / 6 / values.length, 0);
    expect(base!.performance.estimate).toBeCloseTo(average, 10);
    expect(base!.performance.interval!.lower).toBeLessThan(average);
  });
  it('maps the items of a construct: its effect times their weights, resample by resample', () => {
    const [base] = grow!.points;
    const { indicators, weighting } = scores.get('BASE')!;
    const effect = effects.unstandardized('BASE', 'GROW')!;
    const k = indicators.length;
    expect(base!.indicators!.map(({ indicator }) => indicator)).toEqual([...indicators]);
    base!.indicators!.forEach(({ weight, importance, performance }, j) => {
      expect(weight.estimate).toBe(weighting.weights[j]);
      expect(importance.estimate).toBeCloseTo(effect.estimate * weighting.weights[j]!, 12);
      const draws = effect.draws!.map((drawn, r) => drawn * weighting.draws![r * k + j]!);
      expect(importance.interval!.lower).toBeCloseTo(quantile(draws, 0.025), 12);
      expect(importance.interval!.upper).toBeCloseTo(quantile(draws, 0.975), 12);
      expect(performance.interval!.lower).toBeLessThan(performance.estimate!);
    });
    const sum = (
      of: (point: NonNullable<NonNullable<typeof base>['indicators']>[number]) => number,
    ) => base!.indicators!.reduce((total, one) => total + of(one), 0);
    expect(sum(({ importance }) => importance.estimate!)).toBeCloseTo(
      base!.importance.estimate!,
      12,
    );
  });
  it('gives items without estimated weights equal ones, and says so', () => {
    const plain = diagnose({ ...input, weights: null });
    const [first] = plain.importancePerformance[0]!.points[0]!.indicators!;
    expect(first!.weight).toMatchObject({ interval: null });
    expect(first!.weight.note!.en).toContain('plain mean');
  });
  it('shows no mean of fewer than five firms', () => {
    const few = diagnose(smallStudy({ north: 4 }));
    for (const { performance } of few.importancePerformance[0]!.points)
      expect(performance).toMatchObject({ estimate: null, interval: null });
  });
});

describe('constraints', () => {
  it('gain = effect × distance to the upper quartile of the peers, the firm itself not among them', () => {
    let seen = 0;
    for (const [row, firm] of result.firms.entries()) {
      const peers = result.firms.flatMap((other, at) =>
        at !== row && other.cluster === firm.cluster ? [at] : [],
      );
      for (const found of firm.constraints) {
        const values = scores.get(found.construct)!.scores;
        const top = quantile(
          peers.map((at) => values[at]!),
          0.75,
        );
        const effect = effects.unstandardized(found.construct, found.target)!.estimate;
        expect(found.importance).toBeCloseTo(effect, 12);
        expect(found.gain.estimate).toBeCloseTo(effect * (top - values[row]!), 12);
        expect(found.gain.estimate).toBeGreaterThan(0);
        expect(found.gain.interval!.lower).toBeLessThanOrEqual(found.gain.estimate!);
        expect(found.gain.interval!.upper).toBeGreaterThanOrEqual(found.gain.estimate!);
        expect(found.evidence.en).toContain(`of its ${peers.length} peers`);
        expect(found.performance).toBeCloseTo((100 * (values[row]! - 1)) / 6, 12);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(20);
  });
  it('are ranked by gain, at most three per target', () => {
    for (const { constraints } of result.firms) {
      expect(constraints.map(({ rank }) => rank)).toEqual(constraints.map((_, i) => i + 1));
      const gains = constraints.map(({ gain }) => gain.estimate!);
      expect(gains).toEqual([...gains].sort((a, b) => b - a));
      for (const target of ['GROW', 'ALL'])
        expect(constraints.filter((found) => found.target === target).length).toBeLessThanOrEqual(
          3,
        );
    }
  });
  it('say what they rest on, in figures and both languages', () => {
    const found = result.firms.flatMap(({ constraints }) => constraints)[0]!;
    for (const text of [found.evidence.en, found.evidence.zh]) {
      expect(text).toContain(found.gain.estimate!.toFixed(2));
      expect(text).toContain(found.importance.toFixed(2));
      expect(text).not.toMatch(/[{}]|NaN/);
    }
    expect(found.evidence.zh).toContain('（测试）');
  });
  it('certain is what stays above zero as printed', { timeout: 30_000 }, () => {
    let touching = 0;
    // Many weak effects, so that some lower bounds lie just above zero.
    for (let step = 0; step < 60; step++) {
      const rows = [{ from: 'EDGE', to: 'GROW', estimate: 0.2 }];
      const draws = Float64Array.from({ length: 50 }, (_, r) => 0.0004 * step + 0.01 * r);
      const weak = { ...input, effects: { rows, draws, resamples: 50 }, weights: null };
      for (const { gain, evidence } of diagnose(weak).firms.flatMap((firm) => firm.constraints)) {
        const printed = gain.interval!.lower.toFixed(2);
        if (gain.interval!.lower > 0 && printed === '0.00') touching++;
        expect(evidence.en.includes('includes zero')).toBe(Number(printed) <= 0);
        expect(evidence.en.includes('above zero')).toBe(Number(printed) > 0);
        expect(evidence.en).not.toContain('−0.00');
      }
    }
    expect(touching).toBeGreaterThan(0);
  });
  it('an effect whose interval includes zero holds nobody back, and the note names it', () => {
    const rows = [
      { from: 'EDGE', to: 'GROW', estimate: 0.3 },
      { from: 'SKILL', to: 'GROW', estimate: 0.3 },
    ];
    // EDGE: 0.01 … 0.59; SKILL: −0.09 … 0.69.
    const draws = Float64Array.from({ length: 118 }, (_, cell) => {
      const r = Math.floor(cell / 2);
      return cell % 2 === 0 ? 0.01 + 0.01 * r : -0.09 + (0.78 * r) / 58;
    });
    const found = diagnose({ ...input, effects: { rows, draws, resamples: 59 }, weights: null });
    const listed = found.firms.flatMap(({ constraints }) => constraints);
    const onGrow = listed.filter(({ target }) => target === 'GROW');
    expect(new Set(onGrow.map(({ construct }) => construct))).toEqual(new Set(['EDGE']));
    const notes = found.notes.map(({ en }) => en).join('\n');
    expect(notes).toMatch(/include zero; they are not listed as constraints: .*SKILL → GROW/);
    expect(notes).not.toContain('EDGE → GROW');
    expect(notes).toContain('ranked together by gain relative to that range');
    // Without resamples nothing is known of the error, and both are listed.
    const unsampled = diagnose({ ...input, effects: { rows, draws: null, resamples: 0 } });
    const all = unsampled.firms.flatMap(({ constraints }) => constraints);
    expect(all.map(({ construct }) => construct)).toContain('SKILL');
    expect(all.every(({ evidence }) => evidence.en.includes('unknown error'))).toBe(true);
  });
  it('a gain below 0.005 of the target’s range is not listed; each says its share of it', () => {
    const gains = (estimate: number) => {
      const rows = [{ from: 'EDGE', to: 'GROW', estimate }];
      const effects = { rows, draws: null, resamples: 0 };
      return diagnose({ ...input, effects }).firms.flatMap(({ constraints }) =>
        constraints.filter(({ target }) => target === 'GROW'),
      );
    };
    const strong = gains(0.4);
    const weak = gains(0.02);
    // GROW runs from 1 to 7; a twentieth of the effect keeps gains that were 20 × 0.03 or more.
    expect(weak.length).toBe(strong.filter(({ gain }) => gain.estimate! / 20 >= 0.03).length);
    expect(weak.length).toBeLessThan(strong.length);
    expect(weak.length).toBeGreaterThan(0);
    for (const { gain, evidence } of strong)
      for (const text of [evidence.en, evidence.zh])
        expect(text).toContain(`${((100 * gain.estimate!) / 6).toFixed(1)}%`);
  });
  it('effects freed of measurement error meet gaps between true scores', () => {
    const reliability = [
      { construct: 'EDGE', rhoA: 0.64, rhoC: 0.6 },
      { construct: 'GROW', rhoA: 0.81, rhoC: 0.8 },
    ];
    const observed = diagnose({ ...input, reliability });
    const freed = diagnose({ ...input, reliability, disattenuated: true });
    const first = (of: typeof observed, construct: string) =>
      of.firms
        .flatMap(({ firm, constraints }) => constraints.map((found) => ({ firm, ...found })))
        .filter((found) => found.construct === construct && found.target === 'GROW');
    const edge = first(observed, 'EDGE');
    const shrunk = first(freed, 'EDGE');
    expect(edge.length).toBeGreaterThan(5);
    for (const before of edge) {
      const after = shrunk.find(({ firm }) => firm === before.firm)!;
      // Per point of true scores: × √(0.81/0.64); the gap: × 0.64.
      expect(after.importance).toBeCloseTo(before.importance * (0.9 / 0.8), 12);
      expect(after.gain.estimate).toBeCloseTo(before.gain.estimate! * (0.9 / 0.8) * 0.64, 12);
      expect(after.evidence.en).toContain('counted at the score’s reliability, 0.64');
      expect(before.evidence.en).not.toContain('reliability');
    }
    // A composite has no measurement error to correct.
    expect(first(freed, 'BASE')[0]!.evidence.en).not.toContain('reliability');
    const notes = freed.notes.map(({ en }) => en).join('\n');
    expect(notes).toContain('multiplied by the construct’s reliability');
    expect(notes).toMatch(/true scores: EDGE/);
    expect(observed.notes.map(({ en }) => en).join('\n')).not.toContain('Kelley');
  });
  it('a risk is lowered to the lower quartile', () => {
    const rows = [{ from: 'STUCK', to: 'GROW', estimate: -0.5 }];
    const risky: DiagnosisInput = { ...input, effects: { rows, draws: null, resamples: 0 } };
    const firms = diagnose(risky).firms;
    const values = scores.get('STUCK')!.scores;
    const others = (row: number) => values.slice(0, 14).filter((_, at) => at !== row);
    const effect = (-0.5 * spread('GROW')) / spread('STUCK');
    const row = firms.findIndex(({ constraints }) =>
      constraints.some(({ target }) => target === 'GROW'),
    );
    const [found] = firms[row]!.constraints;
    const low = quantile(others(row), 0.25);
    expect(row).toBeLessThan(14);
    expect(values[row]).toBeGreaterThan(low);
    expect(found).toMatchObject({ construct: 'STUCK', gain: { interval: null } });
    expect(found!.gain.estimate).toBeCloseTo(effect * (low - values[row]!), 12);
    expect(found!.evidence.en).toContain('where less is better');
    for (const [at, { constraints }] of firms.slice(0, 14).entries())
      if (values[at]! <= quantile(others(at), 0.25)) expect(constraints).toEqual([]);
  });
  it('a construct with a negative effect that is no risk holds nobody back', () => {
    const rows = [{ from: 'EDGE', to: 'GROW', estimate: -0.4 }];
    const firms = diagnose({ ...input, effects: { rows, draws: null, resamples: 0 } }).firms;
    expect(firms.every(({ constraints }) => constraints.length === 0)).toBe(true);
  });
});
