import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { truthSchema } from './truth-schema.ts';

/** After a change: `PUBLISH=1 npx vitest run packages/dataset/src/draw/published-schema.test.ts && npm run format`. */
it('docs/schemas/truth.schema.json is up to date', () => {
  const path = new URL('../../../../docs/schemas/truth.schema.json', import.meta.url);
  const json = { ...z.toJSONSchema(truthSchema, { io: 'input' }), title: 'qunhai-truth/1' };
  if (process.env.PUBLISH) writeFileSync(path, JSON.stringify(json, null, 2));
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(json)));
});
