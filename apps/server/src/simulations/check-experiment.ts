import { type ExperimentRequest, experimentLimits } from '@qunhai/api';
import { checkScenario, groupsOf, type Model, outcomes } from '@qunhai/simulation';
import { fail } from './errors.ts';

/**
 * Refuse an experiment that its model cannot run or that asks too much of a server.
 * @throws {QunhaiError} simulations.too-much, simulations.too-many-numbers, and as `checkScenario`
 */
export function checkExperiment(experiment: ExperimentRequest, model: Model): void {
  const { scenarios, steps, replications } = experiment;
  for (const scenario of scenarios) checkScenario(scenario, model.setting);
  const firms = firmsOf(model);
  const firmQuarters = firms * steps * replications * scenarios.length;
  if (firmQuarters > experimentLimits.firmQuarters)
    throw fail('too-much', { firms, firmQuarters, most: experimentLimits.firmQuarters });
  const row = groupsOf(model.setting.clusters.length) * outcomes.length;
  const numbers = (steps + 1) * row * replications * scenarios.length;
  if (numbers > experimentLimits.numbers)
    throw fail('too-many-numbers', { numbers, most: experimentLimits.numbers });
}

/** Firms at the start. */
export function firmsOf({ population }: Model): number {
  if (population.kind === 'measured') return population.firms.length;
  const { firms, firmsOutside } = population.plan;
  return firms.reduce((sum, count) => sum + count, firmsOutside);
}
