import type { OutcomePath, SimulationResults } from '@qunhai/results';

export type ScenarioShown = SimulationResults['scenarios'][number];
export type Outcome = SimulationResults['outcomes'][number];

/** A scenario's path of an outcome; undefined when there is none. */
export function pathOfScenario(
  { paths }: ScenarioShown,
  group: string,
  outcome: string,
): OutcomePath | undefined {
  return paths.find((one) => one.group === group && one.outcome === outcome);
}

/** Whether a path has a value at any quarter. */
export function hasValues({ median }: OutcomePath): boolean {
  return median.some((value) => value !== null);
}

/** Quarters of a table: the start, the end of each year, and the last. */
export function tableQuarters(steps: number): number[] {
  const every = steps <= 8 ? 1 : 4 * Math.ceil(steps / 48);
  const quarters = Array.from({ length: Math.floor(steps / every) + 1 }, (_, n) => n * every);
  return quarters.at(-1) === steps ? quarters : [...quarters, steps];
}

/** Quarters between two years on an axis: at most about ten of them. */
export function axisInterval(steps: number): number {
  return 4 * ([1, 2, 5, 10, 20].find((years) => steps / (4 * years) <= 10) ?? 50);
}
