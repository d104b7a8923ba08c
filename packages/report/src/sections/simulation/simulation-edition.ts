import type { Language } from '@qunhai/kernel';
import type {
  OutcomePath,
  ScenarioComparison,
  ScenarioResults,
  SimulationResults,
} from '@qunhai/results';
import { Numbering, type PageEdition } from '../../edition/page-edition.ts';
import { t } from './messages.ts';

/** A page about an experiment in one language, or the part of a study's report that is. */
export interface SimulationEdition extends PageEdition {
  readonly simulation: SimulationResults;
  /** Whether other sections stand around it, so that its titles must say what they are about. */
  readonly within: boolean;
}

/** A page about an experiment, before anything is written. */
export function newSimulationEdition(
  simulation: SimulationResults,
  language: Language,
  mark: string | null = null,
): SimulationEdition {
  return {
    language,
    numbering: new Numbering(),
    mark,
    text: (text) => text[language],
    simulation,
    within: false,
  };
}

export type Outcome = SimulationResults['outcomes'][number];

/** Title of a section. */
export function titleOf({ language, within }: SimulationEdition, title: string): string {
  return within ? t(language, 'title.within', { title }) : title;
}

/** The scenario that the others are compared with. */
export function referenceOf({ scenarios, plan }: SimulationResults): ScenarioResults {
  return scenarios.find(({ id }) => id === plan.against) ?? scenarios[0]!;
}

/** The reference first, then the others in their order. */
export function orderedScenarios(simulation: SimulationResults): readonly ScenarioResults[] {
  const reference = referenceOf(simulation);
  return [reference, ...simulation.scenarios.filter(({ id }) => id !== reference.id)];
}

/** All firms, unless the experiment has other groups only. */
export function wholeGroup({ groups }: SimulationResults): string {
  return groups[0]?.id ?? 'all';
}

export function pathOf(
  scenario: ScenarioResults,
  group: string,
  outcome: string,
): OutcomePath | undefined {
  return scenario.paths.find((path) => path.group === group && path.outcome === outcome);
}

/** Comparisons of a group at a quarter, the last one unless told. */
export function comparisonsOf(
  { comparisons, plan }: SimulationResults,
  group: string,
  quarter: number = plan.steps,
): readonly ScenarioComparison[] {
  return comparisons.filter((row) => row.group === group && row.quarter === quarter);
}

/** What growth is about in the theory: quantity, form and quality; other outcomes explain it or are its price. */
const ofGrowth: ReadonlySet<string> = new Set(['quantity', 'form', 'quality']);

export function isOfGrowth({ aspect }: Outcome): boolean {
  return ofGrowth.has(aspect);
}
