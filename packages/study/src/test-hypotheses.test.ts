import type { SemResults } from '@qunhai/results';
import { type Theory, theorySchema } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import { testHypotheses } from './test-hypotheses.ts';

const text = { zh: '文', en: 'text' };
const construct = (id: string) => ({
  id,
  name: text,
  definition: text,
  role: 'driver' as const,
  measurement: { kind: 'reflective' as const },
});

function theoryWith(hypotheses: readonly object[]): Theory {
  return theorySchema.parse({
    schema: 'qunhai-theory/1',
    id: 'small',
    version: '1.0.0',
    title: text,
    description: text,
    source: text,
    scales: [
      {
        id: 's',
        min: 1,
        max: 7,
        anchors: [
          { value: 1, label: text },
          { value: 7, label: text },
        ],
      },
    ],
    constructs: ['A', 'B', 'C'].map(construct),
    items: ['A', 'B', 'C'].map((id) => ({
      id: `${id}1`,
      construct: id,
      text,
      scale: 's',
      form: 'short',
    })),
    paths: [
      { from: 'A', to: 'B' },
      { from: 'B', to: 'C' },
    ],
    hypotheses: hypotheses.map((h) => ({ statement: text, ...h })),
  });
}

const tested = (estimate: number, half: number) => ({
  estimate,
  standardError: half / 2,
  t: (2 * estimate) / half,
  p: Math.abs(estimate) > half ? 0.0004 : 0.25,
  interval: {
    lower: estimate - half,
    upper: estimate + half,
    level: 0.95,
    method: 'percentile' as const,
  },
});

function semWith(ab: number, bc: number, indirect: number): SemResults {
  const path = (from: string, to: string, estimate: number) => ({
    from,
    to,
    ...tested(estimate, 0.1),
    hypothesis: null,
    vif: null,
    fSquared: null,
  });
  return {
    status: 'converged',
    resamples: { requested: 500, used: 500 },
    mediation: [],
    paths: [path('A', 'B', ab), path('B', 'C', bc)],
    indirect: [{ path: ['A', 'B', 'C'], ...tested(indirect, 0.1) }],
  } as unknown as SemResults;
}

const verdictOf = (hypothesis: object, sem: SemResults) =>
  testHypotheses(theoryWith([{ id: 'H1', ...hypothesis }]), sem)[0]!;

