import { expect, it } from 'vitest';
import { chooseLanguage } from './choose-language.ts';

it.each([
  [['run', 'x', '--lang', 'zh'], { LANG: 'en_US.UTF-8' }, 'zh'],
  [['run', 'x', '--lang=en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
  [['run', 'x'], { LANG: 'zh_CN.UTF-8' }, 'zh'],
  [['run', 'x'], { LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
  [['run', 'x'], { LANG: 'C' }, 'en'],
] as const)('%j in %j speaks %s', (argv, environment, language) => {
  expect(chooseLanguage(argv, environment)).toBe(language);
});
