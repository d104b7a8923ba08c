import { congruence, principalSubmatrix } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import { invertWithDeterminant } from './likelihood-pieces.ts';
import { patternInverse, takeProjection } from './pattern-inverse.ts';

const p = 7;
const sigma = Float64Array.from({ length: p * p }, (_, at) => {
  const [i, j] = [Math.floor(at / p), at % p];
  return (i === j ? 1.5 : 0) + 0.8 ** Math.abs(i - j);
});
const all = invertWithDeterminant(sigma, p)!;

describe('what missing variables leave of an inverse', () => {
  it.each([[[]], [[3]], [[0, 6]], [[0, 1, 2, 4, 5]]])(
    'is the inverse of the rest without %j',
    (list) => {
      const absent = Int32Array.from(list as number[]);
      const present = Array.from({ length: p }, (_, j) => j).filter((j) => !absent.includes(j));
      const own = patternInverse(all.inverse, p, absent)!;
      const q = present.length;
      const direct = invertWithDeterminant(principalSubmatrix(sigma, p, present), q)!;
      expect(all.logDeterminant + own.logDeterminant).toBeCloseTo(direct.logDeterminant, 12);
      principalSubmatrix(own.inverse, p, present).forEach((value, at) => {
        expect(value).toBeCloseTo(direct.inverse[at]!, 12);
      });
      for (const j of absent) for (let a = 0; a < p; a++) expect(own.inverse[j * p + a]).toBe(0);
      const basis = Float64Array.from({ length: p * 3 }, (_, at) => Math.sin(at));
      const projected = congruence(basis, all.inverse, p, 3);
      takeProjection(basis, own.taken, p, 3, projected);
      congruence(basis, own.inverse, p, 3).forEach((value, at) => {
        expect(projected[at]).toBeCloseTo(value, 12);
      });
    },
  );
});
