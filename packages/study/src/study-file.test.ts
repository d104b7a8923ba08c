import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QunhaiError } from '@qunhai/kernel';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cannotRead, readStudyFile } from './study-file.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'qunhai-'));
  folder = join(root, 'study');
  mkdirSync(join(folder, 'data'), { recursive: true });
  writeFileSync(join(folder, 'data/firms.csv'), 'firm\n1\n');
  writeFileSync(join(root, 'secret.csv'), 'secret\n');
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (name: string, overrides = {}) =>
  new TextDecoder().decode(readStudyFile(folder, name, 1000, overrides));
const failureOf = (act: () => unknown): QunhaiError => {
  try {
    act();
  } catch (error) {
    if (error instanceof QunhaiError) return error;
    throw error;
  }
  throw new Error('nothing failed');
};
const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

describe('readStudyFile', () => {
  it('reads a file of the folder and of its subfolders', () => {
    expect(read('data/firms.csv')).toBe('firm\n1\n');
  });

  it.each([
    '../secret.csv',
    'data/../../secret.csv',
    '..\\secret.csv',
    '/etc/hostname',
    'C:\\secret.csv',
    'c:secret.csv',
    '\\\\server\\share\\x.csv',
    'data\0/firms.csv',
    '.',
  ])('refuses %j', (name) => {
    expect(codeOf(() => read(name))).toMatch(/^study\.(file-outside|not-a-file)$/);
  });

  it('refuses a symbolic link that leads out, as a file and as a folder', () => {
    symlinkSync(join(root, 'secret.csv'), join(folder, 'link.csv'));
    symlinkSync(root, join(folder, 'up'));
    expect(codeOf(() => read('link.csv'))).toBe('study.file-outside');
    expect(codeOf(() => read('up/secret.csv'))).toBe('study.file-outside');
  });

  it('follows a link that stays inside', () => {
    symlinkSync(join(folder, 'data/firms.csv'), join(folder, 'link.csv'));
    expect(read('link.csv')).toBe('firm\n1\n');
  });

  it('lets the person who runs it name a file elsewhere, but no other', () => {
    expect(read('x.csv', { 'x.csv': join(root, 'secret.csv') })).toBe('secret\n');
    expect(codeOf(() => read('toString', { 'x.csv': 'y' }))).toBe('study.file-not-found');
  });

  it('refuses folders, devices, absent and oversized files', () => {
    expect(codeOf(() => read('data'))).toBe('study.not-a-file');
    expect(codeOf(() => read('x', { x: '/dev/zero' }))).toBe('study.not-a-file');
    expect(codeOf(() => read('absent.csv'))).toBe('study.file-not-found');
    expect(codeOf(() => read('data/firms.csv/x'))).toBe('study.file-not-found');
    writeFileSync(join(folder, 'big.csv'), 'x'.repeat(1001));
    expect(codeOf(() => read('big.csv'))).toBe('study.too-large');
  });

  it('says of an address that it must be downloaded, unless the file is elsewhere', () => {
    const address = 'https://example.org/firms.csv';
    const error = failureOf(() => read(address));
    expect(error.code).toBe('study.web-address');
    expect(error.fix).toMatch(/^Download it/);
    expect(error.text.zh.fix).toContain('下载');
    expect(failureOf(() => read('x.csv', { 'x.csv': address })).message).toContain(address);
    expect(read(address, { [address]: join(root, 'secret.csv') })).toBe('secret\n');
  });

  it('tells in words why a file cannot be read, each reason with its own remedy', () => {
    symlinkSync('link.csv', join(folder, 'link.csv'));
    const circle = failureOf(() => read('link.csv'));
    expect(circle.code).toBe('study.cannot-read');
    expect(circle.message).toContain('lead round in a circle');
    expect(circle.fix).toContain('in place of the link');
    const long = failureOf(() => read(`${'x'.repeat(300)}.csv`));
    expect(long.message).toContain('too long');
    expect(long.text.zh.fix).toContain('较短的名称');
    const refused = Object.assign(new Error(), { code: 'EACCES' });
    expect(cannotRead('firms.csv', refused)).toMatchObject({
      message: 'Cannot read firms.csv: permission denied.',
      fix: expect.stringContaining('permission'),
    });
    const unknown = cannotRead('firms.csv', Object.assign(new Error(), { code: 'EIO' }));
    expect(unknown.message).toContain('system error EIO');
    expect(unknown.fix).not.toContain('permission');
  });
});
