/** Where to go after signing in: an address of this workbench; anything else, such as another site, leads home. */
export function safeNext(next: string | null): string {
  if (next === null || !/^\/(?![/\\])/.test(next) || /[\\\s]/.test(next)) return '/';
  return next.startsWith('/sign-in') ? '/' : next;
}
