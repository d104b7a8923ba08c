import { RandomStream } from '@qunhai/kernel';
import { mean, standardDeviation } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import { takeRows } from '../../golden/simulated-study.ts';
import { estimatePls, type PlsResult } from '../estimate/estimate-pls.ts';
import { scores } from '../estimate/scores.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import { assignFolds } from './assign-folds.ts';
import { cvpatBetweenModels } from './cvpat.ts';
import { predictPls } from './predict-pls.ts';

const ids = ['X', 'M', 'Y'];
const variables = ids.flatMap((id) => [`${id}1`, `${id}2`]);
const linear: SemModel = {
  constructs: ids.map((id) => ({
    id,
    kind: 'reflective',
    mode: 'A',
    indicators: [`${id}1`, `${id}2`],
  })),
  paths: [
    { from: 'X', to: 'M' },
    { from: 'X', to: 'Y' },
    { from: 'M', to: 'Y' },
  ],
};
const moderated: SemModel = {
  ...linear,
  interactions: [{ id: 'XM', predictor: 'X', moderator: 'M', to: ['Y'] }],
  quadratics: [{ id: 'XX', construct: 'X', to: ['Y'] }],
};

function simulate(n: number, seed: number): SemData {
  const stream = new RandomStream(seed, 'sem.test');
  const rows = Array.from({ length: n }, () => {
    const x = stream.normal();
    const m = 0.4 * x + 0.9 * stream.normal();
    const y = 0.3 * x + 0.3 * m + 0.6 * x * m + 0.6 * stream.normal();
    return [x, m, y].flatMap((f) => [0, 1].map(() => 5 + f + 0.4 * stream.normal()));
  });
  return { n, p: 6, variables, values: Float64Array.from(rows.flat()) };
}

/** Y1 and Y2 of one row, predicted through nothing but estimatePls and scores of the training rows. */
function predictRow(trained: PlsResult, train: SemData, row: Float64Array, earliest: boolean) {
  const main = trained.firstStage!;
  const own = scores(main, train);
  const factor = (data: Float64Array, name: string) => {
    const at = train.variables.indexOf(name);
    const x = Float64Array.from({ length: train.n }, (_, i) => train.values[i * 6 + at]!);
    return {
      z: (data[at]! - mean(x)) / standardDeviation(x),
      mean: mean(x),
      sd: standardDeviation(x),
    };
  };
  const score = [0, 1].map((j) =>
    main.variables.reduce(
      (sum, name, v) => sum + main.weights[v * 3 + j]! * factor(row, name).z,
      0,
    ),
  );
  const all = trained.constructs.map((c) => c.id);
  const b = (from: string, to: string) =>
    trained.pathCoefficients[all.indexOf(from) * all.length + all.indexOf(to)]!;
  const m = earliest ? b('X', 'M') * score[0]! : score[1]!;
  const term = (a: number, c: number, value: number) => {
    const product = Float64Array.from(
      { length: train.n },
      (_, i) => own.values[i * 3 + a]! * own.values[i * 3 + c]!,
    );
    return (value - mean(product)) / standardDeviation(product);
  };
  const y =
    b('X', 'Y') * score[0]! +
    b('M', 'Y') * m +
    b('XM', 'Y') * term(0, 1, score[0]! * m) +
    b('XX', 'Y') * term(0, 0, score[0]! ** 2);
  return ['Y1', 'Y2'].map((name) => {
    const { mean: center, sd } = factor(row, name);
    return center + sd * main.loadings[main.variables.indexOf(name) * 3 + 2]! * y;
  });
}

describe('predictPls with interactions and squares', () => {
  const data = simulate(60, 1);

  it.each(['direct', 'earliest'] as const)(
    'agrees with predictions made row by row from models of the training rows, %s',
    async (approach) => {
      const found = await predictPls(
        moderated,
        data,
        {},
        { approach, folds: 4, repeats: 1, seed: 2 },
      );
      const fold = assignFolds(60, 4, 2, 0);
      const rows = [...fold.keys()];
      for (let f = 0; f < 4; f++) {
        const train = takeRows(
          data,
          rows.filter((i) => fold[i] !== f),
        );
        const trained = estimatePls(moderated, train);
        for (const i of rows.filter((r) => fold[r] === f)) {
          const row = data.values.subarray(i * 6, i * 6 + 6);
          predictRow(trained, train, row, approach === 'earliest').forEach((value, t) => {
            expect(found.cases.errors.pls[i * 4 + 2 + t]).toBeCloseTo(row[4 + t]! - value, 7);
          });
        }
      }
    },
  );

  it('predicts better with an interaction that the data have', async () => {
    const large = simulate(300, 3);
    const [a, b] = await Promise.all(
      [moderated, linear].map((model) => predictPls(model, large, {}, { seed: 1, repeats: 2 })),
    );
    const [, ofM, ofY] = cvpatBetweenModels(a!, b!);
    expect(ofM).toMatchObject({ construct: 'M', t: null });
    expect(ofY!.pBetter!).toBeLessThan(0.001);
  });
});
