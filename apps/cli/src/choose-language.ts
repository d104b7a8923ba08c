import type { Language } from '@qunhai/kernel';

/** The language named with `--lang`; read before the arguments are parsed, because the help is written in it. */
export function askedLanguage(argv: readonly string[]): Language | undefined {
  const asked = argv
    .map((argument, i) =>
      argument === '--lang' ? argv[i + 1] : argument.match(/^--lang=(.*)$/)?.[1],
    )
    .find((value) => value !== undefined);
  return asked === undefined ? undefined : languageOf(asked);
}

/** The language of help and messages: `--lang`, else the locale of the environment, else that of the system. */
export function chooseLanguage(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const system = Intl.DateTimeFormat().resolvedOptions().locale;
  return askedLanguage(argv) ?? languageOf(LC_ALL || LC_MESSAGES || LANG || system);
}

function languageOf(locale: string): Language {
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
