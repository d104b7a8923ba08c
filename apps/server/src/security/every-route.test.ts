import { afterAll, expect, it } from 'vitest';
import { type DescribedRoute, describedRoutes } from '../testing/sample-request.ts';
import { describeOnEachDatabase } from '../testing/test-databases.ts';
import { buildWorld, type World } from '../testing/test-world.ts';
import type { Answer, Visitor } from '../testing/visitor.ts';

/** Routes that nobody needs to be signed in for: they say who asks, or let a token or a password in. */
const open = new Set([
  'GET /api/session',
  'POST /api/setup',
  'POST /api/sign-in',
  'POST /api/sign-out',
  'POST /api/password/forgotten',
  'POST /api/password/link',
  'POST /api/password',
  'GET /api/respond/{token}',
  'PUT /api/respond/{token}/draft',
  'POST /api/respond/{token}/submit',
  'POST /api/respond/{token}/withdraw',
  'GET /api/respond/{token}/report',
]);

/** Changes that are not made in a study and that every account may make; each with why. */
const everyAccount = new Set([
  'POST /api/password/change', // one's own
]);

/** Routes with a verb of change that change nothing in the study, and so are a viewer's too. */
const readOnly = new Set(['POST /api/studies/{study}/mapping/check']);

/** Reading that is more than a viewer's: who did what, links that let others in, and whole data sets to take away. */
const moreThanViewing = new Set([
  'GET /api/studies/{study}/audit',
  'GET /api/studies/{study}/waves/{wave}/links',
  'GET /api/studies/{study}/waves/{wave}/firms/{firm}/link',
  'GET /api/studies/{study}/waves/{wave}/reminders.csv',
  'GET /api/studies/{study}/shares',
  'GET /api/studies/{study}/export',
  'GET /api/runs/{run}/study.zip',
  'GET /api/runs/{run}/scripts.zip',
]);

/** Streams that go on; asked with the others they would not end. */
const streams = /\/events$/;

const nameOf = ({ method, path }: DescribedRoute) => `${method} ${path}`;

describeOnEachDatabase('every route of the interface', (makeDatabase) => {
  let world: World | undefined;
  afterAll(() => world?.server.close());
  const theWorld = async () => {
    world ??= await buildWorld(await makeDatabase());
    return world;
  };

  async function routes(): Promise<DescribedRoute[]> {
    const { people } = await theWorld();
    const { body } = await people.nobody.ask('GET', '/api/openapi.json');
    return describedRoutes(body);
  }

  async function ask(visitor: Visitor, route: DescribedRoute): Promise<Answer> {
    const { method, path, body, query, parameters } = route;
    const { study, run, simulation, ids } = await theWorld();
    const known = { study, run, simulation, user: ids.owner };
    const values: Record<string, string> = { ...parameters, ...known };
    const url = path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
    const search = new URLSearchParams(query).toString();
    return visitor.ask(method, search ? `${url}?${search}` : url, { body });
  }

  /** Routes that answer otherwise than they should, with what they answer. */
  async function exceptions(
    who: keyof World['people'],
    asked: (route: DescribedRoute) => boolean,
    isRight: (answer: Answer, route: DescribedRoute) => boolean,
  ): Promise<string[]> {
    const { people } = await theWorld();
    const found: string[] = [];
    for (const route of (await routes()).filter(asked)) {
      const answer = await ask(people[who], route);
      if (!isRight(answer, route))
        found.push(`${nameOf(route)}: ${answer.status} ${answer.body?.code}`);
    }
    return found;
  }

  it('exists where the exceptions of this test say so', async () => {
    const names = (await routes()).map(nameOf);
    expect(names.length).toBeGreaterThan(50);
    for (const name of [...open, ...everyAccount, ...readOnly, ...moreThanViewing])
      expect(names).toContain(name);
  });

  it('is closed to whoever is not signed in', async () => {
    const wrong = await exceptions(
      'nobody',
      (route) => !open.has(nameOf(route)),
      ({ status, body }) => status === 401 && body.code === 'server.not-signed-in',
    );
    expect(wrong).toEqual([]);
  });

  it('is not there for an account without a role in the study', async () => {
    const wrong = await exceptions(
      'outsider',
      ({ path }) => /\{(study|run|simulation)\}/.test(path),
      ({ status }) => status === 404,
    );
    expect(wrong).toEqual([]);
  });

  it('lets a viewer change nothing', async () => {
    const isChange = (route: DescribedRoute) => {
      const name = nameOf(route);
      const excepted = open.has(name) || everyAccount.has(name) || readOnly.has(name);
      return route.method !== 'GET' && !excepted;
    };
    const wrong = await exceptions('viewer', isChange, ({ status }) => status === 403);
    expect(wrong).toEqual([]);
  });

  it('shows a viewer what viewing needs, and no more', async () => {
    const wrong = await exceptions(
      'viewer',
      (route) => route.method === 'GET' && !open.has(nameOf(route)) && !streams.test(route.path),
      ({ status }, route) =>
        status < 500 && (status === 403) === moreThanViewing.has(nameOf(route)),
    );
    expect(wrong).toEqual([]);
  });
});
