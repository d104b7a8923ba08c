import { QunhaiError } from '@qunhai/kernel';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { worthRetrying } from './query-client.ts';
import { refusalStatus, request } from './request.ts';
import { delayBefore } from './use-server-events.ts';

const schema = z.strictObject({ n: z.int() });
const answer = (body: string, status = 200) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(body, { status })),
  );
const failure = (path = '/api/x'): Promise<QunhaiError> =>
  request(schema, 'GET', path).then(
    () => expect.fail('should have failed'),
    (error: QunhaiError) => error,
  );

afterEach(() => vi.unstubAllGlobals());

describe('request', () => {
  it('parses what the server says', async () => {
    answer('{"n":3}');
    expect(await request(schema, 'GET', '/api/x')).toEqual({ n: 3 });
  });

  it('tells the server’s problem in both languages, with its status', async () => {
    const both = (zh: string, en: string) => ({ zh, en });
    const body = { code: 'server.conflict', message: both('甲', 'A.'), fix: both('乙', 'B.') };
    answer(JSON.stringify(body), 409);
    const error = await failure();
    expect(error).toBeInstanceOf(QunhaiError);
    expect(error.code).toBe('server.conflict');
    expect(error.text.zh).toEqual({ message: '甲', fix: '乙' });
    expect(refusalStatus(error)).toBe(409);
  });

  it('names the field that does not fit, and hides tokens and queries', async () => {
    answer('{"n":"three"}');
    const error = await failure(`/api/r/${'a'.repeat(43)}/form?key=secret`);
    expect(error.code).toBe('web.answer-unexpected');
    expect(error.text.en.message).toContain('/api/r/…/form');
    expect(error.text.en.message).toContain(' n.');
  });

  it('says when the answer is none or nobody answers', async () => {
    answer('<html>', 502);
    expect((await failure()).code).toBe('web.answer-unreadable');
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => Promise.reject(new TypeError('network'))),
    );
    expect((await failure()).code).toBe('web.unreachable');
  });

  it('sends files as they are and values as JSON', async () => {
    const fetched = vi.fn(async (_: string, init: RequestInit) => {
      expect(init.body).toBeDefined();
      return new Response('{"n":1}');
    });
    vi.stubGlobal('fetch', fetched);
    const file = new Blob(['bytes']);
    await request(schema, 'POST', '/api/x', file, { contentType: 'application/zip' });
    await request(schema, 'POST', '/api/x', { a: 1 });
    const [first, second] = fetched.mock.calls.map(([, init]) => init);
    expect(first!.body).toBe(file);
    expect(new Headers(first!.headers).get('content-type')).toBe('application/zip');
    expect(second!.body).toBe('{"a":1}');
  });
});

describe('worthRetrying', () => {
  it('asks again after a lost connection, not after a refusal', async () => {
    answer('{}', 404);
    expect(worthRetrying(0, new Error('lost'))).toBe(true);
    expect(worthRetrying(2, new Error('lost'))).toBe(false);
    const refused = new QunhaiError(
      'server.no',
      { zh: { message: '', fix: '' }, en: { message: '', fix: '' } },
      { status: 403 },
    );
    expect(worthRetrying(0, refused)).toBe(false);
  });
});

describe('delayBefore', () => {
  it('doubles up to half a minute', () => {
    expect([0, 1, 2, 9].map(delayBefore)).toEqual([1000, 2000, 4000, 30_000]);
  });
});
