import { fail } from '../errors.ts';
import { boundsOf } from '../parameters/parameter.ts';
import { type ParameterName, parameters } from '../parameters/parameters.ts';
import type { Setting } from '../state/setting.ts';
import type { Scenario } from './scenario-schema.ts';

/**
 * Stop when a scenario names what the model does not have, or sets a parameter where the model has no meaning.
 * @throws {QunhaiError} simulation.unknown-cluster, simulation.unknown-resource, simulation.parameter-out-of-range
 */
export function checkScenario(scenario: Scenario, setting: Setting): void {
  for (const { resource, clusters = [] } of scenario.policies) {
    if (resource !== undefined && !setting.resources.some(({ id }) => id === resource))
      throw fail('unknown-resource', {
        scenario: scenario.id,
        resource,
        known: setting.resources.map(({ id }) => id),
      });
    for (const cluster of clusters)
      if (!setting.clusters.some(({ id }) => id === cluster))
        throw fail('unknown-cluster', {
          scenario: scenario.id,
          cluster,
          known: setting.clusters.map(({ id }) => id),
        });
  }
  for (const [name, value] of Object.entries(scenario.parameters) as [ParameterName, number][]) {
    const [low, high] = boundsOf(parameters[name]);
    if (value < low || value > high)
      throw fail('parameter-out-of-range', {
        scenario: scenario.id,
        parameter: name,
        value,
        low,
        high,
      });
  }
}
