import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { studyYaml } from './base-study.ts';
import { changed, holding, type MalformedStudy } from './malformed-study.ts';

const laughs = Array.from({ length: 12 }, (_, i) =>
  i === 0
    ? 'l0: &l0 lol'
    : `l${i}: &l${i} [${Array(9)
        .fill(`*l${i - 1}`)
        .join(', ')}]`,
).join('\n');

const whole = (name: string, content: string | Uint8Array, ends: string) =>
  holding(`study.yaml ${name}`, 'study.yaml', content, ends);
const line = (name: string, from: string | RegExp, to: string, ends = 'study.invalid') =>
  changed(`study.yaml with ${name}`, 'study.yaml', (text) => text.replace(from, to), ends);
const added = (name: string, more: string, ends = 'study.invalid') =>
  changed(`study.yaml with ${name}`, 'study.yaml', (text) => `${text}${more}\n`, ends);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

/** study.yaml is no YAML, or no study. */
const documents: MalformedStudy[] = [
  whole('empty', '', 'study.invalid'),
  whole('with a comment only', '# nothing\n', 'study.invalid'),
  whole('a list', '- a\n- b\n', 'study.invalid'),
  whole('a number', '42', 'study.invalid'),
  whole(
    'of random bytes',
    Uint8Array.from({ length: 400 }, (_, i) => (i * 97) % 256),
    'study.*',
  ),
  whole('in UTF-16', utf16(studyYaml), 'study.*'),
  whole('with a bomb of aliases', laughs, 'study.alias-limit'),
  whole('with an alias to itself', 'a: &a [*a]\n', 'study.invalid'),
  whole('with an unknown alias', 'a: *nowhere\n', 'study.unknown-alias'),
  whole('nested 20,000 deep', '['.repeat(20_000), 'study.too-deep'),
  whole('of 20 MB', `# ${'x'.repeat(20 * 2 ** 20)}\n`, 'study.too-large'),
  added('a bracket left open', 'note: [1', 'study.yaml-syntax'),
  added('a tab for indentation', 'note:\n\tzh: x', 'study.yaml-syntax'),
  added('a key twice', 'seed: 8', 'study.yaml-syntax'),
  added('two documents', '---\na: 1', 'study.yaml-syntax'),
  added('a foreign tag', 'note: !!js/function "x"'),
  added('an unknown key', 'colour: red'),
  added('__proto__', '__proto__: { x: 1 }'),
];

/** Values that the schema refuses. */
const values: MalformedStudy[] = [
  line('no schema', 'schema: qunhai-study/1\n', ''),
  line('a later schema', 'qunhai-study/1', 'qunhai-study/9'),
  line('no id', 'id: small\n', ''),
  line('spaces in the id', 'id: small', 'id: My Study'),
  line('a title in one language', ', en: A small study', ''),
  line('an empty title', 'zh: 小研究', "zh: ''"),
  line('unknown data', 'data: simulated', 'data: invented'),
  line('a negative seed', 'seed: 7', 'seed: -1'),
  line('a broken seed', 'seed: 7', 'seed: 1.5'),
  line('a huge seed', 'seed: 7', 'seed: 1e300'),
  line('a seed in words', 'seed: 7', 'seed: seven'),
  line('no responses', /responses:.*\n {2}/, ''),
  line('a file that is a number', 'file: ties.csv', 'file: 5'),
  line('a long delimiter', 'file: ties.csv', "file: ties.csv, delimiter: '::'"),
  added('an unknown estimator', 'analysis: { estimator: lisrel }'),
  added('an unknown analysis key', 'analysis: { bootstraps: 500 }'),
  added('negative resamples', 'analysis: { resamples: -5 }'),
  added('ten resamples', 'analysis: { resamples: 10 }'),
  added('a billion resamples', 'analysis: { resamples: 1000000000 }'),
  added('a level in per cent', 'analysis: { level: 95 }'),
  added('a tolerance of 0', 'analysis: { tolerance: 0 }'),
  added('NaN as level', 'analysis: { level: .nan }'),
  added('too few iterations', 'analysis: { maxIterations: 1 }'),
  added('a wave that is no wave', 'analysis: { wave: last }'),
  added('a wave nobody answered', 'analysis: { wave: 7 }', 'dataset.unknown-wave'),
  added('one construct', 'constructs: [R]'),
  added('an unknown construct', 'constructs: [R, Q]', 'study.unknown-construct'),
];

const outside = (name: string, path: string, ends = 'study.file-outside') =>
  line(name, 'file: responses.csv', `file: '${path}'`, ends);

/** Files that are not where they may be. */
const places: MalformedStudy[] = [
  outside('a path upwards', '../../../../etc/passwd'),
  outside('a path upwards in the middle', 'data/../../other.csv'),
  outside('an absolute path', '/etc/passwd'),
  outside('a Windows path upwards', '..\\..\\other.csv'),
  outside('a drive', 'C:\\data\\other.csv'),
  outside('an address', 'http://localhost:1/x.csv', 'study.web-address'),
  outside('a NUL in a path', '\u0000responses.csv'),
  outside('a name too long for a file', `${'x'.repeat(300)}.csv`, 'study.*'),
  outside('a file that is not there', 'answers.csv', 'study.file-not-found'),
  line('a theory upwards', 'theory: theory.yaml', 'theory: ../theory.yaml', 'study.file-outside'),
  line(
    'a theory that is not there',
    'theory: theory.yaml',
    'theory: other.yaml',
    'study.file-not-found',
  ),
  line('a theory that is no file name', 'theory: theory.yaml', 'theory: Porter'),
  {
    ...outside('a folder for a file', 'folder', 'study.not-a-file'),
    place: (folder) => mkdirSync(join(folder, 'folder')),
  },
  {
    ...outside('a link out of the folder', 'link.csv'),
    place: (folder) => symlinkSync('/etc/passwd', join(folder, 'link.csv')),
  },
  {
    ...outside('a link to an endless device', 'link.csv', 'study.not-a-file'),
    place: (folder) => symlinkSync('/dev/zero', join(folder, 'link.csv')),
  },
  {
    ...outside('a link to itself', 'link.csv', 'study.cannot-read'),
    place: (folder) => symlinkSync('link.csv', join(folder, 'link.csv')),
  },
  {
    ...outside('a pipe nobody writes to', 'pipe.csv', 'study.not-a-file'),
    place: (folder) => void execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe.csv')]),
  },
  {
    name: 'a folder without study.yaml',
    files: (files) => void files.delete('study.yaml'),
    ends: 'study.no-study',
  },
  {
    name: 'study.yaml a folder',
    files: (files) => void files.delete('study.yaml'),
    place: (folder) => mkdirSync(join(folder, 'study.yaml')),
    ends: 'study.not-a-file',
  },
];

/** Malformed study.yaml. */
export const malformedStudyFiles: readonly MalformedStudy[] = [...documents, ...values, ...places];
