import { id } from '@qunhai/api';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { access } from '../accounts/access.ts';
import { type EventStream, openEventStream } from '../events/event-stream.ts';
import { type Feed, streamRun, streamStudy } from '../events/stream-events.ts';
import { accessRun } from '../runs/access-run.ts';
import type { RoutePlugin } from './route-plugin.ts';

/** What changes, as it changes. The first events give the current state, so that who connects again has missed nothing. */
export const eventsRoutes: RoutePlugin = async (app, { context }) => {
  const tags = ['events'];
  const streams = new Set<EventStream>();

  // A server that closes waits for its requests, and these would never end.
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.end();
  });

  async function open(
    reply: FastifyReply,
    mayStay: () => Promise<unknown>,
    begin: (stream: EventStream) => Feed,
  ): Promise<void> {
    let feed: Feed | undefined;
    let ended = false;
    const stream = openEventStream(reply, {
      mayStay,
      onEnd: () => {
        ended = true;
        feed?.stop();
        streams.delete(stream);
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
        summary: 'Server-sent events of a study: run, answers, changed',
        params: z.object({ study: id }),
      },
    },
    async (request, reply) => {
      const { study } = request.params;
      const mayStay = () => access(context, request, study, 'viewer');
      await mayStay();
      await open(reply, mayStay, (stream) => streamStudy(context, study, stream));
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
      const { run } = await mayStay();
      await open(reply, mayStay, (stream) => streamRun(context, run, stream));
    },
  );
};
