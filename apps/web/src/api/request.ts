import { type Problem, problem } from '@qunhai/api';
import { QunhaiError } from '@qunhai/kernel';
import type { z } from 'zod';
import { apiError } from './errors.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** Media type of a body that is bytes; JSON is known. */
  readonly contentType?: string;
  /** The page is about to go: the browser finishes the request after it. */
  readonly keepalive?: boolean;
  /** Looks at a response before it is read, for what a refusal carries besides its problem. Clone it to read the body. */
  readonly inspect?: (response: Response) => Promise<void>;
}

/** What a server's refusal adds to its texts. */
export interface RefusalDetails {
  readonly status: number;
  readonly field: string | undefined;
  readonly issues: NonNullable<Problem['issues']>;
}

/**
 * Ask the server and parse its answer with a schema of `@qunhai/api`.
 * @param body - a value sent as JSON, or a `Blob` (a file) sent as it is
 * @throws {QunhaiError} the server's own problem in both languages, with `RefusalDetails`; `web.unreachable`,
 *   `web.answer-unreadable` or `web.answer-unexpected` when there is none
 */
export async function request<Schema extends z.ZodType>(
  schema: Schema,
  method: Method,
  path: string,
  body?: unknown,
  options: RequestOptions = {},
): Promise<z.output<Schema>> {
  const response = await send(method, path, body, options);
  await options.inspect?.(response);
  const answer = await readJson(response, path);
  if (!response.ok) throw refusal(response.status, answer, path);
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw apiError('answer-unexpected', { path: withoutSecrets(path), field }, parsed.error);
}

async function send(
  method: Method,
  path: string,
  body: unknown,
  { signal, contentType, keepalive = false }: RequestOptions,
): Promise<Response> {
  const bytes = body instanceof Blob;
  const headers = new Headers({ accept: 'application/json' });
  if (bytes) headers.set('content-type', contentType ?? 'application/octet-stream');
  else if (body !== undefined) headers.set('content-type', 'application/json');
  const init: RequestInit = { method, headers, credentials: 'same-origin', keepalive };
  if (body !== undefined) init.body = bytes ? body : JSON.stringify(body);
  if (signal) init.signal = signal;
  try {
    return await fetch(path, init);
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw apiError('unreachable', { path: withoutSecrets(path) }, cause);
  }
}

async function readJson(response: Response, path: string): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    const place = { path: withoutSecrets(path), status: response.status };
    throw apiError('answer-unreadable', place, cause);
  }
}

function refusal(status: number, answer: unknown, path: string): QunhaiError {
  const parsed = problem.safeParse(answer);
  if (!parsed.success)
    return apiError('answer-unreadable', { path: withoutSecrets(path), status }, parsed.error);
  const { code, message, fix, field, issues = [] } = parsed.data;
  const details: RefusalDetails = { status, field, issues };
  return new QunhaiError(
    code,
    { zh: { message: message.zh, fix: fix.zh }, en: { message: message.en, fix: fix.en } },
    details,
  );
}

/** A path for people to read: queries and tokens of respondents do not belong into a message. */
function withoutSecrets(path: string): string {
  return path.replace(/\?.*$/, '').replace(/\/[\w-]{30,}(?=\/|$)/g, '/…');
}

/** The status the server refused with, or null when the error did not come from the server. */
export function refusalStatus(error: unknown): number | null {
  if (!(error instanceof QunhaiError) || !('status' in error.details)) return null;
  return Number(error.details.status);
}
