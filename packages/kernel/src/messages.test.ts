import { expect, it } from 'vitest';
import { declaredMessages, defineMessages, listNames } from './messages.ts';
import { declaredErrorCodes, defineErrors, QunhaiError } from './qunhai-error.ts';

it('fills places in both languages and registers the message', () => {
  const t = defineMessages('kerneltest', {
    'firms.count': { zh: '{n} 家企业', en: '{n} firms' },
  });
  expect(t('en', 'firms.count', { n: 12 })).toBe('12 firms');
  expect(t.both('firms.count', { n: 12 })).toEqual({ zh: '12 家企业', en: '12 firms' });
  expect(declaredMessages().has(`${t.packageName}:firms.count`)).toBe(true);
});

it('lists names as each language lists them', () => {
  const t = defineMessages('kerneltest', {
    'items.lacking': { zh: '缺少 {items}。', en: 'No {items}.' },
  });
  expect(t.both('items.lacking', { items: ['CA1', 'CA2'] })).toEqual({
    zh: '缺少 CA1、CA2。',
    en: 'No CA1, CA2.',
  });
  expect(t('zh', 'items.lacking', { items: ['CA1'] })).toBe('缺少 CA1。');
  expect(listNames('en', [])).toBe('');
});

it('writes counts with thousands separators, and no other number', () => {
  const t = defineMessages('kerneltest', {
    'wave.firms': { zh: '第 {wave} 轮有 {firms} 家企业。', en: 'Wave {wave} has {firms} firms.' },
  });
  expect(t.both('wave.firms', { wave: 2014, firms: 2610 })).toEqual({
    zh: '第 2014 轮有 2,610 家企业。',
    en: 'Wave 2014 has 2,610 firms.',
  });
  expect(t('en', 'wave.firms', { wave: 1, firms: '2610' })).toBe('Wave 1 has 2610 firms.');
});

it('errors carry code, remedy, details and both languages', () => {
  const fail = defineErrors<{ 'no-file': { file: string } }>('kerneltest', {
    'no-file': {
      en: (d) => ({ message: `No file ${d.file}.`, fix: 'Check the name.' }),
      zh: (d) => ({ message: `没有文件 ${d.file}。`, fix: '请检查文件名。' }),
    },
  });
  const error = fail('no-file', { file: 'a.csv' });
  expect(error).toBeInstanceOf(QunhaiError);
  expect(error.code).toBe('kerneltest.no-file');
  expect(error.message).toBe('No file a.csv.');
  expect(error.text.zh.fix).toBe('请检查文件名。');
  expect(declaredErrorCodes()).toContain('kerneltest.no-file');
});
