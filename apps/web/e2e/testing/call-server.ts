import type { z } from 'zod';

/** Ask a server as a program does, and read its answer by the contract. */
export async function callServer<Schema extends z.ZodType>(
  address: string,
  schema: Schema,
  method: string,
  path: string,
  body?: unknown,
): Promise<z.output<Schema>> {
  const init: RequestInit = { method };
  if (body !== undefined) {
    init.headers = { 'content-type': 'application/json' };
    init.body = JSON.stringify(body);
  }
  const response = await fetch(new URL(path, address), init);
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} → ${response.status}: ${text}`);
  return schema.parse(JSON.parse(text));
}
