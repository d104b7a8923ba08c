import { type Bilingual, QunhaiError } from '@qunhai/kernel';

/** What was found, or why it could not be. */
export type Attempt<T> = { readonly found: T } | { readonly obstacle: Bilingual };

/** Faults of the data are results; anything else is thrown on. */
export async function attempt<T>(compute: () => T | Promise<T>): Promise<Attempt<T>> {
  try {
    return { found: await compute() };
  } catch (error) {
    if (!(error instanceof QunhaiError && error.code.startsWith('sem.'))) throw error;
    const { message: what, fix } = error.bilingual;
    return { obstacle: { zh: `${what.zh}${fix.zh}`, en: `${what.en} ${fix.en}` } };
  }
}
