import {
  associatePosition,
  betweenness,
  brokerage,
  brokerageRoles,
  clustering,
  compareWaves,
  degrees,
  density,
  dyadCensus,
  eiIndex,
  firmPositions,
  type IndexedNetwork,
  indexNetwork,
  inducedNetwork,
  mrqap,
  positionColumn,
  qapCorrelation,
  type Relation,
  reciprocity,
  structuralHoles,
} from '@qunhai/network';
import { describe, expect, it } from 'vitest';
import { expectList, expectNumber, hasRealData, json, table } from './reference.ts';

interface WaveGolden {
  n: number;
  m: number;
  density: number;
  reciprocity: number;
  transitivityUndirected: number;
  dyad: { mut: number; asym: number; null: number };
  constraint: Record<string, number>;
  betweenness: Record<string, number>;
  inDegree: Record<string, number>;
  outDegree: Record<string, number>;
}

interface KecskemetGolden {
  active2012: string[];
  network2012: WaveGolden;
  network2015active: WaveGolden;
  tieChange: { persisted: number; dissolved: number; created: number; jaccard: number };
  eiForeignOwned2012: { external: number; internal: number; ei: number };
  gcor2012_2015: number;
  gcor2012_geo: number;
  gcor2012_cog: number;
  netlm2015: { names: string[]; coef: number[]; t: number[]; p: number[] };
  localVersusGlobal: Record<string, number>;
  brokerageForeignOwned: { raw: number[][] };
}

const golden = hasRealData
  ? json<KecskemetGolden>('realdata/kecskemet_cluster_expected.json')
  : null!;
const firms = hasRealData ? table('realdata/kecskemet_cluster_firms.csv') : [];
const dyads = hasRealData ? table('realdata/kecskemet_cluster_dyads.csv') : [];
const ids = firms.map(({ firm }) => firm!);

/** The advice network of a wave among firms with a tie, or among given firms. */
function advice(year: 2012 | 2015, among?: readonly string[]): IndexedNetwork {
  const network = indexNetwork({
    directed: true,
    nodes: ids.map((id) => ({ id })),
    ties: dyads
      .filter((dyad) => dyad[`advice_${year}`] === '1')
      .map(({ from, to }) => ({ from: from!, to: to! })),
  });
  const { total } = degrees(network);
  const kept = ids.map((_, at) => at);
  return inducedNetwork(
    network,
    kept.filter((at) => (among ? among.includes(ids[at]!) : total[at]! > 0)),
  );
}

function expectWave(network: IndexedNetwork, wave: WaveGolden): void {
  expect([network.n, network.ties]).toEqual([wave.n, wave.m]);
  expectNumber(density(network), wave.density, 'density');
  expectNumber(reciprocity(network), wave.reciprocity, 'reciprocity');
  expectNumber(clustering(network).transitivity, wave.transitivityUndirected, 'transitivity');
  const { mut, asym } = wave.dyad;
  expect(dyadCensus(network)).toEqual({ mutual: mut, asymmetric: asym, null: wave.dyad.null });
  const of = (values: Record<string, number>) => network.ids.map((id) => values[id]!);
  expectList(structuralHoles(network).constraint, of(wave.constraint), 'constraint');
  expectList(betweenness(network).raw, of(wave.betweenness), 'betweenness');
  expectList(degrees(network).in, of(wave.inDegree), 'in', 0);
  expectList(degrees(network).out, of(wave.outDegree), 'out', 0);
}

/** A relation of the dyad file among some firms. */
function relation(column: string, among: readonly string[]): Relation {
  const cells = new Map(dyads.map((dyad) => [`${dyad.from} ${dyad.to}`, Number(dyad[column])]));
  const values = among.flatMap((from) => among.map((to) => cells.get(`${from} ${to}`) ?? 0));
  return { name: column, values };
}

