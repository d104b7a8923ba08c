import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QunhaiError } from '@qunhai/kernel';
import { runStudy } from '@qunhai/study';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitCodeOf, exitCodes } from '../apps/cli/src/exit-codes.ts';
import { runQunhai } from '../apps/cli/src/testing/run-qunhai.ts';
import { baseStudy } from './malformed/base-study.ts';
import { malformedSavFiles, malformedWorkbooks } from './malformed/binary-files.ts';
import { malformedDelimitedFiles } from './malformed/delimited-files.ts';
import type { MalformedStudy } from './malformed/malformed-study.ts';
import { malformedStudyFiles } from './malformed/study-files.ts';
import { malformedTheories } from './malformed/theories.ts';

const base = baseStudy();
const workbooks = await malformedWorkbooks(String(base.get('responses.csv')));
const corpus = [
  ...malformedStudyFiles,
  ...malformedTheories,
  ...malformedDelimitedFiles,
  ...workbooks,
  ...malformedSavFiles(),
];

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'qunhai-malformed-'));
});
afterAll(() => rmSync(root, { recursive: true }));

function studyFolder(study: MalformedStudy): string {
  const folder = mkdtempSync(join(root, 'study-'));
  const files = new Map(base);
  study.files(files);
  for (const [name, content] of files) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  study.place?.(folder);
  return folder;
}

/** How a run ended: an error code, `excluded:codes`, `missing` when an answer counts as not given, or `sound`. */
async function outcome(folder: string): Promise<string> {
  try {
    const { results } = await runStudy(folder, { cache: null, workers: 1, resamples: 0 });
    expect(results.sem.status).toBe('converged');
    const codes = new Set(results.exclusions.map((exclusion) => exclusion.code));
    if (codes.size > 0) return `excluded:${[...codes].join(',')}`;
    const missing = results.quality.missingByItem.some((item) => item.missing > 0);
    return missing ? 'missing' : 'sound';
  } catch (error) {
    expectClear(error, folder);
    return (error as QunhaiError).code;
  }
}

/** Message and remedy in both languages, the documented exit code, nothing of this machine or of the program's insides. */
function expectClear(error: unknown, folder: string): void {
  if (!(error instanceof QunhaiError)) throw error;
  expect(exitCodeOf(error)).toBe(exitCodes.invalidInput);
  for (const language of ['zh', 'en'] as const) {
    const { message, fix } = error.text[language];
    for (const text of [message, fix]) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/\n\s+at |\bundefined\b|\[object |TypeError|RangeError|node:/);
      expect(text.length).toBeLessThan(4000);
    }
    for (const text of language === 'zh' ? [message, fix] : [])
      expect(text).toMatch(/\p{Script=Han}/u);
    if (error.code !== 'study.no-study') expect(message).not.toContain(folder);
  }
}

const matches = (ends: string) =>
  new RegExp(`^${ends.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);

describe('malformed inputs', () => {
  it('are at least a hundred, each with its own name', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(100);
    expect(new Set(corpus.map((study) => study.name)).size).toBe(corpus.length);
  });

  it('the study they are made from is sound', async () => {
    const files = { name: 'base', files: () => {}, ends: 'sound' };
    expect(await outcome(studyFolder(files))).toBe('sound');
  });

  it.each(corpus.map((study) => [study.name, study] as const))(
    '%s',
    async (_, study) => {
      expect(await outcome(studyFolder(study))).toMatch(matches(study.ends));
    },
    60_000,
  );
});

describe('malformed inputs given to the command', { timeout: 120_000 }, () => {
  it.each([
    ['study.yaml with a bomb of aliases', 'en'],
    ['theory with a circle of paths', 'zh'],
    ['responses.csv with a row too long', 'zh'],
    ['workbook cut in half', 'en'],
    ['SPSS file with a wrong magic', 'zh'],
  ])(
    '%s ends with exit code 3, a message and a remedy, and writes nothing (%s)',
    async (name, lang) => {
      const folder = studyFolder(corpus.find((study) => study.name === name)!);
      const ended = await runQunhai(['run', folder, '--lang', lang, '--workers', '1']);
      expect(ended.code).toBe(exitCodes.invalidInput);
      expect(ended.stdout).toBe('');
      expect(ended.stderr).toMatch(lang === 'zh' ? /^解决办法：./m : /^Fix: ./m);
      expect(ended.stderr).not.toMatch(/^\s+at /m);
      expect(existsSync(join(folder, 'out'))).toBe(false);
    },
  );
});
