import { type JobControl, RandomStream, throwIfCancelled } from '@qunhai/kernel';
import { normalQuantile } from '@qunhai/numerics';
import type { CeilingName } from './ceiling-names.ts';
import { zoneArea } from './ceiling-zone.ts';
import type { OrientedPlot } from './oriented-plot.ts';
import { hullInto, peerBuffer, peersInto } from './peers.ts';

/** How often chance alone gives an effect at least this large, and how sure that frequency is. */
export interface PermutationTest {
  /** (number of permutations with d at least as large + 1) ÷ (permutations + 1). */
  readonly p: number;
  readonly permutations: number;
  readonly asLarge: number;
  /** Monte Carlo standard error of p. */
  readonly standardError: number;
  /** Interval for the p that infinitely many permutations would give, 95 % (Wilson 1927). */
  readonly interval: readonly [number, number];
}

const z = normalQuantile(0.975);

/** Wilson's 95 % interval for a share of `count` out of `total`. */
export function wilsonInterval(count: number, total: number): [number, number] {
  const share = count / total;
  const scale = 1 + (z * z) / total;
  const middle = (share + (z * z) / (2 * total)) / scale;
  const half =
    (z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total))) / scale;
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

function permutationTest(asLarge: number, permutations: number): PermutationTest {
  const p = (asLarge + 1) / (permutations + 1);
  return {
    p,
    permutations,
    asLarge,
    standardError: Math.sqrt((p * (1 - p)) / permutations),
    interval: wilsonInterval(asLarge, permutations),
  };
}

/** Milliseconds of work before events, such as a cancellation, are let through. */
const patience = 50;

const step = 'necessity permutations';

/**
 * Approximate permutation test of d for several ceilings of one condition: the outcome is shuffled against the condition, so
 * that the null hypothesis is that the two are unrelated. Cases stay sorted by the condition; a permutation costs O(n).
 * Permutation r depends on seed, condition and r alone.
 * @param observed - d by ceiling
 * @throws {QunhaiError} kernel.cancelled
 * @see Dul, van der Laan & Kuik (2020), A statistical significance test for necessary condition analysis, Organizational Research
 *   Methods 23(2), 385–395; Phipson & Smyth (2010) for the one that is added.
 */
export async function permuteEffects(
  plot: OrientedPlot,
  observed: ReadonlyMap<CeilingName, number>,
  settings: { readonly permutations: number; readonly seed: number; readonly condition: number },
  control: JobControl,
): Promise<Map<CeilingName, PermutationTest>> {
  throwIfCancelled(control, step);
  const { permutations, seed, condition } = settings;
  const ceilings = [...observed.keys()];
  // Equal areas may differ by rounding, as their parts are summed in another order.
  const least = Float64Array.from(observed.values(), (d) => d * plot.area - 1e-10 * plot.area);
  const asLarge = new Float64Array(ceilings.length);
  const peers = peerBuffer(plot.u.length);
  const shuffled = new Float64Array(plot.v.length);
  const needsHull = ceilings.some((name) => name.endsWith('vrs') || name === 'c-lp');
  let resumed = performance.now();
  for (let r = 0; r < permutations; r++) {
    const stream = new RandomStream(seed, 'configuration.necessity', condition, r);
    shuffled.set(plot.v);
    shuffle(shuffled, stream);
    peersInto(plot, shuffled, peers);
    if (needsHull) hullInto(peers);
    for (let c = 0; c < ceilings.length; c++)
      if (zoneArea(ceilings[c]!, peers, plot.scope) >= least[c]!) asLarge[c]!++;
    if (performance.now() - resumed > patience) {
      control.onProgress?.({ step, done: r + 1, total: permutations });
      await new Promise((resume) => setTimeout(resume));
      throwIfCancelled(control, step);
      resumed = performance.now();
    }
  }
  control.onProgress?.({ step, done: permutations, total: permutations });
  return new Map(ceilings.map((name, c) => [name, permutationTest(asLarge[c]!, permutations)]));
}

/** Fisher and Yates on numbers, in place (Durstenfeld 1964). */
function shuffle(values: Float64Array, stream: RandomStream): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = stream.integer(i + 1);
    const held = values[i]!;
    values[i] = values[j]!;
    values[j] = held;
  }
}
