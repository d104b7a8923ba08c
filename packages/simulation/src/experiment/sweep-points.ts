import { type ParameterName, parameterNames } from '../parameters/parameters.ts';
import { latinHypercube } from '../sensitivity/latin-hypercube.ts';
import type { SweepPoint } from './experiment-result.ts';
import type { Experiment, Sweep } from './experiment-schema.ts';

/** The points of an experiment's sweep, in the order in which they are run; one point that sets nothing without a sweep. */
export function sweepPoints({ sweep, seed }: Experiment): SweepPoint[] {
  if (sweep === undefined) return [{}];
  return sweep.kind === 'grid' ? gridPoints(sweep) : hypercubePoints(sweep, seed);
}

/** How many points there are, without making them. */
export function countPoints({ sweep }: Experiment): number {
  if (sweep === undefined) return 1;
  if (sweep.kind === 'latin-hypercube') return sweep.points;
  return Object.values(sweep.values).reduce((product, values) => product * values.length, 1);
}

/** The parameters that a sweep varies, in the order of the model's parameters. */
export function sweptParameters({ sweep }: Experiment): ParameterName[] {
  if (sweep === undefined) return [];
  const given = sweep.kind === 'grid' ? sweep.values : sweep.ranges;
  return parameterNames.filter((name) => given[name] !== undefined);
}

/** The last parameter varies fastest. */
function gridPoints(sweep: Sweep & { kind: 'grid' }): SweepPoint[] {
  let points: SweepPoint[] = [{}];
  for (const name of parameterNames) {
    const values = sweep.values[name];
    if (values === undefined) continue;
    points = points.flatMap((point) => values.map((value) => ({ ...point, [name]: value })));
  }
  return points;
}

function hypercubePoints(
  { ranges, points }: Sweep & { kind: 'latin-hypercube' },
  seed: number,
): SweepPoint[] {
  const names = parameterNames.filter((name) => ranges[name] !== undefined);
  const unit = latinHypercube({ points, dimensions: names.length, seed });
  return Array.from({ length: points }, (_, p) => {
    const at = names.map((name, d) => {
      const [low, high] = ranges[name]!;
      return [name, low + unit[p * names.length + d]! * (high - low)] as const;
    });
    return Object.fromEntries(at);
  });
}
