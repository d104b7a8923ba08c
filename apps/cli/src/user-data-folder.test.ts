import { expect, it } from 'vitest';
import { userDataFolder } from './user-data-folder.ts';

it.each([
  ['linux', { HOME: '/home/a' }, '/home/a/.local/share/qunhai'],
  ['linux', { HOME: '/home/a', XDG_DATA_HOME: '/var/a' }, '/var/a/qunhai'],
  ['linux', { HOME: '/home/a', XDG_DATA_HOME: 'data' }, '/home/a/.local/share/qunhai'],
  ['linux', { HOME: '/home/a', QUNHAI_DATA: 'mine' }, 'mine'],
  ['darwin', { HOME: '/Users/a' }, '/Users/a/Library/Application Support/qunhai'],
  ['win32', { LOCALAPPDATA: 'C:\\a\\Local' }, 'C:\\a\\Local\\qunhai\\data'],
  ['linux', {}, null],
] as const)('on %s with %j', (platform, environment, folder) => {
  expect(userDataFolder(environment, platform)).toBe(folder);
});
