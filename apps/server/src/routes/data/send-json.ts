import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply } from 'fastify';

const compress = promisify(gzip);
/** Below, compressing costs more than it saves. */
const worthCompressing = 4096;

/** Send JSON that was made elsewhere; compressed, off the event loop, for readers that accept it. */
export async function sendJson(reply: FastifyReply, json: Uint8Array): Promise<FastifyReply> {
  reply.header('content-type', 'application/json; charset=utf-8').header('vary', 'accept-encoding');
  const accepted = String(reply.request.headers['accept-encoding'] ?? '');
  if (json.length < worthCompressing || !/\bgzip\b/.test(accepted))
    return reply.send(Buffer.from(json.buffer, json.byteOffset, json.byteLength));
  return reply.header('content-encoding', 'gzip').send(await compress(json, { level: 4 }));
}
