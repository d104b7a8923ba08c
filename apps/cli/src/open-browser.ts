import { spawn } from 'node:child_process';

const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

/** Ask the system to show an address; where it cannot, the printed address is enough. */
export function openBrowser(address: string): void {
  const opener = openers[process.platform];
  if (opener === undefined) return;
  const [command, ...before] = opener;
  const child = spawn(command, [...before, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
