import { type JobControl, RandomStream, runPatiently } from '@qunhai/kernel';
import { fail } from '../errors.ts';
import { type Coordinates, type PlanePoints, toPlane } from './coordinates.ts';
import { chosenDistances, chosenSimulations, type DistanceOptions } from './distance-choice.ts';
import { type EnvelopeTest, envelopeTest } from './envelope.ts';
import { ripleyK } from './pair-sums.ts';
import { type ConvexWindow, isInside, studyWindow, type WindowChoice } from './window.ts';

/** How points are tested against complete spatial randomness. */
export interface RandomnessOptions extends DistanceOptions {
  /** The enlarged convex hull of the points unless given; a rectangle is for plane coordinates. */
  readonly window?: WindowChoice;
  /** 199 unless given, at least 19. */
  readonly simulations?: number;
  readonly seed?: number;
  readonly control?: JobControl;
}

/** Ripley's K and L beside complete spatial randomness. */
export interface SpatialRandomness {
  readonly points: number;
  readonly window: 'hull' | 'rectangle';
  readonly area: number;
  readonly edgeCorrection: 'isotropic';
  readonly distances: readonly number[];
  readonly k: readonly number[];
  /** √(K/π), which is the distance itself under randomness. */
  readonly l: readonly number[];
  /** The test of L. */
  readonly envelope: EnvelopeTest;
}

/** Uniform points in a window, by rejection from its bounding rectangle. */
function randomPoints(window: ConvexWindow, count: number, stream: RandomStream): PlanePoints {
  const { xMin, xMax, yMin, yMax } = window.bounds;
  const [x, y] = [new Float64Array(count), new Float64Array(count)];
  for (let i = 0; i < count; ) {
    x[i] = xMin + stream.uniform() * (xMax - xMin);
    y[i] = yMin + stream.uniform() * (yMax - yMin);
    if (isInside(window, x[i]!, y[i]!)) i++;
  }
  return { x, y };
}

const toL = (k: Float64Array) => k.map((value) => Math.sqrt(value / Math.PI));

/**
 * Are firms closer together than points thrown at random over the window? Complete spatial randomness ignores mountains, roads and
 * towns: firms cluster against it almost everywhere. Where a background of other firms is known, `backgroundDifference` is
 * the fairer question.
 * @throws {QunhaiError} location.* for points, windows and settings that cannot be used; kernel.cancelled
 * @see Ripley (1977), JRSS B 39, 172–212; Besag (1977) in its discussion for L
 * Cost O(simulations × pairs within the largest distance).
 */
export async function spatialRandomness(
  coordinates: Coordinates,
  options: RandomnessOptions = {},
): Promise<SpatialRandomness> {
  const simulations = chosenSimulations(options.simulations);
  const points = toPlane(coordinates);
  const count = points.x.length;
  if (count < 4) throw fail('too-few-points', { found: count, required: 4 });
  const window = studyWindow(points, options.window ?? 'hull');
  const distances = chosenDistances(options, window);
  const k = ripleyK(points, window, distances);
  const simulated: Float64Array[] = [];
  const seed = options.seed ?? 1;
  await runPatiently(simulations, 'spatial randomness', options.control ?? {}, (r) => {
    const stream = new RandomStream(seed, 'location.randomness', r);
    simulated.push(toL(ripleyK(randomPoints(window, count, stream), window, distances)));
  });
  const l = toL(k);
  return {
    points: count,
    window: window.kind,
    area: window.area,
    edgeCorrection: 'isotropic',
    distances: Array.from(distances),
    k: Array.from(k),
    l: Array.from(l),
    envelope: envelopeTest(l, simulated),
  };
}
