import { jsonSchemaTransform } from 'fastify-type-provider-zod';

const file = {
  description: 'A file or a stream',
  content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
};

/** A route for the OpenAPI document: its schemas as JSON Schema, and of one that answers no JSON that it gives a file. */
export const describeRoute: typeof jsonSchemaTransform = (input) => {
  const { schema, url } = jsonSchemaTransform(input);
  const response = (schema as { response?: Record<string, unknown> }).response ?? {};
  const succeeds = Object.keys(response).some((status) => /^2/.test(status));
  if (succeeds || schema?.hide) return { schema, url };
  return { schema: { ...schema, response: { 200: file, ...response } }, url };
};
