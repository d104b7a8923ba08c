import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  coordinationDegree,
  correctedCouplingDegree,
  couplingDegree,
  developmentIndex,
  entropyWeights,
  obstacleDegrees,
  rescaleByRange,
  subsystemScores,
} from '../src/index.ts';

const folder = new URL('../../../../shared/reference/gvc/', import.meta.url);
const available = existsSync(new URL('ccd_germany.json', folder));
/** Double precision is lost only in sums of 16 numbers below 1. */
const tolerance = 1e-9;

interface Golden {
  ids: string[];
  indicators: string[];
  subsystem: string[];
  negative: string[];
  normalised: number[][];
  'entropyWeightsEps0.002': Record<string, number[]>;
  entropyWeightsAllIndicators: number[];
  entropyWeightsTextbook: Record<string, number[]>;
  subsystemScores: Record<string, number[]>;
  couplingStandard: number[];
  T_equalWeights: number[];
  D_equalWeights: number[];
  weightsUnequal: number[];
  T_unequal: number[];
  D_unequal: number[];
  couplingAdjusted: number[];
  D_adjusted: number[];
  obstacleDegree: number[][];
  indicatorGlobalWeights: number[];
}

function agree(actual: ArrayLike<number>, expected: readonly number[], what: string): void {
  expect(actual.length, what).toBe(expected.length);
  for (const [i, value] of expected.entries())
    expect(Math.abs(actual[i]! - value), `${what}[${i}]: ${actual[i]} ≠ ${value}`).toBeLessThan(
      tolerance,
    );
}

describe.skipIf(!available)('coupling of 16 German Länder (needs ../shared)', () => {
  const golden: Golden = available
    ? JSON.parse(readFileSync(new URL('ccd_germany.json', folder), 'utf8'))
    : ({ indicators: [], subsystem: [], negative: [], subsystemScores: {} } as never);
  const rows = available
    ? readFileSync(new URL('ccd_germany.csv', folder), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',').slice(1).map(Number))
    : [];
  const columns = golden.indicators.map((id, k) =>
    rescaleByRange(
      rows.map((row) => row[k]!),
      golden.negative.includes(id) ? 'negative' : 'positive',
    ),
  );
  const subsystems = Object.keys(golden.subsystemScores);
  const indicatorsOf = (id: string) => columns.filter((_, k) => golden.subsystem[k] === id);
  const weights = subsystems.map((id) => entropyWeights(indicatorsOf(id), 0.002));
  const scores = subsystems.map((id, s) => subsystemScores(indicatorsOf(id), weights[s]!));
  const levels = rows.map((_, i) => scores.map((score) => score[i]!));
  const coupling = levels.map(couplingDegree);
  const corrected = levels.map(correctedCouplingDegree);

  it('rescaled indicators', () => {
    for (const [i, row] of golden.normalised.entries())
      agree(
        columns.map((column) => column[i]!),
        row,
        golden.ids[i]!,
      );
  });

  it('entropy weights, with ε, over all indicators, and in the textbook form', () => {
    for (const [s, id] of subsystems.entries()) {
      agree(weights[s]!, golden['entropyWeightsEps0.002'][id]!, id);
      agree(entropyWeights(indicatorsOf(id)), golden.entropyWeightsTextbook[id]!, id);
      agree(scores[s]!, golden.subsystemScores[id]!, id);
    }
    agree(entropyWeights(columns, 0.002), golden.entropyWeightsAllIndicators, 'all');
  });

  it('C, T, D with equal and unequal weights', () => {
    agree(coupling, golden.couplingStandard, 'C');
    for (const [weights, t, d] of [
      [undefined, golden.T_equalWeights, golden.D_equalWeights],
      [golden.weightsUnequal, golden.T_unequal, golden.D_unequal],
    ] as const) {
      const development = levels.map((level) => developmentIndex(level, weights));
      agree(development, t, 'T');
      agree(
        development.map((value, i) => coordinationDegree(coupling[i]!, value)),
        d,
        'D',
      );
    }
  });

  it('corrected C and D', () => {
    agree(corrected, golden.couplingAdjusted, 'C');
    agree(
      corrected.map((c, i) => coordinationDegree(c, developmentIndex(levels[i]!))),
      golden.D_adjusted,
      'D',
    );
  });

  it('obstacle degrees', () => {
    const global = weights.flatMap((w) => [...w].map((x) => x / subsystems.length));
    agree(global, golden.indicatorGlobalWeights, 'weights');
    for (const [i, row] of golden.obstacleDegree.entries())
      agree(
        obstacleDegrees(
          columns.map((column) => column[i]!),
          global,
        ),
        row,
        golden.ids[i]!,
      );
  });
});
