import type { ServerOptions } from '../options.ts';
import { fail } from './errors.ts';
import { isLoopback } from './loopback.ts';

/**
 * The address under which people reach the server, without a slash at the end; undefined while it is not known because
 * the port is not.
 * @throws {QunhaiError} security.public-url-bad
 */
export function publicOrigin({ publicUrl }: ServerOptions): string | undefined {
  if (publicUrl === undefined) return undefined;
  const url = URL.parse(publicUrl);
  const isOrigin =
    url !== null && /^https?:$/.test(url.protocol) && `${url.pathname}${url.search}` === '/';
  if (!isOrigin) throw fail('public-url-bad', { url: publicUrl });
  return url.origin;
}

/**
 * Lets a server be reached from other computers only when somebody owns it, what passes is encrypted and its links lead
 * to it.
 * @throws {QunhaiError} security.transport-missing, security.public-url-missing, security.public-url-bad,
 *   security.owner-missing
 */
export async function requireSafeOpening(
  options: ServerOptions,
  hasOwner: () => Promise<boolean>,
): Promise<void> {
  const { host = '127.0.0.1', tls, trustProxy = false } = options;
  const origin = publicOrigin(options);
  if (isLoopback(host) && !trustProxy) return;
  if (!tls && !trustProxy) throw fail('transport-missing', {});
  const isEveryAddress = host === '0.0.0.0' || host === '::';
  if (origin === undefined && (trustProxy || isEveryAddress)) throw fail('public-url-missing', {});
  if (origin?.startsWith('http:')) throw fail('transport-missing', {});
  if (!(await hasOwner())) throw fail('owner-missing', {});
}
