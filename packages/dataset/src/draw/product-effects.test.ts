import { readFileSync } from 'node:fs';
import { clusteredFirmsTheory as theory } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkTruth } from './check-truth.ts';
import { drawConstructs, firmsOf } from './draw-constructs.ts';
import { population } from './population.ts';
import type { TruthInput } from './truth-schema.ts';

const example = new URL(
  '../../../../examples/clustered-firms-simulated/truth.yaml',
  import.meta.url,
);
const declared = parse(readFileSync(example, 'utf8')) as TruthInput;
const interactions = [
  { predictor: 'DC', moderator: 'CA', to: 'GE', value: 0.2 },
  { predictor: 'DC', moderator: 'TR', to: 'MK', value: 0.15 },
];
const one = { id: 'c', name: { zh: '群', en: 'c' }, firms: 60_000 };
const truth = checkTruth({ ...declared, clusters: [one], interactions }, theory);

function drawn(ids: readonly string[]) {
  const people = population(theory, truth);
  const scores = firmsOf(truth).map((firm) => drawConstructs(people, truth, firm, 5)[1]!);
  return Object.fromEntries(
    ids.map((id) => {
      const values = scores.map((firm) => firm.get(id)!);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return [id, values.map((value) => value - mean)];
    }),
  );
}

const covariance = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0) / a.length;

describe('declared products', () => {
  const at = drawn(['DC', 'CA', 'TR', 'GR', 'GE', 'MK']);

  it('add to their outcome, and through it to what follows, and leave its variance', () => {
    const rest = at.GE!.map((value, i) => value - 0.2 * (at.DC![i]! * at.CA![i]!));
    const product = at.DC!.map((value, i) => value * at.CA![i]!);
    expect(Math.abs(covariance(at.GE!, at.GE!) - 1)).toBeLessThan(0.02);
    expect(Math.abs(covariance(at.MK!, at.MK!) - 1)).toBeLessThan(0.03);
    // Nothing of the product is left once 0.2 times it is taken away; MK gets 0.3 · 0.2 of it by way of GE.
    expect(Math.abs(covariance(rest, product))).toBeLessThan(0.02);
    const ofMk = at.MK!.map((value, i) => {
      const tr = 0.15 * at.DC![i]! * at.TR![i]!;
      return value - tr - 0.3 * at.GE![i]!;
    });
    expect(Math.abs(covariance(ofMk, product))).toBeLessThan(0.02);
  });

  it('leave the correlations of constructs on paths as they are', () => {
    const plain = population(theory, checkTruth(declared, theory));
    const r = (a: string, b: string) =>
      plain.correlations[
        plain.constructs.indexOf(a) * plain.constructs.length + plain.constructs.indexOf(b)
      ]!;
    for (const [a, b] of [
      ['CA', 'GE'],
      ['DC', 'MK'],
      ['GR', 'MK'],
      ['GE', 'MK'],
    ] as const)
      expect(Math.abs(covariance(at[a]!, at[b]!) - r(a, b)), `${a} ${b}`).toBeLessThan(0.025);
  });
});

it('are refused where their variance cannot be told, or nothing is left to chance', () => {
  const withTerms = (terms: TruthInput['interactions']) => () =>
    checkTruth({ ...declared, interactions: terms }, theory);
  const product = interactions[0]!;
  const code = (name: string) => expect.objectContaining({ code: `draw.${name}` });
  expect(withTerms([product, { ...product, predictor: 'GE', to: 'MK' }])).toThrow(
    code('product-of-product'),
  );
  expect(withTerms([{ ...product, to: 'EN' }])).toThrow(code('product-without-path'));
  expect(withTerms([{ ...product, value: 0.9 }])).toThrow(code('no-residual'));
  expect(withTerms([{ ...product, moderator: 'XX' }])).toThrow(code('unknown-name'));
  expect(withTerms([product, product])).toThrow(code('declared-twice'));
});
