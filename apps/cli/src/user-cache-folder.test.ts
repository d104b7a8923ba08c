import { expect, it } from 'vitest';
import { userCacheFolder } from './user-cache-folder.ts';

it.each([
  ['linux', { HOME: '/home/a' }, '/home/a/.cache/qunhai'],
  ['linux', { HOME: '/home/a', XDG_CACHE_HOME: '/var/a' }, '/var/a/qunhai'],
  ['linux', { HOME: '/home/a', XDG_CACHE_HOME: 'cache' }, '/home/a/.cache/qunhai'],
  ['linux', { HOME: '/home/a', XDG_CACHE_HOME: '' }, '/home/a/.cache/qunhai'],
  ['darwin', { HOME: '/Users/a' }, '/Users/a/Library/Caches/qunhai'],
  ['win32', { LOCALAPPDATA: 'C:\\a\\Local' }, 'C:\\a\\Local\\qunhai\\cache'],
  ['linux', {}, null],
  ['win32', { HOME: '/home/a' }, null],
] as const)('on %s with %j', (platform, environment, folder) => {
  expect(userCacheFolder(environment, platform)).toBe(folder);
});
