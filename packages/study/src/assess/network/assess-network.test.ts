import type { Dataset, Firm, Tie } from '@qunhai/dataset';
import { RandomStream } from '@qunhai/kernel';
import { resultsSchema } from '@qunhai/results';
import { clusteredFirmsTheory } from '@qunhai/theory';
import { beforeAll, describe, expect, it } from 'vitest';
import { assessNetwork, type NetworkBasis } from './assess-network.ts';
import type { NetworkResults } from './network-settings.ts';

const countries = ['DE', 'JP', 'US'];

/**
 * Clusters in which who exports has partners abroad, whatever its standing at home; between the waves the firms of the first one find
 * more partners abroad and keep their local ties.
 */
function world(sizes: readonly number[]): { dataset: Dataset; exports: Map<string, number> } {
  const stream = new RandomStream(5, 'test.network');
  const firms: Firm[] = [];
  const ties: Tie[] = [];
  const exports = new Map<string, number>();
  for (const [k, size] of sizes.entries()) {
    const cluster = `k${k}`;
    const ids = Array.from({ length: size }, (_, i) => `${cluster}-${i}`);
    for (const id of ids) firms.push({ id, cluster, facts: { chain_step: 'assembly' } });
    const local = ids.flatMap((from) =>
      ids.filter((to) => to !== from && stream.uniform() < 0.15).map((to) => ({ from, to })),
    );
    for (const [i, from] of ids.entries()) {
      const abroad = stream.integer(5);
      exports.set(from, 10 * abroad + stream.integer(8));
      for (const wave of [1, 2]) {
        const more = wave === 2 && k === 0 ? 3 : 0;
        for (let each = 0; each < abroad + more; each++)
          ties.push({
            ...{ from, to: `partner-${i}-${each}`, kind: 'supply', wave, local: false },
            country: countries[each % 3]!,
          });
      }
    }
    for (const wave of [1, 2])
      for (const { from, to } of local)
        ties.push({ ...{ from, to, kind: 'knowledge', wave, local: true, country: null } });
  }
  const both = [1, 2].flatMap((wave) => firms.map(({ id }) => ({ id, wave })));
  return {
    exports,
    dataset: {
      ...{ firms, ties, clusters: [], exclusions: [], notices: [] },
      responses: {
        firm: both.map(({ id }) => id),
        wave: both.map(({ wave }) => wave),
        row: both.map((_, row) => row + 2),
        ...{ file: 'answers.csv', items: {}, seconds: null },
        facts: { export_share: both.map(({ id }) => exports.get(id)!) },
      },
    },
  };
}

function basisOf({ dataset }: { dataset: Dataset }): NetworkBasis {
  return {
    theory: clusteredFirmsTheory,
    data: { dataset, notices: [] },
    wave: { wave: 2, matrix: { firms: dataset.firms.map(({ id }) => id) } },
    plan: { level: 0.95 },
    seed: 7,
    diagnosis: { firms: [] },
  } as unknown as NetworkBasis;
}

const schema = resultsSchema.shape.assessments.unwrap().shape.network.unwrap();

describe('networks whose truth is known', () => {
  let found: NetworkResults;
  beforeAll(async () => {
    found = await assessNetwork(basisOf(world([30, 25, 3])), {});
  }, 120_000);
  const verdictOf = (id: string) => found.findings.find((one) => one.id === id)?.verdict;

  it('make results of the schema, the same ones again', async () => {
    expect(schema.parse(found)).toEqual(found);
    expect(await assessNetwork(basisOf(world([30, 25, 3])), {})).toEqual(found);
  });

  it('find that partners abroad go with exports and local standing does not', () => {
    const { associations, contrasts } = found.analysis!;
    const first = associations.filter(({ asked }) => asked === 'first');
    expect(first.map(({ position, verdict }) => [position, verdict])).toEqual([
      ['localIn', 'no-evidence'],
      ['globalDegree', 'goes-with'],
    ]);
    expect(contrasts[0]!.difference.lower).toBeGreaterThan(0);
    expect(verdictOf('network.association.export_share')).toBe('passes');
  });

  it('find that one cluster extended outwards and the other did not', () => {
    expect(verdictOf('network.change.k0.2')).toBe('passes');
    expect(verdictOf('network.change.k1.2')).toBe('open');
    const [first, second] = found.analysis!.changes;
    expect(first!.partnersAbroad.difference.value).toBeCloseTo(3, 8);
    expect(second!.jaccard.value).toBe(1);
  });

  it('describe no cluster under five firms, and say how many there are', () => {
    expect(found.analysis!.waves[1]!.clusters.map(({ cluster }) => cluster)).toEqual(['k0', 'k1']);
    expect(found.notes.map(({ en }) => en).join()).toContain('in wave 2: 1.');
    expect(verdictOf('network.structure.k2')).toBeUndefined();
  });

  it('explain ties by those of the wave before', () => {
    const [cluster] = found.analysis!.waves[1]!.clusters;
    const effect = cluster!.relations!.effects.find(({ relation }) => relation === 'previous')!;
    expect(effect.coefficient).toBeCloseTo(1, 8);
  });
});

describe('networks that hardly are any', () => {
  it.each([[[1]], [[2]], [[3, 1]], [[5]], [[6, 6]]])(
    'are told without breaking: %j',
    async (sizes) => {
      const found = await assessNetwork(basisOf(world(sizes)), {});
      expect(schema.safeParse(found).success).toBe(true);
    },
  );

  it('say what is needed without ties', async () => {
    const { dataset } = world([8]);
    const found = await assessNetwork(basisOf({ dataset: { ...dataset, ties: [] } }), {});
    expect(found).toMatchObject({ findings: [], analysis: null });
    expect(found.notes[0]!.en).toContain('ties.csv');
  });

  it('say when the wave analysed has none', async () => {
    const { dataset } = world([8]);
    const earlier = { ...dataset, ties: dataset.ties.filter(({ wave }) => wave === 1) };
    const found = await assessNetwork(basisOf({ dataset: earlier }), {});
    expect(found.analysis!.associations).toEqual([]);
    expect(found.notes[0]!.en).toContain('Wave 2');
  });
});
