import {
  clusterIndices,
  coagglomeration,
  ellisonGlaeser,
  industrialConcentration,
  knowledgeComplexity,
  krugmanDifference,
  locationQuotients,
  type RegionTable,
  reflections,
  regionalSpecialization,
} from '@qunhai/location';
import { describe, expect, it } from 'vitest';
import {
  fictionalFirms,
  germanRegions,
  hasReference,
  reference,
  referenceRows,
} from './location-reference.ts';

interface German {
  locationQuotient: number[][];
  RCAbinary: number[][];
  entropyByRegion: number[];
  locationalGini: { 'Loc.Gini': number }[];
  REAT: Record<string, (number | null)[]> & {
    krugmanSpecPairFirstTwoRegions: number;
    krugmanConcPairFirstTwoIndustries: number;
  };
  [name: string]: unknown;
}

interface Clusters {
  ellisonGlaeserByIndustry: Record<string, Record<'gamma' | 'G' | 'z' | 'K' | 'H', number>>;
  'ellison.a2': Record<string, number | string>[];
  litzenberger: { j_region: string; i_industry: string; CI: number | null }[];
  coagglomerationOwn: Record<string, number>;
}

interface Trade {
  countries: string[];
  products: string[];
  complexity: { eigenvalues: Record<'country' | 'product', { index: number }[]> };
}

const tolerance = 1e-8;

function expectAll(
  found: readonly (number | null)[],
  golden: unknown,
  where: string,
  within: number = tolerance,
) {
  const expected = golden as readonly (number | null)[];
  expect(found.length, where).toBe(expected.length);
  for (const [k, value] of expected.entries())
    if (value === null) expect(found[k], `${where} ${k}`).toBeNull();
    else expect(Math.abs(found[k]! - value), `${where} ${k}`).toBeLessThanOrEqual(within);
}

