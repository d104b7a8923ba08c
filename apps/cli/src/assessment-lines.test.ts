import type { Assessments, Finding } from '@qunhai/results';
import { expect, it } from 'vitest';
import { assessmentLines } from './assessment-lines.ts';

const found = (verdict: Finding['verdict'], words: string): Finding => ({
  id: words,
  verdict,
  text: { zh: `${words}。`, en: `${words}.` },
});
const assessments = {
  location: { findings: [found('open', 'unknown')], notes: [] },
  data: {
    findings: [found('passes', 'enough'), found('caution', 'few'), found('fails', 'gaps')],
    notes: [],
  },
} as unknown as Assessments;

it('counts findings by kind, and tells those in full that are not in order', () => {
  expect(assessmentLines('en', assessments)).toEqual([
    'Assessments: 1 in order, 1 to keep in mind, 1 not in order, 1 open; in this order by kind:',
    '  1 / 1 / 1 / 0  What the data can carry',
    '  0 / 0 / 0 / 1  Is it a cluster?',
    '  Not in order: gaps.',
  ]);
  expect(assessmentLines('zh', assessments).at(-1)).toBe('  未通过: gaps。');
});

it('says nothing of a run without assessments', () => {
  expect(assessmentLines('en', undefined)).toEqual([]);
  expect(assessmentLines('en', {})).toEqual([]);
});
