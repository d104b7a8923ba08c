import { describe, expect, it } from 'vitest';
import {
  congruence,
  elementwiseSum,
  mirrorLower,
  multiplySquare,
  multiplyVector,
  principalSubmatrix,
  rowDot,
} from './square-matrices.ts';

const f = (...x: number[]) => Float64Array.from(x);

describe('square matrices', () => {
  it('multiplies', () => {
    expect(multiplySquare(f(1, 2, 0, 4), f(5, 6, 7, 8), 2)).toEqual(f(19, 22, 28, 32));
    expect(multiplyVector(f(1, 2, 3, 4), f(1, -1), 2)).toEqual(f(-1, -1));
    expect(rowDot(f(1, 2, 3, 4), f(0, 0, 5, 6), 0, 1, 2)).toBe(17);
    expect(elementwiseSum(f(1, 2), f(3, 4))).toBe(11);
  });

  it('takes a congruence of a basis that is not square', () => {
    // B = [1 0 2], M = [3]: BᵀMB = 3·[1 0 2]ᵀ[1 0 2].
    expect(congruence(f(1, 0, 2), f(3), 1, 3)).toEqual(f(3, 0, 6, 0, 0, 0, 6, 0, 12));
    expect(congruence(f(1, 1, 0, 1), f(2, 1, 1, 2), 2, 2)).toEqual(f(2, 3, 3, 6));
  });

  it('takes parts and mirrors', () => {
    const a = f(1, 2, 3, 2, 5, 6, 3, 6, 9);
    expect(principalSubmatrix(a, 3, [0, 2])).toEqual(f(1, 3, 3, 9));
    expect(mirrorLower(f(1, 0, 4, 2), 2)).toEqual(f(1, 4, 4, 2));
  });
});
