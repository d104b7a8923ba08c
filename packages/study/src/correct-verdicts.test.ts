import type { HypothesisResult } from '@qunhai/results';
import { expect, it } from 'vitest';
import { correctVerdicts } from './correct-verdicts.ts';

const text = { zh: '文。', en: 'Text.' };
const one = (id: string, p: number, effect = [id, 'Y']): HypothesisResult => ({
  ...{ id, group: null, statement: text, verdict: 'supported' },
  evidence: [
    {
      ...{ effect, estimate: 0.2, p, verdict: 'supported', text },
      interval: { lower: 0.1, upper: 0.3, level: 0.95, method: 'bca' },
    },
  ],
});

const all = [one('A', 0.01), one('B', 0.02), one('C', 0.04)];

it('leaves everything as it is without a correction', () => {
  expect(correctVerdicts(all, 'none', 0.05)).toEqual(all);
});

it('asks for a corrected p below the significance as well', () => {
  const holm = correctVerdicts(all, 'holm', 0.05);
  expect(holm.map(({ evidence }) => evidence[0]!.adjustedP)).toEqual([0.03, 0.04, 0.04]);
  const strict = correctVerdicts(all, 'holm', 0.035);
  expect(strict.map(({ verdict }) => verdict)).toEqual([
    'supported',
    'not-supported',
    'not-supported',
  ]);
  expect(strict[1]!.evidence[0]!.text.en).toContain('p = .040');
});

it('counts an effect that two hypotheses rest on once, and group comparisons not at all', () => {
  const compared: HypothesisResult = {
    ...{ id: 'G', group: null, statement: text, verdict: 'supported' },
    evidence: [{ effect: [], estimate: null, interval: null, p: 0.04, verdict: 'supported', text }],
  };
  const shared = [one('A', 0.03, ['X', 'Y']), one('B', 0.03, ['X', 'Y']), compared];
  const found = correctVerdicts(shared, 'benjamini-hochberg', 0.05);
  expect(found.map(({ evidence }) => evidence[0]!.adjustedP)).toEqual([0.03, 0.03, undefined]);
  expect(found[2]).toEqual(compared);
});
