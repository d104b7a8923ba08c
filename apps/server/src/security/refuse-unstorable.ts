import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fail } from '../errors.ts';
import { words } from '../form/messages.ts';
import { isStorable } from '../studies/archive/storable.ts';

/**
 * Refuses texts that no database keeps, wherever they stand in a request, and names the field: half of an emoji that some program cut
 * in two, or a NUL. The database would refuse them too, but only as a fault of the server.
 */
export function refuseUnstorable(app: FastifyInstance): void {
  app.addHook('preValidation', async ({ params, query, body }: FastifyRequest) => {
    for (const part of [params, query, body]) requireStorable(part);
  });
}

function requireStorable(part: unknown): void {
  if (typeof part !== 'object' || part === null || part instanceof Uint8Array) return;
  for (const [field, value] of Object.entries(part))
    if (!isStorable([field, value]))
      throw fail('invalid', {
        field: isStorable(field) ? field.slice(0, 100) : '',
        problem: words.both('unstorable', {}),
      });
}
