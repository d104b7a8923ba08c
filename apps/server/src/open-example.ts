import { setTimeout } from 'node:timers/promises';
import { type RunSummary, runSummary, type StudyDetails, studies, study } from '@qunhai/api';
import { type Bilingual, type JobControl, throwIfCancelled } from '@qunhai/kernel';
import type { z } from 'zod';
import { hasAccounts } from './accounts/has-accounts.ts';
import type { RunningServer } from './start-server.ts';

/** What became of the example: it has results, its run did not succeed, or the workbench is not ours to add it to. */
export type ExampleOutcome =
  | { readonly state: 'done' | 'left' }
  | { readonly state: 'failed'; readonly message: Bilingual; readonly fix: Bilingual };

/** Milliseconds between two looks at a run. */
const pause = 300;

/**
 * See to it that a workbench without studies has the example, already run. Goes through the server's own interface, as
 * the person at this computer; where there are accounts or other studies nothing is done.
 * @throws {QunhaiError} kernel.cancelled; the run goes on at the next start
 */
export async function openExample(
  server: RunningServer,
  control: JobControl,
): Promise<ExampleOutcome> {
  const example = await findExample(server);
  if (example === null) return { state: 'left' };
  let run = example.lastRun;
  run ??= await ask(server, runSummary, 'POST', `/api/studies/${example.id}/runs`, {});
  while (run.state === 'queued' || run.state === 'running') {
    throwIfCancelled(control, 'run');
    if (run.progress !== null) control.onProgress?.(run.progress);
    await setTimeout(pause);
    run = await ask(server, runSummary, 'GET', `/api/runs/${run.id}`);
  }
  return outcomeOf(run);
}

async function findExample(server: RunningServer): Promise<StudyDetails | null> {
  const { isLocal, database } = server.context;
  if (!isLocal || (await hasAccounts(database))) return null;
  const { studies: all } = await ask(server, studies, 'GET', '/api/studies');
  const known = all.find(({ example }) => example);
  if (all.length > 0 && known === undefined) return null;
  return known === undefined
    ? ask(server, study, 'POST', '/api/studies/example')
    : ask(server, study, 'GET', `/api/studies/${known.id}`);
}

function outcomeOf({ state, reason }: RunSummary): ExampleOutcome {
  return state === 'failed' && reason ? { state, ...reason } : { state: 'done' };
}

async function ask<Schema extends z.ZodType>(
  { app, address }: RunningServer,
  schema: Schema,
  method: 'GET' | 'POST',
  url: string,
  body?: object,
): Promise<z.output<Schema>> {
  const { host } = new URL(address);
  const answer = await app.inject({
    ...{ method, url, headers: { host } },
    ...(body && { payload: body }),
  });
  if (answer.statusCode >= 400) throw new Error(`${method} ${url} answered ${answer.statusCode}`);
  return schema.parse(answer.json());
}