describe('testHypotheses', () => {
  const direct = { kind: 'path', from: 'A', to: 'B', sign: '+' };

  it.each([
    [0.3, 'supported'],
    [0.05, 'not-supported'],
    [-0.3, 'contradicted'],
  ])('a path of %f with expected sign + is %s', (estimate, verdict) => {
    expect(verdictOf(direct, semWith(estimate, 0, 0)).verdict).toBe(verdict);
  });

  it('tells the figures in both languages', () => {
    const { evidence } = verdictOf({ ...direct, sign: '-' }, semWith(-0.321, 0, 0));
    expect(evidence[0]!.text.en).toBe('A → B: −.32, 95% CI [−.42, −.22], p < .001.');
    expect(evidence[0]!.text.zh).toBe('A → B：−0.32，95% 置信区间 [−0.42, −0.22]，p < 0.001。');
  });

  it.each([
    [0.3, 0.3, 0.2, 'supported'],
    [0.3, 0.05, 0.02, 'partly-supported'],
    [0.05, 0.05, 0.01, 'not-supported'],
    [-0.3, 0.05, 0.01, 'contradicted'],
    [-0.3, 0.3, -0.2, 'partly-supported'],
  ])('a chain with links %f, %f and whole %f is %s', (ab, bc, whole, verdict) => {
    const chain = { kind: 'chain', chain: ['A', 'B', 'C'], sign: '+' };
    const { evidence, ...result } = verdictOf(chain, semWith(ab, bc, whole));
    expect(result.verdict).toBe(verdict);
    expect(evidence.map(({ effect }) => effect.join(''))).toEqual(['AB', 'BC', 'ABC']);
  });

  it('judges a mediation by its specific indirect effects and names those the model lacks', () => {
    const mediation = { kind: 'mediation', from: ['A'], through: ['B', 'C'], to: ['C'], sign: '+' };
    const { verdict, evidence } = verdictOf(
      { ...mediation, through: ['B'] },
      semWith(0.3, 0.3, 0.2),
    );
    expect([verdict, evidence.length]).toEqual(['supported', 1]);
    const wider = verdictOf({ ...mediation, from: ['A', 'B'], through: ['B'] }, semWith(0, 0, 0.2));
    expect(wider.verdict).toBe('partly-supported');
    expect(wider.evidence[1]).toMatchObject({ estimate: null, interval: null });
    expect(wider.evidence[1]!.text.en).toContain('not in the estimated model');
  });

  it('judges a mediation in the model with the direct path added, and says so', () => {
    const mediation = { kind: 'mediation', from: ['A'], through: ['B'], to: ['C'], sign: '+' };
    const row = { from: 'A', through: ['B'], to: 'C', indirect: tested(0.04, 0.1) };
    const sem = { ...semWith(0.3, 0.3, 0.2), mediation: [row] } as unknown as SemResults;
    const { verdict, evidence } = verdictOf(mediation, sem);
    expect(verdict).toBe('not-supported');
    expect(evidence[0]).toMatchObject({ estimate: 0.04, verdict: 'not-supported' });
    expect(evidence[0]!.text.en).toContain('model with the direct path added');
    expect(evidence[0]!.text.zh).toContain('加入直接路径的模型');
    const chain = { kind: 'chain', chain: ['A', 'B', 'C'], sign: '+' };
    expect(verdictOf(chain, sem).evidence[2]!.estimate).toBe(0.2);
  });

  it('names what goes the other way, and gives every effect its own verdict', () => {
    const chain = { kind: 'chain', chain: ['A', 'B', 'C'], sign: '+' };
    const { verdict, evidence } = verdictOf(chain, semWith(-0.3, 0.3, 0.01));
    expect(verdict).toBe('partly-supported');
    expect(evidence.map((row) => row.verdict)).toEqual([
      'contradicted',
      'supported',
      'not-supported',
    ]);
    expect(evidence[0]!.text.en).toMatch(/^A → B: −\.30.*opposite sign/);
    expect(evidence[0]!.text.zh).toContain('符号与假设相反');
  });

  it.each([
    [500, 'no interval could be computed'],
    [0, 'resamples: 0'],
  ])('never lets p decide without an interval (%i resamples), and says why', (requested, why) => {
    const strong = semWith(0.3, 0.3, 0.2);
    const without = <Row extends object>(row: Row) => ({ ...row, interval: null, p: 0.001 });
    const sem = {
      ...strong,
      resamples: { requested, used: requested },
      paths: strong.paths.map(without),
      indirect: strong.indirect.map(without),
    };
    const mediation = { kind: 'mediation', from: ['A'], through: ['B'], to: ['C'], sign: '+' };
    for (const hypothesis of [direct, mediation]) {
      const { verdict, evidence } = verdictOf(hypothesis, sem);
      expect(verdict).toBe('not-tested');
      expect(evidence[0]!.text.en).toContain(why);
    }
  });

  it('tests nothing when too many resamples failed', () => {
    const sem = {
      ...semWith(0.3, 0.3, 0.2),
      resamples: { requested: 500, used: 204, withheld: true },
    };
    const { verdict, evidence } = verdictOf(direct, sem);
    expect(verdict).toBe('not-tested');
    expect(evidence[0]!.text.en).toContain('296 of 500 resamples failed');
  });

  it.each([
    [
      { kind: 'moderation', moderator: ['C'], from: ['A'], to: ['B'], sign: '+' },
      'moderation: false',
    ],
    [{ kind: 'group', groups: [text] }, 'compares no groups'],
    [{ ...direct, model: 'full' }, 'moderation: false'],
    [{ kind: 'chain', chain: ['A', 'B', 'C'], sign: '+', model: 'full' }, 'full model'],
  ])('does not test %o and says why', (hypothesis, reason) => {
    const { verdict, evidence } = verdictOf(hypothesis, semWith(0.3, 0.3, 0.2));
    expect(verdict).toBe('not-tested');
    expect(evidence[0]!.text.en).toContain(reason);
  });

  describe('of the full model', () => {
    const moderation = {
      kind: 'moderation',
      ...{ moderator: ['C'], from: ['A'], to: ['B'], sign: '-', model: 'full' },
    };
    const extension = {
      ...{ id: 'H1', hypotheses: ['H1'], status: 'converged', notes: [], uncorrected: [] },
      resamples: { requested: 500, used: 500 },
      added: { constructs: [], paths: [{ from: 'C', to: 'B' }], interactions: [] },
      paths: [{ from: 'A', to: 'B', ...tested(0.4, 0.1) }],
    };
    const row = { hypothesis: 'H1', moderator: 'C', predictor: 'A', to: 'B' };
    const extended = (change: object) =>
      ({
        ...semWith(0.3, 0.3, 0.2),
        extensions: [{ ...extension, ...change }],
        moderation: [{ ...row, ...tested(-0.2, 0.1) }],
      }) as unknown as SemResults;

    it('a moderation is judged by its products, a path by the extended model', () => {
      const { verdict, evidence } = verdictOf(moderation, extended({}));
      expect(verdict).toBe('supported');
      expect(evidence[0]!.effect).toEqual(['C × A', 'B']);
      expect(evidence[0]!.text.en).toContain('C × A → B: −.20');
      const path = verdictOf({ ...direct, model: 'full' }, extended({ uncorrected: ['A'] }));
      expect(path.evidence[0]).toMatchObject({ estimate: 0.4, verdict: 'supported' });
      expect(path.evidence[0]!.text.en).toContain('A not corrected for measurement error');
    });

    it.each([
      [{ resamples: { requested: 500, used: 300, withheld: true } }, '200 of 500'],
      [{ status: 'not-converged' }, 'did not converge'],
      [{ status: 'not-estimated', notes: [{ zh: '太少', en: 'Too few.' }] }, 'to use. Too few.'],
    ])('is not tested when its model is %o', (change, reason) => {
      const { verdict, evidence } = verdictOf(moderation, extended(change));
      expect(verdict).toBe('not-tested');
      expect(evidence[0]!.text.en).toContain(reason);
    });
  });

  it.each(['not-estimated', 'not-converged'] as const)('tests nothing when %s', (status) => {
    const sem = { ...semWith(0.3, 0.3, 0.2), status };
    expect(verdictOf(direct, sem).verdict).toBe('not-tested');
  });
});
