import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { resultsSchema, simulationSchema } from '@qunhai/results';
import { scenarioFileSchema } from '@qunhai/simulation';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { studySchema } from './study-schema.ts';

const published = {
  study: studySchema,
  results: resultsSchema,
  scenarios: scenarioFileSchema,
  simulation: simulationSchema,
};

/** Files that people write: what has a default may be left out. */
const written: ReadonlySet<string> = new Set(['study', 'scenarios']);

/** After a change: `PUBLISH=1 npx vitest run packages/study/src/published-schemas.test.ts && npm run format`. */
it.each(Object.entries(published))('docs/schemas/%s.schema.json is up to date', (name, schema) => {
  const path = new URL(`../../../docs/schemas/${name}.schema.json`, import.meta.url);
  const json = {
    ...z.toJSONSchema(schema, { io: written.has(name) ? 'input' : 'output' }),
    title: `qunhai-${name}/1`,
  };
  if (process.env.PUBLISH) writeFileSync(path, JSON.stringify(json, null, 2));
  const same = isDeepStrictEqual(
    JSON.parse(readFileSync(path, 'utf8')),
    JSON.parse(JSON.stringify(json)),
  );
  expect(same, `${name}.schema.json has drifted: publish it again`).toBe(true);
});
