import { RandomStream } from '@qunhai/kernel';
import { parseModelText } from '@qunhai/syntax';
import { describe, expect, it } from 'vitest';
import { covarianceMeasures } from '../evaluate/covariance-measures.ts';
import { fitCovariance } from '../fit-covariance.ts';
import { completeDataFits } from './complete-data-fit.ts';

const variables = ['x1', 'x2', 'x3', 'x4', 'x5', 'x6'];
/** Two factors where one is fitted. */
const model = parseModelText('f =~ x1 + x2 + x3 + x4 + x5 + x6');

function answers(rows: number, share: number) {
  const stream = new RandomStream(9, 'sem.complete-data-fit.test');
  return { variables, values: rowsOf(stream, rows, share) };
}

function rowsOf(stream: RandomStream, rows: number, share: number): Float64Array {
  const values = new Float64Array(rows * variables.length);
  for (let i = 0; i < rows; i++) {
    const f = stream.normal();
    const factors = [f, 0.8 * f + 0.6 * stream.normal()];
    variables.forEach((_, j) => {
      const value = 0.8 * factors[j < 3 ? 0 : 1]! + 0.6 * stream.normal();
      const missing = j % 3 !== 0 && stream.uniform() < share;
      values[i * variables.length + j] = missing ? Number.NaN : value;
    });
  }
  return values;
}

describe('fit with missing values as if nothing were missing', () => {
  it('is the plain fit when nothing is missing', () => {
    const data = answers(400, 0);
    const plain = covarianceMeasures(fitCovariance(model, data, { meanStructure: true }));
    const full = covarianceMeasures(fitCovariance(model, data, { missing: 'full-information' }));
    expect(full.robust!.cfi).toBeCloseTo(plain.relative.cfi, 9);
    expect(full.robust!.tli).toBeCloseTo(plain.relative.tli, 9);
    expect(full.robust!.rmsea.rmsea).toBeCloseTo(plain.rmsea.rmsea, 9);
    expect(full.robust!.rmsea.upper).toBeCloseTo(plain.rmsea.upper, 6);
  });

  it('sees misfit that missing values hide: RMSEA near that of complete data, where the plain one is too small', () => {
    const complete = covarianceMeasures(fitCovariance(model, answers(4000, 0)));
    const holed = covarianceMeasures(
      fitCovariance(model, answers(4000, 0.5), { missing: 'full-information' }),
    );
    const truth = complete.rmsea.rmsea;
    expect(holed.rmsea.rmsea).toBeLessThan(0.85 * truth);
    expect(Math.abs(holed.robust!.rmsea.rmsea - truth)).toBeLessThan(0.1 * truth);
    expect(Math.abs(holed.robust!.cfi - complete.relative.cfi)).toBeLessThan(0.01);
  });

  it('expects more misfit of a true model than complete data would have, alike for both kinds of scores in normal data', () => {
    const right = parseModelText('f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6');
    const fit = fitCovariance(right, answers(3000, 0.3), { missing: 'full-information' });
    const model = { matrices: fit.matrices, implied: fit.implied, df: fit.test.df };
    const [robust] = completeDataFits(fit.data, fit.sample, true, [model])!;
    const [normal] = completeDataFits(fit.data, fit.sample, false, [model])!;
    expect(normal!.scale).toBeGreaterThan(1.02);
    expect(robust!.scale / normal!.scale).toBeCloseTo(1, 1);
    expect(robust!.statistic / robust!.scale).toBeLessThan(2.5 * fit.test.df);
  });
});
