import { gunzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import type { Orm } from '../database/database.ts';

/**
 * Where a text stands in a database: every `table.column` of every schema, and for packed values what is in them, as
 * `table.column/file`.
 */
export async function findEverywhere(orm: Orm, text: string): Promise<string[]> {
  const tables = await rowsOf<{ schema: string; name: string }>(
    orm,
    `select table_schema as schema, table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found = new Set<string>();
  for (const { schema, name } of tables) {
    const rows = await rowsOf<Record<string, unknown>>(orm, `select * from "${schema}"."${name}"`);
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        for (const place of placesIn(value, text)) found.add(`${name}.${column}${place}`);
  }
  return [...found].sort();
}

async function rowsOf<Row>(orm: Orm, query: string): Promise<readonly Row[]> {
  return ((await orm.execute(sql.raw(query))) as { rows: readonly Row[] }).rows;
}

/** Where a text stands in a value, packed or not: `/file` in a zip, `''` in the value itself. */
export function placesIn(value: unknown, text: string): string[] {
  if (!(value instanceof Uint8Array))
    return JSON.stringify(value ?? null).includes(text) ? [''] : [];
  const bytes = Buffer.from(value);
  if (bytes.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b])))
    return placesIn(gunzipSync(bytes), text);
  if (bytes.subarray(0, 2).toString() === 'PK')
    return Object.entries(unzipSync(bytes)).flatMap(([file, content]) =>
      placesIn(content, text).map((place) => `/${file}${place}`),
    );
  return bytes.includes(text) ? [''] : [];
}
