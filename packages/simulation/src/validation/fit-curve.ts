const shapes = {
  /** 1/(1 + e^{−r·(t − t₀)}): fastest at t₀. */
  logistic: (t: number, rate: number, shift: number) => 1 / (1 + Math.exp(-rate * (t - shift))),
  /** 1 − e^{−r·(t + t₀)}: fastest at the start. */
  saturation: (t: number, rate: number, shift: number) => 1 - Math.exp(-rate * (t + shift)),
} as const;

/**
 * Least sum of squared errors of a growth curve c·f(t; r, t₀) to a path: c in closed form, r and t₀ by a grid that is refined around its
 * best point until the step is a millionth of the range.
 */
export function fitCurve(path: readonly number[], shape: keyof typeof shapes): number {
  let [rateFrom, rateTo] = [0.001, 1];
  let [shiftFrom, shiftTo] = [0, path.length];
  let least = Number.POSITIVE_INFINITY;
  const points = 12;
  for (let round = 0; round < 14; round++) {
    const rateStep = (rateTo - rateFrom) / points;
    const shiftStep = (shiftTo - shiftFrom) / points;
    let best: readonly [number, number] = [rateFrom, shiftFrom];
    let leastHere = Number.POSITIVE_INFINITY;
    for (let a = 0; a <= points; a++) {
      for (let b = 0; b <= points; b++) {
        const at = [rateFrom + a * rateStep, shiftFrom + b * shiftStep] as const;
        const error = errorOf(path, (t) => shapes[shape](t, ...at));
        if (error < leastHere) [leastHere, best] = [error, at];
      }
    }
    least = Math.min(least, leastHere);
    const [rate, shift] = best;
    [rateFrom, rateTo] = [Math.max(1e-4, rate - 2 * rateStep), rate + 2 * rateStep];
    [shiftFrom, shiftTo] = [Math.max(0, shift - 2 * shiftStep), shift + 2 * shiftStep];
  }
  return least;
}

/** Squared error with the best scale. */
function errorOf(path: readonly number[], curve: (t: number) => number): number {
  let [xx, xy, yy] = [0, 0, 0];
  path.forEach((y, t) => {
    const x = curve(t);
    xx += x * x;
    xy += x * y;
    yy += y * y;
  });
  return xx > 0 ? Math.max(0, yy - (xy * xy) / xx) : yy;
}
