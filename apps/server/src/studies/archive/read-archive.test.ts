import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archiveLimits, isSafePath, readArchive } from './read-archive.ts';

const yaml = strToU8('schema: qunhai-study/1\n');
const names = (zip: Uint8Array) => [...readArchive(zip).keys()].sort();
const zipOf = (files: Zippable) => zipSync({ 'study.yaml': yaml, ...files });
const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

/** A zip whose directory is changed byte by byte: fflate itself writes none that lies. */
function lying(zip: Uint8Array, change: (view: DataView, entry: number) => void): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  return copy;
}

describe('readArchive', () => {
  it('reads files, without a folder around them and what systems add', () => {
    expect(names(zipOf({ 'data/a.csv': strToU8('a') }))).toEqual(['data/a.csv', 'study.yaml']);
    const wrapped = zipSync({
      'my study/study.yaml': yaml,
      'my study/数据/甲.csv': strToU8('a'),
      'my study/.DS_Store': strToU8('x'),
    });
    expect(names(wrapped)).toEqual(['study.yaml', '数据/甲.csv']);
    expect(names(zipOf({ '__MACOSX/study.yaml': strToU8('x') }))).toEqual(['study.yaml']);
  });

  it.each([
    '../secret',
    'a/../../secret',
    '/etc/passwd',
    'C:/x.csv',
    'a\\..\\b',
    'a//b',
    './a',
    'a\u0000b',
    'a\u202Eb',
    'con.csv',
    'data/nul',
    'data/a.',
    ' ',
  ])('refuses the path %j', (name) => {
    expect(isSafePath(name)).toBe(false);
    expect(codeOf(() => readArchive(zipOf({ [name]: strToU8('x') })))).toBe('studies.archive-path');
  });

  it('refuses links and devices', () => {
    for (const kind of [0o120777, 0o020666, 0o010666]) {
      const link = zipOf({ link: [strToU8('/etc/passwd'), { os: 3, attrs: (kind << 16) >>> 0 }] });
      expect(codeOf(() => readArchive(link))).toBe('studies.archive-link');
    }
    const file = zipOf({ file: [strToU8('x'), { os: 3, attrs: (0o100644 << 16) >>> 0 }] });
    expect(names(file)).toEqual(['file', 'study.yaml']);
  });

  it('refuses names that differ in capitals only', () => {
    const twice = zipOf({ 'Data.csv': strToU8('1'), 'data.csv': strToU8('2') });
    expect(codeOf(() => readArchive(twice))).toBe('studies.archive-repeats');
  });

  it('refuses bombs before unpacking them', () => {
    const bomb = zipOf({ 'a.csv': new Uint8Array(archiveLimits.ratioFrom + 1) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(codeOf(() => readArchive(bomb))).toBe('studies.archive-bomb');
    const boast = lying(zipOf({}), (view, at) => view.setUint32(at + 24, 0xf0000000, true));
    expect(codeOf(() => readArchive(boast))).toBe('studies.archive-bomb');
    const heavy = lying(zipOf({ 'a.csv': strToU8('x') }), (view, at) => {
      view.setUint32(at + 20, 200 * 2 ** 20, true);
      view.setUint32(at + 24, 200 * 2 ** 20, true);
    });
    expect(codeOf(() => readArchive(heavy))).toBe('studies.archive-too-large');
    const modest = lying(zipOf({}), (view, at) => view.setUint32(at + 24, 1, true));
    expect(codeOf(() => readArchive(modest))).toBe('studies.archive-broken');
    const many = Object.fromEntries(
      Array.from({ length: archiveLimits.entries }, (_, i) => [`f${i}`, new Uint8Array()]),
    );
    expect(codeOf(() => readArchive(zipOf(many)))).toBe('studies.archive-entries');
  });

  it('refuses what is damaged, encrypted or no zip', () => {
    const zip = zipOf({ 'a.csv': strToU8('a,b\n'.repeat(100)) });
    expect(codeOf(() => readArchive(zip.subarray(0, -1)))).toBe('studies.archive-broken');
    const flipped = zip.slice();
    flipped[45]! ^= 1;
    expect(codeOf(() => readArchive(flipped))).toBe('studies.archive-broken');
    const locked = lying(zip, (view, at) => view.setUint16(at + 8, 1, true));
    expect(codeOf(() => readArchive(locked))).toBe('studies.archive-encrypted');
    for (const other of ['', 'PK', '%PDF-1.7'])
      expect(codeOf(() => readArchive(strToU8(other)))).toBe('studies.not-an-archive');
  });
});