describe.skipIf(!hasRealData)('the Kecskemét printing cluster (needs ../shared)', () => {
  it('has the networks of 2012 and 2015', () => {
    const early = advice(2012);
    expect(early.ids).toEqual(golden.active2012);
    expectWave(early, golden.network2012);
    const late = advice(2015);
    expectWave(late, golden.network2015active);
  });

  it('changed its ties between the waves', async () => {
    const { all, entered, left, common, test, jaccardError } = await compareWaves(
      advice(2012),
      advice(2015),
    );
    const { persisted, dissolved, created, jaccard } = golden.tieChange;
    expect(all).toMatchObject({ persisted, dissolved, created });
    expectNumber(all.jaccard, jaccard, 'Jaccard');
    expect([entered, left]).toEqual([
      ['P31', 'P32'],
      ['P7', 'P13'],
    ]);
    expect(common.jaccard!).toBeGreaterThan(all.jaccard!);
    expect(test!.greater.p).toBeLessThan(0.002);
    expect(jaccardError!).toBeGreaterThan(0);
  });

  it('E–I and brokerage between foreign-owned and other firms', () => {
    const early = advice(2012);
    const owner = new Map(firms.map((row) => [row.firm, row.foreign_owned_ergm!]));
    const groups = early.ids.map((id) => owner.get(id)!);
    const { ties } = eiIndex(early, groups);
    expect(ties).toMatchObject({
      external: golden.eiForeignOwned2012.external,
      internal: golden.eiForeignOwned2012.internal,
    });
    expectNumber(ties.ei, golden.eiForeignOwned2012.ei, 'E–I');
    const { nodes } = brokerage(early, groups);
    const counts = nodes.map((node) => brokerageRoles.map((role) => node![role].count));
    expect(counts).toEqual(golden.brokerageForeignOwned.raw);
  });

  it('QAP and MRQAP', async () => {
    const early = advice(2012).ids;
    const options = { permutations: 500 };
    const of = async (a: string, b: string, among: readonly string[]) =>
      (await qapCorrelation(relation(a, among), relation(b, among), options))!.correlation;
    expectNumber(await of('advice_2012', 'advice_2015', early), golden.gcor2012_2015, '2012, 2015');
    expectNumber(await of('advice_2012', 'geo_proximity', early), golden.gcor2012_geo, 'geo');
    expectNumber(await of('advice_2012', 'cognitive_proximity', early), golden.gcor2012_cog, 'cog');
  });

  it('local centrality does not go with exports; ties abroad do', async () => {
    const early = advice(2012);
    const rows = new Map(firms.map((row) => [row.firm, row]));
    const column = (name: string) => early.ids.map((id) => Number(rows.get(id)![name]));
    const named = (id: string, values: ArrayLike<number>) => ({
      id,
      name: { zh: id, en: id },
      values,
    });
    const positions = firmPositions(
      early.ids.map((id) => ({ id, partnersAbroad: Number(rows.get(id)!.abroad_links_ergm) })),
      dyads
        .filter((dyad) => dyad.advice_2012 === '1')
        .map(({ from, to }) => ({ from: from!, to: to! })),
    );
    const local = named('localIn', positionColumn(positions, 'localIn'));
    const abroad = named('globalDegree', positionColumn(positions, 'globalDegree'));
    const external = named('external', column('external_links_ergm'));
    const exports_ = named('export', column('export_pct_ergm'));
    const expected = golden.localVersusGlobal;
    const pairs = [
      [local, external, expected.spearman_inDegree_externalTies],
      [local, abroad, expected.spearman_inDegree_abroadLinks],
      [local, exports_, expected.spearman_inDegree_exportPct],
      [external, exports_, expected.spearman_externalTies_exportPct],
      [abroad, exports_, expected.spearman_abroadLinks_exportPct],
    ] as const;
    const found = await Promise.all(pairs.map(([a, b]) => associatePosition(a, b)));
    found.forEach(({ rho }, at) => {
      expectNumber(rho, pairs[at]![2]!, `rho ${at}`);
    });
    expect(found[2]!.verdict).toBe('no-evidence');
    expect(found[4]!.verdict).toBe('goes-with');
    expect(found[4]!.explanation.en).toContain('Firms higher on');
  });

  it('advice of 2015 follows advice of 2012', async () => {
    const owner = firms.map((row) => row.foreign_owned_ergm!);
    expect(owner.length).toBe(28);
    const { coef, t } = golden.netlm2015;
    const common = advice(2012).ids;
    const same = common.flatMap((a) =>
      common.map((b) => {
        const [x, y] = [a, b].map((id) => owner[ids.indexOf(id)]!);
        return Number(x === y);
      }),
    );
    const found = await mrqap(
      relation('advice_2015', common),
      [
        relation('advice_2012', common),
        relation('geo_proximity', common),
        relation('cognitive_proximity', common),
        { name: 'sameOwner', values: same },
      ],
      { permutations: 500 },
    );
    expectList(
      found.effects.map(({ coefficient }) => coefficient),
      coef,
      'coefficients',
    );
    expectList(
      found.effects.map(({ statistic }) => statistic),
      t,
      't',
    );
  });
});
