import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { expect, it } from 'vitest';
import * as schema from './schema.ts';

it('the migrations make the tables of the schema (otherwise: drizzle-kit generate in apps/server)', async () => {
  const folder = fileURLToPath(new URL('./migrations/meta', import.meta.url));
  const newest = globSync(`${folder}/*_snapshot.json`).sort().at(-1)!;
  const made = JSON.parse(readFileSync(newest, 'utf8'));
  const wanted = generateDrizzleJson(schema, made.id);
  expect(await generateMigration(made, wanted)).toEqual([]);
});
