import { type SimulationResults, simulationSchema } from '@qunhai/results';
import { fail } from './errors.ts';
import { readInputFile } from './read-input-file.ts';

/**
 * The simulation.json of a file.
 * @throws {QunhaiError} study.cannot-read, cli.no-simulation
 */
export function readSimulation(file: string): SimulationResults {
  const text = new TextDecoder().decode(readInputFile(file));
  try {
    return simulationSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw fail('no-simulation', { file }, cause);
  }
}
