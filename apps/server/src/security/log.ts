import type { FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';

/**
 * A path for the log: what follows `/r/`, `/api/respond/`, `/share/` or `/reset/` opens something and is left out, like
 * every query and anything else that is long enough to be a token.
 */
export function withoutTokens(url: string): string {
  return url
    .replace(/[?#].*$/s, '')
    .replace(/(\/(?:r|respond|share|reset)\/)[^/]+/gi, '$1…')
    .replace(/\/[\w-]{24,}(?=\/|$)/g, '/…');
}

interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly cause?: LoggedError;
}

/**
 * What the log holds of an error. Messages of the database quote the values of a query, which may be answers or
 * passwords: of those only the kind of error, its code and where it was thrown are kept.
 */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const { code, table, constraint } = error as {
    code?: unknown;
    table?: unknown;
    constraint?: unknown;
  };
  const quotesValues = 'query' in error || 'severity' in error;
  const about = [code, table, constraint].filter((word) => typeof word === 'string').join(' ');
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: quotesValues ? about : withoutTokens(error.message),
    stack: frames.join('\n'),
    ...(error.cause instanceof Error && depth < 3
      ? { cause: loggedError(error.cause, depth + 1) }
      : {}),
  };
}

/** The logger repeats an error's message beside it when it is given no other; so it is given one. */
function sayWithoutValues(
  this: unknown,
  args: readonly unknown[],
  log: (this: never, ...said: never[]) => void,
): void {
  const [first, text, ...rest] = args;
  const error = first instanceof Error ? first : (first as { err?: { message?: unknown } })?.err;
  const repeats = text === undefined || text === error?.message;
  const said = error
    ? [first instanceof Error ? { err: first } : first, repeats ? 'failure' : text, ...rest]
    : args;
  Reflect.apply(log, this, said);
}

/** How the server logs: problems of its own, no token, no body, no header. `QUNHAI_LOG=info` adds every request. */
export function loggerOptions({ options }: Context): {
  readonly level: string;
  readonly serializers: Record<string, (value: unknown) => unknown>;
  readonly hooks: { logMethod: typeof sayWithoutValues };
  readonly stream?: { write(line: string): void };
} {
  return {
    level: options.log?.level ?? process.env.QUNHAI_LOG ?? 'warn',
    serializers: {
      req: (request) => {
        const { method, url } = request as FastifyRequest;
        return { method, url: withoutTokens(url) };
      },
      err: (error) => loggedError(error),
    },
    hooks: { logMethod: sayWithoutValues },
    ...(options.log?.write && { stream: { write: options.log.write } }),
  };
}
