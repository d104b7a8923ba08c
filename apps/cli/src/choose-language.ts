import type { Language } from '@qunhai/kernel';

/**
 * The language of help and messages: `--lang`, else the locale of the environment, else that of the system.
 * Read before the arguments are parsed, because the help itself is written in it.
 */
export function chooseLanguage(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = argv
    .map((argument, i) =>
      argument === '--lang' ? argv[i + 1] : argument.match(/^--lang=(.*)$/)?.[1],
    )
    .find((value) => value !== undefined);
  const locale =
    asked ||
    environment.LC_ALL ||
    environment.LC_MESSAGES ||
    environment.LANG ||
    Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
