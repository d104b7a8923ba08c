import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runQunhai, startQunhai } from '../testing/run-qunhai.ts';

const publicUrl = 'https://survey.example.org';
const asBuilt = ['--no-build', '--no-open', '--port', '0'];

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'qunhai-serve-'));
});
afterAll(() => rmSync(root, { recursive: true }));

/** Start a server and wait for the address it prints. */
async function serve(args: readonly string[], environment: Record<string, string> = {}) {
  const started = startQunhai(['serve', ...asBuilt, ...args], environment);
  const printed = new Promise<string>((resolve) => {
    let text = '';
    started.child.stdout?.on('data', (part: string) => {
      text += part;
      const found = text.match(/The workbench is at (http\S+)/);
      if (found) resolve(found[1]!);
    });
  });
  const failed = started.ended.then(({ stderr }) => Promise.reject(new Error(stderr)));
  const address = await Promise.race([printed, failed]);
  const stop = async () => {
    started.child.kill('SIGTERM');
    return started.ended;
  };
  return { address, stop };
}

describe('qunhai serve', { timeout: 300_000 }, () => {
  it('serves this computer from a folder of its own, whose secret nobody else reads', async () => {
    const data = join(root, 'personal');
    const { address, stop } = await serve(['--data', data]);
    expect(address).toMatch(/^http:\/\/localhost:\d+\/$/);
    const session = await (await fetch(new URL('/api/session', address))).json();
    expect(session).toMatchObject({ mode: 'personal', isAdministrator: true });
    const second = await runQunhai(['serve', ...asBuilt, '--data', data]);
    expect(second.code).toBe(5);
    expect(second.stderr).toContain('already open in another server');
    const ended = await stop();
    expect(ended.code).toBe(0);
    expect(ended.stderr).toContain('Stopping');
    expect(statSync(join(data, 'secret')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(data, 'secret'), 'utf8')).toHaveLength(64);
  });

  it('opens to others only with an owner, encryption and an address, and says which is missing', async () => {
    const data = ['--data', join(root, 'shared')];
    const refusal = async (...args: string[]) => {
      const { code, stderr } = await runQunhai(['serve', ...asBuilt, ...data, ...args]);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^Fix: /m);
      return stderr;
    };
    expect(await refusal('--host', '0.0.0.0')).toContain('--tls-key');
    expect(await refusal('--behind-proxy')).toContain('--public-url');
    expect(await refusal('--tls-key', 'key.pem')).toContain('--tls-cert is missing');
    const proxied = ['--behind-proxy', '--public-url', publicUrl];
    expect(await refusal(...proxied)).toContain('--create-owner');
    const owner = {
      QUNHAI_OWNER_NAME: 'Wang Fang',
      QUNHAI_OWNER_EMAIL: 'fang@example.org',
      QUNHAI_OWNER_PASSWORD: 'correct horse battery',
    };
    const short = await runQunhai(['serve', ...asBuilt, ...data, '--create-owner'], {
      ...owner,
      QUNHAI_OWNER_PASSWORD: 'short',
    });
    expect(short.stderr).toContain('needs 10 characters or more');
    const { address, stop } = await serve([...data, '--create-owner', ...proxied], owner);
    expect(address).toBe(`${publicUrl}/`);
    const ended = await stop();
    expect(ended.stderr).toContain('Created the owner fang@example.org');
    expect(ended.stdout + ended.stderr).not.toContain(owner.QUNHAI_OWNER_PASSWORD);
    const again = await serve([...data, '--password-link', 'fang@example.org']);
    const { stdout } = await again.stop();
    expect(stdout).toMatch(
      /fang@example\.org; it works once: http:\/\/localhost:\d+\/reset\/\S{32}/,
    );
  });

  it('asks nothing where nobody can answer', async () => {
    const args = ['serve', ...asBuilt, '--data', join(root, 'none'), '--create-owner'];
    const { code, stderr } = await runQunhai(args);
    expect(code).toBe(2);
    expect(stderr).toContain('QUNHAI_OWNER_NAME');
  });

  it('says what is wrong with where it shall keep its data, in the reader’s language', async () => {
    const file = join(root, 'a-file');
    writeFileSync(file, '');
    const folder = await runQunhai(['serve', ...asBuilt, '--data', file, '--lang', 'zh']);
    expect(folder.code).toBe(5);
    expect(folder.stderr).toMatch(/无法使用/);
    const postgres = await runQunhai(['serve', ...asBuilt], {
      DATABASE_URL: 'postgres://localhost/none',
    });
    expect(postgres.code).toBe(2);
    expect(postgres.stderr).toContain('QUNHAI_SECRET');
    const worker = await runQunhai(['worker']);
    expect(worker.code).toBe(2);
    expect(worker.stderr).toContain('DATABASE_URL');
  });
});
