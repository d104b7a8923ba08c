import type { RunningServer } from '../start-server.ts';

/** What a request of a test asks. */
interface Asking {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer, its body parsed where it is JSON. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into any answer
  readonly body: any;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Somebody at a browser: sends requests as its pages do and keeps the cookies it is given. */
export interface Visitor {
  ask(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    asking?: Asking,
  ): Promise<Answer>;
  readonly cookies: Map<string, string>;
}

/** A new visitor of a server, known to nobody. */
export function newVisitor({ app, address }: Pick<RunningServer, 'app' | 'address'>): Visitor {
  const cookies = new Map<string, string>();
  const { host, origin } = new URL(address);
  return {
    cookies,
    async ask(method, url, { body, headers = {} } = {}) {
      const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
      const answer = await app.inject({
        method,
        url,
        headers: {
          host,
          ...(method !== 'GET' && { origin, 'sec-fetch-site': 'same-origin' }),
          ...(cookie && { cookie }),
          ...headers,
        },
        ...(body !== undefined && { payload: body as object }),
      });
      for (const { name, value, maxAge } of answer.cookies) {
        if (maxAge === 0 || value === '') cookies.delete(name);
        else cookies.set(name, encodeURIComponent(value));
      }
      const isJson = String(answer.headers['content-type']).includes('json');
      return {
        status: answer.statusCode,
        body: isJson && answer.body !== '' ? JSON.parse(answer.body) : undefined,
        text: answer.body,
        headers: answer.headers,
      };
    },
  };
}
