import type { Cluster, Firm, Tie } from '@qunhai/dataset';
import { RandomStream } from '@qunhai/kernel';
import { assessmentsSchema } from '@qunhai/results';
import { clusteredFirmsTheory as theory } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import { analysisPlan } from '../../study-schema.ts';
import { assessLocation, type LocationBasis } from './assess-location.ts';

interface World {
  readonly firms: number;
  /** Spread of latitudes and longitudes in degrees; null for no coordinates. */
  readonly spread?: number | null;
  readonly attributes?: Cluster['attributes'];
  /** Ties each firm names, and the share of them that are local. */
  readonly ties?: number;
  readonly local?: number;
}

/** One cluster; its local ties go round in rings, which close triangles. */
function study({ firms: n, spread = null, attributes = {}, ties: each = 0, local = 1 }: World) {
  const stream = new RandomStream(7, 'location-test');
  const steps = theory.facts.find(({ id }) => id === 'chain_step')!.options!;
  const firms = Array.from(
    { length: n },
    (_, i): Firm => ({
      ...{ id: `f${i}`, cluster: 'here' },
      facts: {
        chain_step: steps[i % steps.length]!.value,
        ...(spread !== null && {
          latitude: 28 + spread * stream.normal(),
          longitude: 120 + spread * stream.normal(),
        }),
      },
    }),
  );
  const ties = firms.flatMap(({ id }, i) =>
    Array.from({ length: each }, (_, k): Tie => {
      const isLocal = (k + 0.5) / each < local;
      return {
        ...{ from: id, kind: 'supply', wave: 1, country: null, local: isLocal },
        to: isLocal ? `f${(i + k + 1) % n}` : `outside-${k}`,
      };
    }),
  );
  const clusters: Cluster[] = [{ id: 'here', name: null, attributes }];
  return {
    ...{ theory, seed: 1, plan: analysisPlan.parse({}) },
    data: { dataset: { firms, clusters, ties }, notices: [] },
    wave: { wave: 1, matrix: { firms: firms.map(({ id }) => id) }, facts: firms.map(() => ({})) },
  } as unknown as LocationBasis;
}

const counts = (industry: number) => ({
  ...{ industry_region: industry, all_region: 20_000 },
  ...{ industry_country: 30_000, all_country: 4_000_000 },
});

describe('assessLocation', () => {
  it.each([
    [{ firms: 60, attributes: counts(900), spread: 0.01, ties: 4 }, 'cluster', null],
    [{ firms: 60, attributes: counts(900), ties: 4, local: 0 }, 'emerging', 'network'],
    [{ firms: 60, attributes: counts(60), spread: 2, ties: 4 }, 'emerging', 'concentration'],
    [{ firms: 60, attributes: counts(60), ties: 4, local: 0 }, 'no-cluster', null],
    [{ firms: 60, ties: 4 }, 'not-known', null],
  ] as const)('judges %o', async (world, verdict, lacks) => {
    const found = await assessLocation(study(world), {});
    expect(assessmentsSchema.parse({ location: found })).toBeDefined();
    expect(found.clusters![0]).toMatchObject({ verdict, lacks });
    for (const { concentration, network } of found.clusters!)
      for (const { interval, p } of [...concentration.evidence, ...network.evidence])
        expect(interval ?? p).not.toBeNull();
  });

  it('tells the evidence in words, and how to give what is missing', async () => {
    const { findings, notes } = await assessLocation(study({ firms: 60, ties: 4 }), {});
    expect(findings[0]).toMatchObject({ id: 'location.here', verdict: 'open' });
    expect(findings[0]!.text.en).toMatch(/Local network: yes \(share of ties that are local 1\.00/);
    expect(notes.map(({ en }) => en).join()).toContain('industry_region');
  });

  it('allows for employees who come in firms', async () => {
    const quotient = async (attributes: Cluster['attributes']) => {
      const { clusters } = await assessLocation(study({ firms: 20, attributes, ties: 2 }), {});
      return clusters![0]!.concentration.evidence[0]!.interval!;
    };
    const firms = await quotient(counts(900));
    const employees = await quotient({ ...counts(900), firms_region: 9 });
    expect(employees.lower).toBeLessThan(firms.lower);
    expect(employees.upper).toBeGreaterThan(firms.upper);
  });

  it('names a cluster whose counts cannot be', async () => {
    const { notes } = await assessLocation(
      study({ firms: 20, attributes: { ...counts(40_000) }, ties: 2 }),
      {},
    );
    expect(notes[0]!.en).toContain('cluster here cannot be computed');
  });

  it('puts up with firms at one spot, and judges no cluster of fewer than five', async () => {
    const spot = await assessLocation(study({ firms: 20, spread: 0 }), {});
    expect(spot.clusters![0]!.concentration.evidence[0]).toMatchObject({ finding: 'present' });
    expect(spot.notes[0]!.en).toContain('Cluster here:');
    const small = await assessLocation(study({ firms: 4, ties: 2 }), {});
    expect(small.findings).toEqual([]);
    expect(small.clusters).toBeUndefined();
    expect(small.notes[0]!.en).toContain('5 firms or more');
  });

  it('says what it needs where nothing is known', async () => {
    const { findings, notes, clusters } = await assessLocation(study({ firms: 20 }), {});
    expect({ findings, clusters }).toEqual({ findings: [], clusters: undefined });
    expect(notes.map(({ en }) => en).join()).toMatch(/latitude.*ties\.csv/);
  });
});
