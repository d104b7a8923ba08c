import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Qunhai's folder in the user's cache directory: outside every study, so that a study received from someone else cannot
 * bring a cache with forged results along. An absolute XDG_CACHE_HOME goes before the platform's own place.
 * @returns null where the environment names no home; nothing is kept then
 */
export function userCacheFolder(
  environment: Environment,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const { join, isAbsolute } = platform === 'win32' ? win32 : posix;
  const { XDG_CACHE_HOME: chosen, LOCALAPPDATA: local, HOME: home } = environment;
  if (chosen && isAbsolute(chosen)) return join(chosen, 'qunhai');
  if (platform === 'win32') return local ? join(local, 'qunhai', 'cache') : null;
  if (!home) return null;
  return platform === 'darwin'
    ? join(home, 'Library', 'Caches', 'qunhai')
    : join(home, '.cache', 'qunhai');
}
