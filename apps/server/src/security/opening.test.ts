import { describe, expect, it } from 'vitest';
import type { ServerOptions } from '../options.ts';
import { publicOrigin, requireSafeOpening } from './opening.ts';

const tls = { key: 'key', cert: 'cert' };
const publicUrl = 'https://survey.example.org';

async function outcome(options: Partial<ServerOptions>, hasOwner = true): Promise<string> {
  try {
    await requireSafeOpening({ storage: { kind: 'memory' }, ...options }, async () => hasOwner);
    return 'opens';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('a server that others could reach', () => {
  it.each([
    [{}, 'opens'],
    [{ host: '127.0.0.1' }, 'opens'],
    [{ host: '::1' }, 'opens'],
    [{ host: '0.0.0.0' }, 'security.transport-missing'],
    [{ host: '192.168.1.4' }, 'security.transport-missing'],
    [{ host: '0.0.0.0', publicUrl }, 'security.transport-missing'],
    [{ host: '0.0.0.0', tls }, 'security.public-url-missing'],
    [{ host: '192.168.1.4', tls }, 'opens'],
    [{ host: '0.0.0.0', tls, publicUrl }, 'opens'],
    [{ trustProxy: true }, 'security.public-url-missing'],
    [{ trustProxy: true, publicUrl }, 'opens'],
    [{ trustProxy: true, publicUrl: 'http://survey.example.org' }, 'security.transport-missing'],
    [{ trustProxy: true, publicUrl: 'survey.example.org' }, 'security.public-url-bad'],
    [{ trustProxy: true, publicUrl: `${publicUrl}/path` }, 'security.public-url-bad'],
    [{ trustProxy: true, publicUrl: 'file:///etc' }, 'security.public-url-bad'],
  ] as const)('with %j: %s', async (options, expected) => {
    expect(await outcome(options)).toBe(expected);
  });

  it('wants an owner, unless it is for this computer only', async () => {
    expect(await outcome({}, false)).toBe('opens');
    expect(await outcome({ trustProxy: true, publicUrl }, false)).toBe('security.owner-missing');
    expect(await outcome({ host: '192.168.1.4', tls }, false)).toBe('security.owner-missing');
  });
});

it('links begin with the public address, without a slash at its end', () => {
  expect(publicOrigin({ storage: { kind: 'memory' }, publicUrl: `${publicUrl}/` })).toBe(publicUrl);
  expect(publicOrigin({ storage: { kind: 'memory' } })).toBeUndefined();
});
