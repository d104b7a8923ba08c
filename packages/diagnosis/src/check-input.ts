import type { DiagnosisInput } from './diagnosis-input.ts';
import { fail } from './errors.ts';

/**
 * Check that the numbers fit together.
 * @throws {QunhaiError} diagnosis.wrong-length, diagnosis.level-range
 */
export function checkInput({ responses, facts, weights, effects, level }: DiagnosisInput): void {
  if (!(level > 0 && level < 1)) throw fail('level-range', { level });
  const { n, p } = responses;
  expectLength('responses.values', n * p, responses.values.length);
  expectLength('responses.firms', n, responses.firms.length);
  expectLength('responses.clusters', n, responses.clusters.length);
  expectLength('facts', n, facts?.length ?? n);
  for (const [field, table] of Object.entries({ weights, effects })) {
    if (!table?.draws) continue;
    expectLength(`${field}.draws`, table.resamples * table.rows.length, table.draws.length);
  }
  if (weights?.draws && effects?.draws)
    expectLength('effects.resamples', weights.resamples, effects.resamples);
}

function expectLength(field: string, expected: number, actual: number): void {
  if (actual !== expected) throw fail('wrong-length', { field, expected, actual });
}
