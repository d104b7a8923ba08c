import { expect } from 'vitest';
import { runQunhai } from './run-qunhai.ts';

/** A command line is refused: an exit code, what is wrong and its remedy in both languages, nothing on standard output. */
export async function expectRefusal(
  args: readonly string[],
  code: number,
  english: RegExp,
): Promise<void> {
  const ended = await runQunhai(args);
  expect(ended.code, `${args.join(' ')}\n${ended.stderr}`).toBe(code);
  expect(ended.stderr).toMatch(english);
  expect(ended.stderr).toMatch(/^Fix: ./m);
  expect(ended.stdout).toBe('');
  const chinese = await runQunhai([...args, '--lang', 'zh']);
  expect(chinese.code).toBe(code);
  expect(chinese.stderr).toMatch(/^解决办法：./m);
}
