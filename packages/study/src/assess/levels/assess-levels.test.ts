import { RandomStream } from '@qunhai/kernel';
import { assessmentsSchema } from '@qunhai/results';
import { clusteredFirmsTheory as theory } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import { levelsRequest } from '../../groups/group-firms.ts';
import { analysisPlan } from '../../study-schema.ts';
import { assessLevels } from './assess-levels.ts';
import type { LevelsBasis } from './grouped-firms.ts';

const items = theory.items.filter(({ construct }) => construct === 'DL');
const paths = [
  { from: 'DL', to: 'CA' },
  { from: 'CA', to: 'GR' },
  { from: 'DC', to: 'GR' },
];

interface Firm {
  readonly cluster: string | null;
  readonly scores: Readonly<Record<'DL' | 'CA' | 'DC' | 'GR', number>>;
  readonly answers: readonly number[];
}

/**
 * DL is the cluster's, its firms agree on it, and CA is the cluster's for other reasons; GR follows DC within clusters and nothing else.
 */
function simulated(clusters: number, size: number, seed: number): Firm[] {
  const stream = new RandomStream(seed, 'levels-test');
  return Array.from({ length: clusters }, (_, c) => {
    const [shared, other] = [stream.normal(), stream.normal()];
    return Array.from({ length: size }, (): Firm => {
      const dynamic = stream.normal();
      const scores = {
        DL: shared + 0.3 * stream.normal(),
        CA: other + 0.3 * stream.normal(),
        DC: dynamic,
        GR: 0.6 * dynamic + 0.8 * stream.normal(),
      };
      const answers = items.map(() => {
        const answer = Math.round(4 + 1.5 * shared + 0.5 * stream.normal());
        return Math.min(7, Math.max(1, answer));
      });
      return { cluster: `c${c}`, scores, answers };
    });
  }).flat();
}

function study(firms: readonly Firm[], levels?: { by: string }): LevelsBasis {
  const ids = firms.map((_, i) => `f${i}`);
  return {
    theory,
    plan: analysisPlan.parse(levels ? { levels } : {}),
    seed: 1,
    model: { constructs: [], paths },
    estimation: { estimate: null, rows: firms.length, notes: [] },
    sem: { paths: [] },
    data: { dataset: { firms: [], clusters: [] }, notices: [] },
    wave: {
      facts: firms.map((_, i) => ({ key_technology: i % 2 === 0 ? 'yes' : 'no' })),
      matrix: {
        ...{ n: firms.length, p: items.length, variables: items.map(({ id }) => id), firms: ids },
        values: Float64Array.from(firms.flatMap(({ answers }) => answers)),
        clusters: firms.map(({ cluster }) => cluster),
      },
    },
    // The diagnosis may have firms in another order.
    diagnosis: {
      firms: firms
        .map(({ scores }, i) => ({
          firm: ids[i]!,
          scores: Object.entries(scores).map(([construct, score]) => ({
            ...{ construct, score, answered: 3, items: 3 },
          })),
        }))
        .toReversed(),
    },
  } as unknown as LevelsBasis;
}

/** Answers to other items are not needed: their scales count. */
const answering = (basis: LevelsBasis): LevelsBasis => ({
  ...basis,
  wave: {
    ...basis.wave,
    matrix: withOtherItems(basis.wave.matrix),
  },
});

function withOtherItems(matrix: LevelsBasis['wave']['matrix']) {
  const others = ['CA', 'DC', 'GR'].map(
    (construct) => theory.items.find((item) => item.construct === construct)!.id,
  );
  const p = matrix.p + others.length;
  const values = new Float64Array(matrix.n * p);
  for (let row = 0; row < matrix.n; row++) {
    values.set(matrix.values.subarray(row * matrix.p, (row + 1) * matrix.p), row * p);
    for (let k = matrix.p; k < p; k++) values[row * p + k] = 1 + ((row + k) % 7);
  }
  return { ...matrix, p, variables: [...matrix.variables, ...others], values };
}

const effectOf = (found: Awaited<ReturnType<typeof assessLevels>>, from: string, to: string) =>
  found
    .analysis!.models.find(({ outcome }) => outcome === to)!
    .effects.find(({ predictor }) => predictor === from)!;

