import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answers, RespondentForm } from '@qunhai/api';
import { type DatabasePlace, openDatabase } from '../src/database/open-database.ts';
import { responses, studies } from '../src/database/schema.ts';
import { newId } from '../src/new-id.ts';
import type { ServerOptions } from '../src/options.ts';
import { findPostgres } from '../src/testing/find-postgres.ts';
import { fullAnswers } from '../src/testing/open-survey.ts';
import { startPostgres } from '../src/testing/start-postgres.ts';
import { type StartedProcess, startServerProcess } from '../src/testing/start-process.ts';

/** A database of a bench with the options of a server over it. */
export interface BenchDatabase {
  readonly name: 'pglite' | 'postgres';
  readonly options: ServerOptions;
  readonly place: DatabasePlace;
}

const common = { webRoot: null, secret: 'a secret of benches, which is long enough' } as const;

/**
 * Both databases, one after the other, each empty, or the one that QUNHAI_BENCH_DATABASE names. PostgreSQL forces its
 * writes to disk, as it does where it is used.
 */
export async function* benchDatabases(): AsyncGenerator<BenchDatabase> {
  const wanted = process.env.QUNHAI_BENCH_DATABASE;
  if (wanted !== 'postgres') yield* inFolder();
  if (wanted !== 'pglite') yield* onPostgres();
}

async function* inFolder(): AsyncGenerator<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'qunhai-bench-'));
  try {
    const options: ServerOptions = { ...common, storage: { kind: 'folder', folder } };
    yield { name: 'pglite', options, place: { folder } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function* onPostgres(): AsyncGenerator<BenchDatabase> {
  const programs = findPostgres();
  if (programs === null) {
    console.log('No PostgreSQL on this machine: PGlite only.');
    return;
  }
  const { url, stop } = await startPostgres(programs, { durable: true });
  try {
    const options: ServerOptions = { ...common, storage: { kind: 'postgres', url } };
    yield { name: 'postgres', options, place: { url } };
  } finally {
    await stop();
  }
}

/** Write a study into a database that no server has open. */
export async function writeStudy(place: DatabasePlace): Promise<string> {
  const database = await openDatabase(place);
  const id = newId();
  const title = { zh: '负载', en: 'Load' };
  await database.orm.insert(studies).values({ id, title, data: 'simulated', slug: 'load' });
  await database.close();
  return id;
}

/** A respondent: its link's token and the answers it will give. */
export interface Respondent {
  readonly firm: string;
  readonly token: string;
}

/** Invite firms and publish the full form; gives a respondent for each. */
export async function publish(
  server: StartedProcess,
  study: string,
  count: number,
): Promise<Respondent[]> {
  const firms = Array.from({ length: count }, (_, i) => ({ firm: `F${i}`, name: `Firm ${i}` }));
  await ask(server, 'POST', `api/studies/${study}/firms`, { firms });
  await ask(server, 'PATCH', `api/studies/${study}/waves/1`, { form: 'full', state: 'open' });
  const { links } = await ask<{ links: { firm: string; url: string }[] }>(
    server,
    'GET',
    `api/studies/${study}/waves/1/links`,
  );
  return links.map(({ firm, url }) => ({ firm, token: url.split('/r/')[1]! }));
}

/** Answers a respondent gives: complete, and its own as far as questions offer a choice, so that a mix-up would show. */
export function answersOf(form: RespondentForm, respondent: number): Answers {
  const { pages } = form.survey as { pages: { elements: Question[] }[] };
  const chosen = pages
    .flatMap(({ elements }) => elements)
    .flatMap(({ name, type, choices = [] }, question) =>
      type === 'radiogroup'
        ? [[name, choices[(respondent + question * (respondent % 7)) % choices.length]!.value]]
        : [],
    );
  return { ...fullAnswers(form), ...Object.fromEntries(chosen) };
}

interface Question {
  readonly name: string;
  readonly type: string;
  readonly choices?: readonly { readonly value: string | number }[];
}

/** The answers a database holds after its server has stopped, by firm; several rows of one firm would be doubled. */
export async function storedAnswers(place: DatabasePlace) {
  const database = await openDatabase(place);
  const rows = await database.orm.select().from(responses);
  await database.close();
  return Map.groupBy(rows, ({ firm }) => firm);
}

/** Ask a server; throws on anything but success. */
export async function ask<Body = unknown>(
  { line }: StartedProcess,
  method: string,
  path: string,
  body?: object,
): Promise<Body> {
  const response = await fetch(`${line}${path}`, {
    method,
    headers: { 'content-type': 'application/json', origin: new URL(line).origin },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path.split('/')[1]} ${response.status}: ${text}`);
  return JSON.parse(text) as Body;
}

/** Start the server over a bench's database. */
export function startServer({ options }: BenchDatabase): Promise<StartedProcess> {
  return startServerProcess(options);
}

/** What the figures were measured on. */
export function sayMachine(): void {
  console.log(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`);
}
