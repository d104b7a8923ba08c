import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { memberships, studies, users } from '../database/schema.ts';
import { newId } from '../new-id.ts';
import { describeOnEachDatabase } from '../testing/test-databases.ts';
import { buildWorld, signedInVisitor, type World } from '../testing/test-world.ts';
import { newVisitor, type Visitor } from '../testing/visitor.ts';

describeOnEachDatabase('members of a study', (makeDatabase) => {
  let world: World;
  let database: Database;
  let members: string;
  beforeAll(async () => {
    database = await makeDatabase();
    world = await buildWorld(database);
    members = `/api/studies/${world.study}/members`;
  }, 60_000);
  afterAll(() => world?.server.close());

  const add = (visitor: Visitor, body: object, at = members) => visitor.ask('POST', at, { body });
  const accept = async (url: string, chosen: string) => {
    const visitor = newVisitor(world.server);
    const token = new URL(url).pathname.split('/').at(-1);
    const body = { token, password: chosen };
    return { visitor, answer: await visitor.ask('POST', '/api/password', { body }) };
  };

  /** A study of somebody who is no administrator. */
  async function anothersStudy(owner: string): Promise<string> {
    const study = newId();
    const title = { zh: '另一项研究', en: 'Another study' };
    await database.orm.insert(studies).values({ id: study, title, data: 'real', slug: 'other' });
    const [person] = await database.orm.select().from(users).where(eq(users.email, owner));
    await database.orm.insert(memberships).values({ study, user: person!.id, role: 'owner' });
    return study;
  }

  it('join with an account at once, without one by a link', async () => {
    const { owner } = world.people;
    const known = await add(owner, { email: 'OUTSIDER@example.org', role: 'viewer' });
    expect(known.body).toMatchObject({ member: { role: 'viewer' }, link: null });
    expect((await world.people.outsider.ask('GET', members)).status).toBe(200);
    const again = await add(owner, { email: 'outsider@example.org', role: 'owner' });
    expect(again.body.code).toBe('accounts.already-member');
    const nameless = await add(owner, { email: 'sun@example.org', role: 'analyst' });
    expect(nameless.body.code).toBe('accounts.name-needed');
    const invited = await add(owner, { email: 'Sun@Example.org', name: '孙尚香', role: 'analyst' });
    expect(invited.body).toMatchObject({
      member: { user: { name: '孙尚香', email: 'sun@example.org' }, role: 'analyst' },
      link: { mailed: false },
    });
    const { visitor, answer } = await accept(invited.body.link.url, 'a password of sun');
    expect(answer.body.user.email).toBe('sun@example.org');
    const listed = await visitor.ask('GET', members);
    expect(listed.body.members).toHaveLength(5);
  });

  it('are told apart by their roles', async () => {
    const { analyst, viewer } = world.people;
    const body = { email: 'x@example.org', name: 'X', role: 'owner' };
    expect((await add(analyst, body)).status).toBe(403);
    expect((await add(viewer, body)).status).toBe(403);
    const raise = { body: { role: 'owner' } };
    const own = `${members}/${world.ids.analyst}`;
    expect((await analyst.ask('PATCH', own, raise)).status).toBe(403);
    expect((await viewer.ask('DELETE', own)).status).toBe(403);
  });

  it('always keep an owner, also when two step down at once', async () => {
    const { owner } = world.people;
    const own = `${members}/${world.ids.owner}`;
    const down = { body: { role: 'viewer' } };
    expect((await owner.ask('PATCH', own, down)).body.code).toBe('accounts.last-owner');
    expect((await owner.ask('DELETE', own)).body.code).toBe('accounts.last-owner');
    const second = `${members}/${world.ids.analyst}`;
    expect((await owner.ask('PATCH', second, { body: { role: 'owner' } })).status).toBe(200);
    const analyst = await signedInVisitor(world.server, 'analyst');
    const answers = await Promise.all([
      owner.ask('PATCH', own, down),
      analyst.ask('PATCH', second, down),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const isOwner = eq(memberships.role, 'owner');
    expect(await database.orm.select().from(memberships).where(isOwner)).toHaveLength(1);
    await database.orm
      .update(memberships)
      .set({ role: 'owner' })
      .where(eq(memberships.user, world.ids.owner));
  });

  it('may leave, and then see nothing', async () => {
    const viewer = await signedInVisitor(world.server, 'viewer');
    expect((await viewer.ask('DELETE', `${members}/${world.ids.viewer}`)).status).toBe(200);
    expect((await viewer.ask('GET', members)).status).toBe(404);
  });

  it('cannot be taken over by owners of another study', async () => {
    const study = await anothersStudy('outsider@example.org');
    const theirs = `/api/studies/${study}/members`;
    const { outsider } = world.people;
    // Somebody who works elsewhere too, and the administrator: a link would open more than this study.
    for (const email of ['sun@example.org', 'owner@example.org']) {
      const added = await add(outsider, { email, role: 'viewer' }, theirs);
      expect(added.body).toMatchObject({ link: null });
      const link = `${theirs}/${added.body.member.user.id}/link`;
      const refused = await outsider.ask('POST', link);
      expect(refused.body.code, email).toBe('accounts.not-yours-to-hand-over');
    }
    // Somebody who has not accepted another's invitation yet.
    const pending = { email: 'zhou@example.org', name: '周瑜', role: 'viewer' };
    expect((await add(world.people.owner, pending)).status).toBe(200);
    expect((await add(outsider, pending, theirs)).body.code).toBe('accounts.not-accepted-yet');
  });

  it('get accounts from administrators only while no mail shows whose an address is', async () => {
    const study = await anothersStudy('outsider@example.org');
    const theirs = `/api/studies/${study}/members`;
    const { outsider, owner } = world.people;
    const victim = { email: 'victim@example.org', name: '受害者', role: 'viewer' };
    const refused = await add(outsider, victim, theirs);
    expect(refused.status).toBe(403);
    expect(refused.body.code).toBe('accounts.not-yours-to-invite');
    expect(JSON.stringify(refused.body)).toContain('victim@example.org');
    const isVictim = eq(users.email, victim.email);
    expect(await database.orm.select().from(users).where(isVictim)).toHaveLength(0);
    const invited = await add(owner, victim);
    await accept(invited.body.link.url, 'a password of their own');
    expect((await add(outsider, victim, theirs)).body).toMatchObject({ link: null });
    const link = `${theirs}/${invited.body.member.user.id}/link`;
    expect((await outsider.ask('POST', link)).body.code).toBe('accounts.not-yours-to-hand-over');
  });

  it('lose links that were given out before they joined another study', async () => {
    const study = await anothersStudy('outsider@example.org');
    const theirs = `/api/studies/${study}/members`;
    const { outsider, owner } = world.people;
    const body = { email: 'lu@example.org', name: '鲁肃', role: 'viewer' };
    const invited = await add(owner, body);
    await accept(invited.body.link.url, 'a password of lu');
    const link = `${members}/${invited.body.member.user.id}/link`;
    const kept = await owner.ask('POST', link);
    expect(kept.status).toBe(200);
    const joined = await add(outsider, { email: 'lu@example.org', role: 'owner' }, theirs);
    expect(joined.status).toBe(200);
    const { answer } = await accept(kept.body.url, 'a password of a thief');
    expect(answer.body.code).toBe('accounts.link-used');
  });

  it('are written down', async () => {
    const { body } = await world.people.owner.ask('GET', `/api/studies/${world.study}/audit`);
    const actions = body.entries.map(({ action }: { action: string }) => action);
    const deeds = ['member.add', 'member.change', 'member.remove', 'password-link.issue'];
    expect(new Set(actions)).toEqual(new Set(deeds));
    expect(body.entries.map(({ id }: { id: number }) => id)).toEqual(
      body.entries.map(({ id }: { id: number }) => id).sort((a: number, b: number) => b - a),
    );
    expect(body.entries.at(-1)).toMatchObject({
      ...{ actor: 'owner', action: 'member.add', subject: 'outsider@example.org (viewer)' },
    });
  });
});
