import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runQunhai, startQunhai } from './testing/run-qunhai.ts';

let root: string;
let study: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'qunhai-'));
  study = join(root, 'study');
  await runQunhai(['simulate-data', '--firms', '80', '--out', study]);
});
afterAll(() => rmSync(root, { recursive: true }));

describe('qunhai as a process', { timeout: 180_000 }, () => {
  it('ends with the exit code of what it did', async () => {
    const { ended } = startQunhai(['check', join(root, 'nowhere')]);
    const { code, stdout, stderr } = await ended;
    expect(code).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/no study\.yaml/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('stops at Ctrl-C and leaves nothing half-written', async () => {
    const out = join(root, 'cancelled');
    const { child, ended } = startQunhai([
      ...['run', study, '--out', out, '--resamples', '100000', '--no-cache'],
    ]);
    await new Promise<void>((resolve) => {
      child.stderr?.on('data', (text: string) => {
        if (text.includes('Resampling')) resolve();
      });
    });
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    expect(stderr).toMatch(/during the step “Resampling”; nothing was written/);
    expect(readdirSync(root)).not.toContain('cancelled');
    expect(readdirSync(study).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('serves the simulated example on localhost until Ctrl-C', async () => {
    const out = join(root, 'demo');
    const args = ['demo', '--no-open', '--quiet', '--out', out];
    const { child, ended } = startQunhai(args, { PORT: '0' });
    const address = await new Promise<string>((resolve) => {
      let text = '';
      child.stdout?.on('data', (part: string) => {
        text += part;
        const found = text.match(/http:\/\/localhost:\d+\//);
        if (found) resolve(found[0]);
      });
    });
    const page = await (await fetch(address)).text();
    expect(page).toContain('</html>');
    expect(page).toBe(readFileSync(join(out, 'report.html'), 'utf8'));
    child.kill('SIGINT');
    expect((await ended).code).toBe(0);
  });
});
