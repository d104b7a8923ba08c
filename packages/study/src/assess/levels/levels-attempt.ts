import { type Bilingual, QunhaiError } from '@qunhai/kernel';
import type { Attempt } from '../attempt.ts';

/** Faults of the data are results; anything else is thrown on. */
export async function levelsAttempt<T>(compute: () => T | Promise<T>): Promise<Attempt<T>> {
  try {
    return { found: await compute() };
  } catch (error) {
    if (!(error instanceof QunhaiError && /^(levels|sem)\./.test(error.code))) throw error;
    return { obstacle: error.bilingual.message satisfies Bilingual };
  }
}
