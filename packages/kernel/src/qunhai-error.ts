import type { Bilingual, Language } from './language.ts';

/** What went wrong and one imperative sentence that says what to do about it. */
export interface ErrorText {
  readonly message: string;
  readonly fix: string;
}

/** Formatters of one package's errors: code → language → details → text. */
export type ErrorCatalogue<Details extends object> = {
  readonly [Code in keyof Details & string]: {
    readonly zh: (details: Details[Code]) => ErrorText;
    readonly en: (details: Details[Code]) => ErrorText;
  };
};

/**
 * The one error class of Qunhai. `message` and `fix` are English; `text` holds both languages.
 * `details` names the offender (file, row, column, field) and never holds respondents' answers.
 */
export class QunhaiError extends Error {
  readonly code: string;
  readonly fix: string;
  readonly details: object;
  readonly text: { readonly [L in Language]: ErrorText };

  constructor(
    code: string,
    text: { readonly [L in Language]: ErrorText },
    details: object,
    cause?: unknown,
  ) {
    super(text.en.message, cause === undefined ? undefined : { cause });
    this.name = 'QunhaiError';
    this.code = code;
    this.text = text;
    this.fix = text.en.fix;
    this.details = details;
  }

  /** Message and remedy as one bilingual pair, for reports that list problems instead of throwing. */
  get bilingual(): { message: Bilingual; fix: Bilingual } {
    return {
      message: { zh: this.text.zh.message, en: this.text.en.message },
      fix: { zh: this.text.zh.fix, en: this.text.en.fix },
    };
  }
}

/** Makes the errors of one package; `fail('code', details)` returns the error, the caller throws it. */
export type ErrorFactory<Details extends object> = <Code extends keyof Details & string>(
  code: Code,
  details: Details[Code],
  cause?: unknown,
) => QunhaiError;

const registered = new Map<string, ErrorCatalogue<never>>();

/**
 * Declare a package's errors once: typed code → details → message and fix in both languages.
 *
 * @example
 * const fail = defineErrors<{ 'ragged-row': { file: string; row: number } }>('dataset', {
 *   'ragged-row': {
 *     en: (d) => ({ message: `${d.file} row ${d.row} has too many cells.`, fix: 'Quote cells that contain the delimiter.' }),
 *     zh: (d) => ({ message: `${d.file} 第 ${d.row} 行的单元格过多。`, fix: '请给含有分隔符的单元格加上引号。' }),
 *   },
 * });
 * throw fail('ragged-row', { file: 'firms.csv', row: 7 }); // code 'dataset.ragged-row'
 */
export function defineErrors<Details extends object>(
  packageName: string,
  catalogue: ErrorCatalogue<Details>,
): ErrorFactory<Details> {
  registered.set(packageName, catalogue as unknown as ErrorCatalogue<never>);
  return (code, details, cause) => {
    const text = catalogue[code];
    return new QunhaiError(
      `${packageName}.${code}`,
      { zh: text.zh(details), en: text.en(details) },
      details as object,
      cause,
    );
  };
}

/** Every declared error code, `package.code`, for the test that finds missing texts. */
export function declaredErrorCodes(): string[] {
  return [...registered].flatMap(([name, catalogue]) =>
    Object.keys(catalogue).map((code) => `${name}.${code}`),
  );
}
