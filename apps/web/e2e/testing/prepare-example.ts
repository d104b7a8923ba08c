import { setTimeout as pause } from 'node:timers/promises';
import {
  inviteResult,
  links,
  type RunOptions,
  type RunSummary,
  runFirms,
  runSummary,
  study,
  wave,
} from '@qunhai/api';
import { callServer } from './call-server.ts';

/** A study that has everything a page can show. */
export interface PreparedStudy {
  readonly study: string;
  readonly run: RunSummary;
  /** A firm that has a card. */
  readonly firm: string;
}

/**
 * Open the example on a server and run it once; few resamples, which is enough to look at, and the assessments that are asked for: none
 * unless told.
 */
export async function prepareExample(
  address: string,
  resamples = 200,
  assessments: RunOptions['assessments'] = [],
): Promise<PreparedStudy> {
  const { id } = await callServer(address, study, 'POST', '/api/studies/example');
  const queued = await callServer(address, runSummary, 'POST', `/api/studies/${id}/runs`, {
    ...{ resamples, assessments },
  });
  const run = await ended(address, queued.id);
  if (run.state !== 'done') throw new Error(`The run ${run.state}: ${run.reason?.message.en}`);
  const { firms } = await callServer(address, runFirms, 'GET', `/api/runs/${run.id}/firms`);
  return { study: id, run, firm: firms[0]!.firm };
}

/** The run once it is over, however it ended. */
async function ended(address: string, id: string): Promise<RunSummary> {
  for (;;) {
    const run = await callServer(address, runSummary, 'GET', `/api/runs/${id}`);
    if (run.endedAt !== null) return run;
    await pause(500);
  }
}

/** A new study whose first wave is published to a few firms. */
export interface PublishedStudy {
  readonly study: string;
  /** What the firms open. */
  readonly links: readonly { readonly firm: string; readonly url: string }[];
}

/** Create a study and publish its form to three firms. */
export async function publishStudy(
  address: string,
  form: 'short' | 'full' = 'short',
): Promise<PublishedStudy> {
  const title = { zh: '绍兴纺织集群调查', en: 'Shaoxing textile cluster' };
  const theory = 'clustered-firms';
  const { id } = await callServer(address, study, 'POST', '/api/studies', { title, theory });
  const firms = ['A', 'B', 'C'].map((letter) => ({
    firm: `F${letter}`,
    name: `Firm ${letter}`,
    cluster: 'C1',
  }));
  await callServer(address, inviteResult, 'POST', `/api/studies/${id}/firms`, { firms });
  const path = `/api/studies/${id}/waves/1`;
  await callServer(address, wave, 'PATCH', path, { form, state: 'open' });
  const published = await callServer(address, links, 'GET', `${path}/links`);
  return { study: id, links: published.links.map(({ firm, url }) => ({ firm, url })) };
}
