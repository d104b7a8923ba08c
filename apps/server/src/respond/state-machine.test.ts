import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { responses, studies } from '../database/schema.ts';
import { openSurvey, type Survey } from '../testing/open-survey.ts';
import { describeOnEachDatabase } from '../testing/test-databases.ts';

/** What a firm's answers must be, told without the server's code. */
interface Model {
  stored: Record<string, number>;
  state: 'fresh' | 'partial' | 'submitted' | 'withdrawn';
  revision: number;
  isOpen: boolean;
  isRevoked: boolean;
  /** The submission stored last. */
  submission: string | null;
  /** Changes of what a run would read. */
  inputs: number;
}

interface Real {
  readonly survey: Survey;
  readonly database: Database;
  token: string;
}

type Command = fc.AsyncCommand<Model, Real>;

const ask = (real: Real, verb: string, body?: object) =>
  real.survey.ask<{ code?: string }>(
    verb === 'draft' ? 'PUT' : 'POST',
    `/api/respond/${real.token}/${verb}`,
    body,
  );

/** What a write must be answered when nothing of it may be stored. */
function refusal(model: Model): number | null {
  if (model.isRevoked) return 410;
  return model.state === 'withdrawn' || !model.isOpen ? 410 : null;
}

const questions = ['DL1', 'IE1', 'IE2'] as const;
const answers = fc.dictionary(fc.constantFrom(...questions), fc.integer({ min: 1, max: 7 }), {
  minKeys: 1,
});
/** How many revisions the device that sends is behind. */
const behind = fc.constantFrom(0, 0, 0, 1, 2);

const draft = fc.tuple(answers, behind).map(
  ([given, lag]): Command => ({
    check: () => true,
    async run(model, real) {
      const revision = Math.max(0, model.revision - lag);
      const body = { answers: given, page: 0, language: 'zh', revision };
      const { status } = await ask(real, 'draft', body);
      const stale = model.state === 'submitted' || revision !== model.revision;
      expect(status).toBe(refusal(model) ?? (stale ? 409 : 200));
      if (status !== 200) return;
      Object.assign(model, { stored: given, state: 'partial', revision: revision + 1 });
    },
    toString: () => `draft ${JSON.stringify(given)} −${lag}`,
  }),
);

const submit = fc.tuple(answers, behind, fc.integer({ min: 1, max: 3 })).map(
  ([given, lag, times]): Command => ({
    check: () => true,
    async run(model, real) {
      const revision = Math.max(0, model.revision - lag);
      const submission = randomUUID();
      const body = { answers: given, language: 'en', submission, revision };
      const replies = await Promise.all(
        Array.from({ length: times }, () => ask(real, 'submit', body)),
      );
      const expected = refusal(model) ?? (revision === model.revision ? 200 : 409);
      expect(replies.map(({ status }) => status)).toEqual(replies.map(() => expected));
      expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
      if (expected !== 200) return;
      Object.assign(model, { stored: given, state: 'submitted', submission });
      model.revision += 1;
      model.inputs += 1;
    },
    toString: () => `submit ${JSON.stringify(given)} −${lag} ×${times}`,
  }),
);

const resend = fc.constant<Command>({
  check: ({ submission }) => submission !== null,
  async run(model, real) {
    const body = { answers: { DL1: 1 }, language: 'zh', submission: model.submission };
    expect((await ask(real, 'submit', body)).status).toBe(model.isRevoked ? 410 : 200);
  },
  toString: () => 'resend',
});

const withdraw = fc.constant<Command>({
  check: () => true,
  async run(model, real) {
    const { status } = await ask(real, 'withdraw');
    expect(status).toBe(model.isRevoked ? 410 : 200);
    if (status !== 200 || model.state === 'withdrawn') return;
    Object.assign(model, { stored: {}, state: 'withdrawn', submission: null });
    model.revision += 1;
    model.inputs += 1;
  },
  toString: () => 'withdraw',
});

const turn = fc.constantFrom('open' as const, 'closed' as const).map(
  (state): Command => ({
    check: () => true,
    async run(model, real) {
      const { status } = await real.survey.askStudy('PATCH', 'waves/1', { state });
      expect(status).toBe(200);
      model.isOpen = state === 'open';
    },
    toString: () => `wave ${state}`,
  }),
);

const link = fc.constantFrom('renewed' as const, 'revoked' as const).map(
  (state): Command => ({
    check: ({ isOpen }) => isOpen,
    async run(model, real) {
      await real.survey.askStudy('POST', 'waves/1/firms/firm/link', { state });
      model.isRevoked = state === 'revoked';
      if (state === 'revoked') return;
      if (model.state === 'withdrawn') model.state = 'fresh';
      real.token = (await real.survey.tokens()).get('firm')!;
    },
    toString: () => `link ${state}`,
  }),
);

/** After every step the row is what the model says: nothing lost, nothing doubled. */
function watched(command: Command): Command {
  return {
    check: (model) => command.check(model),
    async run(model, real) {
      await command.run(model, real);
      const { orm } = real.database;
      const { study } = real.survey;
      const rows = await orm.select().from(responses).where(eq(responses.study, study));
      expect(rows).toHaveLength(1);
      expect(rows[0]!.answers).toEqual(model.stored);
      expect(rows[0]!.revision).toBe(model.revision);
      const state = rows[0]!.state;
      expect(state === 'not-opened' || state === 'opened' ? 'fresh' : state).toBe(model.state);
      const [row] = await orm.select().from(studies).where(eq(studies.id, study));
      expect(row!.inputRevision).toBe(model.inputs);
    },
    toString: () => command.toString(),
  };
}

describeOnEachDatabase('any course of answering', (makeDatabase) => {
  let database: Database;
  beforeAll(async () => {
    database = await makeDatabase();
  });

  it('loses nothing and doubles nothing', async () => {
    const commands = [draft, draft, submit, resend, withdraw, turn, link];
    await fc.assert(
      fc.asyncProperty(
        fc.commands(
          commands.map((command) => command.map(watched)),
          { maxCommands: 20 },
        ),
        async (course) => {
          const survey = await openSurvey(database);
          const [token] = await survey.publish('firm');
          const model: Model = {
            ...{ stored: {}, state: 'fresh', revision: 0, isOpen: true, isRevoked: false },
            ...{ submission: null, inputs: 0 },
          };
          await fc.asyncModelRun(
            () => ({ model, real: { survey, database, token: token! } }),
            course,
          );
          await survey.app.close();
        },
      ),
      { numRuns: 15, seed: 7 },
    );
  });
});