describe.skipIf(!hasReference)('regional figures within 1e-8 (needs ../shared)', () => {
  const golden = () => reference<German>('germany_regions_emp2015.json');

  it('location quotients and who exceeds 1', () => {
    const found = locationQuotients(germanRegions());
    const { locationQuotient, RCAbinary } = golden();
    expectAll(
      found.map((one) => one.value),
      locationQuotient.flat(),
      'LQ',
    );
    expect(found.map((one) => Number(one.specialized))).toEqual(RCAbinary.flat());
  });

  it('specialization of regions (EconGeo, REAT)', () => {
    const found = regionalSpecialization(germanRegions());
    const expected = golden();
    const names = {
      krugman: 'KrugmanIndexByRegion',
      coefficient: 'specCoefficientByRegion',
      herfindahl: 'HerfindahlByRegion',
      hachman: 'HachmanByRegion',
      diversity: 'diversityRCA',
    } as const;
    for (const [figure, name] of Object.entries(names))
      expectAll(
        found.map((one) => one[figure as keyof typeof names]),
        expected[name],
        name,
      );
    expectAll(
      found.map((one) => one.gini),
      expected.REAT.giniSpecByRegion,
      'gini.spec',
    );
    // Printed with three decimals.
    expectAll(
      found.map((one) => one.entropy),
      expected.entropyByRegion,
      'entropy',
      0.0005,
    );
    const pair = expected.REAT.krugmanSpecPairFirstTwoRegions;
    expect(krugmanDifference(germanRegions(), 0, 1)).toBeCloseTo(pair, 8);
  });

  it('concentration of industries (EconGeo, REAT)', () => {
    const found = industrialConcentration(germanRegions());
    const { REAT, locationalGini, ubiquityRCA } = golden();
    expectAll(
      found.map((one) => one.locationalGini),
      locationalGini.map((one) => one['Loc.Gini']),
      'locational Gini',
    );
    const names = {
      gini: 'giniConcByIndustry',
      hoover: 'hooverConcByIndustry',
      herfindahl: 'herfByIndustry',
      meanLogDeviation: 'theilByIndustry',
      variation: 'cvByIndustry',
    } as const;
    for (const [figure, name] of Object.entries(names))
      expectAll(
        found.map((one) => one[figure as keyof typeof names]),
        REAT[name],
        name,
      );
    expectAll(
      found.map((one) => one.ubiquity),
      ubiquityRCA,
      'ubiquity',
    );
    const table = germanRegions();
    const turned: RegionTable = {
      regions: table.industries,
      industries: table.regions,
      counts: table.industries.flatMap((_, j) =>
        table.regions.map((_, i) => table.counts[i * table.industries.length + j]!),
      ),
    };
    const pair = REAT.krugmanConcPairFirstTwoIndustries;
    expect(krugmanDifference(turned, 0, 1)).toBeCloseTo(pair, 8);
  });

  it('method of reflections, two steps (EconGeo)', () => {
    const { regions, industries } = reflections(germanRegions(), 2);
    expectAll(regions, golden().MORcSteps2, 'MORc');
    expectAll(industries, golden().MORtSteps2, 'MORt');
  });

  it('complexity of regions and industries in its convention (EconGeo)', () => {
    const { regions, industries } = knowledgeComplexity(germanRegions(), {
      convention: 'unit-sum',
    });
    expectAll(
      regions.map(({ value }) => value),
      golden().KCI,
      'KCI',
    );
    expectAll(
      industries.map(({ value }) => value),
      golden().TCI,
      'TCI',
    );
  });

  it('complexity without rounding (economiccomplexity, eigenvalues)', () => {
    const rows = referenceRows('complexity_small_trade.csv');
    const { countries, products, complexity } = reference<Trade>('complexity_small.json');
    const cell = new Map(rows.map((row) => [`${row.country} ${row.product}`, Number(row.value)]));
    const found = knowledgeComplexity({
      ...{ regions: countries, industries: products },
      counts: countries.flatMap((country) =>
        products.map((product) => cell.get(`${country} ${product}`) ?? 0),
      ),
    });
    const { country, product } = complexity.eigenvalues;
    expectAll(
      found.regions.map(({ value }) => value),
      country.map(({ index }) => index),
      'ECI',
    );
    expectAll(
      found.industries.map(({ value }) => value),
      product.map(({ index }) => index),
      'PCI',
    );
  });

  it('cluster index of Litzenberger and Sternberg (REAT)', () => {
    const rows = referenceRows('germany_regions_long2015.csv');
    const regions = [...new Set(rows.map((row) => row.region_code!))];
    const industries = [...new Set(rows.map((row) => row.ind_code!))];
    const cell = (region: string, industry: string) =>
      rows.find((row) => row.region_code === region && row.ind_code === industry)!;
    const column = (name: string) =>
      regions.flatMap((region) =>
        industries.map((industry) => Number(cell(region, industry)[name])),
      );
    const perRegion = (name: string) =>
      regions.map((region) => Number(cell(region, industries[0]!)[name]));
    const found = clusterIndices(
      { regions, industries, counts: column('emp_all') },
      { area: perRegion('area_sqkm'), population: perRegion('pop'), firms: column('firms') },
    );
    const { litzenberger } = reference<Clusters>('cluster_indices.json');
    expect(found.length).toBe(litzenberger.length);
    for (const { j_region, i_industry, CI } of litzenberger) {
      const one = found.find((it) => it.region === j_region && it.industry === i_industry)!;
      expectAll([one.value], [CI], `${j_region} ${i_industry}`);
    }
  });
});

describe.skipIf(!hasReference)('Ellison–Glaeser within 1e-8 (needs ../shared)', () => {
  it('agglomeration against the employment of regions, and against the firms given', async () => {
    const golden = reference<Clusters>('cluster_indices.json');
    const { plants, regions } = fictionalFirms();
    const outer = await ellisonGlaeser(plants, { reference: regions, simulations: 0 });
    for (const one of outer) {
      const { gamma, G, z, K, H } = golden.ellisonGlaeserByIndustry[one.industry]!;
      const found = [one.gamma, one.concentration, one.z, one.plants, one.herfindahl];
      expectAll(found, [gamma, G, z, K, H], one.industry);
    }
    const inner = await ellisonGlaeser(plants, { simulations: 0 });
    for (const one of inner) {
      const row = golden['ellison.a2'].find((it) => it._row === one.industry)!;
      const found = [one.gamma, one.concentration, one.z, one.plants, one.herfindahl];
      const expected = [row['Gamma i'], row['G i'], row['z Gi'], row['K i'], row['HHI i']];
      expectAll(found, expected, one.industry);
    }
  });

  it('coagglomeration', () => {
    const { coagglomerationOwn } = reference<Clusters>('cluster_indices.json');
    const { plants, regions } = fictionalFirms();
    const outer = coagglomeration(plants, { reference: regions });
    expectAll([outer.gamma], [coagglomerationOwn.referenceRegionEmployment!], 'regions');
    const inner = coagglomeration(plants);
    expectAll([inner.gamma], [coagglomerationOwn.referenceFirmEmployment!], 'firms');
  });
});
