import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { memberships, sessions, users } from '../database/schema.ts';
import { type RunningServer, startServer } from '../start-server.ts';
import { describeOnEachDatabase } from '../testing/test-databases.ts';
import { buildWorld, password, signedInVisitor, type World } from '../testing/test-world.ts';
import { newVisitor } from '../testing/visitor.ts';

const cookie = 'qunhai.session_token';

describeOnEachDatabase('sessions', (makeDatabase) => {
  let world: World;
  let database: Database;
  beforeAll(async () => {
    database = await makeDatabase();
    world = await buildWorld(database);
  }, 60_000);
  afterAll(() => world?.server.close());

  const statusWith = async (value: string) => {
    const visitor = newVisitor(world.server);
    visitor.cookies.set(cookie, value);
    return (await visitor.ask('GET', `/api/studies/${world.study}/members`)).status;
  };

  it('are not let in when forged', async () => {
    const real = (await signedInVisitor(world.server, 'owner')).cookies.get(cookie)!;
    expect(await statusWith(real)).toBe(200);
    const [token = '', signature = ''] = decodeURIComponent(real).split('.');
    const [kept] = await database.orm.select().from(sessions).where(eq(sessions.token, token));
    expect(kept).toBeDefined();
    for (const forged of [
      token,
      `${token}.`,
      `${token}.${signature.slice(0, -2)}AA`,
      `${token}.${Buffer.from('another secret').toString('base64')}`,
      `${kept!.id}.${signature}`,
      `' or 1=1 --.${signature}`,
      'x'.repeat(5000),
    ])
      expect(await statusWith(encodeURIComponent(forged)), forged).toBe(401);
  });

  it('end when they expire', async () => {
    const real = (await signedInVisitor(world.server, 'owner')).cookies.get(cookie)!;
    const [token = ''] = decodeURIComponent(real).split('.');
    const past = { expiresAt: new Date(Date.now() - 1000) };
    await database.orm.update(sessions).set(past).where(eq(sessions.token, token));
    expect(await statusWith(real)).toBe(401);
  });

  it('end when somebody signs out, for whoever kept the cookie too', async () => {
    const visitor = await signedInVisitor(world.server, 'owner');
    const kept = visitor.cookies.get(cookie)!;
    expect((await visitor.ask('POST', '/api/sign-out')).status).toBe(200);
    expect(visitor.cookies.size).toBe(0);
    expect(await statusWith(kept)).toBe(401);
  });

  it('end with the account, and a role ends at once', async () => {
    const viewer = await signedInVisitor(world.server, 'viewer');
    const members = `/api/studies/${world.study}/members`;
    expect((await viewer.ask('GET', members)).status).toBe(200);
    await database.orm.delete(memberships).where(eq(memberships.user, world.ids.viewer));
    expect((await viewer.ask('GET', members)).status).toBe(404);
    await database.orm.delete(users).where(eq(users.id, world.ids.viewer));
    expect((await viewer.ask('GET', members)).status).toBe(401);
  });

  it('carry cookies that scripts and other sites cannot use', async () => {
    const body = { email: 'owner@example.org', password };
    const { headers } = await newVisitor(world.server).ask('POST', '/api/sign-in', { body });
    expect(String(headers['set-cookie'])).toMatch(/; HttpOnly/);
    expect(String(headers['set-cookie'])).toMatch(/; SameSite=Lax/);
  });

  it('are not begun with a wrong password, a wrong name, or by guessing on', async () => {
    const visitor = newVisitor(world.server);
    const attempt = async (email: string, guess: string) =>
      visitor.ask('POST', '/api/sign-in', { body: { email, password: guess } });
    const wrong = await attempt('analyst@example.org', 'not the password');
    const unknown = await attempt('nobody@example.org', 'not the password');
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(unknown.body).toEqual(wrong.body); // whether there is such an account is not told
    for (let guess = 0; guess < 9; guess++) await attempt('analyst@example.org', `guess ${guess}`);
    const held = await attempt('analyst@example.org', password);
    expect(held.status).toBe(429);
    expect(held.body.code).toBe('security.too-many');
    expect(Number(held.headers['retry-after'])).toBeGreaterThan(0);
    expect((await attempt('outsider@example.org', password)).status).toBe(200);
  });

  it('show what people are called as text', async () => {
    const name = `Robert'); drop table users; -- <script>alert(1)</script>`;
    const body = { email: 'robert@example.org', name, role: 'viewer' };
    const members = `/api/studies/${world.study}/members`;
    const added = await world.people.owner.ask('POST', members, { body });
    expect(added.status).toBe(200);
    expect(added.body.member.user.name).toBe(name);
    const listed = await world.people.owner.ask('GET', members);
    expect(listed.body.members.map((one: { user: { name: string } }) => one.user.name)).toContain(
      name,
    );
    expect(listed.headers['content-type']).toMatch(/^application\/json/);
    expect(listed.headers['x-content-type-options']).toBe('nosniff');
    expect(await database.orm.select().from(users)).not.toHaveLength(0);
  });
});

