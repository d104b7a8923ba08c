import { gunzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Send what is kept gzipped: as it is to who takes that, unpacked to others. */
export function sendGzipped(
  request: FastifyRequest,
  reply: FastifyReply,
  content: Uint8Array,
): FastifyReply {
  reply.header('vary', 'accept-encoding');
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? ''))
    return reply.send(gunzipSync(content));
  return reply.header('content-encoding', 'gzip').send(Buffer.from(content));
}
