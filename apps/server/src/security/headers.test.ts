import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { buildWorld, type World } from '../testing/test-world.ts';
import { newVisitor } from '../testing/visitor.ts';
import { reportHeaders } from './headers.ts';

describe('headers of safety', { timeout: 60_000 }, () => {
  let database: Database;
  let world: World;
  let pages: string;
  beforeAll(async () => {
    pages = mkdtempSync(join(tmpdir(), 'qunhai-pages-'));
    writeFileSync(join(pages, 'index.html'), '<!doctype html><title>pages</title>');
    database = await openDatabase({ memory: true });
    world = await buildWorld(database, { webRoot: pages });
  }, 60_000);
  afterAll(async () => {
    await world?.server.close();
    await database?.close();
    rmSync(pages, { recursive: true });
  });

  it('stand on every kind of answer', async () => {
    const { nobody, owner } = world.people;
    const html = { accept: 'text/html' };
    const json = { 'content-type': 'application/json' };
    const answers = {
      page: await nobody.ask('GET', '/', { headers: html }),
      'address of a page': await nobody.ask('GET', '/r/abc', { headers: html }),
      json: await nobody.ask('GET', '/api/session'),
      list: await owner.ask('GET', '/api/studies'),
      'not signed in': await nobody.ask('GET', '/api/studies'),
      'no address': await nobody.ask('GET', '/api/none'),
      'no file': await nobody.ask('GET', '/assets/none.js'),
      'no method': await nobody.ask('DELETE', '/api/session'),
      'bad form': await nobody.ask('POST', '/api/sign-in', { body: {} }),
      'bad body': await nobody.ask('POST', '/api/sign-in', { body: '{', headers: json }),
      'too large': await nobody.ask('POST', '/api/sign-in', {
        ...{ body: `"${'x'.repeat(3e6)}"`, headers: json },
      }),
      'another origin': await nobody.ask('POST', '/api/sign-in', { headers: { origin: 'null' } }),
      'another host': await nobody.ask('GET', '/api/session', {
        headers: { host: 'evil.example' },
      }),
      'share that is not there': await nobody.ask('GET', '/share/abc'),
      'link that is not there': await nobody.ask('GET', '/api/respond/abc'),
    };
    for (const [kind, { status, headers }] of Object.entries(answers)) {
      const policy = String(headers['content-security-policy']);
      expect(policy, kind).not.toMatch(/script-src[^;]*'unsafe-/);
      expect(policy, kind).toMatch(/default-src '(self|none)'/);
      expect({ kind, status, headers }).toMatchObject({
        headers: {
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
          'permissions-policy': expect.stringContaining('camera=()'),
        },
      });
      expect(headers, kind).not.toHaveProperty('x-powered-by');
      expect(headers, kind).not.toHaveProperty('access-control-allow-origin');
    }
    expect(answers.json.headers['cache-control']).toBe('no-store');
    const bad = await nobody.ask('GET', '/%c0');
    expect(bad.status).toBe(400);
    expect(bad.headers['content-security-policy']).toBe("default-src 'none'");
  });

  it('stand on streams of events', async () => {
    const { address } = world.server;
    const cookie = [...world.people.viewer.cookies].map((pair) => pair.join('=')).join('; ');
    const abort = new AbortController();
    const url = new URL(`/api/studies/${world.study}/events`, address);
    const stream = await fetch(url, { headers: { cookie }, signal: abort.signal });
    expect(stream.status).toBe(200);
    expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(stream.headers.get('x-content-type-options')).toBe('nosniff');
    expect(stream.headers.get('content-security-policy')).toMatch(/default-src 'self'/);
    abort.abort();
  });

  it('demand TLS for good where people come by TLS, and not on this computer’s own name', async () => {
    expect((await newVisitor(world.server).ask('GET', '/api/session')).headers).not.toHaveProperty(
      'strict-transport-security',
    );
    const proxied = await buildProxied(database);
    const { headers } = await newVisitor(proxied).ask('GET', '/api/session');
    expect(headers['strict-transport-security']).toMatch(/^max-age=31536000/);
    await proxied.close();
  });
});

async function buildProxied(database: Database) {
  const { serveDatabase } = await import('../start-server.ts');
  return serveDatabase(database, {
    ...{ storage: { kind: 'memory' }, webRoot: null, concurrentRuns: 0 },
    ...{ trustProxy: true, publicUrl: 'https://survey.example.org' },
  });
}

it('allow a report its own scripts by their hash and nothing else', () => {
  const script = "document.body.dataset.read = 'yes';";
  const page = `<!doctype html><script>${script}</script><p><img src=x onerror=alert(1)>`;
  const { 'content-security-policy': policy = '' } = reportHeaders(page);
  const hash = createHash('sha256').update(script).digest('base64');
  expect(policy).toContain(`script-src 'sha256-${hash}';`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/allow-same-origin|script-src[^;]*unsafe/);
  expect(reportHeaders('<p>no script')['content-security-policy']).toContain("script-src 'none'");
});
