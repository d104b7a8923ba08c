import { type Scenario, type ScenarioFile, scenarioFileSchema } from '@qunhai/simulation';
import { fail } from './errors.ts';

/** Scenarios as a file that this page and `qunhai simulate` read. JSON, which is YAML too. */
export function scenarioFileText(scenarios: readonly Scenario[]): string {
  const file: ScenarioFile = { schema: 'qunhai-scenarios/1', scenarios: [...scenarios] };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * The scenarios of a file.
 * @throws {QunhaiError} planning.file-wrong, naming the place that does not fit
 */
export function readScenarioFile(text: string): readonly Scenario[] {
  const parsed = scenarioFileSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data.scenarios;
  const [issue] = parsed.error.issues;
  throw fail('file-wrong', { place: issue?.path.join('.') || 'schema' });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The scenarios with those of a file after them; an identifier that is taken is replaced by a free one. */
export function withScenarios(
  scenarios: readonly Scenario[],
  added: readonly Scenario[],
  freeId: (scenarios: readonly Scenario[]) => string,
): Scenario[] {
  const all = [...scenarios];
  for (const scenario of added) {
    const isTaken = all.some(({ id }) => id === scenario.id);
    all.push(isTaken ? { ...scenario, id: freeId(all) } : scenario);
  }
  return all;
}
