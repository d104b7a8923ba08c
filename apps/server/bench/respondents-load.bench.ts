/**
 * How long firms wait while 500 of them answer within 60 seconds: each opens its form, saves three pages and submits,
 * against the server in a process of its own, on PGlite and on PostgreSQL, without and with a run being computed.
 * Afterwards every answer must be there once, as it was given. `npm run bench -- respondents-load`;
 * QUNHAI_BENCH_RESPONDENTS and QUNHAI_BENCH_SECONDS make it shorter.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Answers, RespondentForm, RunSummary } from '@qunhai/api';
import { openDatabase } from '../src/database/open-database.ts';
import { insertRun, sampleStudy } from '../src/testing/sample-study.ts';
import type { StartedProcess } from '../src/testing/start-process.ts';
import {
  answersOf,
  ask,
  type BenchDatabase,
  benchDatabases,
  publish,
  type Respondent,
  sayMachine,
  startServer,
  storedAnswers,
  writeStudy,
} from './bench-survey.ts';

const count = Number(process.env.QUNHAI_BENCH_RESPONDENTS ?? 500);
const seconds = Number(process.env.QUNHAI_BENCH_SECONDS ?? 60);
/** Pages saved before the form is submitted. */
const pages = 3;

type Step = 'open' | 'save' | 'submit';
interface Timing {
  readonly step: Step;
  readonly milliseconds: number;
}

interface Outcome {
  readonly timings: Timing[];
  readonly given: ReadonlyMap<string, Answers>;
}

async function answer(
  server: StartedProcess,
  { firm, token }: Respondent,
  number: number,
  { timings, given }: { timings: Timing[]; given: Map<string, Answers> },
): Promise<void> {
  const timed = async <T>(step: Step, request: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await request();
    timings.push({ step, milliseconds: performance.now() - start });
    return result;
  };
  const share = (seconds * 1000) / (pages + 3);
  await setTimeout((share * number) / count);
  const path = `api/respond/${token}`;
  const form = await timed('open', () => ask<RespondentForm>(server, 'GET', path));
  const answers = answersOf(form, number);
  const entries = Object.entries(answers);
  let { revision } = form;
  for (let page = 1; page <= pages; page++) {
    await setTimeout(share * (0.7 + 0.6 * Math.random()));
    const some = Object.fromEntries(entries.slice(0, (entries.length * page) / (pages + 1)));
    const draft = { answers: some, page, language: 'zh', revision };
    const saved = await timed('save', () =>
      ask<{ revision: number }>(server, 'PUT', `${path}/draft`, draft),
    );
    revision = saved.revision;
  }
  await setTimeout(share * (0.7 + 0.6 * Math.random()));
  const submission = { answers, language: 'zh', submission: randomUUID(), revision };
  await timed('submit', () => ask(server, 'POST', `${path}/submit`, submission));
  given.set(firm, answers);
}

async function load(database: BenchDatabase, computing: boolean): Promise<Outcome> {
  const study = await writeStudy(database.place);
  const runs = computing ? await queueRuns(database) : [];
  const server = await startServer(database);
  const respondents = await publish(server, study, count);
  assert.equal(respondents.length, count);
  const outcome = { timings: [] as Timing[], given: new Map<string, Answers>() };
  await Promise.all(respondents.map((each, i) => answer(server, each, i, outcome)));
  const states = await Promise.all(
    runs.map(async (run) => (await ask<RunSummary>(server, 'GET', `api/runs/${run}`)).state),
  );
  assert.ok(!computing || states.includes('running'), 'the runs ended before the load did');
  await server.end('SIGTERM');
  await check(database, outcome.given);
  return outcome;
}

/** The server finds them waiting when it starts, and computes one after the other all the while. */
async function queueRuns({ place }: BenchDatabase): Promise<string[]> {
  const database = await openDatabase(place);
  const folder = sampleStudy({ resamples: 100_000 });
  const queued: string[] = [];
  for (let i = 0; i < 20; i++) queued.push((await insertRun(database.orm, folder)).run);
  await database.close();
  return queued;
}

/** Every firm's answers are there once, submitted, as given. */
async function check({ place }: BenchDatabase, given: Outcome['given']): Promise<void> {
  const stored = await storedAnswers(place);
  assert.equal(given.size, count);
  for (const [firm, answers] of given) {
    const rows = stored.get(firm)!;
    assert.equal(rows.length, 1, `${firm} is doubled`);
    assert.equal(rows[0]!.state, 'submitted', `${firm} is lost`);
    assert.deepEqual(rows[0]!.answers, answers, `${firm} has other answers than it gave`);
  }
}

function say(name: string, { timings }: Outcome): void {
  for (const step of ['open', 'save', 'submit'] as const) {
    const sorted = timings
      .filter((each) => each.step === step)
      .map(({ milliseconds }) => milliseconds)
      .sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1]!.toFixed(1);
    console.log(`RESULT ${name}-${step}-p50 ${at(0.5)} ms`);
    console.log(`RESULT ${name}-${step}-p95 ${at(0.95)} ms`);
    console.log(`RESULT ${name}-${step}-max ${at(1)} ms`);
  }
  console.log(`RESULT ${name}-lost-or-doubled 0 answers`);
}

sayMachine();
console.log(`${count} respondents within ${seconds} s, ${pages + 2} requests each`);
for (const computing of [false, true]) {
  for await (const database of benchDatabases())
    say(`${database.name}${computing ? '-computing' : ''}`, await load(database, computing));
}
