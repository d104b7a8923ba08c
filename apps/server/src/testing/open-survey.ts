import type { Answers, InvitedFirm, RespondentForm, Wave } from '@qunhai/api';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../app.ts';
import type { Context, StudyNotice } from '../context.ts';
import type { Database } from '../database/database.ts';
import { studies } from '../database/schema.ts';
import { newId } from '../new-id.ts';

/** A server over a database, with a new study, for tests of collecting and answering. */
export interface Survey {
  readonly app: FastifyInstance;
  readonly context: Context;
  readonly study: string;
  /** What was told so far. */
  readonly notices: StudyNotice[];
  /** Ask the interface; gives status and parsed body. */
  ask<Body = unknown>(method: Method, path: string, body?: object): Promise<Reply<Body>>;
  /** The same of the study. */
  askStudy<Body = unknown>(method: Method, path: string, body?: object): Promise<Reply<Body>>;
  /** Invite firms by name, publish the short form, and give each firm's token. */
  publish(...names: string[]): Promise<string[]>;
  tokens(): Promise<Map<string, string>>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Reply<Body> {
  readonly status: number;
  readonly body: Body;
  readonly text: string;
}

/** A server over a database with a new study, its first wave in draft. */
export async function openSurvey(database: Database): Promise<Survey> {
  const notices: StudyNotice[] = [];
  const context = testContext(database, notices);
  const app = await createApp(context);
  const study = newId();
  const title = { zh: '样例研究', en: 'Sample study' };
  await database.orm.insert(studies).values({ id: study, title, data: 'simulated', slug: 's' });
  const ask = async <Body>(method: Method, path: string, body?: object): Promise<Reply<Body>> => {
    const reply = await app.inject({
      ...{ method, url: path, headers: { host: 'localhost', origin: 'http://localhost' } },
      ...(body && { payload: body }),
    });
    const isJson = String(reply.headers['content-type']).includes('json');
    return {
      status: reply.statusCode,
      body: (isJson ? reply.json() : null) as Body,
      text: reply.body,
    };
  };
  const askStudy = <Body>(method: Method, path: string, body?: object) =>
    ask<Body>(method, `/api/studies/${study}/${path}`, body);
  const tokens = async () => {
    const { body } = await askStudy<{ links: { firm: string; url: string }[] }>(
      'GET',
      'waves/1/links',
    );
    return new Map(body.links.map(({ firm, url }) => [firm, url.split('/r/')[1]!]));
  };
  const publish = async (...names: string[]) => {
    await askStudy('POST', 'firms', { firms: names.map((name) => ({ firm: name, name })) });
    await askStudy('PATCH', 'waves/1', { form: 'short', state: 'open' });
    return [...(await tokens()).values()];
  };
  return { app, context, study, notices, ask, askStudy, publish, tokens };
}

function testContext(database: Database, notices: StudyNotice[]): Context {
  return {
    options: { storage: { kind: 'memory' } },
    database: database.orm,
    notices: {
      publish: async (notice) => {
        notices.push(notice);
      },
      subscribe: () => () => {},
    },
    jobs: {
      startRun: async () => {},
      cancelRun: async () => {},
      startSimulation: async () => {},
      cancelSimulation: async () => {},
    },
    secret: 'a secret of tests, which is long enough',
    origin: () => 'http://localhost',
    isLocal: true,
  };
}

/** Answers to every question of a form, each the last that is offered or a number in range. */
export function fullAnswers({ survey }: Pick<RespondentForm, 'survey'>): Answers {
  const { pages } = survey as { pages: { elements: Question[] }[] };
  return Object.fromEntries(pages.flatMap(({ elements }) => elements).map(answered));
}

interface Question {
  readonly name: string;
  readonly type: string;
  readonly inputType?: string;
  readonly min?: number;
  readonly choices?: readonly { readonly value: string | number }[];
}

function answered({ name, type, inputType, min, choices }: Question): [string, Answers[string]] {
  if (type === 'radiogroup') return [name, choices!.at(-1)!.value];
  if (type === 'checkbox') return [name, [choices![0]!.value]];
  if (type === 'matrixdynamic') return [name, [{ to: '伙伴', local: true }]];
  return [name, inputType === 'number' ? (min ?? 0) : '文字'];
}

export type FirmRows = { readonly firms: InvitedFirm[] };
export type WaveRows = { readonly waves: Wave[] };
