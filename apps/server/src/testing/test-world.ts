import type { Role } from '@qunhai/api';
import { eq } from 'drizzle-orm';
import { createPerson, givePassword } from '../accounts/create-person.ts';
import type { Database } from '../database/database.ts';
import { memberships, runs, simulations, studies, users } from '../database/schema.ts';
import { newId } from '../new-id.ts';
import type { ServerOptions } from '../options.ts';
import { type RunningServer, serveDatabase } from '../start-server.ts';
import { sampleExperiment } from './sample-experiment.ts';
import { newVisitor, type Visitor } from './visitor.ts';

export const password = 'a password for tests';

/** A server with accounts, a study with a run and a simulation, and people who stand to it in every way. */
export interface World {
  readonly server: RunningServer;
  readonly study: string;
  readonly run: string;
  /** A simulation that was cancelled. */
  readonly simulation: string;
  /** Signed in: owner, analyst and viewer of the study; somebody with an account but no role; nobody. */
  readonly people: Readonly<
    Record<'owner' | 'analyst' | 'viewer' | 'outsider' | 'nobody', Visitor>
  >;
  /** Identifiers of the accounts. */
  readonly ids: Readonly<Record<'owner' | 'analyst' | 'viewer' | 'outsider', string>>;
}

/** Build a world over a database. The owner is the administrator. */
export async function buildWorld(
  database: Database,
  options: Partial<ServerOptions> = {},
): Promise<World> {
  const { orm } = database;
  const study = newId();
  const run = newId();
  await orm.insert(studies).values({
    id: study,
    title: { zh: '五金集群', en: 'Hardware cluster' },
    data: 'simulated',
    slug: 'hardware',
  });
  await orm.insert(runs).values({
    ...{ id: run, study, number: 1, state: 'failed', options: {}, startedBy: 'owner' },
    ...{ snapshot: new Uint8Array(), snapshotSha256: '0'.repeat(64), inputRevision: 0 },
  });
  const simulation = newId();
  await orm.insert(simulations).values({
    ...{ id: simulation, study, number: 1, state: 'cancelled', startedBy: 'owner' },
    experiment: sampleExperiment(),
  });
  const account = async (role: string, given: Role | null) => {
    const id = await createPerson(orm, { name: role, email: `${role}@example.org` });
    await givePassword(orm, id, password);
    if (given) await orm.insert(memberships).values({ study, user: id, role: given });
    return id;
  };
  const ids = {
    owner: await account('owner', 'owner'),
    analyst: await account('analyst', 'analyst'),
    viewer: await account('viewer', 'viewer'),
    outsider: await account('outsider', null),
  };
  await orm.update(users).set({ isAdministrator: true }).where(eq(users.id, ids.owner));
  const server = await serveDatabase(database, {
    ...{ storage: { kind: 'memory' }, webRoot: null, concurrentRuns: 0 },
    ...options,
  });
  const people = {
    owner: await signedInVisitor(server, 'owner'),
    analyst: await signedInVisitor(server, 'analyst'),
    viewer: await signedInVisitor(server, 'viewer'),
    outsider: await signedInVisitor(server, 'outsider'),
    nobody: newVisitor(server),
  };
  return { server, study, run, simulation, people, ids };
}

/** A visitor who has signed in as somebody of the world. */
export async function signedInVisitor(server: RunningServer, name: string): Promise<Visitor> {
  const visitor = newVisitor(server);
  const body = { email: `${name}@example.org`, password };
  const { status, text } = await visitor.ask('POST', '/api/sign-in', { body });
  if (status !== 200) throw new Error(`${name} could not sign in: ${text}`);
  return visitor;
}
