import type { Section } from '../../edition/section.ts';
import { comparisonSection } from './comparison.ts';
import { calibrationSection } from './evidence/calibration.ts';
import { decompositionSection } from './evidence/decomposition.ts';
import { recordSection } from './evidence/record.ts';
import { sensitivitySection } from './evidence/sensitivity.ts';
import { findingsSection } from './findings/findings.ts';
import { networkSection } from './network.ts';
import { pathsSection } from './paths.ts';
import { scenariosSection } from './scenarios.ts';
import type { SimulationEdition } from './simulation-edition.ts';
import { stageFlowSection } from './stages.ts';

const sections: readonly ((
  edition: SimulationEdition,
) => Section | null | Promise<Section | null>)[] = [
  findingsSection,
  scenariosSection,
  comparisonSection,
  pathsSection,
  stageFlowSection,
  networkSection,
  sensitivitySection,
  decompositionSection,
  calibrationSection,
  recordSection,
];

/** Everything an experiment found, in reading order. */
export async function simulationSections(edition: SimulationEdition): Promise<Section[]> {
  const made: Section[] = [];
  for (const make of sections) {
    const section = await make(edition);
    if (section !== null) made.push(section);
  }
  return made;
}
