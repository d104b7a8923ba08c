import { type JobControl, throwIfCancelled } from '@qunhai/kernel';

/** A Monte Carlo p-value and how sure it is. */
export interface MonteCarloP {
  /** (simulations at least as extreme + 1) ÷ (simulations + 1). */
  readonly p: number;
  readonly simulations: number;
  readonly standardError: number;
}

/** p-value from the number of simulations at least as extreme. */
export function monteCarloP(asExtreme: number, simulations: number): MonteCarloP {
  const p = (asExtreme + 1) / (simulations + 1);
  return { p, simulations, standardError: Math.sqrt((p * (1 - p)) / simulations) };
}

/** Milliseconds of work before events, such as a cancellation, are let through. */
const patience = 50;

/**
 * Do simulations 0 … total − 1 one after the other, with progress, stopping between two when cancelled.
 * @throws {QunhaiError} kernel.cancelled
 */
export async function simulate(
  total: number,
  control: JobControl,
  step: string,
  work: (index: number) => void,
): Promise<void> {
  throwIfCancelled(control, step);
  let resumed = performance.now();
  for (let index = 0; index < total; index++) {
    work(index);
    if (performance.now() - resumed > patience) {
      control.onProgress?.({ step, done: index + 1, total });
      await new Promise((resume) => setTimeout(resume));
      throwIfCancelled(control, step);
      resumed = performance.now();
    }
  }
  control.onProgress?.({ step, done: total, total });
}
