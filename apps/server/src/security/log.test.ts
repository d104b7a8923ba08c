import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { buildWorld, password, type World } from '../testing/test-world.ts';
import { loggedError, withoutTokens } from './log.ts';

const token = 'Zq3vT9xWm2KpL8sYc4RfB7nJd1HgA6uE';

describe('the log of a server that logs everything', { timeout: 60_000 }, () => {
  let database: Database;
  let world: World;
  const lines: string[] = [];
  beforeAll(async () => {
    database = await openDatabase({ memory: true });
    const log = { level: 'trace', write: (line: string) => void lines.push(line) };
    world = await buildWorld(database, { log });
  }, 60_000);
  afterAll(async () => {
    await world?.server.close();
    await database?.close();
  });

  it('holds no token, password, cookie or e-mail', async () => {
    const { nobody, owner } = world.people;
    for (const path of [`/r/${token}`, `/share/${token}`, `/reset/${token}`, `/x?token=${token}`])
      await nobody.ask('GET', path, { headers: { accept: 'text/html' } });
    await nobody.ask('GET', `/api/respond/${token}`);
    await nobody.ask('POST', `/api/respond/${token}/submit`, { body: { answers: { DL1: 7 } } });
    await nobody.ask('GET', `/api/respond/${token}/${token}`);
    await nobody.ask('POST', '/api/password/link', { body: { token } });
    await nobody.ask('POST', '/api/password', { body: { token, password: 'my new password' } });
    const members = `/api/studies/${world.study}/members`;
    const added = await owner.ask('POST', members, {
      body: { email: 'zhao@example.org', name: 'Zhao Yun', role: 'viewer' },
    });
    const [issued = ''] = added.body.link.url.split('/').slice(-1);
    expect(issued).toHaveLength(32);
    await nobody.ask('GET', `/reset/${issued}`);
    const all = lines.join('');
    expect(lines.length).toBeGreaterThan(20);
    const session = world.people.owner.cookies.get('qunhai.session_token')!.slice(0, 20);
    for (const secret of [token, issued, password, 'my new password', session, 'zhao@', 'DL1'])
      expect(all).not.toContain(secret);
    expect(all).toContain('/api/respond/…');
  });

  it('names an unforeseen failure by its reference, without what the query held', async () => {
    lines.length = 0;
    const secret = 'an answer nobody may see';
    await database.orm.execute('alter table audit_entries rename to audit_entries_gone');
    const { status, body, text } = await world.people.owner.ask(
      ...(['POST', `/api/studies/${world.study}/members`] as const),
      { body: { email: 'qian@example.org', name: secret, role: 'viewer' } },
    );
    await database.orm.execute('alter table audit_entries_gone rename to audit_entries');
    expect(status).toBe(500);
    expect(body.code).toBe('server.internal');
    expect(text).not.toMatch(/audit_entries|insert|select/i);
    const [reference] = /[0-9a-f]{8}/.exec(body.message.en)!;
    const all = lines.join('');
    expect(all).toContain(reference);
    expect(all).toContain('42P01'); // undefined table
    expect(all).not.toContain(secret);
    expect(all).not.toContain('qian@');
  });
});

it.each([
  [`/r/${token}`, '/r/…'],
  [`/api/respond/${token}/draft`, '/api/respond/…/draft'],
  ['/api/respond/short/draft', '/api/respond/…/draft'],
  [`/share/${token}?language=zh`, '/share/…'],
  [`/reset/${token}`, '/reset/…'],
  [`/R/${token}`, '/R/…'],
  [`/elsewhere/${token}`, '/elsewhere/…'],
  ['/api/studies/abcdefghij123456/runs?x=1', '/api/studies/abcdefghij123456/runs'],
])('logs %s as %s', (url, logged) => {
  expect(withoutTokens(url)).toBe(logged);
});

it('keeps of an error of the database its code only, however deep it lies', () => {
  const inner = Object.assign(new Error('Key (email)=(li@example.org) exists'), {
    ...{ severity: 'ERROR', code: '23505', table: 'users', constraint: 'users_email_unique' },
  });
  const outer = Object.assign(
    new Error('Failed query: insert … params: li@example.org', { cause: inner }),
    {
      query: 'insert',
    },
  );
  const logged = JSON.stringify(loggedError(new Error('while inviting', { cause: outer })));
  expect(logged).toContain('23505 users users_email_unique');
  expect(logged).toContain('while inviting');
  expect(logged).not.toContain('li@example.org');
});
