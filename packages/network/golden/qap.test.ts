import {
  denseMatrix,
  indexNetwork,
  logisticMrqap,
  type Mrqap,
  mrqap,
  qapCorrelation,
  type Relation,
} from '@qunhai/network';
import { describe, expect, it } from 'vitest';
import {
  expectList,
  expectNumber,
  hasReference,
  json,
  referenceNetwork,
  table,
} from './reference.ts';

function relation(name: string, nodes: string, directed: boolean): Relation {
  const network = indexNetwork(referenceNetwork(name, nodes, directed));
  return { name, values: denseMatrix(network) };
}

function fromPairs(
  name: string,
  values: readonly number[],
  of: (a: number, b: number) => number,
): Relation {
  return { name, values: values.flatMap((a) => values.map((b) => of(a, b))) };
}

interface RegressionGolden {
  coef: number[];
  t: number[];
  pTwoSided: number[];
}

function expectRegression(found: Mrqap, expected: RegressionGolden, reps: number): void {
  expectList(
    found.effects.map(({ coefficient }) => coefficient),
    expected.coef,
    'coefficients',
  );
  expectList(
    found.effects.map(({ statistic }) => statistic),
    expected.t,
    't',
  );
  for (const [at, { name, twoSided }] of found.effects.entries()) {
    const golden = expected.pTwoSided[at]!;
    const room = 5 * Math.sqrt(Math.max(golden * (1 - golden), 0.001) / reps) + 5 * twoSided.error;
    expectNumber(twoSided.p, golden, `p of ${name}`, room);
  }
}

describe.skipIf(!hasReference)('QAP and MRQAP agree with sna (needs ../shared)', () => {
  const nodes = 'florentine_nodes.csv';

  it('florentine: correlation, permutation, MRQAP', async () => {
    const golden = json<{
      gcor: number;
      qap: { pGreaterEq: number; permMean: number; permSd: number; reps: number };
      mrqap: RegressionGolden & { reps: number };
    }>('reference/network/florentine_qap.json');
    const marriage = relation('florentine_marriage', nodes, false);
    const business = relation('florentine_business', nodes, false);
    const options = { directed: false, permutations: 5000 };
    const found = (await qapCorrelation(marriage, business, options))!;
    expectNumber(found.correlation, golden.gcor, 'correlation');
    expect(found.cells).toBe(120);
    const { qap } = golden;
    expectNumber(found.test.greater.p, qap.pGreaterEq, 'p', 6 * found.test.greater.error + 0.0003);
    expectNumber(found.test.mean, qap.permMean, 'mean', 0.1 * qap.permSd);
    expectNumber(found.test.sd, qap.permSd, 'sd', 0.1 * qap.permSd);
    const wealth = table(`reference/network/${nodes}`).map((row) => Number(row.wealth));
    const difference = fromPairs('wealth', wealth, (a, b) => Math.abs(a - b));
    const model = await mrqap(business, [marriage, difference], options);
    expectRegression(model, golden.mrqap, golden.mrqap.reps);
  });

  it('krackhardt: correlations, MRQAP, logistic MRQAP', async () => {
    const golden = json<
      Record<string, number> & {
        netlm: RegressionGolden;
        netlogit: { coef: number[]; deviance: number; nullDeviance: number };
        qapAdviceFriends: { pGreaterEq: number; permSd: number };
      }
    >('reference/network/krackhardt_qap.json');
    const people = table('reference/network/krackhardt_nodes.csv');
    const [advice, friends, reports] = ['advice', 'friends', 'reports'].map((kind) =>
      relation(`krackhardt_${kind}`, 'krackhardt_nodes.csv', true),
    ) as [Relation, Relation, Relation];
    const department = people.map(({ dept }) => Number(dept));
    const age = people.map((row) => Number(row.age));
    const same = fromPairs('sameDept', department, (a, b) => Number(a === b));
    const ages = fromPairs('absAgeDiff', age, (a, b) => Math.abs(a - b));
    const of = async (a: Relation, b: Relation) =>
      (await qapCorrelation(a, b, { permutations: 5000 }))!;
    const pair = await of(advice, friends);
    expectNumber(pair.correlation, golden.gcorAdviceFriends!, 'advice, friends');
    expectNumber(pair.test.greater.p, golden.qapAdviceFriends.pGreaterEq, 'p', 0.01);
    expectNumber((await of(advice, reports)).correlation, golden.gcorAdviceReports!, 'reports');
    expectNumber((await of(friends, reports)).correlation, golden.gcorFriendsReports!, 'both');
    expectNumber((await of(advice, same)).correlation, golden.gcorAdviceSameDept!, 'dept');
    const model = await mrqap(advice, [friends, reports, same, ages]);
    expectRegression(model, golden.netlm, 1000);
    const logit = await logisticMrqap(advice, [friends, reports, same], { permutations: 100 });
    expectList(
      logit.effects.map(({ coefficient }) => coefficient),
      golden.netlogit.coef,
      'log-odds',
    );
    expectNumber(logit.deviance, golden.netlogit.deviance, 'deviance');
    // sna's null model has no constant.
    expectNumber(logit.emptyDeviance, golden.netlogit.nullDeviance, 'null deviance');
  });
});
