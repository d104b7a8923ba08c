/** Whether a host to listen on, or the address of a peer, is this computer's own. */
export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' ||
    host === '::1' ||
    /^(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
  );
}

/** Whether a Host header names this computer; names that somebody else's DNS points to 127.0.0.1 do not. */
export function namesLoopback(hostHeader: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(hostHeader ?? '');
}
