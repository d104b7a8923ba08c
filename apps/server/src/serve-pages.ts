import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fail } from './errors.ts';

/** Where the pages are built: apps/web/dist. */
const builtPages = fileURLToPath(new URL('../../web/dist', import.meta.url));

/**
 * The built pages. Every address that is neither a file nor the interface's shows the first page, which knows the
 * addresses of all others. Files under assets/ have their hash in the name and never change.
 * @param webRoot - folder of the pages; null: none
 */
export async function servePages(
  app: FastifyInstance,
  webRoot: string | null = builtPages,
): Promise<void> {
  const root = webRoot !== null && existsSync(join(webRoot, 'index.html')) ? webRoot : null;
  if (root !== null)
    await app.register(fastifyStatic, {
      root,
      preCompressed: true,
      index: 'index.html',
      cacheControl: false,
      setHeaders: (reply, path) => {
        const hashed = path.startsWith(join(root, 'assets'));
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  app.setNotFoundHandler((request, reply) => {
    if (root !== null && isPage(request)) return reply.sendFile('index.html');
    throw fail('not-found', { what: 'address' });
  });
}

function isPage({ method, url, headers }: FastifyRequest): boolean {
  const wantsPage = headers.accept?.includes('text/html') ?? false;
  return (
    (method === 'GET' || method === 'HEAD') && wantsPage && !/^\/(api|share|assets)(\/|$)/.test(url)
  );
}
