import { RandomStream } from '@qunhai/kernel';
import { chainLimit, type SemModel } from '@qunhai/sem';
import { clusteredFirmsTheory } from '@qunhai/theory';
import { expect, it } from 'vitest';
import { estimateModel } from '../estimate-model.ts';
import { mediationModel } from '../mediation-model.ts';
import { analysisPlan } from '../study-schema.ts';
import { testHypotheses } from '../test-hypotheses.ts';
import { evaluateModel } from './evaluate-model.ts';

const ids = Array.from({ length: 18 }, (_, i) => `K${i}`);

/** Every construct on all that come before it: 2¹⁶ chains from the first to the last alone. */
const dense: SemModel = {
  constructs: ids.map((id) => ({
    id,
    kind: 'reflective',
    mode: 'A',
    indicators: [id.toLowerCase()],
  })),
  paths: ids.flatMap((from, i) => ids.slice(i + 1).map((to) => ({ from, to }))),
};
const theory = {
  ...clusteredFirmsTheory,
  hypotheses: [
    {
      ...clusteredFirmsTheory.hypotheses[0]!,
      id: 'H1',
      kind: 'mediation' as const,
      from: ['K0'],
      through: ['K1'],
      to: ['K2'],
      sign: '+' as const,
      model: 'base' as const,
    },
  ],
};

it('gives total effects only where there are too many chains, and says so', () => {
  const n = 60;
  const stream = new RandomStream(1, 'dense-model');
  const matrix = {
    wave: 1,
    n,
    p: ids.length,
    variables: ids.map((id) => id.toLowerCase()),
    values: Float64Array.from({ length: n * ids.length }, () => stream.normal()),
    firms: Array.from({ length: n }, (_, i) => `f${i}`),
    clusters: Array.from({ length: n }, () => null),
    rows: Array.from({ length: n }, (_, i) => i + 2),
  };
  expect(mediationModel(dense, theory)).toBe(null);
  const plan = analysisPlan.parse({ estimator: 'pls', resamples: 0 });
  const sem = evaluateModel({
    theory,
    specified: { model: dense, notes: [] },
    estimation: estimateModel(dense, matrix, plan),
    mediation: null,
    resamples: { base: null, mediation: null },
    requested: 0,
    level: 0.95,
  });
  expect(sem.indirect).toEqual([]);
  expect(sem.total).toHaveLength((18 * 17) / 2);
  expect(sem.totalIndirect).toHaveLength((18 * 17) / 2 - 17);
  expect(sem.notes.map(({ en }) => en).join()).toContain(`More than ${chainLimit} are not listed`);
  const [hypothesis] = testHypotheses(theory, sem);
  expect(hypothesis!.evidence[0]!.text.en).toContain('too many indirect chains');
});
