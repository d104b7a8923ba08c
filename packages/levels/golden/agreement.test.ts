import {
  cronbachAlpha,
  type GroupColumn,
  intraclass,
  withinAndBetween,
  withinGroupAgreement,
} from '@qunhai/levels';
import { describe, expect, it } from 'vitest';
import { hasReference, reference, referenceData } from './levels-reference.ts';

const tolerance = 1e-8;

function expectClose(found: number | null, golden: number | null, where: string) {
  if (golden === null) expect(found, where).toBeNull();
  else
    expect(Math.abs(found! - golden), where).toBeLessThanOrEqual(
      tolerance * Math.max(1, Math.abs(golden)),
    );
}

interface GoldenIcc {
  icc: Record<string, Record<string, number>>;
}

describe.skipIf(!hasReference)('intraclass correlations within 1e-8 (needs ../shared)', () => {
  it.each([
    ['bh1996', 'GRP'],
    ['klein2000', 'GRPID'],
    ['paneldat', 'companyid'],
  ])('%s', (name, group) => {
    const data = referenceData(name);
    for (const [variable, golden] of Object.entries(reference<GoldenIcc>(name).icc)) {
      const found = intraclass(data.column(variable), data.group(group));
      const adjusted = intraclass(data.column(variable), data.group(group), {
        groupSize: 'adjusted',
      });
      const pairs: Record<string, number> = {
        n: found.anova.n,
        groups: found.anova.groups,
        meanGroupSize: found.groupSize,
        harmonicMeanGroupSize: found.anova.harmonicMeanGroupSize,
        n0: adjusted.groupSize,
        MSB: found.anova.between,
        MSW: found.anova.within,
        F: found.anova.f!,
        p: found.anova.p,
        dfB: found.anova.dfBetween,
        dfW: found.anova.dfWithin,
        ICC1: found.icc1.value,
        ICC2: found.icc2!.value,
      };
      for (const [key, value] of Object.entries(golden))
        expectClose(pairs[key]!, value, `${variable} ${key}`);
      expect(found.icc1.interval[0]).toBeLessThan(found.icc1.value);
      expect(found.icc1.interval[1]).toBeGreaterThan(found.icc1.value);
    }
  });

  it('covariance theorem (multilevel waba)', () => {
    const data = referenceData('bh1996');
    const golden = reference<{ waba: { covTheorem: Record<string, number> } }>('bh1996').waba
      .covTheorem;
    const found = withinAndBetween(data.column('HRS'), data.column('WBEING'), data.group('GRP'));
    expectClose(found.raw.value, golden.RawCorr!, 'raw');
    expectClose(found.between.value, golden.CorrB!, 'between');
    expectClose(found.within.value, golden.CorrW!, 'within');
    expectClose(found.between.etaX, golden.EtaBx!, 'eta between x');
    expectClose(found.between.etaY, golden.EtaBy!, 'eta between y');
    expectClose(found.within.etaX, golden.EtaWx!, 'eta within x');
    expectClose(found.within.etaY, golden.EtaWy!, 'eta within y');
  });
});

interface GoldenIndex {
  readonly group?: string[];
  readonly grpid?: string[];
  readonly size?: number[];
  readonly gsize?: number[];
  readonly nraters?: number[];
  readonly value?: (number | null)[];
  readonly 'a.wg'?: (number | null)[];
  readonly 'AD.M'?: (number | null)[];
}

describe.skipIf(!hasReference)('agreement within platoons within 1e-8 (needs ../shared)', () => {
  const golden = () => reference<Record<string, GoldenIndex>>('cohesion');
  const data = () => referenceData('cohesion');
  const items = ['COH01', 'COH02', 'COH03', 'COH04', 'COH05'];
  const scale = { least: 1, most: 5 };
  const platoons = (): GroupColumn => {
    const units = data().group('UNIT').values;
    const platoon = data().group('PLATOON').values;
    return { name: 'platoon', values: Array.from(units, (unit, i) => `${unit} ${platoon[i]}`) };
  };
  const agreement = (names: readonly string[], group: GroupColumn) =>
    withinGroupAgreement(
      names.map((name) => data().column(name)),
      group,
      scale,
      { simulations: 0 },
    );

  it.each([
    ['rwgj', items, 'rwg', 'size', 'value', 'group'],
    ['rwgCOH01', ['COH01'], 'rwg', 'size', 'value', 'group'],
    ['rwgjLindell', items, 'rwgStar', 'size', 'value', 'group'],
    ['awgCOH01', ['COH01'], 'awg', 'nraters', 'a.wg', 'grpid'],
    ['adMean', items, 'adMean', 'gsize', 'AD.M', 'grpid'],
    ['adMedianCOH01', ['COH01'], 'adMedian', 'gsize', 'AD.M', 'grpid'],
  ] as const)('%s', async (name, of, index, size, value, group) => {
    const found = await agreement(of, platoons());
    const expected = golden()[name]!;
    expect(found.nullVariance).toBeCloseTo(2, 12);
    expected[group]!.forEach((platoon, k) => {
      const one = found.groups.find((each) => each.group === platoon)!;
      expectClose(one[index], expected[value]![k]!, `${name} ${platoon}`);
      const counted = index.startsWith('ad') ? one.complete : one.size;
      expect(counted, `${name} ${platoon} size`).toBe(expected[size]![k]);
    });
  });

  it('rwgj of units', async () => {
    const found = await agreement(items, data().group('UNIT'));
    const expected = golden().rwgjUnit!;
    expected.group!.forEach((unit, k) => {
      expectClose(found.groups.find((one) => one.group === unit)!.rwg, expected.value![k]!, unit);
    });
  });

  it("Cronbach's alpha", () => {
    const expected = reference<{ cronbach: { Alpha: number; N: number } }>('cohesion').cronbach;
    const found = cronbachAlpha(items.map((name) => data().column(name)));
    expectClose(found.value, expected.Alpha, 'alpha');
    expect(found.complete).toBe(expected.N);
  });
});
