import { RandomStream } from '@qunhai/kernel';
import { assessmentsSchema, type DiagnosisResults } from '@qunhai/results';
import { clusteredFirmsTheory as theory } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import { analysisPlan } from '../../study-schema.ts';
import { assessNecessity, type NecessityBasis } from './assess-necessity.ts';
import { necessityQuestions } from './necessary-conditions.ts';

const ids = ['DL', 'IE', 'CN', 'CA', 'DC', 'AQ', 'TR', 'IN', 'MK'];

/** Scores of firms of which DC bounds MK from above when `bound`; everything else is drawn by itself. */
function study(n: number, bound: boolean, answered = 3): NecessityBasis {
  const stream = new RandomStream(3, 'necessity-test');
  const draw = () => 1 + 6 * stream.uniform();
  const rows = Array.from({ length: n }, () => {
    const row = new Map(ids.map((id) => [id, draw()]));
    if (bound) row.set('MK', 1 + (Math.min(6, 0.3 + row.get('DC')! - 1) * (draw() - 1)) / 6);
    return row;
  });
  const firms = rows.map((row, i) => ({
    firm: `f${i}`,
    scores: ids.map((construct) => ({
      ...{ construct, score: row.get(construct)!, answered, items: 3 },
    })),
  }));
  const items = theory.items.filter(({ construct }) => ids.includes(construct));
  const estimate = (value: number) => ({ estimate: value, interval: null });
  return {
    theory,
    plan: analysisPlan.parse({}),
    seed: 1,
    wave: {
      matrix: {
        ...{ n: 2, p: items.length, variables: items.map(({ id }) => id) },
        values: Float64Array.from({ length: 2 * items.length }, (_, i) => i),
      },
    } as unknown as NecessityBasis['wave'],
    diagnosis: {
      firms,
      importancePerformance: [
        {
          target: 'MK',
          points: [
            { construct: 'DC', importance: estimate(0.5), performance: estimate(50) },
            { construct: 'CA', importance: estimate(0.1), performance: estimate(60) },
          ],
        },
      ],
    } as unknown as DiagnosisResults,
  };
}

describe('necessityQuestions', () => {
  it('asks of the outcomes of the built-in theory what its page says, and what is upstream of them', () => {
    const questions = necessityQuestions(theory);
    const of = (outcome: string) => questions.find((one) => one.outcome === outcome)?.conditions;
    expect(questions.filter(({ target }) => target).map(({ outcome }) => outcome)).toEqual([
      'GR',
      'GE',
      'MK',
      'IG',
    ]);
    expect(of('GR')).toEqual(['DL', 'IE', 'CN', 'CA', 'DC', 'AQ', 'TR', 'IN']);
    expect(of('IG')).toEqual(of('GR'));
    expect(of('MK')).toEqual([...of('GR')!, 'GR', 'GE']);
    expect(of('CA')).toEqual(['DL', 'IE', 'CN', 'AQ', 'IN']);
    expect(of('DL')).toBeUndefined();
  });
});

describe('assessNecessity', () => {
  it('finds the condition that bounds the outcome, and no other', async () => {
    const found = await assessNecessity(study(250, true), {});
    expect(assessmentsSchema.parse({ necessity: found })).toBeDefined();
    const outcome = found.analysis!.outcomes.find((one) => one.outcome === 'MK')!;
    const necessary = outcome.conditions.filter(({ effects }) =>
      effects.every(({ verdict }) => verdict === 'necessary'),
    );
    expect(necessary.map(({ construct }) => construct)).toEqual(['DC']);
    const { cells, score } = outcome.bottlenecks.find(({ level }) => level === 80)!;
    const { required } = cells.find(({ construct }) => construct === 'DC')!;
    // MK never exceeds DC + 0.3, so that it is needed at about the level asked for.
    expect(required! - score).toBeGreaterThan(-0.8);
    expect(required! - score).toBeLessThan(1.2);
    const { effects } = outcome.conditions.find(({ construct }) => construct === 'DC')!;
    for (const { ceiling, accuracy, purity } of effects) {
      expect(purity!.noise! + purity!.exceptions!, ceiling).toBeLessThanOrEqual(
        1 - accuracy! + 1e-12,
      );
      expect(purity!.support, ceiling).toBeGreaterThan(0);
      expect(purity!.spread, ceiling).toBeGreaterThan(0);
    }
    const [first] = outcome.combined;
    expect(first).toMatchObject({ construct: 'DC', priority: 'bottleneck-first' });
    const told = found.findings.find(({ id }) => id === 'necessity.MK')!;
    expect(told.verdict).toBe('caution');
    expect(told.text.en).toContain('Dynamic capability (DC)');
    expect(told.text.zh).toMatch(/动态能力（DC）.*校正后 p/);
  });

  it('has one finding for each outcome, which names all and folds what the text leaves out', async () => {
    const { findings, analysis } = await assessNecessity(study(250, true), {});
    const ids = analysis!.outcomes.map(({ outcome }) => `necessity.${outcome}`);
    expect(findings.map(({ id }) => id)).toEqual(ids);
    for (const { text, details = [] } of findings)
      for (const detail of details)
        for (const language of ['zh', 'en'] as const)
          expect(text[language]).not.toContain(detail.text[language]);
  });

  it('calls nothing necessary where nothing goes with anything', async () => {
    const { findings } = await assessNecessity(study(250, false), {});
    const told = findings.find(({ id }) => id === 'necessity.MK')!;
    expect(told.verdict).toBe('passes');
    expect(told.text.en).toMatch(
      /^International market knowledge \(MK\): no necessary condition found among 8 examined/,
    );
  });

  it('says the same whenever it is asked', async () => {
    expect(await assessNecessity(study(40, true), {})).toEqual(
      await assessNecessity(study(40, true), {}),
    );
  });

  it('says what is missing where firms are few or answered too little', async () => {
    for (const basis of [study(9, true), study(50, true, 1)]) {
      const { findings, notes, analysis } = await assessNecessity(basis, {});
      expect(findings).toEqual([]);
      expect(analysis).toBeNull();
      expect(notes.map(({ en }) => en).join()).toContain('at least 10 firms');
    }
  });
});
