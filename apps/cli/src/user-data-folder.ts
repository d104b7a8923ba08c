import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the workbench keeps its studies when nothing else is said: QUNHAI_DATA, an absolute XDG_DATA_HOME, or the
 * platform's place for a user's data.
 * @returns null where the environment names no home
 */
export function userDataFolder(
  environment: Environment,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const { join, isAbsolute } = platform === 'win32' ? win32 : posix;
  const { QUNHAI_DATA: own, XDG_DATA_HOME: chosen, LOCALAPPDATA: local, HOME: home } = environment;
  if (own) return own;
  if (chosen && isAbsolute(chosen)) return join(chosen, 'qunhai');
  if (platform === 'win32') return local ? join(local, 'qunhai', 'data') : null;
  if (!home) return null;
  return platform === 'darwin'
    ? join(home, 'Library', 'Application Support', 'qunhai')
    : join(home, '.local', 'share', 'qunhai');
}
