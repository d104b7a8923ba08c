import { z } from 'zod';
import { theorySchema } from './schema/theory.ts';

/** JSON Schema (2020-12) of a theory file as an author writes it: fields with a default may be left out. */
export function theoryJsonSchema(): object {
  return { ...z.toJSONSchema(theorySchema, { io: 'input' }), title: 'qunhai-theory/1' };
}
