import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { buildWorld, type World } from '../testing/test-world.ts';

describe('large bodies', { timeout: 60_000 }, () => {
  let database: Database;
  let world: World;
  beforeAll(async () => {
    database = await openDatabase({ memory: true });
    world = await buildWorld(database);
  }, 60_000);
  afterAll(async () => {
    await world?.server.close();
    await database?.close();
  });

  it.each([
    ['/api/studies/import', 'application/zip'],
    ['/api/studies', 'application/json'],
    ['/api/studies/:study/files?name=a.csv', 'application/octet-stream'],
    ['/api/studies/:study/firms', 'application/json'],
  ])('are not read for who is not signed in: %s', async (path, type) => {
    const url = new URL(path.replace(':study', world.study), world.server.address);
    const headers = { 'content-type': type, 'content-length': String(10 * 2 ** 20) };
    // The first byte only: an answer before the rest means that nothing waited for it.
    const status = await new Promise((resolve, reject) => {
      const asked = request(url, { method: 'POST', headers }, (answer) => {
        resolve(answer.statusCode);
        asked.destroy();
      });
      asked.on('error', reject).write('x');
    });
    expect(status).toBe(401);
  });
});
