import type { Cluster, Firm, RegionalEmployment } from '@qunhai/dataset';
import { assessmentsSchema } from '@qunhai/results';
import { clusteredFirmsTheory as theory } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import { analysisPlan } from '../../study-schema.ts';
import { assessLocation, type LocationBasis } from './assess-location.ts';

const regions = ['Wenzhou', 'Yiwu', 'Ningbo', 'Jinhua', 'Hangzhou'];
const industries = ['shoes', 'toys', 'bags', 'chips'];
const employment = [
  ...[9000, 800, 2500, 400],
  ...[700, 8000, 3000, 300],
  ...[900, 1500, 700, 6000],
  ...[1500, 2400, 1300, 700],
  ...[600, 900, 1900, 9000],
];

function table(more: Partial<RegionalEmployment> = {}): RegionalEmployment {
  return {
    ...{ regions, industries, unknown: 0, firms: null, herfindahl: null },
    employment: Float64Array.from(employment),
    ...more,
  };
}

interface Case {
  readonly regions: RegionalEmployment | null;
  readonly attributes?: Cluster['attributes'];
  /** Employees of the firms, in turn. */
  readonly sizes?: readonly number[];
  readonly firms?: number;
}

function study({ regions: given, attributes, sizes = [], firms: n = 20 }: Case) {
  const firms = Array.from(
    { length: n },
    (_, i): Firm => ({
      ...{ id: `f${i}`, cluster: 'here' },
      facts: sizes.length > 0 ? { employees: sizes[i % sizes.length]! } : {},
    }),
  );
  const clusters: Cluster[] = [
    {
      ...{ id: 'here', name: { zh: '温州鞋业', en: 'Wenzhou shoes' } },
      attributes: attributes ?? { region: 'Wenzhou', industry: 'shoes' },
    },
  ];
  return {
    ...{ theory, seed: 1, plan: analysisPlan.parse({}) },
    data: { dataset: { firms, clusters, ties: [], regions: given }, notices: [] },
    wave: { wave: 1, matrix: { firms: firms.map(({ id }) => id) }, facts: firms.map(() => ({})) },
  } as unknown as LocationBasis;
}

async function assessed(one: Case) {
  const found = await assessLocation(study(one), {});
  expect(assessmentsSchema.parse({ location: found })).toBeDefined();
  const finding = found.findings.find(({ id }) => id === 'location.region.here');
  const notes = found.notes.map(({ en }) => en).join('\n');
  return { ...found, finding, notes, regional: found.clusters?.[0]?.regional };
}

const firms = Float64Array.from(employment, (count) => count / 40);
const herfindahl = Float64Array.from([0.01, 0.02, Number.NaN, 0.05]);

