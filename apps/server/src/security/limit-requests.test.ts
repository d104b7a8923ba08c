import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { buildWorld, type World } from '../testing/test-world.ts';

const publicUrl = 'https://survey.example.org';

describe('rates of a server that others reach', { timeout: 180_000 }, () => {
  let database: Database;
  let world: World;
  beforeAll(async () => {
    database = await openDatabase({ memory: true });
    world = await buildWorld(database, { trustProxy: true, publicUrl });
  }, 60_000);
  afterAll(async () => {
    await world?.server.close();
    await database?.close();
  });

  const from = async (address: string, url: string) => {
    const headers = { host: 'survey.example.org', 'x-forwarded-for': address };
    return (await world.server.app.inject({ url, headers })).statusCode;
  };

  it('let 500 respondents behind one address answer at once, and hold back one link that never stops', async () => {
    const company = '203.0.113.7';
    const statuses = new Set<number>();
    for (let respondent = 0; respondent < 500; respondent++)
      for (let page = 0; page < 7; page++)
        statuses.add(await from(company, `/api/respond/token-of-respondent-${respondent}`));
    expect(statuses).not.toContain(429);
    const hammering: number[] = [];
    for (let request = 0; request < 310; request++)
      hammering.push(await from(company, '/api/respond/one-link'));
    expect(hammering.indexOf(429)).toBe(300);
    expect(await from(company, '/api/respond/another-link')).not.toBe(429);
  });

  it('count by the address that the proxy saw, not by one that a client claims', async () => {
    const statuses: number[] = [];
    for (let request = 0; request <= 3000; request++)
      statuses.push(await from(`198.51.100.${request % 250}, 203.0.113.9`, '/api/session'));
    expect(statuses.indexOf(429)).toBe(3000);
    expect(await from('203.0.113.10', '/api/session')).toBe(200);
  });

  it('count an address however it is written', async () => {
    const statuses: number[] = [];
    for (let request = 0; request <= 3000; request++)
      statuses.push(await from('203.0.113.11', '/%61pi/session'));
    expect(statuses.indexOf(429)).toBe(3000);
    const hammering: number[] = [];
    for (let request = 0; request <= 300; request++)
      hammering.push(
        await from('203.0.113.12', `/api/%72espond/hammered${'%2D'.repeat(request % 2)}`),
      );
    expect(hammering).not.toContain(429); // two links
    for (let request = 0; request <= 300; request++)
      hammering.push(await from('203.0.113.12', '/api/respond/%68ammered'));
    expect(hammering).toContain(429);
  });
});
