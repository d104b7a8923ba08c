import { type JobControl, runPatiently } from '@qunhai/kernel';

const golden = (Math.sqrt(5) - 1) / 2;
/** Steps after which the interval has shrunk ten million times. */
const steps = 34;

/**
 * Where a function of one variable with a single valley is least, by golden section.
 * @param from - with `to`, an interval that must hold the valley
 * @throws {QunhaiError} kernel.cancelled
 * @see Kiefer (1953), Proceedings of the AMS 4(3)
 */
export async function minimiseBetween(
  f: (x: number) => number,
  from: number,
  to: number,
  control: JobControl,
  step: string,
): Promise<number> {
  let [a, b] = [from, to];
  let [x, y] = [b - golden * (b - a), a + golden * (b - a)];
  let [fx, fy] = [f(x), f(y)];
  await runPatiently(steps, step, control, () => {
    if (fx < fy) {
      [b, y, fy] = [y, x, fx];
      x = b - golden * (b - a);
      fx = f(x);
    } else {
      [a, x, fx] = [x, y, fy];
      y = a + golden * (b - a);
      fy = f(y);
    }
  });
  return (a + b) / 2;
}
