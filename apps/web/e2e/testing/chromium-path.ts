import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** The Chromium of this machine: `CHROMIUM_PATH`, Debian's, or one on the path. */
export function chromiumPath(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env.CHROMIUM_PATH, '/usr/bin/chromium', ...onPath].find(
    (path) => path !== undefined && existsSync(path),
  );
}
