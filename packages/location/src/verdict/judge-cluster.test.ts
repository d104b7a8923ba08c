import { describe, expect, it } from 'vitest';
import { locationText } from '../messages.ts';
import { stableDensity } from '../points/density-stability.ts';
import { spatialRandomness } from '../points/spatial-randomness.ts';
import { locationQuotients } from '../regional/location-quotients.ts';
import type { ConcentrationMeasure, Evidence, NetworkMeasure } from './evidence.ts';
import { concentrationEvidence } from './evidence-of.ts';
import { judgeCluster } from './judge-cluster.ts';

const high: Evidence<ConcentrationMeasure> = {
  measure: 'location-quotient',
  value: 3,
  interval: [2, 4],
};
const low: Evidence<ConcentrationMeasure> = {
  measure: 'location-quotient',
  value: 0.8,
  interval: [0.6, 1.1],
};
const tied: Evidence<NetworkMeasure> = { measure: 'local-tie-share', value: 0.8, complete: true };
const loose: Evidence<NetworkMeasure> = { measure: 'local-tie-share', value: 0.2, complete: true };

describe('judgeCluster', () => {
  it.each([
    [high, tied, 'cluster'],
    [high, loose, 'agglomeration-without-network'],
    [low, tied, 'network-without-agglomeration'],
    [low, loose, 'no-cluster'],
  ] as const)('asks for both marks', (concentration, network, verdict) => {
    const judged = judgeCluster({ concentration: [concentration], network: [network] });
    expect(judged).toMatchObject({ verdict, leaning: verdict, certainty: 'tentative' });
    expect(judged.cautions).toEqual(['concentration-single', 'network-single']);
  });

  it('is firm where two measurements agree on each mark', () => {
    const judged = judgeCluster({
      concentration: [high, { measure: 'ellison-glaeser', value: 0.1, p: 0.001 }],
      network: [tied, { measure: 'clustering-ratio', value: 4, interval: [2, 6] }],
    });
    expect(judged).toMatchObject({ verdict: 'cluster', certainty: 'firm', cautions: [] });
  });

  it('does not know without evidence, with contradictions, or within error, and says where it leans', () => {
    const missing = judgeCluster({ concentration: [high], network: [] });
    expect(missing).toMatchObject({ verdict: 'not-known', certainty: 'open', leaning: null });
    expect(missing.cautions).toContain('network-missing');
    const mixed = judgeCluster({
      concentration: [high, { measure: 'ellison-glaeser', value: -0.1, p: 0.9 }],
      network: [tied],
    });
    expect(mixed).toMatchObject({ verdict: 'not-known', concentration: { state: 'mixed' } });
    const across = judgeCluster({
      concentration: [{ ...high, interval: [1, 4] }],
      network: [tied],
    });
    expect(across).toMatchObject({ verdict: 'not-known', leaning: 'cluster' });
    expect(across.concentration.evidence[0]).toMatchObject({ reason: 'interval-across' });
  });

  it('does not take a bare number for knowledge', () => {
    const { network, verdict } = judgeCluster({
      concentration: [high],
      network: [{ measure: 'local-tie-share', value: 0.9 }],
    });
    expect(verdict).toBe('not-known');
    expect(network.evidence[0]).toMatchObject({ reason: 'no-uncertainty', finding: 'uncertain' });
  });

  it('warns where only randomness was the comparison', () => {
    const { cautions } = judgeCluster({
      concentration: [{ measure: 'spatial-randomness', value: 0.5, p: 0.005 }],
      network: [tied],
    });
    expect(cautions).toContain('randomness-only');
  });

  it('takes another threshold, without the usual source', () => {
    const { concentration } = judgeCluster({
      concentration: [{ ...high, threshold: 3.5 }],
      network: [],
    });
    expect(concentration.evidence[0]).toMatchObject({ finding: 'uncertain', source: '' });
  });

  it.each([
    [{ ...high, value: Number.NaN }, 'value'],
    [{ ...high, interval: [4, 2] as const }, 'interval'],
    [{ ...high, p: 2 }, 'p'],
  ])('rejects evidence that is none', (bad, field) => {
    expect(() => judgeCluster({ concentration: [bad], network: [] })).toThrowError(
      expect.objectContaining({
        code: 'location.invalid-evidence',
        details: { measure: 'location-quotient', field },
      }),
    );
  });

  it('has words for every verdict, reason and caution it gives', async () => {
    const quotient = locationQuotients({
      regions: ['here', 'there'],
      industries: ['print', 'other'],
      counts: [60, 140, 100, 1900],
    })[0]!;
    const places = { x: [0, 0.1, 0.2, 5, 5.1, 5.2, 9, 9.1], y: [0, 0.1, 0, 5, 5.1, 5, 0, 0.1] };
    const concentration = concentrationEvidence({
      quotient,
      randomness: await spatialRandomness(places, { simulations: 99 }),
      density: stableDensity(places, { radius: 1, fewest: 2 }),
    });
    expect(concentration.map((one) => one.measure)).toEqual([
      'location-quotient',
      'spatial-randomness',
      'density-clusters',
    ]);
    const judged = judgeCluster({ concentration, network: [tied] });
    expect(judged.verdict).toBe('cluster');
    expect(locationText('en', `verdict.${judged.verdict}`)).toMatch(/^A cluster/);
    for (const { reason, measure } of judged.concentration.evidence) {
      expect(locationText('zh', `reason.${reason}`)).not.toBe('');
      expect(locationText('zh', `measure.${measure}`)).not.toBe('');
    }
    for (const caution of judged.cautions)
      expect(locationText('zh', `caution.${caution}`)).not.toBe('');
  });
});