describe('a table of regions', () => {
  it('gives the quotient with its interval, agglomeration, diversity and complexity', async () => {
    const { finding, regional, clusters } = await assessed({
      regions: table({ firms, herfindahl }),
    });
    const sum = (keep: (at: number) => boolean) =>
      employment.reduce((all, count, at) => (keep(at) ? all + count : all), 0);
    const [inRegion, inIndustry, all] = [
      sum((at) => at < 4),
      sum((at) => at % 4 === 0),
      sum(() => true),
    ];
    expect(regional!.counts).toEqual({ here: 9000, region: inRegion, industry: inIndustry, all });
    expect(regional!.quotient).toBeCloseTo(9000 / inRegion / (inIndustry / all), 12);
    expect(regional).toMatchObject({
      ...{ region: 'Wenzhou', industry: 'shoes', regions: 5, industries: 4 },
      ...{ designEffect: 40, sizes: 'table', rank: 1 },
      ...{ agglomeration: { from: 'table', herfindahl: { lower: 0.01, upper: 0.01 } } },
    });
    expect(regional!.agglomeration!.gamma.lower).toBeGreaterThan(0.05);
    expect(clusters![0]!.concentration).toMatchObject({
      state: 'present',
      evidence: [{ measure: 'location-quotient', value: regional!.quotient }],
    });
    expect(finding).toMatchObject({ verdict: 'passes', rule: { threshold: 1.25 } });
    expect(finding!.text.en).toMatch(
      /^Wenzhou shoes: shoes in Wenzhou has a location quotient of \d\.\d\d \[\d\.\d\d, \d\.\d\d\], number 1 of 5 regions\. Over all regions, shoes is very localized \(γ = 0\.\d{3}; by chance, p [≤<] \.\d{3}\)\. Wenzhou is specialized in \d of 4 industries/,
    );
    expect(finding!.text.zh).not.toMatch(/\{\w+\}|undefined|null/);
  });

  it('allows for the sizes that firms told, which are unequal', async () => {
    const sizes = [5, 10, 400];
    const told = await assessed({ regions: table({ firms }), sizes });
    // Σ size² ÷ Σ size over 20 firms: seven of 5, seven of 10, six of 400.
    const effect = (7 * 25 + 7 * 100 + 6 * 160_000) / (7 * 5 + 7 * 10 + 6 * 400);
    expect(told.regional).toMatchObject({ sizes: 'firms' });
    expect(told.regional!.designEffect).toBeCloseTo(effect, 9);
    const plain = await assessed({ regions: table({ firms }) });
    expect(told.regional!.interval!.lower).toBeLessThan(plain.regional!.interval!.lower);
    const few = await assessed({ regions: table(), sizes, firms: 9 });
    expect(few.regional).toMatchObject({ sizes: null, interval: null });
  });

  it('decides nothing by employees whose firms are not known, and says what to add', async () => {
    const { finding, notes, regional, clusters } = await assessed({ regions: table() });
    expect(regional!.interval).toBeNull();
    expect(finding).toMatchObject({ verdict: 'open' });
    expect(finding!.text.en).toContain('so it decides nothing');
    expect(clusters![0]!.concentration.state).toBe('uncertain');
    expect(notes).toContain('Add the column firms (how many) to the table of regions');
    expect(notes).toContain('employ 0% of it, where 90% are needed');
  });

  it('takes the firms of the study for plants only when they employ nearly all of the industry', async () => {
    // 20 firms × 600 = 12,000 of 12,700 employees.
    const whole = await assessed({ regions: table({ firms }), sizes: [600] });
    const { herfindahl: index, gamma, from } = whole.regional!.agglomeration!;
    expect(from).toBe('firms');
    const share = 600 / 12_700;
    expect(index.lower).toBeCloseTo(20 * share ** 2, 12);
    expect(index.upper).toBeCloseTo(20 * share ** 2 + (700 / 12_700) ** 2, 12);
    expect(gamma.lower).toBeLessThan(gamma.upper);
    expect(whole.finding!.text.en).toMatch(/\(γ = \[0\.\d{3}, 0\.\d{3}\];/);
    const sample = await assessed({ regions: table({ firms }), sizes: [60] });
    expect(sample.regional!.agglomeration).toBeNull();
    expect(sample.notes).toContain('employ 9% of it');
    const beyond = await assessed({ regions: table({ firms }), sizes: [6000] });
    expect(beyond.regional!.agglomeration).toBeNull();
    expect(beyond.notes).toContain('more employees than the table of regions has');
    expect(beyond.notes).not.toContain('% of it');
  });

  it.each([
    [{}, 'add its region and industry to the table of clusters'],
    [{ region: 'Wenzhuo', industry: 'shoes' }, '“Wenzhuo”, is not in the table of regions'],
    [{ region: 'Wenzhou', industry: 'footwear' }, '“footwear”, is not in the table of regions'],
  ])('says why a cluster has no place in it: %o', async (attributes, said) => {
    const { regional, notes } = await assessed({ regions: table({ firms }), attributes });
    expect(regional).toBeUndefined();
    expect(notes).toContain(said);
  });

  it('goes behind what the table of clusters counts, and both are told', async () => {
    const attributes = {
      ...{ region: 'Wenzhou', industry: 'shoes', industry_region: 10, all_region: 2000 },
      ...{ industry_country: 3000, all_country: 90_000 },
    };
    const { clusters, notes, regional } = await assessed({ regions: table({ firms }), attributes });
    expect(clusters![0]!.concentration.evidence[0]!.value).toBeCloseTo(0.15, 9);
    expect(regional!.quotient).toBeGreaterThan(2);
    expect(notes).toContain('judged by the counts in the table of clusters');
  });

  it('compares nothing with a single region, and is silent without a table', async () => {
    const single = table({ regions: ['Wenzhou'], employment: Float64Array.from([1, 2, 3, 4]) });
    expect((await assessed({ regions: single })).notes).toContain('1 regions and 4 industries');
    const none = await assessed({ regions: null });
    expect(none.finding).toBeUndefined();
    expect(none.notes).not.toContain('was not compared with the table of regions');
  });
});
