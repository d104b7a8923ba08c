import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../apps/cli/src/run-program.ts';

const guides = ['en', 'zh'].map((language) =>
  readFileSync(`docs/guide/methods.${language}.md`, 'utf8'),
);
const blocks = (guide: string, kind: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, text]) => text!,
  );
const commandsOf = (guide: string) =>
  blocks(guide, 'sh').flatMap((text) => text.trim().split('\n'));
const commands = commandsOf(guides[0]!);

/** Files that the guide shows whole, by the name after the kind of their block. */
const shown = [...guides[0]!.matchAll(/^```(?:csv|text) (\S+)\n([\s\S]*?)^```/gm)];
const written = ['positions.csv', 'knowledge.graphml'];

/** Words of a command line; quotes hold one together. */
const words = (command: string) =>
  [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'qunhai-'));
  for (const [, name, text] of shown) writeFileSync(join(root, name!), text!);
});
afterAll(() => rmSync(root, { recursive: true }));

describe('the guide to methods on plain files', () => {
  it('shows the same commands and files in both languages, and every command once at least', () => {
    expect(commandsOf(guides[1]!)).toEqual(commands);
    for (const [block] of shown) expect(guides[1]).toContain(block);
    for (const name of ['power', 'pls', 'sem', 'qca', 'nca', 'network', 'levels', 'location'])
      expect(commands.some((command) => command.startsWith(`npm run qunhai -- ${name} `))).toBe(
        true,
      );
  });

  it.each(commands)('%s', { timeout: 60_000 }, async (command) => {
    const own = [...shown.map(([, name]) => name), ...written];
    const args = words(command.replace('npm run qunhai -- ', '')).map((word) =>
      own.includes(word) ? join(root, word) : word,
    );
    // A few simulated studies show that the command runs; how many there are is no part of the example.
    const few = args[0] === 'power' ? ['--replications', '4', '--resamples', '50'] : [];
    const output = { stdout: '', stderr: '' };
    const code = await runProgram([...args, ...few, '--lang', 'en'], {
      stdout: { write: (text) => (output.stdout += text) },
      stderr: { write: (text) => (output.stderr += text) },
      environment: {},
      signal: new AbortController().signal,
    });
    expect(output.stderr).not.toContain('Fix:');
    expect(code).toBe(0);
    if (!args.includes('--to')) expect(output.stdout.split('\n').length).toBeGreaterThan(5);
    for (const file of written.filter((name) => command.includes(` ${name}`)))
      expect(existsSync(join(root, file))).toBe(true);
  });
});
