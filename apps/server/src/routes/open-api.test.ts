import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { describedRoutes } from '../testing/sample-request.ts';
import { buildWorld, type World } from '../testing/test-world.ts';

/** Routes that are no interface for programs. */
const undocumented = new Set(['/api/openapi.json', '/share/:token']);

/** Answers that are files or streams, and results and models as they are stored: packed JSON, each of its own schema. */
const notJson =
  /\.(csv|xlsx|zip|html|json|parquet)$|\/(events|export|results|simulation-model)$|\/parts\/\{part\}$/;

interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, DocumentedRoute>>;
}
interface DocumentedRoute {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly requestBody?: object;
  readonly responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

describe('the served OpenAPI document', { timeout: 60_000 }, () => {
  let database: Database;
  let world: World;
  let document: Document;
  beforeAll(async () => {
    database = await openDatabase({ memory: true });
    world = await buildWorld(database);
    const { body } = await world.people.nobody.ask('GET', '/api/openapi.json');
    document = body;
  }, 60_000);
  afterAll(async () => {
    await world?.server.close();
    await database?.close();
  });

  it('lists every route of the server', () => {
    expect(document.openapi).toBe('3.1.0');
    const registered = routesOf(world.server.app.printRoutes({ commonPrefix: false }));
    expect(registered.length).toBeGreaterThan(50);
    const missing = registered.filter(({ method, url }) => {
      const path = url.replace(/:(\w+)/g, '{$1}');
      return !undocumented.has(url) && document.paths[path]?.[method.toLowerCase()] === undefined;
    });
    expect(missing).toEqual([]);
  });

  it('says of every route what it is for, what it takes and what it answers', () => {
    for (const [path, operations] of Object.entries(document.paths))
      for (const [method, { summary, tags, responses }] of Object.entries(operations)) {
        const route = `${method} ${path}`;
        expect(summary, route).toMatch(/\w{3}/);
        expect(tags, route).toHaveLength(1);
        const success = Object.keys(responses).filter((status) => status.startsWith('2'));
        expect(success.length, route).toBeGreaterThan(0);
        expect(responses['4XX']?.content?.['application/json']?.schema, route).toMatchObject({
          required: ['code', 'message', 'fix'],
        });
        if (!notJson.test(path))
          expect(responses[success[0]!]?.content, route).toHaveProperty('application/json');
      }
  });

  it('describes what a running server answers, well or badly', async () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const answered = new Map<string, number>();
    for (const { method, path, body, query, parameters } of describedRoutes(document as never)) {
      if (/\/events$/.test(path) || path === '/api/sign-out') continue;
      const { study, run, ids, people } = world;
      const values: Record<string, string> = { ...parameters, study, run, user: ids.viewer };
      const url = path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
      const search = new URLSearchParams(query).toString();
      // Deleting the study comes last: nothing would be left to ask.
      if (method === 'DELETE' && path === '/api/studies/{study}') continue;
      const visitor = path.startsWith('/api/password') ? people.nobody : people.owner;
      const answer = await visitor.ask(method, search ? `${url}?${search}` : url, { body });
      const documented = document.paths[path]![method.toLowerCase()]!.responses;
      const response =
        documented[String(answer.status)] ?? documented[`${String(answer.status)[0]}XX`];
      const route = `${method} ${path}: ${answer.status}`;
      expect(answer.status, `${route} ${answer.text.slice(0, 300)}`).toBeLessThan(500);
      expect(response, `${route} is not documented`).toBeDefined();
      const schema = response?.content?.['application/json']?.schema;
      if (schema === undefined || answer.body === undefined) continue;
      const validate = ajv.compile(schema);
      validate(answer.body);
      expect(validate.errors ?? [], route).toEqual([]);
      answered.set(String(answer.status), (answered.get(String(answer.status)) ?? 0) + 1);
    }
    expect(answered.get('200')).toBeGreaterThan(15);
    expect(answered.get('404')).toBeGreaterThan(3);
  });
});

/** Methods and addresses of the tree that the router prints. */
function routesOf(tree: string): { method: string; url: string }[] {
  const found: { method: string; url: string }[] = [];
  const above: string[] = [];
  for (const line of tree.split('\n')) {
    const match = /^([│ ]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?/.exec(line);
    if (!match) continue;
    const [, indent = '', part = '', methods = ''] = match;
    const depth = indent.length / 4;
    above.length = depth;
    const url = above.join('') + part;
    above.push(part);
    for (const method of methods.split(', '))
      if (method && method !== 'HEAD' && url !== '*') found.push({ method, url });
  }
  return found;
}
