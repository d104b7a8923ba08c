import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFirstOwner } from '../create-first-owner.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { memberships, studies, verifications } from '../database/schema.ts';
import { newId } from '../new-id.ts';
import { passwordLinkFor } from '../password-link-for.ts';
import { type RunningServer, serveDatabase } from '../start-server.ts';
import { describeOnEachDatabase } from '../testing/test-databases.ts';
import { buildWorld, password, signedInVisitor, type World } from '../testing/test-world.ts';
import { newVisitor } from '../testing/visitor.ts';

const options = { storage: { kind: 'memory' }, webRoot: null, concurrentRuns: 0 } as const;
const owner = { name: '王芳', email: 'Fang@example.org', password: 'correct horse battery' };
const tokenOf = (url: string) => new URL(url).pathname.split('/').at(-1)!;

describeOnEachDatabase('the first owner', (makeDatabase) => {
  let server: RunningServer;
  let database: Database;
  beforeAll(async () => {
    database = await makeDatabase();
    server = await serveDatabase(database, options);
    const title = { zh: '研究', en: 'Study' };
    await database.orm
      .insert(studies)
      .values({ id: newId(), title, data: 'real', slug: 'already-there' });
  }, 60_000);
  afterAll(() => server?.close());

  it('is made once, from this computer, and owns what was there', async () => {
    const visitor = newVisitor(server);
    const session = await visitor.ask('GET', '/api/session');
    expect(session.body).toMatchObject({ mode: 'personal', user: null, isAdministrator: true });
    const answers = await Promise.all([
      visitor.ask('POST', '/api/setup', { body: owner }),
      newVisitor(server).ask('POST', '/api/setup', {
        body: { ...owner, email: 'second@example.org' },
      }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const won = answers.find(({ status }) => status === 200)!;
    expect(won.body).toMatchObject({ mode: 'accounts', isAdministrator: true });
    const later = await newVisitor(server).ask('POST', '/api/setup', { body: owner });
    expect(later.body.code).toBe('accounts.already-set-up');
    expect((await newVisitor(server).ask('GET', '/api/studies')).status).toBe(401);
    const signedIn = newVisitor(server);
    const { email } = won.body.user;
    await signedIn.ask('POST', '/api/sign-in', { body: { email, password: owner.password } });
    const seen = await signedIn.ask('GET', '/api/studies');
    expect(seen.body.studies).toMatchObject([{ role: 'owner' }]);
  });

  it('is never made from elsewhere', async () => {
    const another = await makeDatabase();
    const fresh = await serveDatabase(another, options);
    const { host, origin } = new URL(fresh.address);
    const answer = await fresh.app.inject({
      ...{ method: 'POST', url: '/api/setup', payload: owner, remoteAddress: '203.0.113.5' },
      headers: { host, origin },
    });
    expect(answer.json().code).toBe('accounts.setup-elsewhere');
    await fresh.close();
  });
});

describeOnEachDatabase('links to choose a password', (makeDatabase) => {
  let world: World;
  let database: Database;
  beforeAll(async () => {
    database = await makeDatabase();
    world = await buildWorld(database);
  }, 60_000);
  afterAll(() => world?.server.close());

  const choose = (token: string, chosen: string) =>
    newVisitor(world.server).ask('POST', '/api/password', { body: { token, password: chosen } });
  const newLink = async (id: string): Promise<string> => {
    const path = `/api/studies/${world.study}/members/${id}/link`;
    return tokenOf((await world.people.owner.ask('POST', path)).body.url);
  };

  it('work once, and end every session and every other link of the account', async () => {
    const token = await newLink(world.ids.analyst);
    const other = await newLink(world.ids.analyst);
    const before = await signedInVisitor(world.server, 'analyst');
    const about = await before.ask('POST', '/api/password/link', { body: { token } });
    expect(about.body).toEqual({ name: 'analyst', email: 'analyst@example.org', isNew: false });
    expect((await choose(token, 'short')).status).toBe(400);
    const chosen = await choose(token, 'an entirely new password');
    expect(chosen.body.user.email).toBe('analyst@example.org');
    expect((await before.ask('GET', '/api/session')).body.user).toBeNull();
    for (const used of [token, other]) {
      expect((await choose(used, 'yet another password')).body.code).toBe('accounts.link-used');
      const body = { token: used };
      const { status } = await before.ask('POST', '/api/password/link', { body });
      expect(status).toBe(410);
    }
    await expect(signedInVisitor(world.server, 'analyst')).rejects.toThrow(
      'accounts.wrong-password',
    );
  });

  it('are never kept as they are, and end with their time', async () => {
    const token = await newLink(world.ids.viewer);
    const kept = await database.orm.select().from(verifications);
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(token);
    const past = { expiresAt: new Date(Date.now() - 1000) };
    await database.orm.update(verifications).set(past);
    expect((await choose(token, 'a password too late')).body.code).toBe('accounts.link-used');
    expect(await signedInVisitor(world.server, 'viewer')).toBeDefined();
  });

  it('chosen twice at the same moment count once', async () => {
    const token = await newLink(world.ids.viewer);
    const answers = await Promise.all([
      choose(token, 'the first password'),
      choose(token, 'the second password'),
    ]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.every((status) => status < 500)).toBe(true);
  });

  it('can be printed by whoever runs the server, for accounts that are there', async () => {
    const url = await passwordLinkFor(world.server, 'OWNER@example.org');
    expect((await choose(tokenOf(url), 'a password of the owner')).status).toBe(200);
    await expect(passwordLinkFor(world.server, 'nobody@example.org')).rejects.toMatchObject({
      code: 'accounts.no-such-account',
    });
  });

  it('are not mailed by a server that cannot', async () => {
    const body = { email: 'outsider@example.org' };
    const asked = await world.people.nobody.ask('POST', '/api/password/forgotten', { body });
    expect(asked.body.code).toBe('accounts.no-mail');
  });

  it('invite to the workbench, by administrators only', async () => {
    const body = { name: '曹丕', email: 'pi@example.org' };
    const outsider = await signedInVisitor(world.server, 'outsider');
    expect((await outsider.ask('POST', '/api/invitations', { body })).status).toBe(403);
  });

  it('leave one’s own session when the password is changed there, and end the others', async () => {
    const here = await signedInVisitor(world.server, 'outsider');
    const there = await signedInVisitor(world.server, 'outsider');
    const change = (current: string) =>
      here.ask('POST', '/api/password/change', { body: { current, password: 'changed password' } });
    expect((await change('a wrong guess')).body.code).toBe('accounts.wrong-current-password');
    expect((await change(password)).status).toBe(200);
    expect((await here.ask('GET', '/api/session')).body.user).not.toBeNull();
    expect((await there.ask('GET', '/api/session')).body.user).toBeNull();
  });
});

describe('a server with mail', { timeout: 60_000 }, () => {
  let mail: { readonly letters: string[]; readonly server: Server };
  let database: Database;
  let world: World;
  beforeAll(async () => {
    mail = await openMailbox();
    database = await openDatabase({ memory: true });
    const { port } = mail.server.address() as AddressInfo;
    world = await buildWorld(database, { smtp: `smtp://127.0.0.1:${port}?ignoreTLS=true` });
  }, 60_000);
  afterAll(async () => {
    await world?.server.close();
    await database?.close();
    mail?.server.close();
  });

  it('mails invitations in both languages and does not show their links', async () => {
    const body = { email: 'li@example.org', name: '李明', role: 'viewer' };
    const path = `/api/studies/${world.study}/members`;
    const { body: added } = await world.people.owner.ask('POST', path, { body });
    expect(added.link).toMatchObject({ url: null, mailed: true });
    const letter = mail.letters.at(-1)!;
    expect(letter).toMatch(/^To: .*<li@example\.org>/m);
    expect(decoded(letter)).toContain('you are invited to a Qunhai workbench');
    expect(decoded(letter)).toContain('您受邀使用群海工作台');
  });

  it('never shows owners who are no administrators a link, also when a letter is refused', async () => {
    const study = newId();
    const title = { zh: '另一项研究', en: 'Another study' };
    await database.orm.insert(studies).values({ id: study, title, data: 'real', slug: 'other' });
    const user = world.ids.outsider;
    await database.orm.insert(memberships).values({ study, user, role: 'owner' });
    const { outsider } = world.people;
    const path = `/api/studies/${study}/members`;
    const add = (email: string) =>
      outsider.ask('POST', path, { body: { email, name: '甘宁', role: 'viewer' } });
    const linkOf = ({ body }: Awaited<ReturnType<typeof add>>) =>
      outsider.ask('POST', `${path}/${body.member.user.id}/link`);
    const added = await add('gan@example.org');
    expect(added.body.link).toMatchObject({ url: null, mailed: true });
    expect((await linkOf(added)).body).toMatchObject({ url: null, mailed: true });
    const elsewhere = await add('viewer@example.org');
    expect((await linkOf(elsewhere)).body.code).toBe('accounts.not-yours-to-reset');
    const refused = await add('refused@example.org');
    expect(refused.body.code).toBe('accounts.mail-refused');
    expect(refused.text).not.toContain('/reset/');
  });

  it('takes no name that could write a letter’s head', async () => {
    const name = 'Li\r\nBcc: evil@example.org';
    const body = { email: 'li2@example.org', name, role: 'viewer' };
    const path = `/api/studies/${world.study}/members`;
    const refused = await world.people.owner.ask('POST', path, { body });
    expect(refused.body).toMatchObject({ code: 'server.invalid', field: 'name' });
  });

  it('answers the same whether there is an account or not, and mails only where there is one', async () => {
    const ask = (email: string) =>
      world.people.nobody.ask('POST', '/api/password/forgotten', { body: { email } });
    const before = mail.letters.length;
    const [unknown, known] = [await ask('nobody@example.org'), await ask('viewer@example.org')];
    expect(unknown.body).toEqual(known.body);
    await expect.poll(() => mail.letters.length).toBe(before + 1);
    const [, url = ''] = /(http:\/\/localhost:\d+\/reset\/[\w-]+)/.exec(
      decoded(mail.letters.at(-1)!),
    )!;
    const chosen = await newVisitor(world.server).ask('POST', '/api/password', {
      body: { token: tokenOf(url), password: 'a mailed password' },
    });
    expect(chosen.status).toBe(200);
    for (let request = 0; request < 3; request++) await ask('owner@example.org');
    expect((await ask('owner@example.org')).status).toBe(429);
  });
});

/** The text of a letter, whose lines are base64 or quoted-printable. */
function decoded(letter: string): string {
  const [head = '', ...parts] = letter.split('\r\n\r\n');
  const body = parts.join('\n');
  if (/base64/i.test(head)) return Buffer.from(body.replace(/\s/g, ''), 'base64').toString('utf8');
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** A mail server that keeps all letters but those to refused@. */
async function openMailbox(): Promise<{ letters: string[]; server: Server }> {
  const letters: string[] = [];
  const server = createServer((socket) => converse(socket, letters));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { letters, server };
}

function converse(socket: Socket, letters: string[]): void {
  let letter: string | null = null;
  let left = '';
  socket.write('220 mailbox\r\n');
  socket.setEncoding('utf8').on('data', (part: string) => {
    const lines = (left + part).split('\r\n');
    left = lines.pop() ?? '';
    for (const line of lines) {
      if (letter !== null && line === '.') {
        letters.push(letter);
        letter = null;
        socket.write('250 kept\r\n');
      } else if (letter !== null) letter += `${line}\r\n`;
      else if (line === 'DATA') {
        letter = '';
        socket.write('354 go on\r\n');
      } else if (line.startsWith('RCPT TO:<refused@')) socket.write('550 no\r\n');
      else if (line === 'QUIT') socket.end('221 bye\r\n');
      else socket.write('250 well\r\n');
    }
  });
}

it('the first owner can be made without a server, and is checked as in the browser', async () => {
  const storage = { kind: 'memory' } as const;
  await expect(
    createFirstOwner({ storage }, { ...owner, password: 'short' }),
  ).rejects.toMatchObject({
    code: 'server.invalid',
    message: 'password: needs 10 characters or more',
  });
}, 60_000);
