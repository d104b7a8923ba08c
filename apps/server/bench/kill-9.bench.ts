/**
 * Whether an acknowledged answer is ever lost: the server is killed 20 times with SIGKILL while firms save and submit, on
 * PGlite and on PostgreSQL. After each restart everything that was acknowledged must be there; what was not is sent again,
 * as a respondent's page does. `npm run bench -- kill-9`; QUNHAI_BENCH_KILLS makes it shorter.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Answers, RespondentForm } from '@qunhai/api';
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

const kills = Number(process.env.QUNHAI_BENCH_KILLS ?? 20);
/** Firms that answer between two kills. */
const perRound = 60;

/** What a respondent's page knows: what it sent last, and what was acknowledged. */
interface Page extends Respondent {
  readonly number: number;
  readonly submission: string;
  answers: Answers | null;
  /** Revision and answers of the last acknowledged write. */
  acknowledged: { readonly revision: number; readonly answers: Answers } | null;
  submitted: boolean;
}

async function answer(
  server: StartedProcess,
  page: Page,
  onAcknowledged: () => void = () => {},
): Promise<void> {
  const path = `api/respond/${page.token}`;
  const form = await ask<RespondentForm>(server, 'GET', path);
  page.answers ??= answersOf(form, page.number);
  const { answers, submission } = page;
  const entries = Object.entries(answers);
  if (form.state === 'open') {
    const draft = Object.fromEntries(entries.slice(0, entries.length / 2));
    const { revision } = await ask<{ revision: number }>(server, 'PUT', `${path}/draft`, {
      ...{ answers: draft, page: 1, language: 'en', revision: form.revision },
    });
    page.acknowledged = { revision, answers: draft };
    onAcknowledged();
  }
  const { revision } = await ask<{ revision: number }>(server, 'POST', `${path}/submit`, {
    ...{ answers, language: 'en', submission },
  });
  page.acknowledged = { revision, answers };
  page.submitted = true;
  onAcknowledged();
}

/**
 * Answer until the server is killed, after 10 to 50 acknowledgements; what fails then was not acknowledged.
 * @returns how many firms were in the middle of answering
 */
async function untilKilled(server: StartedProcess, pages: readonly Page[]): Promise<number> {
  let left = 10 + Math.floor(Math.random() * 40);
  const enough = Promise.withResolvers<void>();
  let interrupted = 0;
  const working = pages.map(async (page, i) => {
    await setTimeout(i * 10);
    const heard = () => {
      if (--left === 0) enough.resolve();
    };
    await answer(server, page, heard).catch(() => {
      interrupted++;
    });
  });
  await Promise.race([enough.promise, Promise.all(working)]);
  await server.end('SIGKILL');
  await Promise.all(working);
  return interrupted;
}

/** Everything acknowledged is there; what is stored beyond it was sent, but its acknowledgement did not arrive. */
async function checkPages(server: StartedProcess, pages: readonly Page[]): Promise<void> {
  const known = pages.filter(({ acknowledged }) => acknowledged !== null);
  const checks = known.map(async (page) => {
    const form = await ask<RespondentForm>(server, 'GET', `api/respond/${page.token}`);
    const { revision, answers } = page.acknowledged!;
    assert.ok(form.revision >= revision, `${page.firm}: an acknowledged write is lost`);
    if (page.submitted) assert.equal(form.state, 'submitted', `${page.firm}: not submitted`);
    const expected = form.state === 'submitted' ? page.answers : answers;
    assert.ok(isDeepStrictEqual(form.answers, expected), `${page.firm}: other answers than sent`);
  });
  await Promise.all(checks);
}

async function killRepeatedly(database: BenchDatabase): Promise<void> {
  const study = await writeStudy(database.place);
  let server = await startServer(database);
  const respondents = await publish(server, study, kills * perRound);
  const pages = respondents.map(
    (respondent, number): Page => ({
      ...respondent,
      ...{ number, submission: randomUUID(), answers: null, acknowledged: null, submitted: false },
    }),
  );
  let restart = 0;
  let interrupted = 0;
  for (let kill = 0; kill < kills; kill++) {
    const open = pages.filter(({ submitted }) => !submitted).slice(0, perRound);
    interrupted += await untilKilled(server, open);
    const start = performance.now();
    server = await startServer(database);
    restart = Math.max(restart, performance.now() - start);
    await checkPages(server, open);
  }
  const acknowledged = pages.filter(({ submitted }) => submitted).length;
  const cutOff = pages.filter(({ submitted, answers }) => !submitted && answers !== null);
  for (const page of cutOff) await answer(server, page);
  await checkPages(server, pages);
  await server.end('SIGTERM');
  const stored = await storedAnswers(database.place);
  for (const { firm, submitted, answers } of pages) {
    assert.equal(stored.get(firm)!.length, 1, `${firm} is doubled`);
    assert.equal(stored.get(firm)![0]!.state === 'submitted', submitted, firm);
    if (submitted) assert.deepEqual(stored.get(firm)![0]!.answers, answers, firm);
  }
  console.log(`RESULT ${database.name}-kills ${kills} kills`);
  console.log(`RESULT ${database.name}-acknowledged-before-kills ${acknowledged} submissions`);
  console.log(`RESULT ${database.name}-interrupted ${interrupted} answerings`);
  console.log(`RESULT ${database.name}-lost-or-doubled 0 answers`);
  console.log(`RESULT ${database.name}-slowest-restart ${(restart / 1000).toFixed(1)} s`);
}

sayMachine();
for await (const database of benchDatabases()) await killRepeatedly(database);
