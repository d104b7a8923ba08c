import { id } from '@qunhai/api';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Actor, access } from '../accounts/access.ts';
import { type EventStream, openEventStream } from '../events/event-stream.ts';
import { type Feed, shareState, streamRun, streamStudy } from '../events/stream-events.ts';
import { accessRun } from '../runs/access-run.ts';
import { fail } from '../security/errors.ts';
import type { RoutePlugin } from './route-plugin.ts';

/** Streams that one person may hear at once: far more pages than anybody has open. */
const streamsAtMost = 60;

/** What changes, as it changes. The first events give the current state, so that who connects again has missed nothing. */
export const eventsRoutes: RoutePlugin = async (app, { context }) => {
  const tags = ['events'];
  const streams = new Set<EventStream>();
  const shared = shareState(context);
  const heardBy = new Map<string, number>();

  // A server that closes waits for its requests, and these would never end.
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.end();
  });

  async function open(
    reply: FastifyReply,
    { user }: Actor,
    mayStay: () => Promise<unknown>,
    begin: (stream: EventStream) => Feed,
  ): Promise<void> {
    const who = user ?? 'personal';
    const before = heardBy.get(who) ?? 0;
    if (before >= streamsAtMost) throw fail('too-many', { seconds: 30 });
    heardBy.set(who, before + 1);
    let feed: Feed | undefined;
    let ended = false;
    const stream = openEventStream(reply, {
      mayStay,
      onEnd: () => {
        ended = true;
        feed?.stop();
        streams.delete(stream);
        heardBy.set(who, heardBy.get(who)! - 1);
      },
    });
    streams.add(stream);
    feed = begin(stream);
    if (ended) feed.stop();
    await feed.first.catch((error) => {
      app.log.error(error);
      stream.end();
    });
  }

  app.get(
    '/api/studies/:study/events',
    {
      schema: {
        tags,
        summary: 'Server-sent events of a study: run, simulation, answers, changed',
        params: z.object({ study: id }),
      },
    },
    async (request, reply) => {
      const { study } = request.params;
      const mayStay = () => access(context, request, study, 'viewer');
      const actor = await mayStay();
      await open(reply, actor, mayStay, (stream) => streamStudy(context, shared, study, stream));
    },
  );

  app.get(
    '/api/runs/:run/events',
    {
      schema: {
        tags,
        summary: 'Server-sent events of a run: run',
        params: z.object({ run: id }),
      },
    },
    async (request, reply) => {
      const mayStay = () => accessRun(context, request, request.params.run, 'viewer');
      const { actor, run } = await mayStay();
      await open(reply, actor, mayStay, (stream) => streamRun(context, shared, run, stream));
    },
  );
};
