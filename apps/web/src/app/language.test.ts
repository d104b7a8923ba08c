import { defineMessages } from '@qunhai/kernel';
import i18next from 'i18next';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { firstLanguage, startLanguage } from './language.ts';
import { currentWords } from './use-words.ts';

describe('firstLanguage', () => {
  it('is that of the last visit, else the first the browser wishes for', () => {
    expect(firstLanguage('en', ['zh-CN'])).toBe('en');
    expect(firstLanguage(null, ['zh-TW', 'en'])).toBe('zh');
    expect(firstLanguage(null, ['en-GB', 'zh'])).toBe('en');
    expect(firstLanguage('xx', [])).toBe('en');
  });
});

describe('currentWords', () => {
  beforeAll(async () => {
    vi.stubGlobal('navigator', { languages: ['en'] });
    await startLanguage();
    return () => vi.unstubAllGlobals();
  });
  const words = defineMessages('web-test', {
    rows_one: { zh: '{count} 行', en: '{count} row' },
    rows_other: { zh: '{count} 行', en: '{count} rows' },
    greeting: { zh: '你好，{name}', en: 'Hello {name}' },
  });

  it('takes the form of the number in each language', async () => {
    expect(currentWords(words).t('rows', { count: 1 })).toBe('1 row');
    expect(currentWords(words).t('rows', { count: 3 })).toBe('3 rows');
    await i18next.changeLanguage('zh');
    expect(currentWords(words).t('rows', { count: 1 })).toBe('1 行');
    await i18next.changeLanguage('en');
  });

  it('puts names in as they are, neither escaped nor read as places', () => {
    expect(currentWords(words).t('greeting', { name: '<b>{name}$t(rows)' })).toBe(
      'Hello <b>{name}$t(rows)',
    );
  });
});