describe('assessLevels', () => {
  it('gives to clusters what is theirs, and tells chance among clusters from effects within', async () => {
    const found = await assessLevels(answering(study(simulated(24, 10, 5))), {});
    expect(assessmentsSchema.parse({ levels: found })).toBeDefined();
    const { constructs, judgedBy, groups, models } = found.analysis!;
    expect(groups).toMatchObject({ count: 24, firms: 240, without: 0, least: 10, most: 10 });
    expect(judgedBy).toBe('robust');
    const of = (id: string) => constructs.find(({ construct }) => construct === id)!;
    // Variance 1 between and 0.09 within: ICC(1) 0.92.
    expect(of('DL').icc1.value).toBeGreaterThan(0.8);
    expect(of('DL').aggregation).toBe('supported');
    expect(of('GR').icc1.lower).toBeLessThan(0.05);
    expect(['common', 'unsupported']).toContain(of('GR').aggregation);
    const dynamic = effectOf(found, 'DC', 'GR');
    expect(dynamic.verdict).toBe('holds');
    expect(dynamic.within.lower!).toBeLessThan(0.6);
    expect(dynamic.within.upper!).toBeGreaterThan(0.5);
    expect(dynamic.between).not.toBeNull();
    const chance = effectOf(found, 'DL', 'CA');
    const width = (of: { lower: number | null; upper: number | null }) => of.upper! - of.lower!;
    expect(width(chance.robust)).toBeGreaterThan(2 * width(chance.ordinary));
    expect(['lost', 'none']).toContain(chance.verdict);
    expect(models.find(({ outcome }) => outcome === 'CA')!.intraclass.value).toBeGreaterThan(0.8);
    expect(found.notes.map(({ en }) => en).join()).toContain('means of answers');
  });

  it('does not take chance among clusters for a conclusion, as firms taken one by one do', async () => {
    let ordinary = 0;
    let stands = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const found = await assessLevels(answering(study(simulated(12, 8, seed))), {});
      const effect = effectOf(found, 'DL', 'CA');
      if (effect.ordinary.p! <= 0.05) ordinary++;
      if (effect.verdict === 'holds') stands++;
    }
    expect(ordinary).toBeGreaterThan(8);
    expect(stands).toBeLessThanOrEqual(1);
  }, 120_000);

  it('says plainly what three clusters cannot tell', async () => {
    const found = await assessLevels(answering(study(simulated(3, 60, 2))), {});
    const { judgedBy, mediation, bootstrap } = found.analysis!;
    expect([judgedBy, mediation, bootstrap]).toEqual(['none', [], null]);
    expect(effectOf(found, 'DC', 'GR')).toMatchObject({ verdict: 'open', between: null });
    const few = found.findings.find(({ id }) => id === 'levels.few')!;
    expect(few.verdict).toBe('open');
    expect(few.text.en).toContain('only 3 clusters');
    expect(few.text.zh).toContain('只有 3 个集群');
  });

  it('takes groups from a fact', async () => {
    const firms = simulated(10, 8, 3);
    const found = await assessLevels(answering(study(firms, { by: 'key_technology' })), {});
    expect(found.analysis).toMatchObject({ by: 'key_technology', groups: { count: 2 } });
    expect(found.findings.find(({ id }) => id === 'levels.few')!.text.en).toContain('2 groups');
    const plan = analysisPlan.parse({ levels: { by: 'employees' } });
    expect(() => levelsRequest(theory, plan)).toThrow(
      expect.objectContaining({ code: 'study.unknown-levels' }),
    );
  });

  it('says what data it needs where there are no groups, one, or as many as firms', async () => {
    const firms = simulated(2, 10, 1);
    const having = (cluster: (i: number) => string | null) =>
      firms.map((firm, i) => ({ ...firm, cluster: cluster(i) }));
    for (const [cluster, words] of [
      [() => null, 'Give the firms or responses a column'],
      [() => 'c', 'all firms are in one group'],
      [(i: number) => `c${i}`, 'has a single firm'],
    ] as const) {
      const found = await assessLevels(answering(study(having(cluster))), {});
      expect(found).toMatchObject({ findings: [], analysis: null });
      expect(found.notes.map(({ en }) => en).join()).toContain(words);
    }
  });

  it('says the same whenever it is asked, and stops when told to', async () => {
    const basis = answering(study(simulated(6, 10, 4)));
    expect(await assessLevels(basis, {})).toEqual(await assessLevels(basis, {}));
    const signal = AbortSignal.abort();
    await expect(assessLevels(basis, { signal })).rejects.toMatchObject({
      code: 'kernel.cancelled',
    });
  });
});
