import { choleskyInto } from '@qunhai/numerics';
import { fail } from '../errors.ts';
import type { Mode } from '../specify/model.ts';
import { findCycle, topologicalOrder } from '../specify/topological-order.ts';
import { failPlan } from './errors.ts';

/** A construct of a population; all variables have variance 1. */
export type PopulationConstruct =
  /** A common factor with the loadings of its indicators. */
  | {
      readonly id: string;
      readonly kind: 'reflective';
      readonly loadings: Readonly<Record<string, number>>;
    }
  /** A weighted sum; weights are scaled to variance 1, its indicators correlate with one another as stated (0 unless told). */
  | {
      readonly id: string;
      readonly kind: 'composite';
      readonly weights: Readonly<Record<string, number>>;
      readonly correlation?: number;
      /** How PLS estimates its weights: B unless told. */
      readonly mode?: Mode;
    };

/** A model with its parameters in the population, standardized. */
export interface PopulationModel {
  readonly constructs: readonly PopulationConstruct[];
  readonly paths: readonly { readonly from: string; readonly to: string; readonly value: number }[];
  /** Of constructs that nothing explains; 0 where not stated. */
  readonly correlations?: readonly {
    readonly a: string;
    readonly b: string;
    readonly value: number;
  }[];
}

/** What a population model implies. */
export interface Population {
  readonly variables: readonly string[];
  /** [p × p] correlations of the indicators. */
  readonly correlations: Float64Array;
  readonly constructs: readonly string[];
  /** [q × q] */
  readonly constructCorrelations: Float64Array;
  /** [q] explained variance; 0 where nothing explains. */
  readonly rSquared: Float64Array;
}

/**
 * Correlations that a population model implies: of constructs along the paths, of indicators through their constructs.
 * @throws {QunhaiError} sem.unknown-construct, sem.cyclic-paths, sem.improper-population (a construct or indicator is explained by more
 *   than its variance), sem.population-not-positive-definite
 * @see Bollen (1989), ch. 4; Dijkstra (2017), in Partial Least Squares Path Modeling, 55–80, for composites
 */
export function impliedPopulation(model: PopulationModel): Population {
  const constructs = model.constructs.map(({ id }) => id);
  const { correlations: phi, rSquared } = constructCorrelations(model, constructs);
  const blocks = model.constructs.map(blockOf);
  const variables = blocks.flatMap(({ names }) => names);
  const owner = blocks.flatMap(({ names }, j) => names.map((_, i) => ({ j, i })));
  const p = variables.length;
  const q = constructs.length;
  const correlations = Float64Array.from({ length: p * p }, (_, cell) => {
    const [a, b] = [owner[Math.floor(cell / p)]!, owner[cell % p]!];
    const block = blocks[a.j]!;
    if (a.j === b.j) return block.within(a.i, b.i);
    return block.loadings[a.i]! * phi[a.j * q + b.j]! * blocks[b.j]!.loadings[b.i]!;
  });
  // An indicator that is its construct makes a matrix that is only just positive definite, so constructs are what is checked.
  if (!choleskyInto(phi.slice(), q) || !choleskyInto(correlations.slice(), p))
    throw failPlan('population-not-positive-definite', { variables: p });
  return { variables, correlations, constructs, constructCorrelations: phi, rSquared };
}

interface Block {
  readonly names: readonly string[];
  readonly loadings: readonly number[];
  readonly within: (i: number, h: number) => number;
}

function blockOf(construct: PopulationConstruct): Block {
  if (construct.kind === 'reflective') {
    const names = Object.keys(construct.loadings);
    const loadings = Object.values(construct.loadings);
    for (const [i, loading] of loadings.entries())
      if (!(Math.abs(loading) <= 1))
        throw failPlan('improper-population', { construct: names[i]!, value: loading ** 2 });
    return { names, loadings, within: (i, h) => (i === h ? 1 : loadings[i]! * loadings[h]!) };
  }
  const { weights, correlation = 0 } = construct;
  const names = Object.keys(weights);
  const raw = Object.values(weights);
  const within = (i: number, h: number) => (i === h ? 1 : correlation);
  const covered = raw.map((_, i) => raw.reduce((sum, w, h) => sum + within(i, h) * w, 0));
  const deviation = Math.sqrt(raw.reduce((sum, w, i) => sum + w * covered[i]!, 0));
  return { names, loadings: covered.map((c) => c / deviation), within };
}

function constructCorrelations(
  { paths, correlations = [] }: PopulationModel,
  ids: readonly string[],
): { correlations: Float64Array; rSquared: Float64Array } {
  const at = new Map(ids.map((id, j) => [id, j]));
  const position = (id: string, field: string): number => {
    const found = at.get(id);
    if (found === undefined) throw fail('unknown-construct', { construct: id, field });
    return found;
  };
  const arcs = paths.map(({ from, to, value }, i) => ({
    from: position(from, `paths[${i}]`),
    to: position(to, `paths[${i}]`),
    value,
  }));
  const order = topologicalOrder(ids, paths);
  if (!order) throw fail('cyclic-paths', { cycle: findCycle(ids, paths) ?? [] });
  const q = ids.length;
  const phi = new Float64Array(q * q);
  for (let j = 0; j < q; j++) phi[j * q + j] = 1;
  correlations.forEach(({ a, b, value }, i) => {
    const [j, k] = [position(a, `correlations[${i}]`), position(b, `correlations[${i}]`)];
    phi[j * q + k] = value;
    phi[k * q + j] = value;
  });
  const rSquared = new Float64Array(q);
  const known: number[] = order
    .map((id) => at.get(id)!)
    .filter((j) => !arcs.some(({ to }) => to === j));
  for (const id of order) {
    const j = at.get(id)!;
    const causes = arcs.filter(({ to }) => to === j);
    if (causes.length === 0) continue;
    const toward = (k: number) =>
      causes.reduce((sum, { from, value }) => sum + value * phi[from * q + k]!, 0);
    for (const k of known) {
      phi[j * q + k] = toward(k);
      phi[k * q + j] = phi[j * q + k]!;
    }
    rSquared[j] = causes.reduce((sum, { from, value }) => sum + value * phi[from * q + j]!, 0);
    if (!(rSquared[j]! < 1))
      throw failPlan('improper-population', { construct: id, value: rSquared[j]! });
    known.push(j);
  }
  return { correlations: phi, rSquared };
}
