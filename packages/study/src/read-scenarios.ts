import { readFileSync } from 'node:fs';
import { type Scenario, scenarioFileSchema } from '@qunhai/simulation';
import { readYaml } from './read-yaml.ts';
import { cannotRead } from './study-file.ts';

/** Scenarios of a file; no two have the same identifier. */
const fileSchema = scenarioFileSchema.superRefine(({ scenarios }, context) => {
  const seen = new Set<string>();
  for (const [index, { id }] of scenarios.entries()) {
    if (seen.has(id))
      context.addIssue({
        code: 'custom',
        message: 'expected.other-id',
        path: ['scenarios', index, 'id'],
      });
    seen.add(id);
  }
});

/**
 * The scenarios of a scenario file, YAML or JSON; all problems are named at once.
 * @throws {QunhaiError} study.cannot-read, study.invalid with the line of every problem, study.yaml-syntax and the other errors of `parseYaml`
 */
export function readScenarios(path: string): Scenario[] {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw cannotRead(path, cause);
  }
  return readYaml(bytes, path, fileSchema, 'docs/schemas/scenarios.schema.json').scenarios;
}
