import { boundsOf } from '../parameters/parameter.ts';
import { type ParameterName, parameterNames, parameters } from '../parameters/parameters.ts';
import { fail } from './errors.ts';

/** Parameters that vary, each over its range. */
export interface ParameterSpace {
  readonly names: readonly ParameterName[];
  readonly ranges: readonly (readonly [number, number])[];
}

export type Ranges = { readonly [Name in ParameterName]?: readonly [number, number] };

/**
 * The parameters chosen, in the model's order, or all that have a range; each over the range given, or its plausible one.
 * @throws {QunhaiError} sensitivity.unknown-parameter, sensitivity.no-parameters, sensitivity.range-invalid
 */
export function parameterSpace(
  chosen: readonly ParameterName[] | undefined,
  given: Ranges = {},
): ParameterSpace {
  for (const name of [...(chosen ?? []), ...(Object.keys(given) as ParameterName[])])
    if (!Object.hasOwn(parameters, name)) throw fail('unknown-parameter', { parameter: name });
  const rangeOf = (name: ParameterName) => given[name] ?? parameters[name].range;
  const names = parameterNames.filter((name) =>
    chosen === undefined ? rangeOf(name)[0] !== rangeOf(name)[1] : chosen.includes(name),
  );
  if (names.length === 0) throw fail('no-parameters', { no: 'parameters' });
  for (const name of names) {
    const [low, high] = rangeOf(name);
    const [lowest, highest] = boundsOf(parameters[name]);
    if (!(low < high && low >= lowest && high <= highest))
      throw fail('range-invalid', { parameter: name, low, high, lowest, highest });
  }
  return { names, ranges: names.map(rangeOf) };
}

/** Some of the parameters of a space, in its order. */
export function subspace(space: ParameterSpace, kept: readonly ParameterName[]): ParameterSpace {
  return {
    names: space.names.filter((name) => kept.includes(name)),
    ranges: space.ranges.filter((_, d) => kept.includes(space.names[d]!)),
  };
}

/** The values of the parameters at a point of the unit hypercube. */
export function parametersAt(
  { names, ranges }: ParameterSpace,
  point: Float64Array,
): { [Name in ParameterName]?: number } {
  const values = names.map((name, d) => {
    const [low, high] = ranges[d]!;
    return [name, low + point[d]! * (high - low)] as const;
  });
  return Object.fromEntries(values);
}
