import type { FirmDiagnosis, QualityResults, Results } from '@qunhai/results';
import { describe, expect, it } from 'vitest';
import { withoutAnswers } from './without-answers.ts';

const diagnosed = (firm: string, wave: number) => ({ firm, wave }) as FirmDiagnosis;
const suspect = (firm: string, wave: number, kind: string, of = '') =>
  ({ firm, wave, kind, reason: { zh: `与 ${of} 相同`, en: `the same as ${of}` } }) as Suspect;
type Suspect = QualityResults['suspects'][number];

const results = {
  quality: {
    missingByFirm: [diagnosed('a', 1), diagnosed('b', 1)],
    suspects: [
      suspect('a', 2, 'speeder'),
      suspect('b', 2, 'duplicate', 'a'),
      suspect('b', 2, 'outlier', 'a'),
      suspect('a', 1, 'outlier'),
    ],
  },
  diagnosis: { firms: [diagnosed('a', 1), diagnosed('a', 2), diagnosed('b', 2)], notes: [] },
  exclusions: [{ firm: 'a' }, { firm: 'b' }, { firm: null }],
  assessments: {
    configurations: {
      findings: [],
      analysis: { outcomes: [{ outcome: 'GR', cases: [diagnosed('a', 2), diagnosed('b', 2)] }] },
    },
    comparison: { distances: [], firms: [diagnosed('a', 2), diagnosed('b', 2)] },
  },
} as unknown as Results;

describe('results without a firm’s answers to a wave', () => {
  const { diagnosis, quality, exclusions } = withoutAnswers(results, { firm: 'a', wave: 2 });

  it('keep other firms, and the firm’s other waves', () => {
    expect(diagnosis.firms).toEqual([diagnosed('a', 1), diagnosed('b', 2)]);
    expect(quality.missingByFirm).toEqual(results.quality.missingByFirm);
  });

  it('tell no findings about the answers, nor whose answers are the same', () => {
    expect(quality.suspects.map(({ firm, wave, kind }) => [firm, wave, kind])).toEqual([
      ['b', 2, 'outlier'],
      ['a', 1, 'outlier'],
    ]);
  });

  it('quote no answer that was left out', () => {
    expect(exclusions.map(({ firm }) => firm)).toEqual(['b', null]);
  });

  it('do not tell where the firm stands to configurations, and keep what is told of all', () => {
    const { assessments } = withoutAnswers(results, { firm: 'a', wave: 2 });
    expect(assessments?.configurations?.analysis?.outcomes).toEqual([
      { outcome: 'GR', cases: [diagnosed('b', 2)] },
    ]);
    expect(assessments?.comparison).toEqual({ distances: [], firms: [diagnosed('b', 2)] });
  });

  it('say so once, however many withdraw', () => {
    expect(diagnosis.notes).toHaveLength(1);
    const again = withoutAnswers({ ...results, diagnosis }, { firm: 'b', wave: 2 });
    expect(again.diagnosis.notes).toEqual(diagnosis.notes);
  });
});
