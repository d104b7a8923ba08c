import { RandomStream, runPatiently } from '@qunhai/kernel';
import { fail } from '../errors.ts';
import { type Coordinates, toPlane } from './coordinates.ts';
import { chosenDistances, chosenSimulations } from './distance-choice.ts';
import { type EnvelopeTest, envelopeTest } from './envelope.ts';
import { cumulate, type Distances, type KeptPairs, keepPairs } from './pair-sums.ts';
import type { RandomnessOptions } from './spatial-randomness.ts';
import { studyWindow } from './window.ts';

/** Whether the firms in question are closer together than the firms around them. */
export interface BackgroundDifference {
  readonly cases: number;
  readonly controls: number;
  readonly window: 'hull' | 'rectangle';
  readonly area: number;
  readonly edgeCorrection: 'isotropic';
  readonly distances: readonly number[];
  readonly caseK: readonly number[];
  readonly controlK: readonly number[];
  /** K of the cases minus K of the controls; 0 on average under random labelling. */
  readonly difference: readonly number[];
  readonly envelope: EnvelopeTest;
}

/** K of the cases and of the controls under one labelling. */
function labelledK(
  pairs: KeptPairs,
  isCase: Uint8Array,
  scale: { readonly cases: number; readonly controls: number },
  distances: Distances,
): { cases: Float64Array; controls: Float64Array } {
  const cases = new Float64Array(distances.length);
  const controls = new Float64Array(distances.length);
  for (let p = 0; p < pairs.first.length; p++) {
    const label = isCase[pairs.first[p]!]!;
    if (label !== isCase[pairs.second[p]!]) continue;
    if (label) cases[pairs.bin[p]!]! += pairs.weight[p]! * scale.cases;
    else controls[pairs.bin[p]!]! += pairs.weight[p]! * scale.controls;
  }
  return { cases: cumulate(cases), controls: cumulate(controls) };
}

function shuffle(labels: Uint8Array, stream: RandomStream): void {
  for (let i = labels.length - 1; i > 0; i--) {
    const j = stream.integer(i + 1);
    const held = labels[i]!;
    labels[i] = labels[j]!;
    labels[j] = held;
  }
}

/**
 * Are the firms in question closer together than firms are around here anyway? K of the cases minus K of the controls, against
 * random labelling: the places stay, who is a case is drawn anew.
 * @param isCase - for every point, whether it is one of the firms in question
 * @throws {QunhaiError} location.* for points, windows and settings that cannot be used; kernel.cancelled
 * @see Diggle & Chetwynd (1991), Second-order analysis of spatial clustering for inhomogeneous populations, Biometrics 47(3),
 *   1155–1163
 */
export async function backgroundDifference(
  coordinates: Coordinates,
  isCase: ArrayLike<boolean>,
  options: RandomnessOptions = {},
): Promise<BackgroundDifference> {
  const simulations = chosenSimulations(options.simulations);
  const points = toPlane(coordinates);
  const count = points.x.length;
  if (isCase.length !== count)
    throw fail('table-shape', { field: 'isCase', expected: count, found: isCase.length });
  const labels = Uint8Array.from(isCase, Number);
  const cases = labels.reduce((a, b) => a + b, 0);
  const fewer = Math.min(cases, count - cases);
  if (fewer < 4) throw fail('too-few-points', { found: fewer, required: 4 });
  const window = studyWindow(points, options.window ?? 'hull');
  const distances = chosenDistances(options, window);
  const pairs = keepPairs(points, window, distances);
  const perPair = (n: number) => window.area / (n * (n - 1));
  const scale = { cases: perPair(cases), controls: perPair(count - cases) };
  const minus = (k: { cases: Float64Array; controls: Float64Array }) =>
    k.cases.map((value, bin) => value - k.controls[bin]!);
  const observed = labelledK(pairs, labels, scale, distances);
  const simulated: Float64Array[] = [];
  const shuffled = new Uint8Array(count);
  const seed = options.seed ?? 1;
  await runPatiently(simulations, 'random labelling', options.control ?? {}, (r) => {
    shuffled.set(labels);
    shuffle(shuffled, new RandomStream(seed, 'location.labelling', r));
    simulated.push(minus(labelledK(pairs, shuffled, scale, distances)));
  });
  const difference = minus(observed);
  return {
    cases,
    controls: count - cases,
    window: window.kind,
    area: window.area,
    edgeCorrection: 'isotropic',
    distances: Array.from(distances),
    caseK: Array.from(observed.cases),
    controlK: Array.from(observed.controls),
    difference: Array.from(difference),
    envelope: envelopeTest(difference, simulated),
  };
}
