import { type Calibration, calibrate } from '@qunhai/configuration';
import { describe, expect, it } from 'vitest';
import { hasReference, referenceData, referenceText } from './qca-reference.ts';

interface Case {
  readonly variable: string;
  readonly args: {
    readonly type: string;
    readonly method?: string;
    readonly thresholds: string | number | readonly number[];
    readonly idm?: number;
    readonly logistic?: boolean;
    readonly ecdf?: boolean;
    readonly below?: number;
    readonly above?: number;
  };
  readonly value: readonly number[];
}

function calibration({ args }: Case): Calibration {
  if (args.type === 'crisp')
    return { method: 'crisp', thresholds: [args.thresholds].flat() as number[] };
  if (args.method === 'indirect')
    return { method: 'indirect', thresholds: args.thresholds as number[] };
  const t = Object.fromEntries(
    (args.thresholds as string).split(', ').map((each) => {
      const [name, value] = each.split('=');
      return [name!, Number(value)];
    }),
  ) as Record<string, number>;
  const powers = { below: args.below, above: args.above };
  if (t.e1 !== undefined)
    return {
      method: 'bell',
      anchors: { exclusion: [t.e1, t.e2!], crossover: [t.c1!, t.c2!], inclusion: [t.i1!, t.i2!] },
      ...powers,
    };
  const anchors = { exclusion: t.e!, crossover: t.c!, inclusion: t.i! };
  if (args.logistic === false) return { method: 'powered', anchors, ...powers };
  return { method: 'logistic', anchors, idm: args.idm };
}

describe.skipIf(!hasReference)('calibration beside QCA (needs ../shared)', () => {
  const { cases } = (
    hasReference ? JSON.parse(referenceText('calibration_LR.json')) : { cases: [] }
  ) as { cases: Case[] };
  const columns = hasReference ? referenceData('LR.csv').columns : new Map<string, number[]>();
  for (const [i, each] of cases.entries())
    it(`${i + 1}: ${each.variable} ${JSON.stringify(each.args)}`, () => {
      const { values } = calibrate(each.variable, columns.get(each.variable)!, calibration(each));
      for (const [row, value] of each.value.entries())
        expect(Math.abs(values[row]! - value), `row ${row + 1}`).toBeLessThan(1e-9);
    });
});
