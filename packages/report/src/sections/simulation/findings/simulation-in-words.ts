import type { Language } from '@qunhai/kernel';
import type { SimulationResults } from '@qunhai/results';
import { newSimulationEdition } from '../simulation-edition.ts';
import { openingSentences } from './findings.ts';

/** The first findings of the report as plain sentences, for a terminal or a list of simulations. */
export function simulationInWords(simulation: SimulationResults, language: Language): string[] {
  return openingSentences(newSimulationEdition(simulation, language));
}
