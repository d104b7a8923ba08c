import type { Bilingual, Language } from '@qunhai/kernel';
import type {
  MechanismName,
  ParameterName,
  PolicyKind,
  PolicyUse,
  Scenario,
  Shock,
  ShockKind,
} from '@qunhai/simulation';

/** Scenarios that can be compared at once. */
export const mostCompared = 4;
/** Scenarios that can be saved with a study. */
export const mostSaved = 20;

/** An identifier that no other scenario has. */
export function freeId(scenarios: readonly Scenario[]): string {
  const taken = new Set(scenarios.map(({ id }) => id));
  let number = scenarios.length + 1;
  while (taken.has(`scenario-${number}`)) number++;
  return `scenario-${number}`;
}

/** A scenario in which nothing is done yet. */
export function emptyScenario(scenarios: readonly Scenario[], title: Bilingual): Scenario {
  return {
    id: freeId(scenarios),
    title,
    policies: [],
    shocks: [],
    parameters: {},
    switchedOff: [],
  };
}

/** A copy of a scenario under a name of its own. */
export function copyOf(
  scenario: Scenario,
  scenarios: readonly Scenario[],
  title: Bilingual,
): Scenario {
  return { ...scenario, id: freeId(scenarios), title };
}

/**
 * The scenario under a new name in the reader's language. The name in the other language follows as long as it was the same: whoever
 * writes in one language only need not fill in both.
 */
export function renamed(scenario: Scenario, language: Language, name: string): Scenario {
  const other = language === 'zh' ? 'en' : 'zh';
  const { title } = scenario;
  const follows = title[other] === title[language] || title[other].trim() === '';
  return {
    ...scenario,
    title: { ...title, [language]: name, ...(follows && { [other]: name }) },
  };
}

/** A policy as it is first put into a scenario: half its full size, from the second year for four years. */
export function newPolicy(policy: PolicyKind, steps: number, resource: string): PolicyUse {
  const start = Math.min(4, steps - 1);
  const use = { policy, start, duration: Math.min(16, steps - start), size: 0.5 };
  return policy === 'invest' ? { ...use, resource } : use;
}

/** A shock as it is first put in: a third year with a fifth less demand, or a break that costs a third of the advantage. */
export function newShock(shock: ShockKind, steps: number): Shock {
  const start = Math.min(8, steps - 1);
  return shock === 'demand'
    ? { shock, start, duration: Math.min(4, steps - start), size: -0.2 }
    : { shock, start, size: 0.3 };
}

/** A policy for some clusters, or for all firms when none is named. */
export function forClusters(use: PolicyUse, clusters: readonly string[]): PolicyUse {
  const { clusters: _, ...rest } = use;
  return clusters.length === 0 ? rest : { ...rest, clusters: [...clusters] };
}

/** The list with the entry at a position replaced. */
export function replaced<Entry>(list: readonly Entry[], index: number, entry: Entry): Entry[] {
  return list.map((old, at) => (at === index ? entry : old));
}

/** The list without the entry at a position. */
export function without<Entry>(list: readonly Entry[], index: number): Entry[] {
  return list.filter((_, at) => at !== index);
}

/** The scenario with a parameter set, or as the model has it. */
export function withParameter(
  scenario: Scenario,
  name: ParameterName,
  value: number | null,
): Scenario {
  const { [name]: _, ...others } = scenario.parameters;
  return { ...scenario, parameters: value === null ? others : { ...others, [name]: value } };
}

/** The scenario with a mechanism switched on or off. */
export function withMechanism(scenario: Scenario, name: MechanismName, isOn: boolean): Scenario {
  const others = scenario.switchedOff.filter((off) => off !== name);
  return { ...scenario, switchedOff: isOn ? others : [...others, name] };
}
