import { existsSync, readFileSync } from 'node:fs';
import type { Assessments, Results } from '@qunhai/results';
import { runStudy } from '@qunhai/study';
import { beforeAll, describe, expect, it } from 'vitest';

const folder = new URL('../../../../shared/realdata/', import.meta.url);
const files = ['kecskemet_cluster_firms.csv', 'kecskemet_cluster_dyads.csv'];
const expectedFile = new URL('kecskemet_cluster_expected.json', folder);
const study = new URL('../../../examples/kecskemet', import.meta.url).pathname;

type Network = NonNullable<NonNullable<Assessments['network']>['analysis']>;
interface Expected {
  readonly network2012: {
    readonly [figure: string]: number | Readonly<Record<string, number>>;
    readonly inDegree: Readonly<Record<string, number>>;
    readonly outDegree: Readonly<Record<string, number>>;
    readonly constraint: Readonly<Record<string, number>>;
  };
  readonly eiForeignOwned2012: { readonly external: number; readonly internal: number };
  readonly localVersusGlobal: Readonly<Record<string, number>>;
}

describe.skipIf(!existsSync(expectedFile))('Kecskemét study on real data (needs ../shared)', () => {
  let results: Results;
  let network: Network;
  let expected: Expected;

  beforeAll(async () => {
    expected = JSON.parse(readFileSync(expectedFile, 'utf8'));
    const data = Object.fromEntries(files.map((file) => [file, new URL(file, folder).pathname]));
    ({ results } = await runStudy(study, { data, cache: null, resamples: 100 }));
    network = results.assessments!.network!.analysis!;
  }, 120_000);

  const finding = (id: string) =>
    results.assessments!.network!.findings.find((one) => one.id === id)!;
  const rho = (position: string) =>
    network.associations.find((one) => one.position === position)!.rho.value;

  it('says that local centrality does not go with exports and ties abroad do', () => {
    const { verdict, text } = finding('network.association.EX');
    expect(verdict).toBe('passes');
    expect(text.en).toMatch(/local centrality does not go with it \(ρ = −\.19,/);
    expect(text.en).toMatch(/ties abroad do \(ρ = \.51,/);
    expect(text.zh).toMatch(/本地中心性与之没有显著相关（ρ = −0\.19，/);
    expect(text.zh).toMatch(/国外联系与之正相关（ρ = 0\.51，/);
    const told = expected.localVersusGlobal;
    expect(rho('localIn')).toBeCloseTo(told.spearman_inDegree_exportPct!, 8);
    expect(rho('globalDegree')).toBeCloseTo(told.spearman_abroadLinks_exportPct!, 8);
    const { difference } = network.contrasts[0]!;
    expect(difference.lower).toBeGreaterThan(0);
  });

  it('finds the structure and the positions that igraph and sna find', () => {
    const [first] = network.waves;
    const figures = first!.clusters[0]!.structure!.figures;
    const value = (id: string) => figures.find(({ figure }) => figure === id)!.value;
    const { network2012 } = expected;
    expect(value('density')).toBeCloseTo(network2012.density as number, 8);
    expect(value('reciprocity')).toBeCloseTo(network2012.reciprocity as number, 8);
    expect(value('transitivity')).toBeCloseTo(network2012.transitivityUndirected as number, 8);
    const at = (id: string) => network.measures.findIndex((measure) => measure.id === id);
    expect(first!.firms).toHaveLength(26);
    for (const { id, positions } of first!.firms) {
      expect(positions[at('localIn')], id).toBe(network2012.inDegree[id]);
      expect(positions[at('localOut')], id).toBe(network2012.outDegree[id]);
    }
    const { external, internal } = expected.eiForeignOwned2012;
    const owned = first!.clusters[0]!.mixing.find(({ fact }) => fact === 'foreign_owned');
    expect(owned).toMatchObject({ external, internal });
  });

  it('tells what changed by 2015, and nothing of partners outside, whom nobody was asked for then', () => {
    const [change] = network.changes;
    expect(change).toMatchObject({ entered: 2, left: 2, stayed: 24 });
    expect(change!.ties.persisted).toBe(110);
    expect(change!.ei.after).toBeNull();
    expect(finding('network.change.kecskemet.2015').text.en).toContain('is unknown');
  });

  it('measures constructs by positions', () => {
    expect(results.sem.status).toBe('converged');
    expect(results.sem.observations).toBe(26);
    expect(results.sem.paths.map(({ from, to }) => `${from}-${to}`)).toEqual(['CN-EX', 'GE-EX']);
  });
});
