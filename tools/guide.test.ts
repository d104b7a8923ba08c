import { readFileSync } from 'node:fs';
import {
  buildWorld,
  checkScenario,
  defaultModel,
  runReplication,
  scenarioFileSchema,
} from '@qunhai/simulation';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const examples = ['en', 'zh'].map((language) => {
  const guide = readFileSync(`docs/guide/simulate.${language}.md`, 'utf8');
  return scenarioFileSchema.parse(parse(/```yaml\n([\s\S]*?)```/.exec(guide)![1]!));
});

it('the scenario file of the guide runs', () => {
  const model = defaultModel();
  const { setting } = buildWorld(model, 1, 0);
  for (const scenario of examples[0]!.scenarios) {
    checkScenario(scenario, setting);
    const { paths } = runReplication(model, { scenario, steps: 2, seed: 1, replication: 0 });
    expect(paths.length).toBeGreaterThan(0);
  }
});

it('both guides show the same scenario file', () => {
  expect(examples[1]).toEqual(examples[0]);
});
