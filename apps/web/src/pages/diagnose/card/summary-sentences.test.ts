import type { Edition } from '@qunhai/report';
import type { FirmDiagnosis } from '@qunhai/results';
import { expect, it } from 'vitest';
import { summarySentences } from './summary-sentences.ts';

const same = (id: string) => id;
const edition = {
  language: 'en',
  names: { construct: same, stage: same, lockIn: same },
  theory: {
    constructs: [
      { id: 'CA', role: 'driver' },
      { id: 'GR', role: 'outcome' },
      { id: 'CR', role: 'risk' },
      { id: 'LF', role: 'risk' },
      { id: 'EN', role: 'context' },
    ],
  },
} as unknown as Edition;

const score = (construct: string, lower: number, upper: number) => ({
  construct,
  score: 4,
  interval: null,
  percentile: (lower + upper) / 2,
  percentileInterval: { lower, upper, level: 0.95, method: 'measurement-error' as const },
  answered: 3,
  items: 3,
});
const firm: FirmDiagnosis = {
  firm: 'f',
  cluster: null,
  wave: 1,
  scores: [score('CA', 80, 95), score('DC', 20, 60), score('GR', 2, 20), score('GE', 60, 99)],
  stages: [{ stage: 'learning', membership: 0.7, rule: 'r' }],
  stage: 'learning',
  coupling: null,
  lockIns: [
    { id: 'functional', membership: 0.6, raised: true, score: { estimate: 5, interval: null } },
  ],
  constraints: [],
};

it('calls a score high or low only when its whole range is beyond the middle half', () => {
  const said = summarySentences(edition, firm).join(' ');
  expect(said).toContain('clearly above most peers in: CA.');
  expect(said).toContain('clearly below most peers in: GR.');
  expect(said).not.toMatch(/peers in:[^.]*(DC|GE)/);
});

it('never tells a risk in one breath with what a firm should have more of', () => {
  const scores = [score('CA', 1, 9), score('CR', 2, 20), score('LF', 80, 99), score('EN', 90, 98)];
  const said = summarySentences(edition, { ...firm, scores });
  expect(said).toEqual(
    expect.arrayContaining([
      'It is clearly below most peers in: CA.',
      'Risks that are clearly lower than at most peers, which is good: CR.',
      'Risks that are clearly higher than at most peers, which calls for attention: LF.',
      'Its circumstances differ from those of most peers; clearly higher: EN.',
    ]),
  );
});

it('says so when nothing can be told', () => {
  const unknown = { ...firm, stage: null, scores: [score('DC', 20, 60)], lockIns: [] };
  expect(summarySentences(edition, unknown)).toEqual([
    'Its stage cannot be told.',
    'Given the error of measurement, no score is clearly away from the middle of its peers.',
    'No constraint could be established.',
  ]);
});

it('tells the gain of the first constraint with its interval', () => {
  const gain = {
    estimate: 0.31,
    interval: { lower: 0.1, upper: 0.5, level: 0.95, method: 'simulation' as const },
  };
  const constraint = {
    construct: 'DC',
    target: 'GR',
    rank: 1,
    importance: 0.4,
    performance: 40,
    gain,
    evidence: { zh: '据', en: 'e' },
  };
  const said = summarySentences(edition, { ...firm, constraints: [constraint] }).join(' ');
  expect(said).toContain('GR is expected to gain 0.31 [0.10, 0.50] scale points.');
  const risk = { ...constraint, construct: 'CR' };
  const told = summarySentences(edition, { ...firm, constraints: [risk] }).join(' ');
  expect(told).toContain('CR: if it came down to the level of the lowest quarter');
});
