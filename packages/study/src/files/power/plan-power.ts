import type { Bilingual, JobControl } from '@qunhai/kernel';
import {
  covarianceStudies,
  impliedPopulation,
  type MinimumSampleSize,
  minimumSampleSize,
  type PopulationModel,
  plsStudies,
  type SimulatedPower,
  type StudyEstimator,
  simulatePower,
} from '@qunhai/sem';
import { fileMessage } from '../messages.ts';

/** How simulated studies are estimated: PLS, consistent PLS, or maximum likelihood. */
export type PowerEstimator = 'pls' | 'plsc' | 'ml';

/** What to simulate. */
export interface PowerPlan {
  readonly estimator: PowerEstimator;
  readonly rows: readonly number[];
  readonly replications: number;
  /** Bootstrap resamples of every study; PLS and PLSc only. */
  readonly resamples: number;
  readonly seed: number;
  /** Power that a size must reach; 0.8 is the convention (Cohen 1988). */
  readonly target: number;
}

/** A size that reaches the target: by its share of significant studies, and by the lower end of that share's interval. */
interface ReachedSize {
  readonly rows: number | null;
  readonly surely: number | null;
}

/** The rule of thumb beside the simulation of one path; null for a path of 0. */
interface PathRule {
  readonly path: string;
  readonly value: number;
  readonly rule: MinimumSampleSize | null;
}

/** Power of a declared model: plain data. */
export interface PlannedPower extends SimulatedPower {
  readonly estimator: PowerEstimator;
  /** 0 for maximum likelihood, whose intervals need none. */
  readonly resamples: number;
  readonly target: number;
  readonly population: PopulationModel;
  readonly rSquared: readonly { readonly construct: string; readonly value: number }[];
  /** Smallest of the sizes tried at which a path, and at which every path, is found with the target power; null when none is. */
  readonly reached: {
    readonly paths: readonly (ReachedSize & { readonly path: string })[];
    readonly all: ReachedSize;
  };
  readonly rules: readonly PathRule[];
  readonly notes: readonly Bilingual[];
}

/**
 * Monte-Carlo power of every path of a population, at several sample sizes.
 * @throws {QunhaiError} sem.* for populations that cannot be; kernel.cancelled
 */
export async function planPower(
  population: PopulationModel,
  plan: PowerPlan,
  control: JobControl = {},
): Promise<PlannedPower> {
  const { estimator, replications, seed, target } = plan;
  const rows = [...new Set(plan.rows)].sort((a, b) => a - b);
  const { variables, correlations, constructs, rSquared } = impliedPopulation(population);
  const simulated = await simulatePower(variables, correlations, studiesOf(population, plan), {
    ...{ seed, rows, replications, control },
  });
  const names = population.paths.map(({ from, to }) => `${from} → ${to}`);
  const paths = names.map((path) => ({ path, ...reachedBy([path], simulated, target) }));
  return {
    ...simulated,
    ...{ estimator, target, population },
    resamples: estimator === 'ml' ? 0 : plan.resamples,
    rSquared: constructs.flatMap((construct, at) =>
      rSquared[at]! > 0 ? [{ construct, value: rSquared[at]! }] : [],
    ),
    reached: { paths, all: reachedBy(names, simulated, target) },
    rules: population.paths.map(({ value }, at) => ({
      ...{ path: names[at]!, value },
      rule: value === 0 ? null : minimumSampleSize({ smallestPath: value, power: target }),
    })),
    notes: notesOn(population, estimator, simulated),
  };
}

function studiesOf(population: PopulationModel, plan: PowerPlan): StudyEstimator {
  const { estimator, seed, resamples } = plan;
  if (estimator === 'ml') return covarianceStudies(population);
  return plsStudies(population, { consistent: estimator === 'plsc' }, { seed, resamples });
}

/** The smallest size from which on all sizes tried find all these paths often enough; paths of 0 have no power to reach. */
function reachedBy(names: readonly string[], { sizes }: SimulatedPower, target: number) {
  const smallest = (measure: 'value' | 'lower'): number | null => {
    const fails = (at: number) =>
      sizes[at]!.quantities.some(
        ({ name, population, power }) =>
          population !== 0 && names.includes(name) && !(power[measure] >= target),
      );
    const enough = sizes.filter((_, at) => !sizes.slice(at).some((__, k) => fails(at + k)));
    return enough[0]?.rows ?? null;
  };
  return { rows: smallest('value'), surely: smallest('lower') };
}

function notesOn(
  { constructs, paths }: PopulationModel,
  estimator: PowerEstimator,
  { sizes }: SimulatedPower,
): Bilingual[] {
  const composites = constructs.filter(({ kind }) => kind === 'composite').map(({ id }) => id);
  const single = constructs.filter(
    (construct) =>
      Object.keys(construct.kind === 'reflective' ? construct.loadings : construct.weights)
        .length === 1,
  );
  const hasFactors = constructs.length > composites.length;
  return [
    fileMessage.both('power.normal'),
    ...(estimator === 'ml' && composites.length > 0
      ? [fileMessage.both('power.composites', { constructs: composites, estimator: 'ML' })]
      : []),
    ...(estimator === 'pls' && hasFactors ? [fileMessage.both('power.pls-bias')] : []),
    ...(single.length > 0
      ? [fileMessage.both('power.single-items', { constructs: single.map(({ id }) => id) })]
      : []),
    ...(sizes[0]!.quantities.length > paths.length
      ? [fileMessage.both('power.other-effects')]
      : []),
    ...sizes.flatMap(({ rows, failed }) =>
      failed > 0 ? [fileMessage.both('power.failed', { rows, failed })] : [],
    ),
  ];
}