describe('a workbench on this computer', { timeout: 60_000 }, () => {
  let server: RunningServer;
  let root: string;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'qunhai-pages-'));
    mkdirSync(join(root, 'pages/assets'), { recursive: true });
    writeFileSync(join(root, 'pages/index.html'), '<!doctype html><title>pages</title>');
    writeFileSync(join(root, 'pages/assets/app-1a2b.js'), 'export {};');
    writeFileSync(join(root, 'secret'), 'TOP SECRET');
    const storage = { kind: 'memory' } as const;
    server = await startServer({ storage, webRoot: join(root, 'pages'), concurrentRuns: 0 });
  }, 60_000);
  afterAll(async () => {
    await server?.close();
    rmSync(root, { recursive: true });
  });

  const title = { zh: '研究', en: 'Study' };
  const create = (headers: Record<string, string>) =>
    newVisitor(server).ask('POST', '/api/studies', {
      body: { title, theory: 'clustered-firms' },
      headers,
    });
  const count = async () =>
    (await newVisitor(server).ask('GET', '/api/studies')).body.studies.length;

  it('changes nothing for pages of other sites', async () => {
    const port = new URL(server.address).port;
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `http://localhost:${Number(port) + 1}` },
      { origin: `https://localhost:${port}` },
      { origin: `http://localhost.evil.example:${port}` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      const { status, body } = await create(headers as Record<string, string>);
      expect({ headers, status, code: body.code }).toEqual({
        ...{ headers, status: 403, code: 'security.cross-origin' },
      });
    }
    expect(await count()).toBe(0);
    expect((await create({})).status).toBe(201);
    expect(await count()).toBe(1);
  });

  it('answers to this computer’s names only, so that nobody’s DNS leads to it', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example']) {
      const { status, body } = await newVisitor(server).ask('GET', '/api/studies', {
        headers: { host },
      });
      expect({ host, status, code: body.code }).toEqual({
        ...{ host, status: 421, code: 'security.wrong-host' },
      });
    }
    for (const host of ['localhost', '127.0.0.1:9', '[::1]:80', 'LOCALHOST:4270']) {
      const { status } = await newVisitor(server).ask('GET', '/api/studies', { headers: { host } });
      expect({ host, status }).toEqual({ host, status: 200 });
    }
  });

  it('refuses what a proxy passes on while there are no accounts', async () => {
    for (const headers of [
      { forwarded: 'for=203.0.113.5' },
      { via: '1.1 proxy' },
      { 'x-forwarded-for': '203.0.113.5' },
      { 'X-Forwarded-Proto': 'https' },
      { 'x-real-ip': '203.0.113.5' },
    ]) {
      const asking = { headers: headers as unknown as Record<string, string> };
      const { status, body } = await newVisitor(server).ask('GET', '/api/studies', asking);
      expect({ headers, status, code: body.code }).toEqual({
        ...{ headers, status: 403, code: 'security.proxy-undeclared' },
      });
      expect(JSON.stringify(body)).toMatch(/--create-owner.*--behind-proxy.*--public-url/);
    }
  });

  it('serves its pages and nothing beside them', async () => {
    for (const path of [
      '/../secret',
      '/..%2fsecret',
      '/%2e%2e/secret',
      '/%2e%2e%2fsecret',
      '/assets/../../secret',
      '/assets/..%2f..%2fsecret',
      '/assets/..%5c..%5csecret',
      '/assets/%252e%252e/%252e%252e/secret',
      '//etc/passwd',
      '/assets//../../secret',
      '/..;/secret',
      '/secret%00.html',
      '/%c0%ae%c0%ae/secret',
      '/share/..%2f..%2fsecret',
    ]) {
      const { status, text } = await raw(server.address, path);
      expect(text, path).not.toContain('TOP SECRET');
      expect(text, path).not.toContain('root:');
      expect([400, 403, 404], `${path} ${status}`).toContain(status);
    }
  });

  it('lets first pages be asked for anew and hashed files be kept', async () => {
    const visitor = newVisitor(server);
    const page = await visitor.ask('GET', '/studies/abc', { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(page.text).toContain('<title>pages');
    expect(page.headers['cache-control']).toBe('no-cache');
    const asset = await visitor.ask('GET', '/assets/app-1a2b.js');
    expect(asset.headers['cache-control']).toContain('immutable');
    const gone = await visitor.ask('GET', '/assets/app-0000.js', {
      headers: { accept: 'text/html' },
    });
    expect(gone.status).toBe(404);
    const unknown = await visitor.ask('GET', '/api/none', { headers: { accept: 'text/html' } });
    expect(unknown.body.code).toBe('server.not-found');
  });

  it('refuses bodies that are too large, broken or of another kind', async () => {
    const visitor = newVisitor(server);
    const send = (payload: string, type = 'application/json') =>
      visitor.ask('POST', '/api/sign-in', { body: payload, headers: { 'content-type': type } });
    const answers = [
      await send(JSON.stringify({ email: 'x'.repeat(3 * 2 ** 20) })),
      await send('{"title":'),
      await send('{"__proto__":{"admin":true}}'),
      await send('<a/>', 'application/xml'),
    ];
    expect(answers.map(({ status, body }) => `${status} ${body.code}`)).toEqual([
      '413 security.too-large',
      '400 security.bad-body',
      '400 security.bad-body',
      '415 security.media-type',
    ]);
  });
});

/** A request with its path as it stands here: clients tidy paths up. */
function raw(address: string, path: string): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = httpRequest({ hostname, port, path, headers: { host: `localhost:${port}` } });
    asked.on('error', reject).on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.end();
  });
}
