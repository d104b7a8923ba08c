import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { serveReport } from './serve-report.ts';

let controller = new AbortController();
afterEach(() => controller.abort());

async function serve(port: number | undefined) {
  controller = new AbortController();
  return serveReport('<h1>报告</h1>', port, controller.signal);
}

it('serves the report at / and nothing else, until it is cancelled', async () => {
  const { address, closed } = await serve(0);
  const page = await fetch(address);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).toBe('<h1>报告</h1>');
  expect((await fetch(`${address}etc/passwd`)).status).toBe(404);
  controller.abort();
  await closed;
  await expect(fetch(address)).rejects.toThrow();
});

it('refuses a port that was asked for and is taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  await expect(serve(port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  other.close();
});
